"""Check a summary against its source: every number, date and name, with the words that decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from bench.consistency import html
from bench.consistency.binding.attributes import Attributes, attributes
from bench.consistency.binding.bonds import Binding, Bond
from bench.consistency.binding.frames import Frames, framed
from bench.consistency.binding.misplaced import Misplaced
from bench.consistency.binding.pairs import Pairs
from bench.consistency.binding.phrases import are_shared, phrase
from bench.consistency.binding.scene import Scene
from bench.consistency.codes import Code, CodeIndex, find_codes, outside_codes
from bench.consistency.company import Companies, companies, company_at, sentence_at
from bench.consistency.derived.comparisons import compared
from bench.consistency.derived.operand import Derivation
from bench.consistency.names.by_word import NamesByWord
from bench.consistency.names.finders import Finder
from bench.consistency.names.gazetteer import Gazetteer, standard
from bench.consistency.names.index import NameIndex
from bench.consistency.names.judge import TRANSLATABLE, judge_name, normal_form
from bench.consistency.names.mention import NameMention
from bench.consistency.names.reader import NameReader
from bench.consistency.names.tokens import foreign_language
from bench.consistency.numbers import NumberMention, find_numbers
from bench.consistency.numbers.index import Answers, NumberIndex
from bench.consistency.numbers.judge import judge_number
from bench.consistency.verdicts import is_tight
from bench.errors import InputError
from bench.languages.codes import primary
from bench.records import NAME_KINDS, NUMBER_KINDS, Entity, Evidence, Span, Verdict
from bench.text.wrapping import wrapping

CONTEXT = 40  # characters to either side of a mention in a detail
MOST_IDS = 4096  # entities whose stand-ins are kept
FLAGGED = frozenset({Verdict.CONTRADICTED, Verdict.UNSUPPORTED})

AnyMention = NameMention | NumberMention
Judged = tuple[AnyMention, Evidence]
Mention = TypeVar("Mention", NameMention, NumberMention)


@dataclass(frozen=True)
class Family:
    """The verdicts on the mentions of one family, numbers or names, of one summary."""

    evidence: tuple[Evidence, ...]
    refusal: str = ""
    """Why nothing can be said of this family, in words; then there is no score."""

    @cached_property
    def distinct(self) -> tuple[Evidence, ...]:
        """One piece of evidence for each normal form; of several the one with the least credit."""
        worst: dict[str, Evidence] = {}
        for item in self.evidence:
            kept = worst.get(item.normal)
            if kept is None or _severity(item) < _severity(kept):
                worst[item.normal] = item
        return tuple(worst.values())

    @cached_property
    def counts(self) -> dict[str, int]:
        """{verdict: how many distinct mentions}, every verdict named."""
        found = Counter(item.verdict.value for item in self.distinct)
        return {verdict.value: found[verdict.value] for verdict in Verdict}

    @cached_property
    def score(self) -> float | None:
        """Σ weight · credit / Σ weight over the distinct mentions that can be verified; None without any."""
        if self.refusal:
            return None
        judged = [item for item in self.distinct if item.verdict is not Verdict.UNVERIFIABLE]
        total = sum(item.weight for item in judged)
        return sum(item.weight * item.credit for item in judged) / total if total else None

    @property
    def flagged(self) -> tuple[Evidence, ...]:
        """The contradicted and unsupported mentions."""
        return tuple(item for item in self.distinct if item.verdict in FLAGGED)


def _severity(item: Evidence) -> tuple[bool, float]:
    return item.verdict is Verdict.UNVERIFIABLE, item.credit


@dataclass(frozen=True)
class CheckResult:
    """All evidence on one summary, in summary order."""

    evidence: tuple[Evidence, ...]
    refusal: str = ""
    """Why names cannot be checked in the language of the summary or the article, in words."""
    summary: str = ""
    """What was checked."""

    @cached_property
    def numbers(self) -> Family:
        """Numbers, dates, times and whatever else is counted."""
        return Family(tuple(item for item in self.evidence if item.kind in NUMBER_KINDS))

    @cached_property
    def names(self) -> Family:
        """People, organisations, places, nationalities, events, works."""
        return Family(tuple(item for item in self.evidence if item.kind in NAME_KINDS), self.refusal)

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON: both scores, both counts, and the evidence."""
        return {
            "numbers": {"score": self.numbers.score, "counts": self.numbers.counts},
            "names": {"score": self.names.score, "counts": self.names.counts, "refusal": self.refusal},
            "evidence": [asdict(item) for item in self.evidence],
        }

    def _repr_html_(self) -> str:
        """What a notebook shows: both scores, the summary with its mentions marked, and the mentions one by one."""
        scores = f"numbers {html.figure(self.numbers.score)}, names {html.figure(self.names.score)}"
        return f"<p>{scores}</p>{html.marked(self.summary, self.evidence)}{html.evidence_table(self.evidence)}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a summary mentions, in order, and its sentences."""

    text: str
    numbers: Sequence[NumberMention]
    names: Sequence[NameMention]
    companies: Companies
    codes: Sequence[Code] = ()
    refusal: str | None = None
    """Why its names cannot be checked, in words."""


class _Canonical:
    """One id for all entities by whose names one may be told: a demonym's country, a capital's country.

    No method of `Source`: its indexes would hold it in a circle, and only the garbage collector would set it free.
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


class Source:
    """An article that is indexed once and checked against many summaries."""

    def __init__(self, text: str, language: str | None, published: str | None, excluded: Sequence[Span],
                 reader: NameReader) -> None:  # fmt: skip
        language = primary(language) or foreign_language(text)
        self.text = text
        self.reader = reader
        self.gazetteer = reader.gazetteer
        self.refusal = reader.refused(text, language)
        self._canonical = _Canonical(reader.gazetteer)
        names = _outside(reader.find(text, language), excluded)
        company = companies(text, language, [(name.start, normal_form(name)) for name in names])
        spoken = frozenset(each.language for each in company)
        self.names = NameIndex.build(text, names, reader.gazetteer, reader.extracted, spoken)
        self.numbers = NumberIndex(_outside(_numbers(text, language), excluded), company, published)
        self.codes = CodeIndex(text, self.numbers.mentions)

    def find_names(self, summary: str, language: str | None = None) -> list[NameMention]:
        """The names of a summary, with the entities that this source is checked with."""
        return _outside(self.reader.find(summary, language, self.names.surnames()), wrapping(summary))

    @staticmethod
    def find_numbers(summary: str, language: str | None = None) -> list[NumberMention]:
        """The numbers and dates that a summary states, without those that speak of itself or order it."""
        return _outside(_numbers(summary, language), wrapping(summary))

    def known_as(self, name: NameMention) -> set[str]:
        """The normal form of a name of a summary, and of a name that is in no gazetteer the article's for it."""
        decided = judge_name(name, self.names) if name.entity is None else None
        if decided is None or decided.verdict is not Verdict.SUPPORTED or decided.source is None:
            return {normal_form(name)}
        found = (each for each in self.names.named if each.start == decided.source.start)
        return {normal_form(name), *map(normal_form, found)}

    def check(self, summary: str, language: str | None = None) -> CheckResult:
        """The verdict on every number, date and name of `summary`, in order.

        `language` is its ISO 639-1 code; without it each sentence's own language decides.

        Raises:
            InputError: the summary is no text.
            LanguageError: there is no language of this code.
        """
        if not _text(summary, "summary").strip():
            return CheckResult((), summary=summary)
        return replace(self.judge(self.read(summary, language)), summary=summary)

    def read(self, summary: str, language: str | None = None) -> Reading:
        """The mentions of a summary, and its sentences."""
        language = primary(language) or foreign_language(summary)
        names, numbers = self.find_names(summary, language), self.find_numbers(summary, language)
        company = companies(summary, language, [(name.start, normal_form(name)) for name in names])
        codes = find_codes(summary, numbers, names)
        refusal = self.reader.refused(summary, language)
        return Reading(summary, numbers, outside_codes(names, codes), company, codes, refusal)

    def judge(self, reading: Reading) -> CheckResult:
        """The verdict on every mention of a summary that has been read."""
        judged: list[Judged] = [(name, judge_name(name, self.names)) for name in reading.names]
        answers = {id(number): self.numbers.answers(number) for number in reading.numbers}
        for number in reading.numbers:
            company = company_at(reading.companies, number.start)
            judged.append((number, judge_number(number, company, self.numbers, answers[id(number)])))
        elsewhere = self._elsewhere(judged, reading, answers)
        evidence = (_lowered(item, *elsewhere[id(mention)], self.text) if id(mention) in elsewhere else item
                    for mention, item in judged)  # fmt: skip
        in_order = sorted(
            [*evidence, *map(self.codes.judge, reading.codes)], key=lambda item: (item.summary.start, item.summary.stop)
        )
        return CheckResult(tuple(in_order), reading.refusal or self.refusal)

    def _elsewhere(
        self, judged: Sequence[Judged], reading: Reading, answers: Mapping[int, Answers]
    ) -> dict[int, tuple[AnyMention, AnyMention]]:
        """By mention that stands elsewhere in the article, what stands in its place there, and a place of its own.

        Only an age or office can be another's in a sentence that the article has word for word.
        """
        new = {at for at, company in enumerate(reading.companies) if company.sentence.text not in self.text}
        moved = [each for each in judged if sentence_at(reading.companies, each[0].start) in new]
        said = attributes(reading.text, reading.companies, reading.numbers, reading.names)
        ages = frozenset(map(id, (*said.ages, *self._attributes.ages)))
        bonds = self._bonds(moved, reading, answers, ages)
        found = {key: (bond.rival_place.mention, bond.place.mention) for key, bond in bonds.items() if bond}
        found = dict(self._not_compared(found, judged, reading))
        told = self._told_of_others(judged, said)
        open_still = [each for each in moved if id(each[0]) not in {*bonds, *found, *told}]
        found |= self._misplaced(open_still, reading) | self._framed_otherwise(open_still, reading, answers)
        names = ((each, item) for each, item in judged if id(each) in found and isinstance(each, NameMention))
        own = {id(name) for name, item in names if self._is_in_own_phrase(name, item, found[id(name)][0], reading)}
        return {key: pair for key, pair in found.items() if key not in own} | told

    def _is_in_own_phrase(self, name: NameMention, item: Evidence, rival: AnyMention, reading: Reading) -> bool:
        """Has the source the very phrase around a name that the summary has, and another around its rival?"""
        if not isinstance(rival, NameMention):
            return False
        there = self.numbers.companies
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
            scene.place(mention): [self._scene.place(each) for each in self._places(mention, item, answers)]
            for mention, item in judged
        }
        binding = Binding(scene, self._scene, places, self._pairs, ages)
        bonds = ((mention, place, binding.bond(place)) for mention, _ in judged for place in [scene.place(mention)])
        return {id(mention): bond for mention, place, bond in bonds if bond or binding.agrees(place)}

    def _not_compared(
        self, found: Mapping[int, tuple[AnyMention, AnyMention]], judged: Sequence[Judged], reading: Reading
    ) -> Iterator[tuple[int, tuple[AnyMention, AnyMention]]]:
        """Those found, without the numbers that their sentence compares with their rivals: "49, three fewer than"."""
        near: dict[int, list[Derivation]] = {}
        wrong = {id(number): sentence_at(reading.companies, number.start) for number in reading.numbers}
        asked = {id(mention) for mention, item in judged if item.reason == "derived"} | found.keys()
        for at in {wrong[key] for key in found if key in wrong}:
            inside = (each for each in reading.numbers if wrong[id(each)] == at and id(each) in asked)
            derived = (compared(each, self.numbers.operands, reading.companies[at]) for each in inside)
            near[at] = [each for each in derived if each]
        for key, (rival, place) in found.items():
            derivations = near[wrong[key]] if key in wrong else ()
            if not any(rival in each.operands for each in derivations):
                yield key, (rival, place)

    def _told_of_others(self, judged: Sequence[Judged], said: Attributes) -> dict[int, tuple[AnyMention, AnyMention]]:
        """By mention, who in the article has an age or office that the summary gives to another, and the true words."""
        items = {id(mention): item for mention, item in judged}
        found: dict[int, tuple[AnyMention, AnyMention]] = {}
        for each in (each for some in said.held.values() for each in some):
            mention, decided = each.number or each.person, items[id(each.person)].source
            if decided is None or not items[id(each.person)].credit or not items[id(mention)].credit:
                continue
            same = self._names_by_word.same(each.person, decided)
            if rival := self._attributes.rival(each, same, self.numbers.companies):
                found[id(mention)] = (rival.person, rival.number or same[0])
        return found

    def _misplaced(self, judged: Sequence[Judged], reading: Reading) -> dict[int, tuple[AnyMention, AnyMention]]:
        """By name, whose place in the article the summary gives to it, and a place of its own."""
        names = (
            (mention, self._places_of_name(mention, item))
            for mention, item in judged
            if isinstance(mention, NameMention) and (item.credit or item.reason == TRANSLATABLE)
        )
        return dict(self._misplacing.rivals(reading.companies, [*reading.numbers, *reading.names], names))

    def _framed_otherwise(
        self, judged: Sequence[Judged], reading: Reading, answers: Mapping[int, Answers]
    ) -> dict[int, tuple[AnyMention, AnyMention]]:
        """By number, which other the article has between the very words, and a place of its own."""
        found: dict[int, tuple[AnyMention, AnyMention]] = {}
        for mention, item in judged:
            if not isinstance(mention, NumberMention) or not item.credit:
                continue
            same = [each for each in self._places(mention, item, answers) if isinstance(each, NumberMention)]
            company = company_at(reading.companies, mention.start)
            if same and (rival := self._frames.rival(framed(mention, reading.companies), company, same)):
                found[id(mention)] = (rival, same[0])
        return found

    @cached_property
    def _frames(self) -> Frames[NumberMention]:
        return Frames(self.numbers.companies, self.numbers.mentions)

    @cached_property
    def _pairs(self) -> Pairs:
        return Pairs(self._scene)

    @cached_property
    def _misplacing(self) -> Misplaced:
        mentions: list[AnyMention] = [*self.numbers.mentions, *self.names.named]
        offices = {start: [(each.key, each.scope) for each in held] for start, held in self._attributes.of.items()}
        return Misplaced(self.numbers.companies, mentions, offices, self._canonical)

    @cached_property
    def _attributes(self) -> Attributes:
        return attributes(self.text, self.numbers.companies, self.numbers.mentions, self.names.named)

    def _places(self, mention: AnyMention, item: Evidence, answers: Mapping[int, Answers]) -> Sequence[AnyMention]:
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
            return [other for _, other in answers[id(mention)]]
        return self._places_of_name(mention, item)

    def _places_of_name(self, name: NameMention, item: Evidence) -> Sequence[NameMention]:
        """Where the source has a name; none where it may tell it otherwise elsewhere: "the Georgian capital".

        That is where the source has a capital for its country, or of a place an adjective alone.
        """
        if item.source is None or (item.reason == "metonym" and name.entity not in self.gazetteer.capitals):
            return []
        same = self._names_by_word.same(name, item.source)
        told = name.type not in ("GPE", "LOC") or any(each.type != "DEM" for each in same)
        return same if told else []

    @cached_property
    def _names_by_word(self) -> NamesByWord:
        return NamesByWord(self.names.named, self._canonical)

    @cached_property
    def _scene(self) -> Scene:
        mentions: list[AnyMention] = [*self.numbers.mentions, *self.names.named]
        return Scene(mentions, self.numbers.companies, self._canonical)


def _lowered(item: Evidence, rival: AnyMention, place: AnyMention, text: str) -> Evidence:
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


def _numbers(text: str, language: str | None) -> list[NumberMention]:
    """The numbers and dates of the story; those of the page around it neither support nor count."""
    return [number for number in find_numbers(text, language) if not number.furniture]


def _text(text: object, what: str) -> str:
    if not isinstance(text, str):
        raise InputError(f"The {what} is no text but {type(text).__name__}. Give a string.")
    return text


def _prove_day(published: str | None) -> None:
    try:
        if published is None or date.fromisoformat(published).isoformat() == published:  # it reads 20251127, too
            return
    except (TypeError, ValueError):
        pass
    raise InputError(f"published={published!r} is no day. Write it as YYYY-MM-DD.")


def _prove_kinds(values: Sequence[object], kind: type, what: str) -> None:
    for each in values:
        if not isinstance(each, kind):
            raise InputError(
                f"{what} has {each!r}, which is no {kind.__name__}. Give bench.records.{kind.__name__}(…)."
            )


def _outside(mentions: Sequence[Mention], excluded: Sequence[Span]) -> list[Mention]:
    """The mentions that lie in none of the excluded spans."""
    return [m for m in mentions if not any(span.start < m.stop and m.start < span.stop for span in excluded)]


def analyze(  # noqa: PLR0913 -- the public surface: each may be left out
    text: str,
    language: str | None = None,
    published: str | None = None,
    excluded: Sequence[Span] = (),
    entities: Sequence[Entity] = (),
    finder: Finder | None = None,
) -> Source:
    """Index a source text, to check many summaries against it.

    Args:
        text: the article, as given; all source spans of the evidence are offsets into it.
        language: its ISO 639-1 code; None for mixed text, where each sentence's own language decides.
        published: the day of publication, YYYY-MM-DD, by which dates are resolved.
        excluded: spans that are no part of the story and support nothing.
        entities: clusters of names that are known to be the same, or not the same.
        finder: finds the names in its languages; without one our own rules do (see `bench.consistency.names.reader`).

    Raises:
        InputError: the text is empty or no text, `published` is no day, or another argument is not of its kind.
        LanguageError: there is no language of this code.
    """
    if not _text(text, "article").strip():
        raise InputError("The article is empty. Give a text with words in it.")
    _prove_day(published)
    _prove_kinds(excluded, Span, "excluded")
    _prove_kinds(entities, Entity, "entities")
    if finder is not None and not hasattr(finder, "identity"):
        raise InputError(
            f"finder={finder!r} is no finder. Make one of bench.consistency.names.finders, see docs/names.md."
        )
    base = standard()
    reader = NameReader(base.with_entities(entities) if entities else base, finder)
    return Source(text, language, published, excluded, reader)


def check(  # noqa: PLR0913 -- the public surface: each but the texts may be left out
    source: str,
    summary: str,
    source_language: str | None = None,
    summary_language: str | None = None,
    published: str | None = None,
    finder: Finder | None = None,
) -> CheckResult:
    """Check one summary against one source: see `analyze` and `Source.check`, also for what they raise."""
    return analyze(source, source_language, published, finder=finder).check(summary, summary_language)
