from __future__ import annotations

from decimal import Decimal

import pytest

from bench.consistency.numbers import find_numbers
from bench.consistency.numbers.digits import read_digits


@pytest.mark.parametrize(
    ("digits", "decimal", "value", "other"),
    [
        ("1,234.5", ".", "1234.5", None),
        ("1.234,5", ",", "1234.5", None),
        ("1,234", ".", "1234", "1.234"),
        ("1,234", ",", "1.234", "1234"),
        ("12,34,567", ".", "1234567", None),
        ("1 234 567", ",", "1234567", None),
        ("٣٤", ".", "34", None),
        (",08", ",", "0.08", None),
    ],
)
def test_read_digits(digits: str, decimal: str, value: str, other: str | None) -> None:
    assert read_digits(digits, decimal) == (Decimal(value), Decimal(other) if other else None)


@pytest.mark.parametrize("digits", ["42.400.03", "1,23,4.5", "1" * 60])
def test_separators_that_make_no_sense(digits: str) -> None:
    assert read_digits(digits, ".") is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "1.3×10^6", ["1300000"]),
        ("en", "1e10, 2.5^-1, 2^5", ["10000000000", "0.4", "32"]),
        ("en", "10k and 1.2bn", ["10000", "1200000000"]),
        ("en", "exercises 22,24,26,31.", ["22", "24", "26", "31"]),
        ("ru", "2 млн 300 тыс. жителей", ["2300000"]),
        ("zh", "5万4千6百", ["54600"]),
        ("ja", "1万2000人", ["12000"]),
        ("en", "5 million 300 people", ["5000000", "300"]),
        ("en", "5e, 5x, 1.1^^2", ["5", "5", "1.1", "2"]),
    ],
)
def test_what_is_written_with_digits(language: str, text: str, expected: list[str]) -> None:
    assert [
        str(mention.low.normalize().__format__("f")) for mention in find_numbers(text, language) if mention.low
    ] == [*expected]
