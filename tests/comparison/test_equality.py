from __future__ import annotations

from typing import Any

import pytest

from bench.comparison.equality import check_equal, differences
from bench.errors import ResultsError
from tests.comparison.made import scored

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
