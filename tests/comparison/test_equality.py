from __future__ import annotations

from typing import Any

import pytest

from bench.comparison.equality import check_comparable, check_equal, differences
from bench.errors import ResultsError
from tests.comparison.made import scored
from tests.reporting.runs import run

VALUES = {"number_consistency": [1.0, 1.0]}
SAME = scored(VALUES).run


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"data_hash": "ffff"}, ["data hash 0123456789abcdef then, ffff now"]),
        (
            {"signatures": {"number_consistency": {"en": "number_consistency|v:3|lang:en|binding:on"}}},
            ["number_consistency came about differently (v:2 against v:3)"],
        ),
        (
            {"signatures": {"number_consistency": {"en": "number_consistency|v:2|lang:en|binding:on|lex:1"}}},
            ["(nothing against lex:1)"],
        ),
        ({"signatures": {"number_consistency": {"uk": "another language"}}}, []),
        ({"signatures": {"rouge": {"en": "another metric"}}}, []),
        ({}, []),
    ],
)
def test_what_differs_is_named(changes: dict[str, Any], named: list[str]) -> None:
    found = differences(SAME, scored(VALUES, name="b", **changes).run)
    assert len(found) == len(named)
    assert all(part in sentence for part, sentence in zip(named, found, strict=True))


def test_unequal_runs_are_refused_with_the_cure() -> None:
    with pytest.raises(ResultsError, match=r"results/b cannot be compared with results/a: .*--fresh.*--allow-unequal"):
        check_equal(SAME, scored(VALUES, name="b", data_hash="ffff").run)


def test_equal_runs_are_not_refused() -> None:
    check_equal(SAME, scored(VALUES, name="b").run)


ONE = "number_consistency|v:1|lang:en|lex:1f3c"
TWO = "number_consistency|v:2|lang:en|lex:9ab0"


def signed(**signatures: str) -> dict[str, Any]:
    return {"signatures": {metric: {"en": signature} for metric, signature in signatures.items()}}


@pytest.mark.parametrize(
    "changes",
    [
        [{}, {}],
        [{}, {"release": "9.9.9"}],  # shown, not compared
        [signed(numbers=ONE), signed(numbers=ONE, rouge="rouge|v:1")],
        [signed(numbers=ONE), signed(rouge="rouge|v:1")],
    ],
)
def test_runs_that_may_share_a_table(changes: list[dict[str, Any]]) -> None:
    check_comparable([run(f"{place}", **each) for place, each in enumerate(changes)])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ([{}, {"data_hash": "feed"}], "0-00 and .*1-00 cannot share a table: .*0123456789abcdef then, feed now"),
        (
            [signed(a=ONE), signed(a=TWO)],
            r"0-00 and .*1-00 cannot .*: a came .*\(v:1 against v:2, lex:1f3c against lex:9ab0\)",
        ),
        ([signed(a=ONE), signed(b=ONE), signed(a=TWO)], "0-00 and .*2-00 cannot share a table"),
        ([signed(a=ONE), signed(a=ONE + "|refs:headline")], r"\(nothing against refs:headline\)"),
    ],
)
def test_runs_that_may_not_share_a_table(changes: list[dict[str, Any]], message: str) -> None:
    with pytest.raises(ResultsError, match=message):
        check_comparable([run(f"{place}", **each) for place, each in enumerate(changes)])
