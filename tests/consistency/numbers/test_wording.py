from __future__ import annotations

import pytest

from bench.consistency.numbers import find_numbers
from bench.consistency.numbers.wording import describe, describe_date


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "at least 100 prisoners", "at least 100 people"),
        ("uk", "щонайменше 100 в’язнів", "at least 100 people"),
        ("ru", "свыше 1000 заключённых", "over 1,000 people"),
        ("en", "at most 20 people", "at most 20 people"),
        ("uk", "близько 120 людей", "about 120 people"),
        ("en", "3 to 5 days", "3 to 5 days"),
        ("ru", "пять дней", "5 days"),
        ("en", "20 percent", "20 %"),
        ("uk", "2,5 млн доларів", "2,500,000 USD"),
        ("en", "12 km", "12 km"),
        ("en", "the 21st", "21st"),
        ("ru", "14 сентября", "14 September"),
        ("en", "in August 2023", "August 2023"),
        ("en", "two thirds of voters", "0.6667"),
        ("en", "half of voters", "0.5"),
    ],
)
def test_a_number_in_words_of_english(language: str, text: str, words: str) -> None:
    (mention,) = find_numbers(text, language)
    assert describe(mention) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2025-11-22", "22 November 2025"), ("2023-08", "August 2023"), ("2023", "2023"), ("--06", "June"),
        ("--11-02", "2 November"), ("1990s", "1990s"), ("T14:56", "14:56"), ("W7", "Sunday"),
    ],
)  # fmt: skip
def test_a_date_in_words(date: str, words: str) -> None:
    assert describe_date(date) == words
