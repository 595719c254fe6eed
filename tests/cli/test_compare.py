"""Which runs are compared: results folders, and folders with some in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import Bench

RESULTS = Path(__file__).parents[2] / "results" / "seeds"


def test_a_folder_of_runs_stands_for_its_runs(bench: Bench) -> None:
    one_by_one = bench("compare", *map(str, sorted(RESULTS.glob("*-*"))), "--format", "json")
    assert bench("compare", str(RESULTS), "--format", "json") == one_by_one
    assert one_by_one.code == 0
    assert len(json.loads(one_by_one.out)) == len(list(RESULTS.glob("*-*"))) - 1


def test_the_table_and_the_page_beside_the_runs_are_left_out(bench: Bench) -> None:
    every = sorted(RESULTS.iterdir())
    assert RESULTS / "leaderboard.md" in every
    assert bench("compare", *map(str, every), "--format", "json").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lead-*"], "is the only run: there is nothing to compare it with. Name another."),
        (["lead-*", "leaderboard.md"], "is the only run"),
        (["lead-*", "lead-*"], "a run is named twice"),
        (["lead-*", "none"], "none does not exist"),
    ],
)
def test_what_cannot_be_compared_is_said(bench: Bench, words: list[str], said: str) -> None:
    paths = [next(RESULTS.glob(word), RESULTS / word) for word in words]
    told = bench("compare", *map(str, paths))
    assert told.code == 2
    assert said in told.err
