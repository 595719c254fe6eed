"""From tokens to spans of the original text, and which class marks."""

from __future__ import annotations

import pytest

from bench.errors import ConfigError
from bench.models.marker import Token, _least, _tokens, find_marks, marked_spans

TEXT = "Було 2025 в’язнів, 𝒜 52."


def token(piece: str, probability: float, text: str = TEXT) -> Token:
    start = text.index(piece)
    return Token(start, start + len(piece), probability)


@pytest.mark.parametrize(
    ("tokens", "spans"),
    [
        ([], []),
        ([token("2025", 0.49)], []),
        ([token("2025", 0.5)], ["2025"]),
        ([token("02", 0.9)], ["2025"]),  # a piece of a word marks the word
        ([token(" 2025", 0.9)], ["2025"]),  # some tokens begin with their space
        ([token("2025", 0.9), token("в’язнів", 0.9)], ["2025 в’язнів"]),
        ([token("20", 0.9), token("25", 0.1)], ["2025"]),
        ([token("Було", 0.9), token("52", 0.9)], ["Було", "52"]),
        ([token("52", 0.9), token("Було", 0.9)], ["Було", "52"]),
        ([token(" ", 0.9)], []),
        ([Token(0, 0, 0.9)], []),
    ],
)
def test_marked_tokens_become_spans_of_the_text(tokens: list[Token], spans: list[str]) -> None:
    found = marked_spans(TEXT, tokens, 0.5)
    assert [span.text for span in found] == spans
    assert all(TEXT[span.start : span.stop] == span.text for span in found)


def test_three_tokens_in_a_row_are_one_span() -> None:
    text = "aa bb cc dd"
    found = marked_spans(text, [token(piece, 0.9, text) for piece in ("aa", "bb", "cc")], 0.5)
    assert [(span.start, span.stop) for span in found] == [(0, 8)]


def test_what_one_window_supports_is_supported() -> None:
    found = _least([[Token(0, 4, 0.9), Token(5, 9, 0.8)], [Token(0, 4, 0.2), Token(5, 9, 0.7)]])
    assert found.windows == 2
    assert [each.probability for each in found.tokens] == [0.2, 0.7]


@pytest.mark.parametrize(("left", "shares"), [(False, [0.1, 0.2, 0.3, 0.0]), (True, [0.0, 0.1, 0.2, 0.3])])
def test_padding_is_no_token(left: bool, shares: list[float]) -> None:
    assert _tokens([None, (0, 2), (2, 4)], shares, left) == [Token(0, 2, 0.2), Token(2, 4, 0.3)]


@pytest.mark.parametrize(
    ("names", "given", "marks"),
    [
        ({0: "supported", 1: "hallucinated"}, None, {1}),
        ({0: "O", 1: "B-Hallucination", 2: "I-Hallucination"}, None, {1, 2}),
        ({0: "LABEL_0", 1: "LABEL_1"}, "LABEL_1", {1}),
    ],
)
def test_which_class_marks(names: dict[int, str], given: str | None, marks: set[int]) -> None:
    assert find_marks(names, given, "m") == marks


@pytest.mark.parametrize(
    ("names", "given"),
    [
        ({0: "LABEL_0", 1: "LABEL_1"}, None),
        ({0: "B-PER", 1: "O"}, None),
        ({0: "O", 1: "wrong"}, "false"),
        ({0: "x"}, "x"),
    ],
)
def test_an_unclear_class_is_refused(names: dict[int, str], given: str | None) -> None:
    with pytest.raises(ConfigError, match="does not say which of its classes marks"):
        find_marks(names, given, "m")
