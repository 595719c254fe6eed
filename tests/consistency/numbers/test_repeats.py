from __future__ import annotations

import pytest

from bench.consistency.numbers import find_numbers
from bench.consistency.numbers.lexer import lex
from bench.consistency.numbers.repeats import REACH, Repeats


def test_what_was_read_is_moved_to_the_same_token_in_the_same_surroundings() -> None:
    text = "5 km, " * 1000
    tokens = lex(text, "en")
    repeats = Repeats(text, tokens)
    at = next(at for at, token in enumerate(tokens) if token.start >= REACH and token.text == "5")
    assert repeats.again(at) is None
    repeats.note(at, (None, at + 2))
    assert repeats.again(at + 3) == (None, at + 5)
    assert repeats.again(at + 4) is None  # another token
    assert repeats.again(at + 30) is None  # too far off


@pytest.mark.parametrize("piece", ["5 km, ", "$1 ", "½", "two or three, ", "1/3 of 6 or "])
def test_repeated_text_is_read_like_its_beginning(piece: str) -> None:
    few, many = find_numbers(piece * 30, "en"), find_numbers(piece * 3000, "en")
    each = len(few) // 30
    assert len(many) == each * 3000
    assert [mention.normal for mention in many[:each] * 3000] == [mention.normal for mention in many]
    assert all((piece * 3000)[mention.start : mention.stop] == mention.text for mention in many)


def test_the_end_of_a_repeated_text_is_read_by_what_follows() -> None:
    mentions = find_numbers("3 " * 2000 + "million people", "en")
    assert mentions[-1].normal == "eq:3000000:person"
    assert {mention.normal for mention in mentions[:-1]} == {"eq:3:number"}
