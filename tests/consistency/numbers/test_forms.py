from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from bench.consistency.numbers.forms import beginning, in_one_word, is_sign, may_count, vulgar_fraction
from bench.languages.number_tables import number_table


@pytest.mark.parametrize(
    ("code", "form", "expected"),
    [
        ("en", "seven", (False, True, True, False)),
        ("en", "the", (True, False, False, False)),  # the day before yesterday
        ("en", "yesterday", (True, False, False, False)),
        ("en", "september", (False, True, False, False)),
        ("en", "a", (True, True, True, True)),  # a week ago, a quarter past six, a hundred
        ("en", "vii", (False, False, True, False)),
        ("uk", "двадцятитисячний", (False, False, True, False)),
        ("uk", "восени", (True, False, False, False)),
        ("en", "and", None),
        ("en", "prisoner", None),
        ("uk", "виведення", None),  # has денн, the stem of -денний
        (None, "seven", None),
    ],
)
def test_what_may_begin_with_a_word(code: str | None, form: str, expected: tuple[bool, ...] | None) -> None:
    assert beginning(number_table(code), form) == expected


@pytest.mark.parametrize(("form", "expected"), [("hundred", True), ("and", True), ("monday", False), ("table", False)])
def test_whether_an_amount_may_begin_or_go_on_with_a_word(form: str, expected: bool) -> None:
    assert may_count(number_table("en"), form) is expected


@pytest.mark.parametrize(
    ("code", "form", "expected"),
    [
        ("uk", "двадцятитисячний", (Decimal(20000), "ordinal")),
        ("ru", "четырехдневный", (Decimal(4), "adjective")),
        ("tr", "eksibes", (Decimal(-5), "number")),
        ("uk", "денний", (None, "number")),
        ("en", "word", (None, "number")),
    ],
)
def test_numbers_written_together(code: str, form: str, expected: tuple[Decimal | None, str]) -> None:
    assert in_one_word(number_table(code), form) == expected


@pytest.mark.parametrize(
    ("symbol", "expected"), [("½", Fraction(1, 2)), ("⅔", Fraction(2, 3)), ("²", None), ("x", None), ("½½", None)]
)
def test_vulgar_fractions(symbol: str, expected: Fraction | None) -> None:
    assert vulgar_fraction(symbol) == expected


@pytest.mark.parametrize(("symbol", "expected"), [("№", True), ("½", True), ("%", False), ("", False)])
def test_signs_that_mean_or_announce_a_number(symbol: str, expected: bool) -> None:
    assert is_sign(symbol) is expected
