from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bench import score
from bench.errors import BenchError, ConfigError, InputError
from bench.metrics.length import Length
from bench.runner.store import canonical
from tests.commands import Bench

pandas: Any = pytest.importorskip("pandas")
datasets: Any = pytest.importorskip("datasets")

SOURCE = "Belarus freed 52 prisoners on 11 September 2025, said Alexander Lukashenko."
ROWS: list[dict[str, Any]] = [
    {"id": "a", "source": SOURCE, "summary": "52 prisoners were freed.", "language": "en", "system": "good"},
    {"id": "a", "source": SOURCE, "summary": "25 prisoners were freed.", "language": "en", "system": "bad"},
    {"id": "b", "source": SOURCE, "summary": "Звільнили 52 людей.", "language": "uk", "source_language": "en",
     "references": ["Білорусь звільнила 52 вʼязнів."], "system": "good"},
]  # fmt: skip
NUMBERS = ["number_consistency"]


def test_rows_become_scores() -> None:
    frame = score(ROWS, NUMBERS).to_frame()
    assert frame[["id", "system", "language", "number_consistency"]].values.tolist() == [
        ["a", "good", "en", 1.0], ["a", "bad", "en", 0.0], ["b", "good", "uk", 1.0],
    ]  # fmt: skip
    assert frame["date_consistency"].isna().all()
    assert frame["notes"][0] == "date_consistency: the summary has no date that can be verified"


@pytest.mark.parametrize("kind", ["rows", "frame", "data set", "generator"])
def test_all_kinds_of_rows_give_the_same(kind: str) -> None:
    filled = [{"source_language": "en", "references": None, **row} for row in ROWS]
    given = {
        "rows": ROWS,
        "frame": pandas.DataFrame(ROWS),
        "data set": datasets.Dataset.from_list(filled),
        "generator": (row for row in ROWS),
    }[kind]
    metrics = ["number_consistency", "rouge"]
    assert score(given, metrics).to_frame().equals(score(ROWS, metrics).to_frame())


def test_the_figures_are_those_of_bench_score(bench: Bench, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    assert bench("score", str(file), "executor=serial").code == 0
    results = [json.loads(path.read_text(encoding="utf-8")) for path in tmp_path.glob("results/rows/*/result.json")]
    native = {each["summarizer"]["name"]: {"all": each["overall"], **each["languages"]} for each in results}
    told = score(ROWS).figures
    assert told.keys() == native.keys()
    for system, languages in told.items():
        for language, figures in languages.items():
            assert json.loads(canonical(figures["outputs"])) == native[system][language]["outputs"]


def test_the_summary_has_denominators() -> None:
    told = score(ROWS, ["rouge"]).summary().set_index(["system", "language", "figure"])
    assert told.loc[("good", "all", "rouge1"), ["n", "of"]].tolist() == [1, 2]
    assert told.loc[("bad", "all", "rouge1"), ["n", "of"]].tolist() == [0, 2]
    assert told.loc[("good", "uk", "rouge1"), "value"] == told.loc[("good", "all", "rouge1"), "value"]


def test_what_a_frame_has_of_its_own_is_read() -> None:
    row = {**ROWS[0], "id": 7, "published": pandas.Timestamp("2025-09-12 10:00"), "references": float("nan")}
    (scored,) = score(pandas.DataFrame([row]), NUMBERS).scored
    assert (scored.example.id, scored.example.article.published) == ("7", "2025-09-12")
    (scored,) = score([{**ROWS[0], "published": date(2025, 9, 12)}], NUMBERS).scored
    assert scored.example.article.published == "2025-09-12"


def test_rows_without_an_id_are_numbered() -> None:
    rows = [{key: value for key, value in row.items() if key != "id"} for row in ROWS]
    assert list(score(rows, NUMBERS).to_frame()["id"]) == ["1", "2", "3"]


def test_metrics_may_be_objects() -> None:
    scores = score(ROWS, ["rouge", Length()])
    assert [output.name for output in scores.outputs][-2:] == ["words", "compression"]


@pytest.mark.parametrize(
    ("rows", "metrics", "message"),
    [
        ([ROWS[0], {**ROWS[0], "summry": ""}], NUMBERS, r"^rows:2: unknown key 'summry'. Did you mean 'summary'"),
        ([{**ROWS[0], "language": "Ukrainian"}], NUMBERS, "^rows:1: language: "),
        ([{**ROWS[0], "published": "soon"}], NUMBERS, "^rows:1: published: 'soon' is no day"),
        ([ROWS[0], {**ROWS[2], "summary": float("nan")}], NUMBERS, "^rows:2: 'summary' is missing"),
        ([{**ROWS[0], "source": " "}], NUMBERS, "^rows:1: empty article"),
        ([ROWS[0], ROWS[0]], NUMBERS, "^rows:2: duplicate id 'a'"),
        (["text"], NUMBERS, "^rows:1: a row must have columns"),
        ("rows.jsonl", NUMBERS, "^rows must be a frame, a data set or a list of rows, not str"),
        ([], NUMBERS, "there is no row"),
        (ROWS, ["roug"], "there is no metric 'roug'. Did you mean rouge"),
        (ROWS, "rouge", r"Write: metrics=\['rouge'\]"),
        (ROWS, ["length", Length()], "Two metrics give a figure named compression"),
    ],
)
def test_an_error_names_row_and_column(rows: Any, metrics: Any, message: str) -> None:
    with pytest.raises(BenchError, match=message) as caught:
        score(rows, metrics)
    assert isinstance(caught.value, InputError | ConfigError)


def test_a_notebook_shows_figures_and_marked_summaries() -> None:
    hostile = {**ROWS[0], "system": "<script>", "summary": "<script>25</script> were freed."}
    page = score([*ROWS, hostile], NUMBERS)._repr_html_()
    assert "<script>" not in page
    assert page.count('title="contradicted') == 2
    assert "1.000" in page


def test_a_long_table_is_shown_in_part() -> None:
    rows = [{**ROWS[0], "id": str(number)} for number in range(22)]
    assert "and 2 more" in score(rows, NUMBERS)._repr_html_()


def test_the_same_metrics_are_composed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    score(ROWS, NUMBERS)
    monkeypatch.setattr("bench.scoring.compose_config", None)
    assert score(ROWS, NUMBERS).scored
