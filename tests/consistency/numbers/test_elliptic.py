from __future__ import annotations

from decimal import Decimal

import pytest

from bench.consistency.check import analyze
from bench.consistency.company import companies
from bench.consistency.numbers import find_numbers
from bench.consistency.numbers.elliptic import with_unit_beside
from bench.records import Verdict


def second_number(text: str, language: str) -> tuple[Decimal | None, str | None] | None:
    """Value and unit of the second number of a sentence, as the first gives them."""
    numbers = find_numbers(text, language)
    (company,) = companies(text, language, [], numbers)
    found = with_unit_beside(numbers[1], company)
    return (found.value, found.unit) if found else None


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "It was 90 lari a night with dinner, against 140 at the inn.", 140, "GEL"),
        ("en", "Turnout was 56.9 per cent, down from 59.8 in February.", Decimal("59.8"), "percent"),
        ("uk", "Реставрація обійдеться у 87 млн грн, 35 з яких дасть фонд.", 35_000_000, "UAH"),
        ("uk", "Я важив 92 кілограми, а тепер 57, але я вдома.", 57, "kg"),
        ("ru", "За автора ручаюсь на 95 процентов, за модель — на семьдесят.", 70, "percent"),
        ("en", "It cost $87,000, of which 35 was tax.", 35, "USD"),
        ("ru", "В Харькове было 18 градусов мороза, в Сумах — 21.", -21, "degree"),
        ("tr", "Çayeli'de 186, Hopa'da 143, merkezde 97 kilogram yağış düştü.", 143, "kg"),
    ],
)
def test_a_number_has_the_unit_and_scale_of_the_one_before(language: str, text: str, value: Decimal, unit: str) -> None:
    assert second_number(text, language) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "A night cost 90 lari, and 140 guests came.",
        "The 61 miners were saved, against 44 before.",
        "A night cost 90 lari. Before, it was 140.",
        "They met on 3 May, then 12 more times.",
    ],
)
def test_a_number_that_counts_something_or_follows_no_amount_has_none(text: str) -> None:
    numbers = find_numbers(text, "en")
    all_companies = companies(text, "en", [], numbers)
    assert with_unit_beside(numbers[-1], all_companies[-1]) is None


def verdict(source: str, summary: str, word: str) -> Verdict:
    found = {each.summary.text: each.verdict for each in analyze(source, "en").check(summary, "en").evidence}
    return found[word]


LODGING = "A room at Lali's was 90 lari a night with dinner, against 140 at the inn on the corner."


@pytest.mark.parametrize(
    ("summary", "word"),
    [
        ("A room at the inn on the corner costs 140 lari.", "140"),
        ("A room at Lali's is 50 lari less than at the inn.", "50"),
    ],
)
def test_the_unit_that_an_article_leaves_out_supports_a_summary(summary: str, word: str) -> None:
    assert verdict(LODGING, summary, word) is Verdict.SUPPORTED


def test_a_wrong_amount_stays_wrong() -> None:
    assert verdict(LODGING, "A room at the inn on the corner costs 160 lari.", "160") is Verdict.CONTRADICTED


def test_a_number_that_leaves_words_to_the_one_before_is_not_bound_by_them() -> None:
    source = "The train is new. A place in a sleeping car with linen costs 24,800 tenge, in business class 41,200."
    assert verdict(source, "A place in business class costs 41,200 tenge.", "41,200") is Verdict.SUPPORTED
