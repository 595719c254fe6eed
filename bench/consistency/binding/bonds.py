"""Do the mentions of a summary keep the company that they keep in the source?

A mention that the source has, but whose company in the summary is by far that of another mention of its kind, is bound
elsewhere; so are two mentions of a sentence that stand in each other's place.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise

from bench.consistency.binding.fits import FEWEST, ROUNDING, Fits
from bench.consistency.binding.pairs import Pairs, crossed, paired
from bench.consistency.binding.places import UNBOUND, Place, near_pairs
from bench.consistency.binding.ranks import are_of_one_rank
from bench.consistency.binding.scene import Scene
from bench.consistency.names.mention import NameMention
from bench.consistency.names.same import same_name
from bench.consistency.numbers.units import DURATIONS
from bench.consistency.reading import Mention
from bench.consistency.resolved import is_weekday
from bench.consistency.verdicts import are_close

REPEATED = 0.05  # what must be ahead of a number that the sentence says twice and the source once
ALIKE = 0.3  # likeness of two names that may be one
TOUCHING = 3  # characters: a comma, a bracket, an ending and a space
SPARSE = 0.3  # what is added to the company, so that little of it decides nothing
FEW = 12  # up to here ordinals number parts, attempts and places
SIZE = 1000  # how many times another a number is that is not mistaken for it
BESIDE = 0.4  # by what part of its company a rival of the same sentence must fit better: there nearness alone tells
LEAST_AHEAD = 0.05  # what a rival must fit better at least
MOST_ENDS = 20  # places of a number that are looked at as ends of changes
MOST_BESIDE = 20  # mentions of a sentence that follow one and may have been exchanged with it
SURE = frozenset({"PER", "GPE"})  # types that names have by more than their form


@dataclass(frozen=True, slots=True)
class _Bars:
    """What it takes to say that a mention stands elsewhere.

    Set on swaps within development articles, so that figures on those flatter, and no lower than lets our own
    references pass.

    apart: by what part of the mention's company a rival must fit better than the mention's own place. sentence: what
    counts beside it of a sentence that has more of the company. together, each: by how much two mentions must fit
    better in each other's place.
    """

    apart: float
    sentence: float
    together: float
    each: float
    whole: float = 0.0
    """What a name's company must count at least."""
    sure: bool = False
    """Must a name's type be sure: a person, a place, or known to the gazetteer?"""

    def allow(self, one: float, other: float) -> bool:
        """Are two mentions so much ahead in each other's place that they may have been exchanged?"""
        return min(one, other) >= self.each - ROUNDING and one + other >= self.together - ROUNDING


# By whether the mention is a name, and whether all words can be compared, because they are of one language.
BARS = {
    (False, True): _Bars(0.2, 0.3, 1.0, -0.5),
    (False, False): _Bars(0.5, 0.5, 0.7, 0.2),
    (True, True): _Bars(0.25, 0.4, 0.3, 0.05),
    (True, False): _Bars(0.6, 0.6, 1.3, 0.25, whole=1.0, sure=True),
}
# The ends of one change share all that is said of it, so that one of them may fit worse in the other's place.
ENDS = _Bars(0.2, 0.3, 1.0, -9.0)


@dataclass(frozen=True, slots=True)
class Bond:
    """How well a mention's company fits the places where the source has it, and those of its best rival."""

    place: Place
    rival_place: Place
    own: float = 0.0
    rival: float = 0.0

    @property
    def ahead(self) -> float:
        return self.rival - self.own


class Binding:
    """The mentions of one summary beside the places of its source that have them."""

    def __init__(self, summary: Scene, source: Scene, places: Mapping[Place, Sequence[Place]], pairs: Pairs,
                 ages: Container[int] = frozenset()) -> None:  # fmt: skip
        """`places`: where the source has each mention of the summary; `pairs`: those of the source.

        `ages`: the identities of the numbers of both that are somebody's age.
        """
        self._ages = ages
        self._summary = summary
        self._source = source
        self._pairs = pairs
        self._places = places
        self._fits: dict[Place, Fits] = {}
        self._bars_of: dict[Place, _Bars] = {}

    def bond(self, here: Place) -> Bond | None:
        """The bond of a mention that stands elsewhere in the source; None where it may well be right."""
        if not self._places[here] or here in self._paired:
            return self._paired.get(here)
        bond = self._turned.get(here) or self._elsewhere(here) or self._exchanges.get(here)
        return None if bond and (self._is_same_end(here, bond) or self._is_of_same_thing(here, bond)) else bond

    def agrees(self, here: Place) -> bool:
        """Does a list of the source pair it with the same name or number?"""
        return here in self._paired and self._paired[here] is None

    def _is_same_end(self, here: Place, bond: Bond) -> bool:
        """Do both texts have it as the same end of a change, and not the rival: "to 3.2 from 3.5"?"""
        said, own = self._summary.end_of_change(here), self._source.end_of_change(bond.place)
        return said is not None and said == own != self._source.end_of_change(bond.rival_place)

    def _is_of_same_thing(self, here: Place, bond: Bond) -> bool:
        """Does the number count here what it counts at a place of its own, and its rival something else?"""
        counts = self._summary.counted(here)
        theirs = self._source.counted(bond.rival_place)
        if not counts or not theirs or not counts.isdisjoint(theirs):
            return False
        return any(not counts.isdisjoint(self._source.counted(place)) for place in self._places[here])

    @cached_property
    def _exchanges(self) -> dict[Place, Bond]:
        """The bonds of the mentions of a sentence that stand in each other's place."""
        found: dict[Place, Bond] = {}
        for places in self._summary.sentences:
            known = [place for place in places if self._places[place]]
            for one, other in near_pairs(known, MOST_BESIDE):
                if one.is_alike(other):
                    for place, bond in self._exchange(one, other).items():
                        found.setdefault(place, bond)
        return found

    @cached_property
    def _turned(self) -> dict[Place, Bond]:
        """The bonds of the ends of a change or span that the source tells the other way round."""
        found: dict[Place, Bond] = {}
        for places in self._summary.sentences:
            ends = {place: end for place in places if (end := self._summary.end_of_change(place))}
            for one, other in pairwise(ends):
                if one.group == other.group and ends[one] != ends[other] and (bond := self._turn(one, other)):
                    found |= {one: bond, other: Bond(bond.rival_place, bond.place)}
        return found

    def _turn(self, one: Place, other: Place) -> Bond | None:
        """The bond of one of two ends where each is the other end wherever the source has both in a sentence."""
        ends, said = self._source.end_of_change, self._summary.end_of_change
        if max(len(self._places[one]), len(self._places[other])) > MOST_ENDS:
            return None  # of a table, in which any number is the end of something
        pairs = [(a, b) for a in self._places[one] for b in self._places[other] if a.sentence == b.sentence]
        turned = [(a, b) for a, b in pairs if ends(a) == said(other) and ends(b) == said(one)]
        return Bond(*turned[0]) if turned and len(turned) == len(pairs) else None

    @cached_property
    def _paired(self) -> dict[Place, Bond | None]:
        """Of numbers and names that a list of the source pairs: None where the summary pairs them so, too."""
        found = paired(self._summary, self._pairs, self._places)
        others = crossed(self._summary, self._places)
        return {here: Bond(*moved) if moved else None for here, moved in chain(others, found)}

    def _fits_of(self, here: Place) -> Fits:
        if here not in self._fits:
            self._fits[here] = Fits(here, self._places[here], self._summary.context(here), self._source)
        return self._fits[here]

    def _elsewhere(self, here: Place) -> Bond | None:
        """The bond of a mention whose company is by far that of another mention of its kind in the source."""
        if here.group in UNBOUND or _is_one(here.mention) or _is_vague(here.mention) or _is_weekday(here.mention):
            return None
        if here.group.startswith("number") and self._summary.is_whole(here):
            return None
        bars = self._bars(here)
        if bars.sure and not _is_sure(here):
            return None
        if all(self._is_said(each, here) for each in self._source.of_group.get(here.group, ())):
            return None  # none that the sentence does not say, too: cheaper than what stands around it
        fits = self._fits_of(here)
        if here.is_name and (fits.anchors < FEWEST or fits.whole < bars.whole):
            return None
        rival = self._rival(here, self._least_ahead(here, fits.misaligned()))
        if rival is None:
            return None
        if _is_more(here.mention, rival.mention) and any(map(self._source.tells_total, fits.places)):
            return None  # "four in total" after "two more": a total is more than its parts
        own, place = _best((fits.fit(each) + fits.lent(each), each) for each in fits.places)
        bond = Bond(place, rival, own, round(fits.fit(rival), 9))
        # What a third sentence has tells nothing of two names.
        misaligned = fits.misaligned(rival if here.is_name else None)
        if here.is_name and rival.sentence == place.sentence and bond.ahead < BESIDE * (fits.whole + SPARSE):
            return None
        return bond if bond.ahead >= self._least_ahead(here, misaligned) else None

    def _least_ahead(self, here: Place, misaligned: float) -> float:
        """How much better a rival must fit than the mention's own places."""
        bars = self._bars(here)
        apart = REPEATED if self._is_repeated(here) else bars.apart
        return max(LEAST_AHEAD, apart * (self._fits_of(here).whole + SPARSE) - bars.sentence * misaligned)

    def _is_repeated(self, here: Place) -> bool:
        """Does the sentence say a number more often than the whole source: "52 in June and 52 in September"?"""
        if here.is_name or getattr(here.mention, "kind", None) == "ordinal":
            return False  # "his seventh title in the seventh final"
        together = self._summary.of_sentence(here.sentence)
        said = sum(each.keys == here.keys and each.is_alike(here) for each in together)
        return said > len(self._places[here])

    def _bars(self, here: Place) -> _Bars:
        """By words only where the source has the mention in a sentence of the summary's language."""
        known = self._bars_of.get(here)
        if known is None:
            code = self._summary.language_of(here)
            within = any(self._source.language_of(place) == code for place in self._places[here])
            known = self._bars_of[here] = BARS[here.is_name, within]
        return known

    def _rival(self, here: Place, least_ahead: float) -> Place | None:
        """The best other of its kind that fits so much better, and that the summary's sentence does not say."""
        likely = self._fits_of(here).rivals(least_ahead)
        others = (each for each in likely if not self._is_said(each, here) and self._may_be_taken_for(each, here))
        return next(others, None)

    def _is_said(self, rival: Place, here: Place) -> bool:
        """Does the summary's sentence say the rival, too? A name that only sounds like a part of one is not said."""
        if self._summary.said_near(here).isdisjoint(rival.said):
            return False
        if not isinstance(rival.mention, NameMention) or rival.mention.entity is not None:
            return True
        alike = (each for each in self._summary.of_sentence(here.sentence) if not each.said.isdisjoint(rival.said))
        return any(same_name(each.mention.text, rival.mention.text) >= ALIKE for each in alike if each.is_name)

    def _may_be_taken_for(self, rival: Place, here: Place) -> bool:
        """Is there enough to tell the two apart, and are they no parts of one phrase: "two of five plants"?"""
        if self._bars(here).sure and not _is_sure(rival):
            return False
        if not are_of_one_rank(here.mention, rival.mention) or not _are_of_one_size(here.mention, rival.mention):
            return False
        if _are_of_two_periods(here.mention, rival.mention):
            return False
        if _are_near(here.mention, rival.mention) or self._is_age(here) is not self._is_age(rival):
            return False
        places = self._places[here]
        if not here.is_name and any(_touch(place, rival) for place in places):
            return False  # the other end of "2026–2028"
        if all(place.group != rival.group for place in places) and self._summary.counts_nothing(here):
            return False  # "56" where the source has 56 years is not mistaken for 640 posts
        if self._is_former(rival, here):
            return False
        if rival in places or (not here.is_name and any(not self._source.are_parted(each, rival) for each in places)):
            return False
        fits = self._fits_of(here)
        return fits.shares_enough(rival) and (self._is_repeated(here) or not fits.has_own(rival))

    def _is_former(self, rival: Place, here: Place) -> bool:
        """Is it the first end of a change of which the mention is the second: the 7.5 of "from 7.5 to 6.9"?

        What is said of the change is true of its second end, unless the summary tells that as the first.
        """
        if self._source.end_of_change(rival) != "from" or self._summary.end_of_change(here) == "from":
            return False
        own = (place for place in self._places[here] if place.sentence == rival.sentence)
        return any(self._source.end_of_change(place) == "to" for place in own)

    def _is_age(self, place: Place) -> bool:
        """Is it somebody's age, which nobody mistakes for what is counted: "Bao, 51, was cleared of four charges"?"""
        return getattr(place.mention, "kind", None) == "age" or id(place.mention) in self._ages

    def _exchange(self, one: Place, other: Place) -> dict[Place, Bond]:
        """Their bonds; neither tells of the other's place by standing near it."""
        ours, theirs = self._places[one], self._places[other]
        if not set(ours).isdisjoint(theirs) or self.agrees(one) or self.agrees(other):
            return {}
        of_change = self._summary.end_of_change(one) and self._summary.end_of_change(other)
        hidden, bars = one.keys | other.keys, ENDS if of_change else self._bars(one)
        if bars.sure and not (_is_sure(one) and _is_sure(other)):
            return {}
        if one.is_name and (_touch(one, other) or not are_of_one_rank(one.mention, other.mention)):
            return {}  # "Herat, Afghanistan" for "Afghanistan's Herat"
        if one.is_name and {each.group for each in ours}.isdisjoint(each.group for each in theirs):
            return {}  # the surname and the club alone, which the source has as a person and as a club
        mine, its = self._fits_of(one), self._fits_of(other)
        if not bars.allow(mine.at_most_ahead(theirs, hidden), its.at_most_ahead(ours, hidden)):
            return {}
        if not bars.allow(mine.most_ahead(theirs, hidden), its.most_ahead(ours, hidden)):
            return {}
        first, second = _bond(mine, theirs, hidden), _bond(its, ours, hidden)
        if not bars.allow(first.ahead, second.ahead) or self._are_partners(one, other, first):
            return {}
        if one.is_name and first.place.sentence == second.place.sentence == first.rival_place.sentence:
            in_order = one.mention.start < other.mention.start
            if in_order is (first.place.mention.start < second.place.mention.start):
                return {}  # who beats whom stands in one order in both
        found = {one: first, other: second}
        return {} if any(self._is_same_end(*each) or self._is_of_same_thing(*each) for each in found.items()) else found

    def _are_partners(self, one: Place, other: Place, bond: Bond) -> bool:
        """Has the summary one with the other, and the source the other with the one: "talks with Minsk"?"""
        said = self._summary.is_with(one), self._summary.is_with(other)
        return any(said) and said == (self._source.is_with(bond.rival_place), self._source.is_with(bond.place))


def _touch(one: Place, other: Place) -> bool:
    """Is no word between two names?"""
    first, last = sorted((one.mention, other.mention), key=lambda each: each.start)
    return last.start - first.stop <= TOUCHING


def _is_sure(place: Place) -> bool:
    """Is a number, or a name whose type is no guess by its form?"""
    return not place.is_name or place.group in SURE or getattr(place.mention, "entity", None) is not None


def _is_more(one: Mention, other: Mention) -> bool:
    if isinstance(one, NameMention) or isinstance(other, NameMention) or one.low is None or other.low is None:
        return False
    return one.low > other.low


def _are_of_two_periods(one: Mention, other: Mention) -> bool:
    """Is the one in years and the other in minutes? Nobody mistakes an age for a lead."""
    if isinstance(one, NameMention) or isinstance(other, NameMention):
        return False
    return one.unit != other.unit and {one.unit, other.unit} <= DURATIONS


def _are_of_one_size(one: Mention, other: Mention) -> bool:
    """Is neither number a thousand times the other? Four people are not mistaken for nine million.

    Nor is the 77th minute for the second half: such ordinals number other things.
    """
    if isinstance(one, NameMention) or isinstance(other, NameMention) or not one.low or not other.low:
        return True
    small, large = sorted((abs(one.low), abs(other.low)))
    return large < SIZE * small if one.kind != "ordinal" else small > FEW or large <= FEW


def _are_near(one: Mention, other: Mention) -> bool:
    """Have two numbers an end that may be the same, rounded?"""
    if isinstance(one, NameMention) or isinstance(other, NameMention):
        return False
    return any(are_close(end, there) for end in (one.low, one.high) for there in (other.low, other.high))


def _is_one(mention: Mention) -> bool:
    """Is it the word "one", which may be hardly more than an article: "in one deal"?"""
    return not isinstance(mention, NameMention) and mention.low == mention.high == 1 and not mention.text[0].isdigit()


def _is_weekday(mention: Mention) -> bool:
    """Of a day of the week the company tells little: a story of two days is told again in one sentence."""
    return not isinstance(mention, NameMention) and is_weekday(mention.date)


def _is_vague(mention: Mention) -> bool:
    """ "Thousands", of which any text may have several."""
    return not isinstance(mention, NameMention) and mention.comparator == "vague"


def _bond(fits: Fits, theirs: Sequence[Place], hidden: frozenset[str]) -> Bond:
    inside = fits.fits_in_clause(fits.places, hidden)
    own = _best((fit + fits.lent(each, hidden), each) for fit, each in inside)
    rival = _best(fits.fits_in_clause(theirs, hidden))
    return Bond(own[1], rival[1], own[0], rival[0])


def _best(fits: Iterable[tuple[float, Place]]) -> tuple[float, Place]:
    """Rounded, so that no order of addition can change a verdict; of equals the first of the text."""
    return max(((round(fit, 9), place) for fit, place in fits), key=lambda each: (each[0], -each[1].mention.start))
