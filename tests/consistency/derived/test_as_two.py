"""Scores and ranges that the article tells as two numbers."""

from __future__ import annotations

import pytest

from bench import check
from tests.consistency.derived.told import first

VOTE = "To remove the government 127 members voted, 101 against, and six abstained."


@pytest.mark.parametrize(
    ("source", "summary", "expected"),
    [
        (VOTE, "The government fell in a 127–101 vote.", ("supported", "derived")),
        (VOTE, "The government fell in a 127–100 vote.", ("unsupported", "absent")),
        # small numbers stand beside each other anywhere
        ("Two friends had one dog.", "The match ended 2-1.", ("unsupported", "absent")),
    ],
)
def test_a_vote_told_as_two_numbers(source: str, summary: str, expected: tuple[str, str]) -> None:
    assert first(source, summary, "en")[:2] == expected


FARES = "Із червня квиток у маршрутці коштуватиме 15 грн замість 12, а людей стало менше на 12 відсотків."


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("Minibus fares go from 12 to 15.", ("supported", "derived")),
        ("Minibus fares go from 12 to 15 hryvnias.", ("supported", "derived")),
        ("Minibus fares go from 12 to 15 dollars.", ("unsupported", "absent")),
        ("Minibus fares go from 12 to 16.", ("unsupported", "absent")),
    ],
)
def test_a_range_told_by_its_ends(summary: str, expected: tuple[str, str]) -> None:
    (item,) = check(FARES, summary, "uk", "en").numbers.evidence
    assert (item.verdict.value, item.reason) == expected
