"""Does a summary make a party its own partner: "the US is negotiating with Washington" for "with Minsk"?

A party is a country, by its name, its capital or who leads it. Only what can be told of any language is asked: a word
for "with" right before the name, and a name of the same country before it in the clause.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

import regex

from bench import languages
from bench.consistency.binding.roles import Scope
from bench.consistency.company import Companies, company_at, sentence_at
from bench.consistency.names.mention import NameMention
from bench.languages.names.offices import LEADS_A_COUNTRY
from bench.text.folding import fold_word

_APART = regex.compile(r"[,;:()]")
_ADJOINS = regex.compile(r"(?:['’]s)?[\s\-‑]+\p{L}|['’]s")

Offices = Mapping[int, Sequence[tuple[str, Scope]]]
"""By where a person's name starts, the offices that the text gives there, each with its scope."""


class Parties:
    """The countries of a source and who leads them, and those that somebody is with."""

    def __init__(
        self, companies: Companies, names: Sequence[NameMention], offices: Offices, canonical: Callable[[str], str]
    ) -> None:
        self._canonical = canonical
        self._offices = offices
        self._partners = [name for name in names if name.type == "GPE" and is_with(name, companies)]

    def rival(
        self, here: NameMention, companies: Companies, names: Iterable[tuple[NameMention, Sequence[NameMention]]]
    ) -> NameMention | None:
        """With whom this text has somebody, if a summary has them with themselves; else None.

        `names` are those of the summary, each with those of this text that are the same.
        """
        party = self._party(here)
        if here.type != "GPE" or party is None or not self._partners or not is_with(here, companies):
            return None
        others = [name for name in self._partners if self._party(name) not in (None, party)]
        if not others or len(others) < len(self._partners):
            return None
        for name, same in names:
            if self._stands_before(name, here, companies) and party in self._parties(name, same):
                return others[0]
        return None

    @staticmethod
    def _stands_before(name: NameMention, here: NameMention, companies: Companies) -> bool:
        """Is it in the clause of `here`, before it and behind no "with" of its own?"""
        if name.stop > here.start or sentence_at(companies, name.start) != sentence_at(companies, here.start):
            return False
        sentence = company_at(companies, here.start).sentence
        between = sentence.text[name.stop - sentence.start : here.start - sentence.start]
        return not _APART.search(between) and not is_with(name, companies)

    def _parties(self, name: NameMention, same: Sequence[NameMention]) -> set[str | None]:
        """The country that a name is of, or that a person leads."""
        if name.type == "GPE":
            return {self._party(name)}
        found = [each for person in same for each in self._offices.get(person.start, ())]
        return {self._party(place) for key, scope in found if key in LEADS_A_COUNTRY for place in scope.names}

    def _party(self, place: NameMention) -> str | None:
        return self._canonical(place.entity) if place.entity is not None else None


def is_with(name: NameMention, companies: Companies) -> bool:
    """Stands "with" right before a place, in its case, and no noun behind it: "with Washington", not "US officials"?"""
    company = company_at(companies, name.start)
    table = languages.table_or_empty(company.language).names
    at = bisect_left(company.words, (name.start,))
    if at == 0 or fold_word(company.words[at - 1][2]) not in table.beside:
        return False
    if table.beside_ends:
        return name.text.endswith(table.beside_ends)
    behind = company.words[bisect_left(company.words, (name.stop,)) :][:1]
    gap = company.sentence.text[name.stop - company.sentence.start :]
    return not (behind and behind[0][3] is not None and _ADJOINS.match(gap))
