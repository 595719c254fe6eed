"""Words and numbers of a text with their places, in any script."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from bench.records import Span

APOSTROPHES = "'’ʼ‘`´"
_SENTENCE = 2000  # characters: the tokens of what is longer are not kept

# Order decides: "U.S." is one token before it can be two words; "1,234.5" is one before it can be three numbers.
_TOKEN = regex.compile(
    rf"""
      (?:\p{{Lu}}\.){{2,}}                                            # U.S.
    | \p{{Nd}}+(?:[.,]\p{{Nd}}+)*+                                    # 52  1,234.5
    | [\p{{L}}\p{{M}}]++(?:[{APOSTROPHES}][\p{{L}}\p{{M}}]++)*+        # word  в'язнів  L'Aquila
    """,
    regex.VERBOSE,
)


def tokenize(text: str) -> tuple[Span, ...]:
    """The words and numbers of `text` in order; punctuation and symbols are left out. Hyphens divide words."""
    return _of_sentence(text) if len(text) <= _SENTENCE else _tokens(text)


@lru_cache(maxsize=512)
def _of_sentence(text: str) -> tuple[Span, ...]:
    """Sentences are asked for again and again, once for each number and name in them."""
    return _tokens(text)


def _tokens(text: str) -> tuple[Span, ...]:
    return tuple(Span(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text))


def starts_and_words(text: str) -> Iterator[tuple[int, str]]:
    """Where each token begins, and its text: `tokenize` for those who need no spans."""
    return ((match.start(), match.group()) for match in _TOKEN.finditer(text))


def words(text: str) -> list[str]:
    """The tokens' texts alone."""
    return [match.group() for match in _TOKEN.finditer(text)]


def count_words(text: str) -> int:
    """Words as a reader counts them: runs without white space that hold a letter or digit."""
    return sum(any(map(str.isalnum, run)) for run in text.split())


def has_words(text: str) -> bool:
    """Has `count_words` anything to count?"""
    return any(map(str.isalnum, text))
