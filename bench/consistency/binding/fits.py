"""How well places of a source fit the company that a mention of the summary keeps."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import itemgetter

from bench.consistency.binding.places import Context, Place
from bench.consistency.binding.scene import Scene

ROUNDING = 1e-9  # by which sums of one order may differ from those of another
LENT = 0.5  # what an anchor of a neighbouring sentence counts
NEXT = frozenset("<>")  # first letters of the keys of neighbouring words
FEWEST = 2  # anchors by which a name is bound elsewhere: one word tells too little
CLOSE = 0.15  # what an anchor counts at least that stands near a mention
LEAST_FIT = 0.2  # what a rival must fit at least
OPPOSITE = 0.6  # what an anchor counts that stands on the other side
_FIRST = itemgetter(0)


class Fits:
    """The company of a mention of the summary as far as the source has it, and how well places of the source fit it.

    `places` are its own: where the source has the mention.

    The very words next to the mention are kept apart: they, and the order of mentions, tell only the places of one
    clause apart.
    """

    def __init__(self, here: Place, places: Sequence[Place], context: Context, source: Scene) -> None:
        self.here = here
        self.places = places
        self._source = source
        self._wanted: dict[str, tuple[float, float]] = {}
        self._next: list[str] = []
        self._company: list[str] = []
        self._most_next = 0.0
        self._fits: dict[Place, float] = {}
        self._clauses: dict[Place, float] = {}
        self.whole = 0.0
        """What a place would fit that had all of it."""
        self.aligned = [0.0] * len(source.sentences)
        """How much of it each sentence of the source has, wherever in it: no place there fits better."""
        rare, with_key, aligned = source.rarities, source.sentences_with, self.aligned
        for key, weight in context.items():
            rarity = rare.get(key)
            if rarity is None:
                continue
            self._wanted[key] = rarity, weight
            if key[0] in NEXT:
                self._next.append(key)
                self._most_next += rarity
                continue
            self._company.append(key)
            share = rarity * abs(weight)
            self.whole += share
            for sentence in with_key[key]:
                aligned[sentence] += share

    @property
    def anchors(self) -> int:
        """How many anchors of its company the source has."""
        return len(self._company)

    def fit(self, place: Place) -> float:
        """How much of the company stands around a place; less for what stands on the other side of it."""
        known = self._fits.get(place)
        if known is None:
            known = self._fits[place] = self._share_of(self._company, place)
        return known

    def _share_of(self, keys: Iterable[str], place: Place) -> float:
        """How much of some anchors stands around a place."""
        context, wanted, total = self._source.context(place), self._wanted, 0.0
        for key in filter(context.__contains__, keys):
            (rarity, here), there = wanted[key], context[key]
            side = 1.0 if here * there > 0 else OPPOSITE
            here, there = here if here > 0 else -here, there if there > 0 else -there  # calls would cost as much again
            total += rarity * (here if here < there else there) * side
        return total

    @cached_property
    def best(self) -> float:
        """The best fit of its own places; those whose sentence has less of the company need no look."""
        best = 0.0
        for most, place in self._likeliest(self.places):
            if most <= best:
                break
            best = max(best, self.fit(place))
        return best

    def _likeliest(self, places: Sequence[Place]) -> Sequence[tuple[float, Place]]:
        """Some places with what their sentences have of the company: those that may fit best before all others."""
        aligned = self.aligned
        if len(places) == 1:
            return [(aligned[places[0].sentence], places[0])]
        return sorted([(aligned[place.sentence], place) for place in places], key=_FIRST, reverse=True)

    def misaligned(self, rival: Place | None = None) -> float:
        """By how much a rival's sentence, or else that which has most of the company, has more than its own places'."""
        aligned = self.aligned
        most = aligned[rival.sentence] if rival else max(aligned)
        return most - max([aligned[place.sentence] for place in self.places])

    def rivals(self, least_ahead: float) -> list[Place]:
        """The places of its group that it fits better by so much than its own, the best first."""
        aligned, least = self.aligned, max(least_ahead, LEAST_FIT) - ROUNDING
        likely = [place for place in self._source.of_group[self.here.group] if aligned[place.sentence] >= least]
        if not likely:
            return []
        least = max(self.best + least_ahead, LEAST_FIT) - ROUNDING
        fitting = [place for place in likely if aligned[place.sentence] >= least and self.fit(place) >= least]
        return sorted(fitting, key=lambda place: (-round(self.fit(place), 9), place.mention.start))

    def shares_enough(self, rival: Place) -> bool:
        """Has a rival two anchors of the company, or a hard one?"""
        theirs = self._shared(rival)
        return len(theirs) >= FEWEST or bool(_hard(theirs))

    def has_own(self, rival: Place) -> bool:
        """Have all its own places a hard anchor of the company that a rival lacks?"""
        ours = {key for key in self._company if key[0] != "w" and abs(self._wanted[key][1]) >= CLOSE}
        ours -= self._shared(rival)
        for place in self.places:
            if not ours:
                break
            ours &= self._source.context(place).keys()
        return bool(ours)

    def _shared(self, place: Place) -> set[str]:
        """The anchors that a place has, too, but for what stands far from both."""
        context, wanted = self._source.context(place), self._wanted
        near = (key for key in self._company if key in context)
        return {key for key in near if max(abs(wanted[key][1]), abs(context[key])) >= CLOSE}

    def fits_in_clause(self, places: Iterable[Place], hidden: frozenset[str]) -> Iterator[tuple[float, Place]]:
        """The same with the very words next to it, and without the anchors `hidden`."""
        gone = hidden & self._wanted.keys()
        for place in places:
            yield self._in_clause(place) - self._share_of(gone, place), place

    def at_most_ahead(self, theirs: Sequence[Place], hidden: frozenset[str]) -> float:
        """By how much others can fit better in a clause at most, by what their sentences have."""
        most = max([self.aligned[each.sentence] for each in theirs]) + self._most_next
        return most - self._own_but_for(hidden)

    def most_ahead(self, theirs: Sequence[Place], hidden: frozenset[str]) -> float:
        """The same by what stands around them: dearer, but less than what neighbouring sentences lend."""
        return self._best_in_clause(theirs)[0] - self._own_but_for(hidden)

    def _own_but_for(self, hidden: frozenset[str]) -> float:
        """The least that its own best place fits without some anchors."""
        own, place = self._own_in_clause
        return own - self._share_of(hidden & self._wanted.keys(), place)

    @cached_property
    def _own_in_clause(self) -> tuple[float, Place]:
        return self._best_in_clause(self.places)

    def _best_in_clause(self, places: Sequence[Place]) -> tuple[float, Place]:
        """The best fit with the very words next to it; those whose sentence has less need no look."""
        best, found, more = 0.0, places[0], self._most_next
        for most, place in self._likeliest(places):
            if most + more < best:
                break
            fit = self._in_clause(place)
            if fit > best or (fit == best and place.mention.start < found.mention.start):
                best, found = fit, place
        return best, found

    def _in_clause(self, place: Place) -> float:
        known = self._clauses.get(place)
        if known is None:
            known = self._clauses[place] = self.fit(place) + self._share_of(self._next, place)
        return known

    def lent(self, place: Place, hidden: frozenset[str] = frozenset()) -> float:
        """What neighbouring sentences of a place lend."""
        keys = self._source.lent(place, self._wanted.keys() - hidden)
        return LENT * math.fsum(self._wanted[key][0] * abs(self._wanted[key][1]) for key in keys)


def _hard(keys: Iterable[str]) -> set[str]:
    """Those of numbers, dates and names."""
    return {key for key in keys if key[0] != "w"}
