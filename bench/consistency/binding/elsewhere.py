"""Does a name of a summary stand where its article, in another language, has another one?

What stands around the name is compared with what stands around the names of the article, see `surroundings`. A name is
bound elsewhere if another of its kind fits there by far better; so are two names that fit better in each other's place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bench import languages
from bench.consistency.binding.places import LOOSE_TYPES, group_of, near_pairs
from bench.consistency.binding.ranks import are_of_one_rank
from bench.consistency.binding.surroundings import Fits, Keys, Spot, Surroundings
from bench.consistency.company import Companies
from bench.consistency.names.mention import NameMention
from bench.consistency.names.same import same_name
from bench.consistency.reading import Mention

# All bars were set on translations of development texts whose names were exchanged, and so high that translations
# with the right names pass.
APART = 0.5  # by what part of all that stands around a name a rival must fit better
GAIN = 0.6  # and by how much at least
CLEAR, HARDLY = 1.2, 0.3  # or by how much a rival fits better if it is so far ahead that its own fit hardly counts
LEAST_WHOLE = 1.5  # what must stand around it
FEWEST = 3  # anchors
SPARSE = 0.3  # what is added to them, so that few decide nothing
ALIKE = 0.3  # likeness of two names that may be one
# By what part of what stands around them two names must fit better in each other's place, and by how much in sum; less
# where one sentence has both in a translation, which keeps sentences whole.
EACH, TOGETHER = 0.12, 1.0
EACH_BESIDE, TOGETHER_BESIDE = 0.02, 0.8
MOST_BESIDE = 60  # names of a summary that follow one and may have been exchanged with it
MOST_AWAY = 4  # sentences from one of these names to the other


@dataclass(frozen=True)
class Placed:
    """A name of the summary with the places where the article has it, the first of them as a name."""

    name: NameMention
    spot: Spot
    first: NameMention
    places: frozenset[Spot]
    fits: Fits

    @cached_property
    def group(self) -> str:
        return group_of(self.name)

    @cached_property
    def own(self) -> float:
        """How well the best of the places fits."""
        return self.fits.best(self.places)


class Elsewhere:
    """The mentions of a source, and which of its names stand in each sentence."""

    def __init__(self, companies: Companies, mentions: Sequence[Mention], canonical: Callable[[str], str]) -> None:
        self._canonical = canonical
        self._surroundings = Surroundings(companies, mentions, canonical)
        self._names: dict[int, list[tuple[NameMention, Spot]]] = defaultdict(list)
        for each in mentions:
            if isinstance(each, NameMention) and group_of(each) not in LOOSE_TYPES:
                spot = self._surroundings.spot(each)
                self._names[spot.sentence].append((each, spot))
        self._said = _said(self._surroundings, mentions)

    def moved(
        self, companies: Companies, mentions: Sequence[Mention],
        places: Sequence[tuple[NameMention, Sequence[NameMention]]],
    ) -> Iterator[tuple[NameMention, NameMention]]:  # fmt: skip
        """The names of a summary that stand in another's place, and a place of that other.

        `mentions` are all of the summary; `places` its names, each with those of the source that may be the same.
        """
        summary = Surroundings(companies, mentions, self._canonical)
        placed = list(self._placed(summary, places))
        said = _said(summary, mentions)
        for here in placed:
            if rival := self._rival(here, said[here.spot.sentence]):
                yield here.name, rival
        for one, other in near_pairs(placed, MOST_BESIDE):
            if one.group == other.group and _are_exchanged(one, other):
                yield one.name, other.first
                yield other.name, one.first

    def _placed(
        self, summary: Surroundings, places: Sequence[tuple[NameMention, Sequence[NameMention]]]
    ) -> Iterator[Placed]:
        """Those whose kind is clear, and which the source has in other languages alone."""
        known = frozenset(languages.known())
        for name, same in places:
            spot = summary.spot(name)
            here = summary.language_of(spot)
            if not same or here not in known or group_of(name) in LOOSE_TYPES:
                continue
            spots = frozenset(map(self._surroundings.spot, same))
            there = set(map(self._surroundings.language_of, spots))
            if here not in there and there <= known:
                yield Placed(name, spot, same[0], spots, Fits(summary.around(spot), self._surroundings))

    def _rival(self, here: Placed, said: Counter[str]) -> NameMention | None:
        """The name that fits best, by far, of those that the summary's sentence does not say."""
        fits, gain = here.fits, max(GAIN, APART * (here.fits.whole + SPARSE))
        if fits.whole < max(LEAST_WHOLE, gain) or len(fits) < FEWEST:
            return None
        own = {spot.sentence for spot in here.places}
        likely = [at for at, share in fits.aligned.items() if share >= min(gain, CLEAR) and at not in own]
        if not likely:
            return None
        least = min(here.own + gain, max(here.own + CLEAR, here.own / HARDLY))
        found = [
            (-fit, name.start, name)
            for at in likely
            for name, spot in self._names[at]
            if fits.aligned[at] >= least
            and self._may_be_taken_for(name, spot, here, said)
            and (fit := fits.fit(spot)) >= least
        ]
        return min(found)[2] if found and same_name(min(found)[2].text, here.name.text) < ALIKE else None

    def _may_be_taken_for(self, name: NameMention, spot: Spot, here: Placed, said: Counter[str]) -> bool:
        if name.type == "ORG" and None in (name.entity, here.name.entity):
            return False
        alike = group_of(name) == here.group and are_of_one_rank(here.name, name)
        if name.type == "PER" and " " not in name.text and " " in here.name.text:
            return False  # a capitalised word alone may be no person
        if not alike or spot in here.places:
            return False
        # A sentence that has a place twice ("from Belarus …, Minsk") may miss one; of adjectives that tells too little.
        times = Counter[str]() if name.type == "DEM" else self._said[spot.sentence]
        return all(said[key] < max(1, times[key]) for key in spot.keys)


def _are_exchanged(one: Placed, other: Placed) -> bool:
    """Fits either better in the other's place, where neither tells of the other's place by standing near it?"""
    away = abs(one.spot.sentence - other.spot.sentence)
    each, together = (EACH, TOGETHER) if away else (EACH_BESIDE, TOGETHER_BESIDE)
    if away > MOST_AWAY or not one.places.isdisjoint(other.places):
        return False
    most = _most_gain(one, other), _most_gain(other, one)
    if sum(most) < together or min(most) < each * SPARSE:
        return False
    hidden = one.spot.keys | other.spot.keys
    first, whole = _gain(one, other, hidden)
    if first < each * whole or first + most[1] < together:
        return False
    second, whole = _gain(other, one, hidden)
    enough = second >= each * whole and first + second >= together
    return enough and same_name(one.first.text, other.first.text) < ALIKE


def _gain(here: Placed, there: Placed, hidden: Keys) -> tuple[float, float]:
    """By how much it fits better in the other's place, and the most that a place could fit, but for some anchors."""
    fits = here.fits.without(hidden)
    return fits.best(there.places) - fits.best(here.places), fits.whole + SPARSE


def _said(text: Surroundings, mentions: Sequence[Mention]) -> Mapping[int, Counter[str]]:
    """How often each sentence has the keys of its names."""
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for spot in (text.spot(each) for each in mentions if isinstance(each, NameMention)):
        found[spot.sentence].update(spot.keys)
    return found


def _most_gain(here: Placed, there: Placed) -> float:
    """By how much it can fit better in the other's place at most: cheaper than to find out by how much it does."""
    aligned = here.fits.aligned
    most = max([aligned.get(spot.sentence, 0.0) for spot in there.places])
    return most + here.fits.share_of(there.spot.keys) - here.own
