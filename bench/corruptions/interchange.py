"""Which two mentions may stand in each other's place so that the grammar stays whole and the statement turns wrong.

Names are of one type, share no word, and are no place and a place within it. In languages with cases they end alike
and are of one gender. They are whole: no part of a compound or of a longer name. What a text lists together is told of
both, so it is not exchanged; nor are two names of one clause, since of "A met B" the contrary says the same.
"""

from __future__ import annotations

from functools import cache

import regex

from bench import languages
from bench.consistency.names import NameMention
from bench.consistency.names.gazetteer import plain, table_rows
from bench.consistency.names.given import given_names
from bench.consistency.names.normal import normal_form
from bench.text.folding import fold
from bench.text.tokens import words

SAME_ENDING = 2  # letters that two names share at the end, which keeps case and mostly gender
LOOSE = ("MISC", "WORK", "EVENT", "AWARD")  # types whose names are too unlike to stand for each other
PLACES = ("GPE", "LOC", "DEM")
_GLUE = "-‐‑–—/&'’"
_GOES_ON = regex.compile(r"\s+[\p{Lu}\p{Nd}&]")
_BEGUN = regex.compile(r"[\p{Nd}&]\s+$")
_STOP = regex.compile(r"[.!?;:]")
_BREAK = regex.compile(r"[,;:—()]|[.!?]\s")


def is_whole(text: str, name: NameMention) -> bool:
    """Does the name end where the writer's name ends: at no hyphen, and before no further capital?"""
    before, after = text[: name.start], text[name.stop :]
    if (before and before[-1] in _GLUE) or (after and after[0] in _GLUE):
        return False
    return not _GOES_ON.match(after) and not _BEGUN.search(before)


def can_be_called(one: NameMention, other: NameMention) -> bool:
    """May `other` stand where `one` does?"""
    alike = one.type == other.type and one.type not in LOOSE and one.language == other.language
    shared = {*one.text.casefold().split()} & {*other.text.casefold().split()}
    if not alike or shared or one.weak or other.weak or normal_form(one) == normal_form(other):
        return False
    if one.type in PLACES and _rank(one) != _rank(other):
        return False
    return not _has_cases(one) or (_genders(one) == _genders(other) and _ends_alike(one.text, other.text))


def _rank(name: NameMention) -> str:
    """A country, another known place, or a place that nothing is known of."""
    if name.entity is None:
        return "unknown"
    return "country" if name.entity in _countries() else "place"


@cache
def _countries() -> frozenset[str]:
    return frozenset(row["id"] for row in table_rows("countries.tsv"))


def _genders(name: NameMention) -> set[str]:
    """Of a person, by the given name."""
    return {group.gender for group in given_names(plain(name.text.split()[0]))} if name.type == "PER" else set()


def _has_cases(name: NameMention) -> bool:
    return name.language in languages.known() and languages.get(name.language or "en").names.cases != ()


def _ends_alike(one: str, other: str) -> bool:
    """Word by word, and in as many words."""
    ours, theirs = words(one), words(other)
    same = all(a[-SAME_ENDING:] == b[-SAME_ENDING:] for a, b in zip(ours, theirs, strict=False))
    return len(ours) == len(theirs) and same


def are_listed(between: str, language: str | None) -> bool:
    """Do two mentions with this text between them stand in one list: "ATL, NUT or NASUWT", "Greek and Indian"?"""
    if _STOP.search(between):
        return False
    joining = languages.get(language).numbers.conjunctions if language in languages.known() and language else ()
    return all(word[0].isupper() or fold(word) in joining for word in words(between))


def in_one_clause(between: str) -> bool:
    """Does no comma, bracket or end of a sentence part two mentions with this text between them?"""
    return _BREAK.search(between) is None
