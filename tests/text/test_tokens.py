from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.text.tokens import count_words, tokenize, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. officials", ["U.S.", "officials"]),
        ("1,234.5 and 52.", ["1,234.5", "and", "52"]),
        ("в'язнів і в’язнів", ["в'язнів", "і", "в’язнів"]),
        ("long-term", ["long", "term"]),
        ("Trump‘s envoy", ["Trump‘s", "envoy"]),
        ("Minsk26.11.25", ["Minsk", "26.11.25"]),
        ("", []),
        ("— … !", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_spans_match_the_text(text: str) -> None:
    for token in tokenize(text):
        assert text[token.start : token.stop] == token.text


@pytest.mark.parametrize(("text", "count"), [("one two", 2), ("one — two", 2), ("…", 0), ("52 people.", 2)])
def test_count_words(text: str, count: int) -> None:
    assert count_words(text) == count
