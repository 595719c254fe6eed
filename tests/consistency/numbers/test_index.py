from __future__ import annotations

import pytest

from bench.consistency.company import companies
from bench.consistency.numbers import find_numbers
from bench.consistency.numbers.index import NumberIndex
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.verdicts import compare_numbers

SOURCE = (
    "In the third session of 2021 the council spent $1.2 million on 40 to 50 homes, dozens of them in Oslo. "
    "At least 1,000 people, 12% of the town, waited 90 minutes at 27 °C; 8 km away over 300 trees fell in 2 hours."
)
SUMMARIES = (
    "About 45 homes", "40 homes", "over 40 homes", "dozens of homes", "$1.19 million", "$1 million", "1,050 people",
    "1000", "at most 1,000 people", "an hour and a half", "1.5 hours", "80 °F", "5 miles", "over 299 trees", "2 hours",
    "two days", "an eighth", "11.9%", "5000",
)  # fmt: skip


def number(text: str) -> NumberMention:
    return find_numbers(text, "en")[0]


@pytest.fixture(scope="module")
def index() -> NumberIndex:
    return NumberIndex(find_numbers(SOURCE, "en"), companies(SOURCE, "en", []))


@pytest.mark.parametrize("summary", SUMMARIES)
def test_no_answer_is_lost_by_looking_only_at_what_is_near(index: NumberIndex, summary: str) -> None:
    mention = number(summary)
    every = [(each, compare_numbers(mention, each)) for each in index.mentions if each.date is None]
    assert index.answers(mention) == [(outcome, each) for each, outcome in every if outcome is not None]


@pytest.mark.parametrize(("summary", "few"), [("5000", 4), ("$1 million", 0), ("2 hours", 3)])
def test_what_is_far_is_not_compared(index: NumberIndex, summary: str, few: int) -> None:
    assert len(index._candidates(number(summary))) <= few


def test_ordinals_with_their_nouns(index: NumberIndex) -> None:
    assert [(each.text, noun) for each, noun in index.ordinals] == [("third", "session")]


@pytest.mark.parametrize(("text", "most"), [("5 cars, " * 300, 20), ("He has 5 cars. " * 900, 200)])
def test_what_is_said_again_and_again_is_kept_a_few_times(text: str, most: int) -> None:
    index = NumberIndex(find_numbers(text, "en"), companies(text, "en", []))
    assert len(index.mentions) == most
