"""Check a summary against its source: every number, date and name, with the words that decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from bench.consistency.binding.judge import BindingJudge, lowered
from bench.consistency.codes import CodeIndex, find_codes, outside_codes
from bench.consistency.company import companies, company_at
from bench.consistency.names.finders import Finder
from bench.consistency.names.gazetteer import standard
from bench.consistency.names.index import NameIndex
from bench.consistency.names.judge import judge_name
from bench.consistency.names.mention import NameMention
from bench.consistency.names.normal import normal_form
from bench.consistency.names.reader import NameReader
from bench.consistency.names.tokens import foreign_language
from bench.consistency.numbers import NumberMention, find_numbers
from bench.consistency.numbers.index import NumberIndex
from bench.consistency.numbers.judge import derived_evidence, judge_number
from bench.consistency.reading import Judged, Mention, Reading
from bench.consistency.results import CheckResult
from bench.errors import InputError
from bench.languages.codes import primary
from bench.records import Entity, Evidence, Span, Verdict
from bench.text.days import calendar_day
from bench.text.wrapping import wrapping

MentionT = TypeVar("MentionT", NameMention, NumberMention)


class Source:
    """An article that is indexed once and checked against many summaries."""

    def __init__(self, text: str, language: str | None, published: str | None, excluded: Sequence[Span],
                 reader: NameReader) -> None:  # fmt: skip
        language = primary(language) or foreign_language(text)
        self.text = text
        self.reader = reader
        self.gazetteer = reader.gazetteer
        self.refusal = reader.refused(text, language)
        names = _outside(reader.find(text, language), excluded)
        numbers = _outside(_numbers(text, language), excluded)
        company = companies(text, language, [(name.start, normal_form(name)) for name in names], numbers)
        spoken = frozenset(each.language for each in company)
        self.names = NameIndex.build(text, names, reader.gazetteer, reader.extracted, spoken)
        self.numbers = NumberIndex(numbers, company, published)
        self.codes = CodeIndex(text, self.numbers.mentions)
        self._binding = BindingJudge(text, self.numbers, self.names)

    def find_names(self, summary: str, language: str | None = None) -> list[NameMention]:
        """The names of a summary, with the entities that this source is checked with."""
        return _outside(self.reader.find(summary, language, self.names.surnames), wrapping(summary))

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
        company = companies(summary, language, [(name.start, normal_form(name)) for name in names], numbers)
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
        elsewhere = self._binding.elsewhere(judged, reading, answers)
        evidence = (self._lowered(mention, item, *elsewhere[id(mention)], reading) if id(mention) in elsewhere else item
                    for mention, item in judged)  # fmt: skip
        in_order = sorted(
            [*evidence, *map(self.codes.judge, reading.codes)], key=lambda item: (item.summary.start, item.summary.stop)
        )
        return CheckResult(tuple(in_order), reading.refusal or self.refusal)

    def _lowered(self, mention: Mention, item: Evidence, rival: Mention, place: Mention, reading: Reading) -> Evidence:
        """The evidence on what is bound elsewhere, but for a number that follows from others where its company is."""
        if isinstance(mention, NumberMention):
            followed = derived_evidence(mention, company_at(reading.companies, mention.start), self.numbers)
            there = company_at(self.numbers.companies, rival.start)
            if followed and followed.source and company_at(self.numbers.companies, followed.source.start) is there:
                return followed
        return lowered(item, rival, place, self.text)


def _numbers(text: str, language: str | None) -> list[NumberMention]:
    """The numbers and dates of the story; those of the page around it neither support nor count."""
    return [number for number in find_numbers(text, language) if not number.furniture]


def _text(text: object, what: str) -> str:
    if not isinstance(text, str):
        raise InputError(f"The {what} is no text but {type(text).__name__}. Give a string.")
    return text


def _day(published: str | None) -> str | None:
    day = calendar_day(published)
    if published is not None and day is None:
        raise InputError(f"published={published!r} is no day. Write it as YYYY-MM-DD.")
    return day


def _prove_kinds(values: Sequence[object], kind: type, what: str) -> None:
    for each in values:
        if not isinstance(each, kind):
            raise InputError(
                f"{what} has {each!r}, which is no {kind.__name__}. Give bench.records.{kind.__name__}(…)."
            )


def _outside(mentions: Sequence[MentionT], excluded: Sequence[Span]) -> list[MentionT]:
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
        published: the day of publication, YYYY-MM-DD or a time stamp that begins so, by which dates are resolved.
        excluded: spans that are no part of the story and support nothing.
        entities: clusters of names that are known to be the same, or not the same.
        finder: finds the names in its languages; without one our own rules do (see `bench.consistency.names.reader`).

    Raises:
        InputError: the text is empty or no text, `published` is no day, or another argument is not of its kind.
        LanguageError: there is no language of this code.
    """
    if not _text(text, "article").strip():
        raise InputError("The article is empty. Give a text with words in it.")
    day = _day(published)
    _prove_kinds(excluded, Span, "excluded")
    _prove_kinds(entities, Entity, "entities")
    if finder is not None and not hasattr(finder, "identity"):
        raise InputError(
            f"finder={finder!r} is no finder. Make one of bench.consistency.names.finders, see docs/names.md."
        )
    base = standard()
    reader = NameReader(base.with_entities(entities) if entities else base, finder)
    return Source(text, language, day, excluded, reader)


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
