"""The step that judges an acronym: by its letters, by the words that they begin, or not at all."""

from __future__ import annotations

from bench.consistency.names.index import Finding, NameIndex
from bench.consistency.names.likeness import verbatim
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import parse
from bench.consistency.names.same import is_acronym, same_acronym
from bench.consistency.names.unverifiable import unknown_there
from bench.records import Verdict


def by_acronym(mention: NameMention, source: NameIndex) -> Finding | None:
    if not is_acronym(mention.text):
        return None
    name = parse(mention.text)
    for each in source.near(name):
        if is_acronym(each.text) and same_acronym(name, parse(each.text)) >= 0.5:
            return Finding(Verdict.SUPPORTED, "exact" if each.text == mention.text else "transliterated", each.span())
    if full := source.by_initials.get(name.family):
        return Finding(Verdict.SUPPORTED, "acronym", full.span())
    if found := verbatim(mention, source) or _by_letters_of_words(mention, name.family, source):
        return found
    if mention.entity is None and source.is_across(mention):
        return Finding(Verdict.UNVERIFIABLE, "acronym in no gazetteer across languages")
    if reason := unknown_there(mention, source):
        return Finding(Verdict.UNVERIFIABLE, reason)
    return Finding(Verdict.UNSUPPORTED, "absent")


def _by_letters_of_words(mention: NameMention, letters: str, source: NameIndex) -> Finding | None:
    """Words beside each other begin with its letters, as those of an office do: "міністерка охорони здоров'я", МОЗ."""
    words = None if source.is_across(mention) else source.runs.get(letters)
    return Finding(Verdict.SUPPORTED, "acronym", words) if words else None
