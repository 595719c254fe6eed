"""Do the mentions of a summary keep the company that they keep in the source?

A mention that the source has, but whose company in the summary is by far that of another mention of its kind, is bound
elsewhere; so are two mentions of a sentence that stand in each other's place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

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
OPPOSITE = 0.6  # what an anchor counts that stands on the other side
UNBOUND = frozenset({"MISC", "WORK", "AWARD", "EVENT"})  # types too loose for one name to stand for another
COVERED = 0.15  # the part of a mention's company that a rival must have


@dataclass(frozen=True, slots=True)
class _Bar:
    """By how much a rival must fit better, and at most what part of its fit the own place may have.

    Set on development data so that a rival that clears the bar is wrong in at most a few of a hundred summaries.
    """

    margin: float
    most: float


# By whether the mention is a name, and whether words of one language can be compared.
BARS = {(False, True): _Bar(0.2, 0.85), (False, False): _Bar(0.4, 0.85),
        (True, True): _Bar(0.2, 0.7), (True, False): _Bar(0.6, 0.5)}  # fmt: skip
BESIDE = 0.5  # at most that part, where the rival name stands in one sentence with the own place
# By how much two exchanged mentions must fit better in each other's place, on the whole and each.
EXCHANGE = {(False, True): (0.4, -9.0), (False, False): (1.0, -9.0), (True, True): (0.2, 0.0), (True, False): (0.5, 0.0)}


def same_number(mention: NumberMention, other: Mention, published: str | None) -> bool:
    """Does this mention of the source say anything for that number or date of the summary?"""
    if isinstance(other, NameMention):
        return False
    if mention.date is not None and other.date is not None:
        return compare_dates(mention.date, other.date, published) is not None
    return mention.date is None and other.date is None and compare_numbers(mention, other) is not None


def same_name(mention: NameMention, other: Mention, decided: Span, canonical: Callable[[str], str]) -> bool:
    """Can these be one name? Generous: of one entity, or with a word in common, or the one that decided."""
    if not isinstance(other, NameMention):
        return False
    if other.start == decided.start or canonical(normal_form(mention)) == canonical(normal_form(other)):
        return True
    mine = {base for text in (mention.text, decided.text) for word in words(text) for base in bases(plain(word))}
    return any(base in mine for word in words(other.text) for base in bases(plain(word)))


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
    bar = BARS[_case(mention, summary, source)]
    covered = found.rival >= COVERED * _fit(wanted, summary.context(mention))
    return found if covered and found.ahead >= bar.margin and found.own <= _most(found, bar, source) * found.rival else None


def _case(mention: Mention, summary: Scene, source: Scene) -> tuple[bool, bool]:
    return isinstance(mention, NameMention), not summary.languages.isdisjoint(source.languages)


def _most(found: Bond, bar: _Bar, source: Scene) -> float:
    beside = source.sentence_of(found.place) == source.sentence_of(found.rival_place)
    return min(bar.most, BESIDE) if beside and isinstance(found.place, NameMention) else bar.most


def exchanged(one: Mention, other: Mention, summary: Scene, source: Scene, ours: Sequence[Mention],
              theirs: Sequence[Mention]) -> Bond | None:  # fmt: skip
    """The bond of the first of two mentions of a sentence that stand in each other's place.

    `ours` and `theirs` are where the source has them. Neither tells of the other's place by standing near it.
    """
    if not is_alike(one, other) or not ours or not theirs or any(each in theirs for each in ours):
        return None
    hidden = summary.keys(one) | summary.keys(other)
    first = _bond(_without(_wanted(one, summary, source), hidden), source, ours, theirs)
    second = _bond(_without(_wanted(other, summary, source), hidden), source, theirs, ours)
    together, each = EXCHANGE[_case(one, summary, source)]
    clear = first.ahead + second.ahead >= together and min(first.ahead, second.ahead) >= each
    return first if clear else None


def _without(wanted: Mapping[str, float], hidden: frozenset[str]) -> dict[str, float]:
    return {key: weight for key, weight in wanted.items() if key not in hidden}


def _bond(wanted: Mapping[str, float], source: Scene, places: Sequence[Mention], rivals: Sequence[Mention]) -> Bond:
    own, place = max(((_fit_of_place(wanted, source, each), each) for each in places), key=_first)
    rival, rival_place = max(((_fit(wanted, source.context(each)), each) for each in rivals), key=_first)
    return Bond(own, rival, place, rival_place)


def _first(fit: tuple[float, Mention]) -> float:
    return fit[0]


def _rivals(mention: Mention, summary: Scene, source: Scene, places: Sequence[Mention]) -> list[Mention]:
    """The others of its kind that the summary's sentence does not say.

    Where no words can be compared only those of sentences that `mention` does not stand in.
    """
    said = summary.said_near(mention)
    taken = {each.start for each in places}
    others = [each for each in source.by_group.get(group_of(mention), ()) if each.start not in taken]
    others = [each for each in others if said.isdisjoint(source.keys(each)) and said.isdisjoint(sounds(each))]
    if not summary.languages.isdisjoint(source.languages):
        return others
    holding = {source.sentence_of(place) for place in places}
    return [each for each in others if source.sentence_of(each) not in holding]


def _wanted(mention: Mention, summary: Scene, source: Scene) -> dict[str, float]:
    """The company of `mention` as far as the source has it, by what it counts."""
    rarities = ((key, weight, source.rarity(key)) for key, weight in summary.context(mention).items())
    return {key: weight * rarity for key, weight, rarity in rarities if rarity}


def _fit(wanted: Mapping[str, float], around: Mapping[str, float]) -> float:
    """How much of the wanted company stands around a place; less for what stands on the other side of it."""
    products = (weight * around[key] for key, weight in wanted.items() if key in around)
    return sum(each if each > 0 else -OPPOSITE * each for each in products)


def _fit_of_place(wanted: Mapping[str, float], source: Scene, place: Mention) -> float:
    """The same with what neighbouring sentences lend."""
    around = source.context(place)
    lent = source.lent(place)
    return _fit(wanted, around) + LENT * sum(abs(wanted[key]) for key in wanted if key in lent and key not in around)
