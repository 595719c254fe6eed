from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from bench.errors import ResultsError
from bench.records import Verdict
from bench.runner.execute import execute
from bench.runner.scored import locate, read_scored
from bench.runner.store import canonical
from tests.runner.fakes import make_plan

SPAN = {"start": 4, "stop": 6, "text": "25"}
ITEM = {"kind": "number", "verdict": "unsupported", "reason": "absent", "normal": "eq:25", "weight": 1.0, "credit": 0.0}
COUNTS = {
    "supported": 2.0,
    "partial": 0.0,
    "contradicted": 0.0,
    "unsupported": 1.0,
    "unverifiable": 3.0,
    "flagged": 1.0,
}


def row(example: str = "1/en", **changes: Any) -> dict[str, Any]:
    given = {"article_id": "1", "example_id": example, "language": "en", "metric": "number_consistency", "note": ""}
    evidence = [ITEM | {"summary": SPAN, "source": None, "detail": ""}]
    return given | {"value": 0.5, "statistics": COUNTS, "evidence": evidence} | changes


def folder(tmp_path: Path, *rows: dict[str, Any] | str, **changes: Any) -> Path:
    """A results folder with these scores."""
    (tmp_path / "config.yaml").write_text('{"dataset": {"data_hash": "0"}, "summarizer": {}}')
    keys = ("dataset", "data_hash", "summarizer", "examples", "languages", "overall", "outputs", "signatures")
    result: dict[str, Any] = {key: {} for key in keys}
    (tmp_path / "result.json").write_text(json.dumps(result | {"schema": 1} | changes))
    lines = [each if isinstance(each, str) else canonical(each) for each in rows]
    (tmp_path / "scores.jsonl").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return tmp_path


def test_a_run_that_we_wrote_is_read(tmp_path: Path) -> None:
    (path,) = (run.folder for run in execute(make_plan(tmp_path), fresh=True, say=lambda line: None))
    scored = read_scored(path)
    assert list(scored.examples) == ["a/en", "b/en", "c/en"]
    assert list(scored.articles) == ["a", "b", "c"]
    assert list(scored.columns["words"]) == [3, 5, 7]
    assert scored.run.result["outputs"]["words"] == {"metric": "letters", "title": "letters", "better": "neither"}


def test_values_counts_and_flagged_mentions_are_read(tmp_path: Path) -> None:
    supported = ITEM | {"verdict": "supported", "summary": SPAN, "source": SPAN, "detail": ""}
    fact = ITEM | {"kind": "fact", "summary": SPAN, "source": SPAN, "detail": ""}
    rows = [row(), row("2/en", article_id="2", value=None, statistics=COUNTS | {"flagged": 0.0}, evidence=[supported])]
    rows += [row("2/en", article_id="2", metric="fact_recall", statistics={"told": 1.0}, evidence=[fact])]
    scored = read_scored(folder(tmp_path, *rows))
    assert scored.columns["number_consistency"][0] == 0.5
    assert math.isnan(scored.columns["number_consistency"][1])
    assert math.isnan(scored.columns["fact_recall"][0])
    assert list(scored.columns["number_consistency:mentions"]) == [6, 6]
    assert list(scored.columns["number_consistency:unverifiable"]) == [3, 3]
    (mention,) = scored.flagged
    assert mention.identity == ("1/en", "number", "eq:25", "absent")
    assert (mention.verdict, mention.summary.text, mention.source) == (Verdict.UNSUPPORTED, "25", None)


@pytest.mark.parametrize(
    "changes",
    [
        {"note": 'a "quoted" \\ note], "example_id": "x'},
        {"example_id": 'a "quoted", "evidence": [ id'},
        {"article_id": 'a \\ "b", "evidence": [] , "example_id": "y'},
        {"example_id": "новини/uk", "language": "uk"},
        {"evidence": []},
        {"value": None},
        {"value": -1.5e-07},
        {"statistics": {}},
        {"statistics": {"words": 3}},
        {"sample": 2},
        {"evidence": [ITEM | {"summary": SPAN | {"text": '], "example_id": "z", {}'}, "source": None, "detail": "\n"}]},
    ],
)
def test_what_is_cut_out_of_a_line_is_what_json_reads(tmp_path: Path, changes: dict[str, Any]) -> None:
    given = row(**changes)
    (tmp_path / "plain").mkdir()
    (tmp_path / "turned").mkdir()
    quick = read_scored(folder(tmp_path / "plain", given))
    turned = dict(sorted(given.items(), reverse=True))  # in another order a line is read whole
    slow = read_scored(folder(tmp_path / "turned", json.dumps(turned)))
    assert quick.examples == slow.examples == [given["example_id"]]
    assert (quick.articles, quick.languages, quick.flagged) == (slow.articles, slow.languages, slow.flagged)
    assert quick.columns.keys() == slow.columns.keys()
    for output, column in quick.columns.items():
        assert list(column) == pytest.approx(list(slow.columns[output]), nan_ok=True)


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"example_id": "1"}', canonical({k: v for k, v in row("2/en").items() if k != "article_id"})]
)
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(ResultsError, match=r"scores\.jsonl:2: cannot be read .*Score again: bench score"):
        read_scored(folder(tmp_path, row(), line))


def test_a_run_of_an_earlier_release_is_refused(tmp_path: Path) -> None:
    path = folder(tmp_path, row())
    result = json.loads((path / "result.json").read_text())
    del result["outputs"]
    (path / "result.json").write_text(json.dumps(result))
    with pytest.raises(ResultsError, match=r"earlier release\. Score it again: bench score"):
        read_scored(path)


def test_missing_scores_are_told(tmp_path: Path) -> None:
    path = folder(tmp_path, row())
    (path / "scores.jsonl").unlink()
    with pytest.raises(ResultsError, match=r"scores\.jsonl cannot be read .*bench run"):
        read_scored(path)


def test_mentions_are_found_in_the_predictions(tmp_path: Path) -> None:
    second = row("2/en", evidence=[ITEM | {"summary": SPAN | {"start": 18, "stop": 20}, "source": None, "detail": ""}])
    scored = read_scored(folder(tmp_path, row(), second))
    text = "All 25 were freed. 25 left."
    lines = [json.dumps({"example_id": example, "text": text}) for example in ("0/en", "2/en", "1/en")]
    (tmp_path / "predictions.jsonl").write_text("\n".join(lines) + "\n")
    found = locate(scored.flagged, tmp_path)
    assert [(each.mention.example_id, each.line, each.sentence) for each in found] == [("2/en", 2, 1), ("1/en", 3, 1)]


def test_a_mention_is_found_in_its_own_sample(tmp_path: Path) -> None:
    scored = read_scored(folder(tmp_path, row(sample=1)))
    lines = [json.dumps({"example_id": "1/en", "text": "All 25."} | more) for more in ({}, {"sample": 1})]
    (tmp_path / "predictions.jsonl").write_text("\n".join(lines) + "\n")
    assert [each.line for each in locate(scored.flagged, tmp_path)] == [2]


def test_nothing_is_read_where_nothing_is_sought(tmp_path: Path) -> None:
    assert locate([], tmp_path / "nowhere") == []
