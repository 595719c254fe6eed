from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.errors import ResultsError
from bench.records import Run
from bench.runner.baseline import match, save_baseline
from bench.runner.execute import execute
from bench.runner.scored import read_scored
from bench.runner.store import read_run
from tests.runner.fakes import make_plan


def run(name: str, key: str, folder: str = "") -> Run:
    return Run(folder or key, {}, {"summarizer": {"name": name, "key": key}})


@pytest.mark.parametrize(
    ("runs", "baselines", "matched"),
    [
        ([("a", "a-1")], [("b", "b-1")], ["a-1"]),  # one and one belong together, whatever they are called
        ([("a", "a-1"), ("b", "b-1")], [("b", "b-1"), ("a", "a-1")], ["b-1", "a-1"]),
        ([("a", "a-2"), ("b", "b-1")], [("a", "a-1")], ["a-2"]),  # another configuration of the same name
        ([("a", "a-1"), ("a", "a-2")], [("a", "a-2")], ["a-2"]),
    ],
)
def test_each_baseline_finds_its_run(
    runs: list[tuple[str, str]], baselines: list[tuple[str, str]], matched: list[str]
) -> None:
    found = match([run(*each) for each in runs], [run(*each) for each in baselines])
    assert [each.folder for _, each in found] == matched


@pytest.mark.parametrize(
    ("runs", "message"),
    [([("a", "a-1"), ("b", "b-1")], "none of the runs"), ([("c", "c-1"), ("c", "c-2")], "2 runs have its name")],
)
def test_a_baseline_without_its_run_is_refused(runs: list[tuple[str, str]], message: str) -> None:
    with pytest.raises(ResultsError, match=message):
        list(match([run(*each) for each in runs], [run("c", "c-3")]))


def test_a_baseline_keeps_values_and_flagged_mentions(tmp_path: Path) -> None:
    (folder,) = (run.folder for run in execute(make_plan(tmp_path), fresh=True, say=lambda line: None))
    kept = save_baseline(read_run(folder), tmp_path / "kept")
    whole, small = read_scored(folder), read_scored(kept)
    assert (small.examples, small.run.result) == (whole.examples, whole.run.result)
    assert repr(small.columns) == repr(whole.columns)  # by their looks: NaN is not equal to itself
    assert small.flagged == whole.flagged
    rows = [json.loads(line) for line in (kept / "scores.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {item["verdict"] for row in rows for item in row["evidence"]} == {"unsupported"}
    assert not (kept / "provenance.json").exists()


def test_half_a_run_is_no_baseline(tmp_path: Path) -> None:
    (folder,) = (run.folder for run in execute(make_plan(tmp_path), fresh=True, say=lambda line: None))
    (folder / "scores.jsonl").unlink()
    with pytest.raises(ResultsError, match=r"scores\.jsonl is missing"):
        save_baseline(read_run(folder), tmp_path / "kept")
    assert not (tmp_path / "kept").exists()
