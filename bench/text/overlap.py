"""Tokens for measuring how much two texts have in common, in any script."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import regex

from bench.text.folding import fold
from bench.text.scripts import SPACELESS
from bench.text.tokens import words

# By script extensions, so that ー and 々 belong to the run they stand in.
_CLASS = "".join(rf"\p{{scx={script}}}" for script in sorted(SPACELESS))
_RUN = regex.compile(rf"(?P<spaceless>[{_CLASS}]+)|[^{_CLASS}]+")
_CHARACTER = regex.compile(r"\X")


def overlap_tokens(text: str, form: Callable[[str], str] = fold) -> list[str]:
    """The words and numbers of `text`, each brought to its `form`; character bigrams where words have no spaces.

    A run of letters in a script without spaces gives its overlapping pairs of characters (grapheme clusters), and
    itself if it has only one. Runs of other scripts beside it stay words: "AI技術者" → "ai", "技術", "術者".
    """
    return [token for word in words(text) for token in _split(word, form)]


def _split(word: str, form: Callable[[str], str]) -> list[str]:
    if word[0].isdigit():  # Thai digits are a number, not a run of Thai letters
        return [form(word)]
    tokens: list[str] = []
    for run in _RUN.finditer(word):
        tokens += _bigrams(fold(run.group())) if run["spaceless"] else [form(run.group())]
    return tokens


def _bigrams(run: str) -> list[str]:
    characters = _CHARACTER.findall(run)
    return ["".join(pair) for pair in pairwise(characters)] or characters
