"""Which writing system a text is in (Unicode Standard Annex #24)."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import regex

# The scripts that the languages of the world's news use, the commonest first.
SCRIPTS = (
    "Latin", "Cyrillic", "Arabic", "Han", "Devanagari", "Hiragana", "Katakana", "Hangul", "Hebrew", "Greek",
    "Georgian", "Armenian", "Thai", "Bengali", "Tamil", "Telugu", "Kannada", "Malayalam", "Gujarati", "Gurmukhi",
    "Oriya", "Sinhala", "Khmer", "Lao", "Myanmar", "Tibetan", "Ethiopic", "Mongolian",
)  # fmt: skip

# Scripts whose words are not divided by spaces.
SPACELESS = frozenset({"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar", "Tibetan"})

# Scripts that distinguish capital letters, so that a capital can be evidence of a name.
CASED = frozenset({"Latin", "Cyrillic", "Greek", "Armenian"})

_SCRIPT_PATTERNS = {name: regex.compile(rf"\p{{Script={name}}}") for name in SCRIPTS}


@lru_cache(maxsize=16384)
def script_of(char: str) -> str | None:
    """The script of one character; None for digits, punctuation and what is in no script of the table."""
    if not char.isalpha():
        return None
    for name, pattern in _SCRIPT_PATTERNS.items():
        if pattern.match(char):
            return name
    return None


def main_script(text: str) -> str | None:
    """The script that most letters of `text` are in; None without letters. Ties go to the script seen first."""
    counts: dict[str, int] = {}
    for char, count in Counter(text).items():
        if script := script_of(char):
            counts[script] = counts.get(script, 0) + count
    return max(counts, key=counts.__getitem__, default=None)


def is_spaceless(text: str) -> bool:
    return main_script(text) in SPACELESS
