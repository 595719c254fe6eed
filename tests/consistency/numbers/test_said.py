from __future__ import annotations

from decimal import Decimal

import pytest

from bench.consistency.numbers.lexer import lex
from bench.consistency.numbers.said import Source, interval, words_beside
from bench.consistency.numbers.values import Value


@pytest.mark.parametrize(
    ("text", "kind", "unit", "span"),
    [
        ("5 people", "number", "person", "5"),
        ("5 % more", "percent", "percent", "5 %"),
        ("5 km", "measure", "km", "5"),
        ("5 days", "duration", "day", "5"),
        ("5-week-old boy", "age", "week", "5"),
        ("5 dollars", "money", "USD", "5"),
        ("5 times", "number", "times", "5"),
        ("5 or so", "number", None, "5"),
    ],
)
def test_kind_and_unit_come_from_the_words_beside(text: str, kind: str, unit: str | None, span: str) -> None:
    five = Value(0, 1, Decimal(5), Decimal(5))
    said = words_beside(Source(text, lex(text, "en")), five, five)
    assert (said.kind, said.unit, text[said.start : said.stop]) == (kind, unit, span)


@pytest.mark.parametrize(
    ("comparator", "low", "high"),
    [("eq", 100, 100), ("ge", 100, None), ("gt", 100, None), ("le", None, 100), ("lt", None, 100), ("approx", 90, 110)],
)
def test_a_comparator_opens_an_end(comparator: str, low: int | None, high: int | None) -> None:
    assert interval(Decimal(100), Decimal(100), comparator) == (low, high)
