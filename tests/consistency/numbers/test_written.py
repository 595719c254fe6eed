from __future__ import annotations

import pytest

from bench.consistency.numbers.lexer import lex
from bench.consistency.numbers.written import named_day, written_date


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "2025-11-22", "2025-11-22"),
        ("en", "11/26/2025", "2025-11-26"),
        ("uk", "5/4/2025", "2025-04-05"),
        ("uk", "26.11.25", "2025-11-26"),
        ("uk", "26-11-2025", "2025-11-26"),
        ("en", "26-11-20255", None),
        ("en", "14:56", "T14:56"),
        ("en", "5pm", "T17:00"),
        ("en", "12 a.m.", "T00:00"),
        ("zh", "2025年9月14日", "2025-09-14"),
        ("en", "40/50/2025", None),
        ("en", "52 people", None),
    ],
)
def test_dates_in_figures(language: str, text: str, expected: str | None) -> None:
    found = written_date(text, lex(text, language), 0)
    assert (found.date if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("9/11 attacks", "--09-11"), ("9/11 of them", None), ("9 / 11", None), ("9/12", None)]
)
def test_days_known_by_their_figures(text: str, expected: str | None) -> None:
    found = named_day(lex(text, "en"), 0)
    assert (found.date if found else None) == expected
