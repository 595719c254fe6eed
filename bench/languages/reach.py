"""How far names can be checked in a language: tiers, scripts and dictionaries.

A: a table of our own, all verdicts. B: capitals are evidence, and names are compared across endings. C: capitals are no
evidence. D: no capitals; known names alone. E: names cannot be found; nothing but refusal in words is honest.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from bench.languages import number_tables

_TABLES = {"en": "Latin", "uk": "Cyrillic", "ru": "Cyrillic"}
_CASED = {
    "Latin": "ca cs da es et fi fr hr hu id it lt lv nl no pl pt ro sk sl sv tr vi",
    "Cyrillic": "be bg sr",
    "Greek": "el",
    "Armenian": "hy",
}
_NOUNS_CAPITALISED = {"Latin": "de"}
_CASELESS = {"Arabic": "ar fa", "Hebrew": "he", "Devanagari": "hi", "Georgian": "ka", "Hangul": "ko"}
_UNDIVIDED = {"Han": "zh", "Hiragana": "ja", "Thai": "th"}
_DICTIONARIES = {"hr": "hbs", "no": "nb", **dict.fromkeys(("be", "sr", "vi"))}

WHAT = {
    "A": "all verdicts",
    "B": "names by capitals; endings, sound and places of the gazetteer; what may be translated is unverifiable",
    "C": "as B, but capitals are no evidence, so that few names are found",
    "D": "no capitals: places of the gazetteer alone",
    "E": "names cannot be extracted without a finder",
}

# What a ready finder gives, recall and precision beside those of our own rules: docs/names.md says on which text.
FINDERS = {
    "de": "+finder=hanta: recall .83, precision .83 (without .70, .77)",
    "ru": "+finder=natasha: recall .94, precision .89 (without .95, .85)",
}

# Recall and precision of our own rules on marked texts that are no part of the project: docs/measurements.md.
MEASURED = {
    "en": "recall .98, precision .72", "ru": "recall .97, precision .76", "uk": "recall .98, precision .85",
    "pt": "recall .99, precision .79", "sv": "recall .98, precision .85", "de": "recall .71, precision .76",
}  # fmt: skip


class Reach(NamedTuple):
    """What is there for a language. `dictionary` is the code of its list of ordinary words; None without one."""

    tier: str
    script: str | None
    dictionary: str | None


@cache
def reach(code: str) -> Reach:
    """What is there for the language `code` (ISO 639-1); tier E for one that is not known at all."""
    dictionary = _DICTIONARIES.get(code, code)
    tiers = {"B": _CASED, "C": _NOUNS_CAPITALISED, "D": _CASELESS, "E": _UNDIVIDED}
    if code in _TABLES:
        return Reach("A", _TABLES[code], code)
    for tier, scripts in tiers.items():
        for script, codes in scripts.items():
            if code in codes.split():
                return Reach(tier, script, dictionary)
    return Reach("E", None, None)


def tier(code: str) -> str:
    """The tier of a language, A to E, by its ISO 639-1 code."""
    return reach(code).tier


def refusal(code: str) -> str | None:
    """Why the names of a text in this language cannot be checked, in a sentence; None where they can."""
    if tier(code) != "E":
        return None
    return (
        f"names in {number_tables.names().get(code, 'this language')} ('{code}') cannot be extracted without a finder"
    )


def language_of_script(script: str | None) -> str | None:
    """The language that a script without spaces tells of a text whose language is not known."""
    return _UNDIVIDED.get(script or "")


@cache
def cased_languages(script: str) -> tuple[str, ...]:
    """The languages whose names can be found by capitals in this script, those with a table of their own first."""
    own = [code for code, written in _TABLES.items() if written == script]
    return (*own, *_CASED.get(script, "").split(), *_NOUNS_CAPITALISED.get(script, "").split())
