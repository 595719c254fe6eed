"""Fold away what spelling varies in without a difference of meaning."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

from bench.text.tokens import APOSTROPHES

_INVISIBLE = regex.compile(r"[\p{Cf}\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")  # but not line breaks
_LATIN_MARKS = regex.compile(r"(?<=\p{Latin})\p{Mn}+")
_STRESS = regex.compile("\u0301|\u0300")
_TABLE = str.maketrans({"ё": "е", **dict.fromkeys(APOSTROPHES, "'")})


def fold(text: str) -> str:
    """Compatibility forms, case, apostrophes, ё, stress marks, Latin diacritics and invisible characters made equal.

    Marks of other scripts stay: й is not и, and Indic vowel signs are letters.
    """
    if text.isascii() and text.isprintable():
        return text.casefold().replace("`", "'")
    text = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text)).casefold()
    text = _STRESS.sub("", _LATIN_MARKS.sub("", text))
    return unicodedata.normalize("NFC", text).translate(_TABLE)


@lru_cache(maxsize=16384)
def fold_word(word: str) -> str:
    """`fold` of one word, remembered: most words of a text come again."""
    return fold(word)
