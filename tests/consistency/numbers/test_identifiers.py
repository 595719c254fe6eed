from __future__ import annotations

import pytest

from bench.consistency.numbers.identifiers import begins_code, end_of_identifier
from bench.consistency.numbers.lexer import lex


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("F-16 jets", 3),
        ("G7 leaders", 2),
        ("5G network", 2),
        ("No. 12", 3),
        ("+1 (555) 123", 6),
        ("555-0199", 3),
        ("067-123-45-67", 7),
        ("100-150 people", None),  # a range
        ("22-11-2025", None),  # a date
        ("2008-09 season", None),
        ("5g of salt", None),
        ("prisoners", None),
    ],
)
def test_how_many_tokens_name_something(text: str, taken: int | None) -> None:
    assert end_of_identifier(lex(text, "en"), 0) == taken


@pytest.mark.parametrize(("text", "expected"), [("F-16", True), ("no. 5", True), ("the 5", False), ("end", False)])
def test_whether_a_word_may_begin_a_code(text: str, expected: bool) -> None:
    assert begins_code(lex(text, "en"), 0) is expected
