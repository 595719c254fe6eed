"""The letters by which loanwords are alike in many languages: президент, prezydent, president."""

from __future__ import annotations

from functools import lru_cache

import regex
from anyascii import anyascii

SHORTEST = 6  # letters of a word that is compared
LENGTH = 5  # letters that are compared: the rest is endings
_SOFT_C = regex.compile("c(?=[eiy])")
_DOUBLED = regex.compile(r"(.)\1+")
_VOWELS = regex.compile("(?<=.)([aeiou])[aeiou]+(?=.)")
_SPELLINGS = (
    ("ph", "f"), ("ts", "s"), ("tz", "s"), ("ck", "k"), ("qu", "kv"), ("x", "ks"), ("th", "t"), ("sh", "s"),
    ("ch", "k"), ("c", "k"), ("h", "g"), ("y", "i"), ("j", "i"), ("w", "v"), ("z", "s"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def cognate(word: str) -> str | None:
    """What is left of a word when spelling, doubled letters and endings are gone; None of a short one."""
    letters = _SOFT_C.sub("s", "".join(char for char in anyascii(word).lower() if char.isalpha()))
    for spelling, plain in _SPELLINGS:
        letters = letters.replace(spelling, plain)
    letters = _VOWELS.sub(r"\1", _DOUBLED.sub(r"\1", letters))
    return letters[:LENGTH] if len(letters) >= SHORTEST else None
