from __future__ import annotations

import pytest

from bench.consistency.numbers import find_numbers


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Strikes are planned for December 4 and 18.", {"December 4": "--12-04", "18": "--12-18"}),
        ("en", "on 4 and 18 December 2025", {"4": "2025-12-04", "18 December 2025": "2025-12-18"}),
        ("ru", "Забастовки пройдут 4 и 18 декабря.", {"4": "--12-04", "18 декабря": "--12-18"}),
        ("uk", "4, 11 та 18 грудня", {"4": "--12-04", "11": "--12-11", "18 грудня": "--12-18"}),
        ("en", "On December 4 and 18 people met.", {"December 4": "--12-04", "18": None}),
        ("en", "On December 4 and 18 ships sank.", {"December 4": "--12-04", "18": None}),
        ("en", "40 and 18 December", {"40": None, "18 December": "--12-18"}),
        ("en", "4 of 18 December", {"4": None, "18 December": "--12-18"}),
        ("en", "4 and December", {"4": None, "December": "--12"}),
    ],
)
def test_days_of_one_month(language: str, text: str, expected: dict[str, str | None]) -> None:
    assert {each.text: each.date for each in find_numbers(text, language)} == expected
