"""What nominative a form of a name may stand for, in any of the known languages of its script."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from bench.languages import get, known
from bench.languages.names.others import name_table
from bench.languages.table import NameTable
from bench.text.folding import fold
from bench.text.scripts import main_script

_PLAIN = re.compile("[a-zA-Zа-яА-ЯёЁіІїЇєЄґҐ]+")  # letters that folding changes in nothing but case and ё
_OF_NOMINATIVES = (*"аяеєі", "ые", "ие")  # how feminine, neuter and plural adjectives end
_LONGEST_ENDING = 6
_SHORTEST_BASE = 2


class Reading(NamedTuple):
    """One way to read a form: its nominative, of a surname the masculine one, and the gender that the ending tells."""

    base: str
    gender: str = ""


@lru_cache(maxsize=16384)
def folded(word: str) -> str:
    return word.casefold().replace("ё", "е") if _PLAIN.fullmatch(word) else fold(word)


@cache
def tables(script: str | None) -> tuple[NameTable, ...]:
    """The name tables of all known languages that are written in `script`."""
    return tuple(get(code).names for code in known() if get(code).script == script)


@cache
def _rules(script: str | None, kind: str, shortest: int) -> dict[str, tuple[tuple[str, str], ...]]:
    """(nominative, gender) by ending, for the endings of at least `shortest` letters."""
    rules: defaultdict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for table in tables(script):
        for rule in getattr(table, kind):
            if len(rule.ending) >= shortest:
                rules[rule.ending][rule.nominative, rule.gender] = None
    return {ending: tuple(ruled) for ending, ruled in rules.items()}


def _apply(word: str, kind: str, shortest: int = 0) -> Iterator[Reading]:
    """The readings by the rules of a kind whose endings have at least `shortest` letters."""
    rules = _rules(script_of_word(word), kind, shortest)
    if not rules:
        return
    for place in range(max(len(word) - _LONGEST_ENDING, _SHORTEST_BASE), len(word) + 1):
        stem = word[:place]
        for nominative, gender in rules.get(word[place:], ()):
            yield Reading(stem + nominative, gender)


@lru_cache(maxsize=16384)
def script_of_word(word: str) -> str | None:
    """`main_script` of something short that recurs."""
    return main_script(word)


@lru_cache(maxsize=16384)
def surname_readings(word: str) -> frozenset[Reading]:
    """The readings of a folded word by the endings that tell a person's gender; empty where it has none of them."""
    return frozenset(_apply(word, "surnames"))


@lru_cache(maxsize=16384)
def bases(word: str) -> frozenset[str]:
    """All nominatives that a folded word may stand for, itself included."""
    ruled = (reading.base for kind in ("cases", "adjectives") for reading in _apply(word, kind))
    return frozenset((word, *(reading.base for reading in _irregular(word)), *ruled))


@cache
def _irregular_words() -> frozenset[str]:
    return frozenset(word for code in known() for word in get(code).names.irregular)


def has_irregular(word: str) -> bool:
    """Is this a form that no rule makes?"""
    return word in _irregular_words()


def _irregular(word: str) -> list[Reading]:
    if not has_irregular(word):
        return []
    return [Reading(table.irregular[word]) for table in tables(script_of_word(word)) if word in table.irregular]


@lru_cache(maxsize=16384)
def nominative_bases(word: str) -> frozenset[str]:
    """What a folded nominative is found under: itself and, of an adjective, the masculine form."""
    if script_of_word(word) == "Cyrillic" and not word.endswith(_OF_NOMINATIVES):
        return frozenset((word,))  # «Ханой» is no form of «ханий»
    return frozenset((word, *(reading.base for reading in _apply(word, "adjectives"))))


@lru_cache(maxsize=16384)
def is_oblique_adjective(word: str) -> bool:
    """Has a folded word an ending of adjectives, of two letters or more, that is no masculine nominative?"""
    return any(True for _ in _apply(word, "adjectives", 2))


@lru_cache(maxsize=16384)
def nominatives(word: str, code: str | None) -> tuple[str, ...]:
    """A folded word and what it may be a form of by the endings of its language, if that has no table of its own."""
    if code is None or code in known():
        return (word,)
    table = name_table(code)
    if table.apostrophe_ends and "'" in word[2:]:
        word = word[: word.index("'", 2)]
    found = {word: None}
    for prefix in table.prefixes:
        if word.startswith(prefix) and len(word) - len(prefix) > _SHORTEST_BASE:
            found[word[len(prefix) :]] = None
    for rule in table.endings:
        stem = word.removesuffix(rule.ending)
        if len(stem) + len(rule.nominative) > _SHORTEST_BASE and len(stem) < len(word):
            found[stem + rule.nominative] = None
    return tuple(found)


@lru_cache(maxsize=16384)
def name_readings(word: str) -> frozenset[Reading]:
    """The readings of a folded word of a name that no table knows: by gendered endings if it has any, else by others.

    An adjective's ending of one letter tells too little.
    """
    if gendered := surname_readings(word):
        return gendered
    return frozenset((Reading(word), *_irregular(word), *_apply(word, "cases"), *_apply(word, "adjectives", 2)))
