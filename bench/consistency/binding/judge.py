"""Which mentions of a summary does its source have elsewhere, with something else in their place?

The rules stand in the modules beside this one; here is what each is asked, and in which order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from bench.consistency.binding.attributes import Attributes, attributes
from bench.consistency.binding.bonds import Binding, Bond
from bench.consistency.binding.couples import Couples
from bench.consistency.binding.frames import Frames, framed
from bench.consistency.binding.misplaced import Misplaced
from bench.consistency.binding.pairs import Pairs
from bench.consistency.binding.periods import Periods
from bench.consistency.binding.phrases import are_shared, phrase
from bench.consistency.binding.scene import Scene
from bench.consistency.company import company_at, sentence_at
from bench.consistency.derived.comparisons import compared
from bench.consistency.derived.nouns import counted
from bench.consistency.derived.operand import Derivation
from bench.consistency.names.by_word import NamesByWord
from bench.consistency.names.gazetteer import Gazetteer
from bench.consistency.names.index import NameIndex
from bench.consistency.names.mention import NameMention
from bench.consistency.names.unverifiable import TRANSLATABLE
from bench.consistency.numbers.elliptic import with_unit_beside
from bench.consistency.numbers.index import Answers, NumberIndex
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.reading import Judged, Mention, Reading
from bench.consistency.verdicts import is_tight
from bench.records import Evidence, Span, Verdict

MOST_IDS = 4096  # entities whose stand-ins are kept
LONGEST_ENDING = 3  # letters
CONTEXT = 40  # characters to either side of a mention in a detail

Moved = tuple[Mention, Mention]
"""What the source has in the place that the summary gives to a mention, and a place of the mention itself."""


class _Canonical:
    """One id for all entities by whose names one may be told: a demonym's country, a capital's country.

    No method of `BindingJudge`: its indexes would hold it in a circle, which only the garbage collector sets free.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._ids: dict[str, str] = {}

    def __call__(self, entity: str) -> str:
        found = self._ids.get(entity)
        if found is None:
            if len(self._ids) >= MOST_IDS:
                self._ids.clear()
            found = self._ids[entity] = min(self._gazetteer.stand_ins(entity))
        return found


class BindingJudge:
    """The mentions of a source with what stands around them, to be asked about many summaries."""

    def __init__(self, text: str, numbers: NumberIndex, names: NameIndex) -> None:
        self._text = text
        self._numbers = numbers
        self._names = names
        self._canonical = _Canonical(names.gazetteer)

    def elsewhere(self, judged: Sequence[Judged], reading: Reading, answers: Mapping[int, Answers]) -> dict[int, Moved]:
        """By mention that stands elsewhere in the article, what stands in its place there, and a place of its own.

        Only an age or office can be another's in a sentence that the article has word for word.
        """
        new = {at for at, company in enumerate(reading.companies) if company.sentence.text not in self._text}
        moved = [each for each in judged if sentence_at(reading.companies, each[0].start) in new]
        said = attributes(reading.text, reading.companies, reading.numbers, reading.names)
        ages = frozenset(map(id, (*said.ages, *self._attributes.ages)))
        bonds = self._bonds(moved, reading, answers, ages)
        found = {key: (bond.rival_place.mention, bond.place.mention) for key, bond in bonds.items() if bond}
        found = dict(self._not_compared(found, judged, reading))
        told = self._told_of_others(judged, said)
        open_still = [each for each in moved if id(each[0]) not in {*bonds, *found, *told}]
        found |= self._misplaced(open_still, reading) | self._framed_otherwise(open_still, reading, answers)
        found |= self._of_other_periods(open_still, reading) | self._of_other_couples(open_still, reading, answers)
        own = self._in_own_phrases(found, judged, reading)
        return {key: pair for key, pair in found.items() if key not in own} | told

    def _in_own_phrases(self, found: Mapping[int, Moved], judged: Sequence[Judged], reading: Reading) -> set[int]:
        """The names of `found` around which the source has the very phrase that the summary has."""
        return {
            id(name)
            for name, item in judged
            if id(name) in found
            and isinstance(name, NameMention)
            and self._is_in_own_phrase(name, item, found[id(name)][0], reading)
        }

    def _is_in_own_phrase(self, name: NameMention, item: Evidence, rival: Mention, reading: Reading) -> bool:
        """Has the source the very phrase around a name that the summary has, and another around its rival?"""
        if not isinstance(rival, NameMention):
            return False
        there = self._numbers.companies
        own = [phrase(each, there) for each in self._places_of_name(name, item)]
        return are_shared(phrase(name, reading.companies), own, phrase(rival, there))

    def _bonds(
        self, judged: Sequence[Judged], reading: Reading, answers: Mapping[int, Answers], ages: frozenset[int]
    ) -> dict[int, Bond | None]:
        """By identity the bonds of mentions that stand elsewhere in the source; None of those that surely do not."""
        if not judged:
            return {}
        scene = Scene([mention for mention, _ in judged], reading.companies, self._canonical, self._scene)
        places = {
            scene.place(mention): [
                self._scene.place(each)
                for each in (*self._places(mention, item, answers), *self._numbered(mention, item, reading))
            ]
            for mention, item in judged
        }
        binding = Binding(scene, self._scene, places, self._pairs, ages)
        bonds = ((mention, place, binding.bond(place)) for mention, _ in judged for place in [scene.place(mention)])
        return {id(mention): bond for mention, place, bond in bonds if bond or binding.agrees(place)}

    def _not_compared(
        self, found: Mapping[int, Moved], judged: Sequence[Judged], reading: Reading
    ) -> Iterator[tuple[int, Moved]]:
        """Those found, without the numbers that their sentence compares with their rivals: "49, three fewer than"."""
        near: dict[int, list[Derivation]] = {}
        wrong = {id(number): sentence_at(reading.companies, number.start) for number in reading.numbers}
        asked = {id(mention) for mention, item in judged if item.reason == "derived"} | found.keys()
        for at in {wrong[key] for key in found if key in wrong}:
            inside = (each for each in reading.numbers if wrong[id(each)] == at and id(each) in asked)
            derived = (compared(each, self._numbers.operands, reading.companies[at]) for each in inside)
            near[at] = [each for each in derived if each]
        for key, (rival, place) in found.items():
            derivations = near[wrong[key]] if key in wrong else ()
            if not any(rival in each.operands for each in derivations):
                yield key, (rival, place)

    def _told_of_others(self, judged: Sequence[Judged], said: Attributes) -> dict[int, Moved]:
        """By mention, who in the article has an age or office that the summary gives to another, and the true words."""
        items = {id(mention): item for mention, item in judged}
        found: dict[int, Moved] = {}
        for each in (each for some in said.held.values() for each in some):
            mention, decided = each.number or each.person, items[id(each.person)].source
            if decided is None or not items[id(each.person)].credit or not items[id(mention)].credit:
                continue
            same = self._by_word.same(each.person, decided)
            if rival := self._attributes.rival(each, same, self._numbers.companies):
                found[id(mention)] = (rival.person, rival.number or same[0])
        return found

    def _misplaced(self, judged: Sequence[Judged], reading: Reading) -> dict[int, Moved]:
        """By name, whose place in the article the summary gives to it, and a place of its own."""
        names = (
            (mention, self._places_of_name(mention, item))
            for mention, item in judged
            if isinstance(mention, NameMention) and (item.credit or item.reason == TRANSLATABLE)
        )
        return dict(self._misplacing.rivals(reading.companies, [*reading.numbers, *reading.names], names))

    def _framed_otherwise(
        self, judged: Sequence[Judged], reading: Reading, answers: Mapping[int, Answers]
    ) -> dict[int, Moved]:
        """By number, which other the article has between the very words, and a place of its own."""
        found: dict[int, Moved] = {}
        for mention, item in judged:
            if not isinstance(mention, NumberMention) or not item.credit:
                continue
            same = [each for each in self._places(mention, item, answers) if isinstance(each, NumberMention)]
            company = company_at(reading.companies, mention.start)
            if same and (rival := self._frames.rival(framed(mention, reading.companies), company, same)):
                found[id(mention)] = (rival, same[0])
        return found

    def _of_other_periods(self, judged: Sequence[Judged], reading: Reading) -> dict[int, Moved]:
        """By date that ends or begins another period in the article, the true end, and a place of its own."""
        known = {id(mention) for mention, item in judged if item.credit}
        moved = self._periods.moved(reading.numbers, reading.companies)
        return {id(date): found for date, found in moved if id(date) in known}

    def _of_other_couples(
        self, judged: Sequence[Judged], reading: Reading, answers: Mapping[int, Answers]
    ) -> dict[int, Moved]:
        """By number, the one that the article sets beside the share or amount that the summary sets it beside."""
        items = {id(mention): item for mention, item in judged}

        def places(number: NumberMention) -> list[NumberMention]:
            item = items.get(id(number))
            there = self._places(number, item, answers) if item and item.credit else ()
            return [each for each in there if isinstance(each, NumberMention)]

        return {id(number): found for number, found in self._couples.moved(reading.numbers, reading.companies, places)}

    @cached_property
    def _couples(self) -> Couples:
        return Couples(self._numbers.mentions, self._numbers.companies)

    @cached_property
    def _periods(self) -> Periods:
        return Periods(self._numbers.mentions, self._numbers.companies)

    @cached_property
    def _frames(self) -> Frames[NumberMention]:
        return Frames(self._numbers.companies, self._numbers.mentions)

    @cached_property
    def _pairs(self) -> Pairs:
        return Pairs(self._scene)

    @cached_property
    def _misplacing(self) -> Misplaced:
        mentions: list[Mention] = [*self._numbers.mentions, *self._names.named]
        offices = {start: [(each.key, each.scope) for each in held] for start, held in self._attributes.of.items()}
        return Misplaced(self._numbers.companies, mentions, offices, self._canonical)

    @cached_property
    def _attributes(self) -> Attributes:
        return attributes(self._text, self._numbers.companies, self._numbers.mentions, self._names.named)

    def _places(self, mention: Mention, item: Evidence, answers: Mapping[int, Answers]) -> Sequence[Mention]:
        """Where the source has what the summary says; none where binding has no say.

        That is where the source has not the value itself: it follows from others, lies within a range or far within a
        bound, or is a share in round words.
        """
        decided = item.source
        if decided is not None and item.reason == TRANSLATABLE and isinstance(mention, NameMention):
            return self._places_of_name(mention, item)
        if not item.credit or item.reason in ("derived", "overlap") or decided is None:
            return []
        if item.reason == "weakened" and isinstance(mention, NumberMention):
            return [other for _, other in answers[id(mention)] if is_tight(mention, other)]
        if item.kind == "fraction" and item.reason == "rounded":
            return []
        if isinstance(mention, NumberMention):
            return [other for _, other in answers[id(mention)]] or self._told_otherwise(mention, decided)
        return self._places_of_name(mention, item)

    def _told_otherwise(self, mention: NumberMention, decided: Span) -> Sequence[NumberMention]:
        """Where the source has a number in another form, unless what stands around it may tell nothing.

        Shares and places in a row are too unlike; a number that leaves its unit to one beside it leaves it more words.
        """
        if mention.kind == "fraction":
            return []
        same = self._numbers.at(decided)
        alike = [each for each in same if (each.kind == "ordinal") is (mention.kind == "ordinal")]
        return [each for each in alike if with_unit_beside(each, self._numbers.company(each)) is None]

    def _numbered(self, mention: Mention, item: Evidence, reading: Reading) -> Iterator[NumberMention]:
        """Where the source numbers what a number counts: "the fifth foul" of "five fouls"."""
        if (
            isinstance(mention, NumberMention)
            and item.credit
            and mention.value is not None
            and mention.kind == "number"
        ):
            noun = counted(mention, company_at(reading.companies, mention.start))
            alike = (each for each, its_noun in self._numbers.ordinals if noun and its_noun == noun)
            yield from (each for each in alike if each.value == mention.value)

    def _places_of_name(self, name: NameMention, item: Evidence) -> Sequence[NameMention]:
        """Where the source has a name; none where it may tell it otherwise elsewhere: "the Georgian capital".

        That is where the source has a capital for its country, or of a place an adjective or an institution alone.
        """
        if item.source is None or (item.reason == "metonym" and name.entity not in self._names.gazetteer.capitals):
            return []
        same = self._by_word.same(name, item.source)
        told = name.type not in ("GPE", "LOC") or any(each.type not in ("DEM", "ORG") for each in same)
        return same if told else []

    @cached_property
    def _by_word(self) -> NamesByWord:
        return NamesByWord(self._names.named, self._canonical)

    @cached_property
    def _scene(self) -> Scene:
        mentions: list[Mention] = [*self._numbers.mentions, *self._names.named]
        return Scene(mentions, self._numbers.companies, self._canonical)


def lowered(item: Evidence, rival: Mention, place: Mention, text: str) -> Evidence:
    """Contradicted: `source` is what stands in that company, `detail` where the mention itself stands."""
    around = " ".join(text[max(0, place.start - CONTEXT) : place.stop + CONTEXT].split())
    return replace(
        item,
        verdict=Verdict.CONTRADICTED,
        reason="bound_elsewhere",
        source=Span(rival.start, rival.stop, rival.text),
        detail=f"where the article has {place.text}: … {around} …",
        credit=0.0,
    )


def _are_forms(one: str, other: str) -> bool:
    """Are two lemmas one noun, of which the dictionary may not know a form: "фолів", "фол"?"""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= LONGEST_ENDING
