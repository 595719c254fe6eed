from __future__ import annotations

import pytest

from bench import check
from bench.consistency.numbers.find import find_numbers


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("en", "in 44 BC", (-44, -44)),
        ("en", "in 44 B.C.", (-44, -44)),
        ("en", "around 2000 BCE", (-2200, -1800)),
        ("en", "in 360–320 BC", (-360, -320)),
        ("uk", "у 44 році до н. е.", (-44, -44)),
        ("uk", "1200 року до нашої ери", (-1200, -1200)),
        ("ru", "в 360–320 гг. до н.э.", (-360, -320)),
    ],
)
def test_years_before_the_first(language: str, text: str, ends: tuple[float, float]) -> None:
    (number,) = find_numbers(text, language)
    assert number.low is not None
    assert number.high is not None
    assert (float(number.low), float(number.high)) == ends


def test_behind_a_year_a_preposition_is_no_era() -> None:
    (number,) = find_numbers("1200 року до міста прийшли.", "uk")
    assert number.date == "1200"


@pytest.mark.parametrize(
    ("article", "language", "summary", "other", "verdict"),
    [
        ("The burial is of 360–320 BC.", "en", "Поховання 360–320 років до нашої ери.", "uk", "supported"),
        ("Er starb 44 v. Chr. in Rom.", "de", "He died in 44 BC in Rome.", "en", "supported"),
        ("He died in 44 BC.", "en", "Он умер в 44 году до н. э.", "ru", "supported"),
        ("He died in 44 BC.", "en", "Он умер в 46 году до н. э.", "ru", "unsupported"),
        ("It was minus 44 there.", "en", "There were 44 there.", "en", "unsupported"),
    ],
)
def test_eras_across_languages(article: str, language: str, summary: str, other: str, verdict: str) -> None:
    (number,) = check(article, summary, language, other).numbers.evidence
    assert number.verdict.value == verdict
