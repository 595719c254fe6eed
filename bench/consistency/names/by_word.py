"""Where a source has the name of a summary: of one entity, or with a word in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache

from bench.consistency.names.gazetteer import plain
from bench.consistency.names.inflection import bases
from bench.consistency.names.mention import NameMention
from bench.consistency.names.normal import normal_form
from bench.records import Span
from bench.text.tokens import words

MOST_NAMES = 4096  # of which the places are kept
_PLACES = frozenset({"GPE", "LOC", "DEM"})


class NamesByWord:
    """The names of a source by what they share with another that may be the same: an entity or a word."""

    def __init__(self, names: Sequence[NameMention], canonical: Callable[[str], str]) -> None:
        self._canonical = canonical
        self._found: dict[str, list[NameMention]] = defaultdict(list)
        for name in names:
            for key in self._keys(name, name.text):
                self._found[key].append(name)
        self._known: dict[tuple[str, str | None, int, str], list[NameMention]] = {}
        self._by_start = {name.start: name for name in names}

    def _keys(self, name: NameMention, *texts: str) -> set[str]:
        """Its entity, and the bases of the words of texts."""
        return {"e:" + self._canonical(normal_form(name))}.union(*map(_bases_of_words, texts))

    def same(self, mention: NameMention, decided: Span) -> Sequence[NameMention]:
        """Generous: of one entity, or with a word in common, or the one that decided."""
        asked = mention.text, mention.entity, decided.start, decided.text
        if asked not in self._known:
            if len(self._known) >= MOST_NAMES:
                self._known.clear()
            self._known[asked] = self._same(mention, decided)
        return self._known[asked]

    def _same(self, mention: NameMention, decided: Span) -> list[NameMention]:
        keys = self._keys(mention, mention.text, decided.text)
        alike = (each for key in sorted(keys) for each in self._found.get(key, ()))
        found = {each.start: each for each in alike if not self._are_known_apart(mention, each)}
        if decided.start in self._by_start:
            found[decided.start] = self._by_start[decided.start]
        return [found[start] for start in sorted(found)]

    def _are_known_apart(self, one: NameMention, other: NameMention) -> bool:
        """Are both in the gazetteer, as two: "United States", "United Kingdom"?"""
        places = {one.type, other.type} <= _PLACES and one.entity is not None and other.entity is not None
        return places and self._canonical(normal_form(one)) != self._canonical(normal_form(other))


@lru_cache(maxsize=16384)
def _bases_of_words(text: str) -> frozenset[str]:
    return frozenset(base for word in words(text) for base in bases(plain(word)))
