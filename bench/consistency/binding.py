"""Do the mentions of a summary keep the company that they keep in the source?

A mention that the source has, but whose company in the summary is by far that of another mention of its kind, is bound
elsewhere; so are two mentions of a sentence that stand in each other's place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from bench.consistency.names.gazetteer import plain
from bench.consistency.names.inflection import bases
from bench.consistency.names.judge import normal_form
from bench.consistency.names.mention import NameMention
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.scene import Mention, Scene, group_of, is_alike, sounds
from bench.consistency.verdicts import compare_dates, compare_numbers
from bench.records import Span
from bench.text.tokens import words

LENT = 0.5  # what an anchor of a neighbouring sentence counts
NEXT = frozenset("<>")  # first letters of the keys of neighbouring words
OPPOSITE = 0.6  # what an anchor counts that stands on the other side
UNBOUND = frozenset({"MISC", "WORK", "AWARD", "EVENT"})  # types too loose for one name to stand for another


Wanted = Mapping[str, tuple[float, float]]
Placed = tuple[Mention, Sequence[Mention]]  # a mention of the summary, and where the source has it


@dataclass(frozen=True, slots=True)
class _Bars:
    """What it takes to say that a mention stands elsewhere; set on development data so that hardly any is wrong.

    margin: by how much a rival must fit better. most: what part of the rival's fit the own place may have. beside: the
    same where both stand in one sentence. covered: what part of the mention's company the rival must have. together,
    each: by how much two mentions must fit better in each other's place.
    """

    margin: float
    most: float
    beside: float
    covered: float
    together: float
    each: float


# By whether the mention is a name, and whether words of one language can be compared.
BARS = {
    (False, True): _Bars(0.2, 0.6, 0.6, 0.0, 1.0, -9.0),
    (False, False): _Bars(0.4, 0.5, 0.5, 0.35, 1.0, -9.0),
    (True, True): _Bars(0.2, 0.4, 0.3, 0.0, 0.2, 0.0),
    (True, False): _Bars(0.4, 0.6, 0.0, 0.35, 1.0, 0.0),
}


def same_number(mention: NumberMention, other: Mention, published: str | None) -> bool:
    """Does this mention of the source say anything for that number or date of the summary?"""
    if isinstance(other, NameMention):
        return False
    if mention.date is not None and other.date is not None:
        return compare_dates(mention.date, other.date, published) is not None
    return mention.date is None and other.date is None and compare_numbers(mention, other) is not None


class NamesByWord:
    """The names of a source by what they share with another that may be the same: an entity or a word."""

    def __init__(self, names: Sequence[NameMention], canonical: Callable[[str], str]) -> None:
        self._canonical = canonical
        self._found: dict[str, list[NameMention]] = defaultdict(list)
        for name in names:
            for key in self._keys(name, name.text):
                self._found[key].append(name)
        self._by_start = {name.start: name for name in names}

    def _keys(self, name: NameMention, *texts: str) -> set[str]:
        """Its entity, and the bases of the words of texts."""
        found = {base for text in texts for word in words(text) for base in bases(plain(word))}
        return found | {"e:" + self._canonical(normal_form(name))}

    def same(self, mention: NameMention, decided: Span) -> list[Mention]:
        """Generous: of one entity, or with a word in common, or the one that decided."""
        keys = self._keys(mention, mention.text, decided.text)
        found = {each.start: each for key in sorted(keys) for each in self._found.get(key, ())}
        if decided.start in self._by_start:
            found[decided.start] = self._by_start[decided.start]
        return [found[start] for start in sorted(found)]


@dataclass(frozen=True, slots=True)
class Bond:
    """How well a mention's company fits the places where the source has it, and those of its best rival."""

    own: float
    rival: float
    place: Mention
    rival_place: Mention

    @property
    def ahead(self) -> float:
        return self.rival - self.own


def bound_elsewhere(mention: Mention, summary: Scene, source: Scene, places: Sequence[Mention]) -> Bond | None:
    """The bond of a mention whose company is by far that of another mention of its kind in the source.

    `places` are where the source has it.
    """
    if group_of(mention) in UNBOUND:
        return None
    rivals = _rivals(mention, summary, source, places)
    if not rivals:
        return None
    wanted = _wanted(mention, summary, source)
    found = _bond(wanted, source, places, rivals)
    bars = _bars(mention, summary, source)
    if not found.own and not bars.beside:
        return None  # what shares nothing with its own place may be said there in words that cannot be compared
    beside = source.sentence_of(found.place) == source.sentence_of(found.rival_place)
    far = found.ahead >= bars.margin and found.own <= (bars.beside if beside else bars.most) * found.rival
    return found if far and found.rival >= bars.covered * _whole(wanted) else None


def _bars(mention: Mention, summary: Scene, source: Scene) -> _Bars:
    return BARS[isinstance(mention, NameMention), source.languages <= summary.languages]


def exchanged(one: Placed, other: Placed, summary: Scene, source: Scene) -> Bond | None:
    """The bond of the first of two mentions of a sentence that stand in each other's place.

    Neither tells of the other's place by standing near it.
    """
    (mention, ours), (second, theirs) = one, other
    if not is_alike(mention, second) or not ours or not theirs or any(each in theirs for each in ours):
        return None
    hidden = summary.keys(mention) | summary.keys(second)
    bars = _bars(mention, summary, source)
    here = _bond(_wanted(mention, summary, source, hidden), source, ours, theirs)
    if here.ahead < bars.each:
        return None
    there = _bond(_wanted(second, summary, source, hidden), source, theirs, ours)
    clear = here.ahead + there.ahead >= bars.together and there.ahead >= bars.each
    return here if clear else None


def _bond(wanted: Wanted, source: Scene, places: Sequence[Mention], rivals: Sequence[Mention]) -> Bond:
    own, place = max(
        ((_fit(wanted, source.context(each)) + _lent(wanted, source, each), each) for each in places), key=_first
    )
    rival, rival_place = max(((_fit(wanted, source.context(each)), each) for each in rivals), key=_first)
    return Bond(own, rival, place, rival_place)


def _first(fit: tuple[float, Mention]) -> float:
    return fit[0]


def _rivals(mention: Mention, summary: Scene, source: Scene, places: Sequence[Mention]) -> list[Mention]:
    """The others of its kind that the summary's sentence does not say.

    Names, where no words can be compared, only of sentences that `mention` does not stand in.
    """
    said = summary.said_near(mention)
    taken = {each.start for each in places}
    others = [each for each in source.by_group.get(group_of(mention), ()) if each.start not in taken]
    others = [each for each in others if said.isdisjoint(source.keys(each)) and said.isdisjoint(sounds(each))]
    if _bars(mention, summary, source).beside:
        return others
    holding = {source.sentence_of(place) for place in places}
    return [each for each in others if source.sentence_of(each) not in holding]


def _wanted(mention: Mention, summary: Scene, source: Scene, hidden: frozenset[str] | None = None) -> Wanted:
    """The company of `mention` as far as the source has it: its rarity there, and what it counts.

    The very words next to it, and their order, tell only places of one clause apart, where two are `hidden`.
    """
    return {
        key: (rarity, weight)
        for key, weight in summary.context(mention).items()
        if (key[0] not in NEXT if hidden is None else key not in hidden) and (rarity := source.rarity(key))
    }


def _whole(wanted: Wanted) -> float:
    """What a place would fit that had all of it."""
    return sum(rarity * abs(weight) for rarity, weight in wanted.values())


def _fit(wanted: Wanted, around: Mapping[str, float]) -> float:
    """How much of the wanted company stands around a place; less for what stands on the other side of it.

    Exactly rounded, so that no order of the keys can change a verdict.
    """
    return fsum(_share(wanted[key], around[key]) for key in wanted.keys() & around.keys())


def _share(anchor: tuple[float, float], there: float) -> float:
    rarity, here = anchor
    return rarity * min(abs(here), abs(there)) * (1.0 if here * there > 0 else OPPOSITE)


def _lent(wanted: Wanted, source: Scene, place: Mention) -> float:
    """What neighbouring sentences of a place lend."""
    around = source.context(place)
    keys = source.lent(place).keys() & wanted.keys()
    return LENT * sum(wanted[key][0] * abs(wanted[key][1]) for key in sorted(keys) if key not in around)
