"""Does a summary give a number to a name for which the article's list has another: "Egypt (212), Spain (168)"?

Only the order of names and numbers is looked at, and what divides them, so that this holds across languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise

from bench.consistency.binding.places import UNBOUND, Place
from bench.consistency.binding.ranks import are_of_one_rank
from bench.consistency.binding.scene import Scene

FEWEST = 2  # pairs of a list
REACH = 60  # characters from a name to its number
LONGEST_GAP = 60  # characters from one pair to the next
LONGEST_JOINT = 6  # characters: ", and "
REACH_OF_GUESSES = 25  # where the type of the name is a guess by its form
AMOUNT, ORDINAL = "number:False", "number:True"  # how groups of numbers begin
_OPENING = frozenset("(–—:")  # what may stand between a name and its number


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A name and the number that a list gives to it."""

    name: Place
    number: Place
    rest: tuple[Pair, ...] = ()
    """The other pairs of its list."""

    @property
    def start(self) -> int:
        return min(self.name.mention.start, self.number.mention.start)

    @property
    def stop(self) -> int:
        return max(self.name.mention.stop, self.number.mention.stop)


Moved = tuple[Place, Place]
"""Where the source has a mention of the summary, and what it has in the place that the summary gives to it."""


class Pairs:
    """The pairs of all lists in a text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def _of_number(self) -> Mapping[Place, Pair]:
        return {pair.number: pair for places in self._scene.sentences for pair in self.of_sentence(places)}

    def of(self, numbers: Iterable[Place]) -> list[Pair]:
        """Those of some numbers; none where one of these stands in no list, and may be anybody's."""
        found = [self._of_number.get(number) for number in numbers]
        return [pair for pair in found if pair] if None not in found else []

    def of_sentence(self, places: Sequence[Place]) -> Iterator[Pair]:
        """The pairs of the lists among the places of a sentence."""
        numbers = list(filter(_may_be_listed, places))
        for group in {place.group: place for place in numbers}.values():
            alike = {place for place in numbers if _are_alike(place, group)}
            if len(alike) >= FEWEST:
                row = [place for place in places if place.is_name or place in alike]
                beside = [(one, other) for one, other in pairwise(row) if one.is_name != other.is_name]
                yield from self._listed([Pair(one, other) for one, other in beside if one.is_name])
                yield from self._listed([Pair(other, one) for one, other in beside if other.is_name])

    def _listed(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """Those that stand in a list, each with the others of it."""
        run: list[Pair] = []
        for pair in filter(self._is_close, pairs):
            if run and not self._goes_on(run[-1], pair):
                yield from _as_list(run)
                run = []
            run.append(pair)
        yield from _as_list(run)

    def _is_close(self, pair: Pair) -> bool:
        """Is nothing between a name and its number that divides a sentence, but for an opening bracket or dash?"""
        first, last = sorted((pair.name, pair.number), key=lambda place: place.mention.start)
        dividing = self._scene.dividing(first, last)
        reach = REACH_OF_GUESSES if pair.name.group == "MISC" else REACH
        return last.mention.start - first.mention.stop <= reach and (not dividing or dividing in _OPENING)

    def _goes_on(self, one: Pair, other: Pair) -> bool:
        """Stands a comma or conjunction between two pairs whose names may be taken for each other?"""
        alike = one.name.group == other.name.group or "MISC" in (one.name.group, other.name.group)
        of_one_rank = are_of_one_rank(one.name.mention, other.name.mention)
        if not (alike and of_one_rank and other.start >= one.stop and self._scene.are_parted(one.name, other.name)):
            return False
        if other.start - one.stop > LONGEST_GAP:
            return False  # "nine were missing after the Tolliver rose …, and tore through three towns in Cutler County"
        last, first = max(one.name, one.number, key=_start), min(other.name, other.number, key=_start)
        return not self._scene.begins_relative_clause(last, first)


def in_parallel(places: Sequence[Place]) -> Iterator[Pair]:
    """The pairs of "Spain and Italy saw 30% and 20%": one row of names and one of as many numbers."""
    rows = _rows(places)
    names = [row for row in rows if row[0].is_name]
    numbers = [row for row in rows if not row[0].is_name and all(map(_may_be_listed, row))]
    if len(names) == len(numbers) == 1 and len(names[0]) == len(numbers[0]):
        yield from map(Pair, names[0], numbers[0])


def _rows(places: Sequence[Place]) -> list[list[Place]]:
    """Names, or numbers that may count the same, with nothing between them but a comma or conjunction."""
    rows: list[list[Place]] = []
    for one, other in pairwise(places):
        alike = one.is_name is other.is_name and (one.is_name or _are_alike(one, other))
        if not alike or not 0 < other.mention.start - one.mention.stop <= LONGEST_JOINT:
            continue
        if rows and rows[-1][-1] is one:
            rows[-1].append(other)
        else:
            rows.append([one, other])
    return rows


def _start(place: Place) -> int:
    return place.mention.start


def _may_be_listed(place: Place) -> bool:
    """Is it a number or date, but no ordinal, which counts more than names: "the first half", "the third goal"?"""
    return not (place.is_name or place.group in UNBOUND or place.group.startswith(ORDINAL))


def _are_alike(one: Place, other: Place) -> bool:
    """Do two numbers or dates count the same, so far as it is told? A list may have its unit once."""
    if _is_age(one) is not _is_age(other):
        return False
    amounts = one.group.startswith(AMOUNT) and other.group.startswith(AMOUNT)
    return one.group == other.group or (amounts and (one.is_bare or other.is_bare))


def _is_age(place: Place) -> bool:
    return getattr(place.mention, "kind", None) == "age"


def _as_list(run: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs of a list in which no name and no number stands twice."""
    names, numbers = ([getattr(pair, side).keys for pair in run] for side in ("name", "number"))
    if len(run) >= FEWEST and len(set(names)) == len(set(numbers)) == len(run):
        for pair in run:
            yield Pair(pair.name, pair.number, tuple(each for each in run if each is not pair))


def paired(
    summary: Scene, source: Pairs, places: Mapping[Place, Sequence[Place]]
) -> Iterator[tuple[Place, Moved | None]]:
    """The numbers of a summary that the source has in lists, with the names beside them: None where both agree.

    `places`: where the source has each mention of the summary.
    """
    for beside in summary.sentences:
        told = {place: found for place in beside if not place.is_name and (found := source.of(places[place]))}
        pairs_here = chain(in_parallel(beside), Pairs(summary).of_sentence(beside)) if told else ()
        own = {pair.number: pair.name for pair in pairs_here}
        for here, pairs in told.items():
            names = [own[here]] if here in own else _beside(here, beside, summary) or summary.names_about(here)
            if not any(_may_be(name, pair.name, places) for name in names for pair in pairs):
                said = frozenset() if here in own else summary.said_near(here)
                yield from _moved(here, [name for name in names if name in beside], pairs, places, said)
            elif here in own and places[own[here]]:
                yield from ((here, None), (own[here], None))


def crossed(summary: Scene, places: Mapping[Place, Sequence[Place]]) -> Iterator[tuple[Place, Moved]]:
    """Two numbers that the summary gives to two names and the source, in two sentences, each to the other name."""
    for beside in summary.sentences:
        known = [place for place in beside if places[place]]
        numbers = [place for place in known if _may_be_listed(place)]
        for group in {place.group for place in known if place.is_name} - UNBOUND:
            names = [place for place in known if place.group == group]
            for kind in {place.group for place in numbers} if len(names) == FEWEST else ():
                alike = [place for place in numbers if place.group == kind]
                if len(alike) == FEWEST and _alternate(names, alike):
                    yield from _given_to_the_other(names, alike, places)


def _alternate(names: Sequence[Place], numbers: Sequence[Place]) -> bool:
    """Stands each of two numbers behind its name, or each before it?"""
    in_order = [place.is_name for place in sorted((*names, *numbers), key=_start)]
    return in_order in ([True, False, True, False], [False, True, False, True])


def _given_to_the_other(
    names: Sequence[Place], numbers: Sequence[Place], places: Mapping[Place, Sequence[Place]]
) -> Iterator[tuple[Place, Moved]]:
    named = [{place.sentence for place in places[name]} for name in names]
    for at, number in enumerate(numbers):
        told = {place.sentence for place in places[number]}
        if not (told.isdisjoint(named[at]) and told <= named[1 - at]):
            return
    yield from ((number, (places[number][0], places[numbers[1 - at]][0])) for at, number in enumerate(numbers))


def _beside(here: Place, places: Sequence[Place], scene: Scene) -> list[Place]:
    """The one name in the clause of a number, close to it."""
    names = [each for each in places if each.is_name and not scene.dividing(*sorted((here, each), key=_start))]
    near = [each for each in names if _gap(here, each) <= REACH_OF_GUESSES]
    return names if len(names) == 1 and near else []


def _gap(one: Place, other: Place) -> int:
    first, last = sorted((one, other), key=_start)
    return last.mention.start - first.mention.stop


def _may_be(name: Place, there: Place, places: Mapping[Place, Sequence[Place]]) -> bool:
    """Is a name of the summary this one of the source, or like it where the source is not known to have it?"""
    return there in places[name] if places[name] else not name.said.isdisjoint(there.said)


def _moved(
    here: Place, names: Sequence[Place], pairs: Sequence[Pair], places: Mapping[Place, Sequence[Place]],
    said: frozenset[str],
) -> Iterator[tuple[Place, Moved]]:  # fmt: skip
    """A number, and the names beside it that have another number in its list, which the sentence does not say."""
    for pair, other in ((each, other) for each in pairs for other in each.rest):
        wrong = [name for name in names if other.name in places[name]]
        if wrong and other.number.keys.isdisjoint(said):
            yield here, (pair.number, other.number)
            yield from ((name, (other.name, pair.name)) for name in wrong)
