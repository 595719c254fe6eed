"""Words of the news that mean the same in several languages, so that sentences of two can be compared.

`data/concepts.tsv` has a concept a row and a column a language: words in dictionary form, of any part of speech. A
word stands in one row only; words of several common meanings stand in none.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from bench.languages import lemma
from bench.text.cognates import cognate
from bench.text.folding import fold


def concept(word: str, code: str) -> str | None:
    """The concept that a lemma of a language stands for; None of most words, and in a language without a column."""
    return _concepts(code).get(word)


@lru_cache(maxsize=16384)
def meanings(lemma: str, code: str | None) -> frozenset[str]:
    """The keys by which other languages may know a word: its letters as a loanword, and its concept."""
    letters, same = cognate(lemma), concept(lemma, code) if code else None
    return frozenset(key for key in (letters and f"g:{letters}", same and f"c:{same}") if key)


@cache
def _concepts(code: str) -> Mapping[str, str]:
    """{lemma: concept} of a language; a participle's dictionary form may be another word's, so both count."""
    words = [(word, row["concept"]) for row in _rows() for word in row.get(code, "").split()]
    return {lemma(word, code): name for word, name in words} | {fold(word): name for word, name in words}


@cache
def _rows() -> list[dict[str, str]]:
    file = files("bench.languages").joinpath("data", "concepts.tsv")
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines(), delimiter="\t"))
