"""Spans of time that a source tells by a noun: "24 hours" of «за добу», "January to June" of "the first half"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from bench.consistency.company import Companies, Company
from bench.consistency.dates import date_parts
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.units import DURATIONS, TO_BASE
from bench.languages.number_tables import number_table
from bench.languages.numbers.spans import LENGTHS
from bench.records import Span
from bench.text.folding import fold_word

BETWEEN_MONTHS = 2  # from the first word of a span of months to its last: "January to June"


class _Told(NamedTuple):
    """A noun that lasts `length` of a unit of time, and which of a year it is, where an ordinal tells that."""

    length: int
    unit: str
    ordinal: Decimal | None
    word: Span

    def lasts(self, value: Decimal, unit: str) -> bool:
        return self.length * TO_BASE[self.unit][1] == value * TO_BASE[unit][1]

    def as_mention(self) -> NumberMention:
        length = Decimal(self.length)
        return NumberMention(self.word.start, self.word.stop, self.word.text, length, length, "eq", "number")


class Spans:
    """The nouns of a source that are spans of time, and the months that it counts."""

    def __init__(self, mentions: Sequence[NumberMention], companies: Companies, singles: Mapping[str, Span]) -> None:
        """`singles`: by unit where one of it is told with an article, "a week"."""
        found = [_Told(1, unit, None, word) for unit, word in singles.items() if unit in DURATIONS]
        found = sorted([*found, *_named(mentions, companies)], key=lambda each: each.word.start)
        self._told = list({each[:3]: each for each in reversed(found)}.values())[::-1]
        self._months = {each.value: each for each in reversed(mentions) if each.unit == "month" and each.value}

    def lasting(self, value: Decimal, unit: str) -> NumberMention | None:
        """The first noun that lasts `value` of a unit of time: the "fortnight" of two weeks."""
        return next((each.as_mention() for each in self._told if each.lasts(value, unit)), None)

    def months(self, first: int, last: int) -> NumberMention | None:
        """What tells of the months from `first` to `last`: how many, or April to June as "the second quarter"."""
        count = last - first + 1
        number, before = divmod(first - 1, count)
        if before:
            return None
        nouns = (each for each in self._told if each.lasts(Decimal(count), "month"))
        noun = next((each for each in nouns if each.ordinal in (None, number + 1)), None)
        return noun.as_mention() if noun else self._months.get(Decimal(count))


def _named(mentions: Sequence[NumberMention], companies: Companies) -> Iterator[_Told]:
    """The nouns that a table has as spans, but for those that a number counts: "two quarters"."""
    before = {mention.stop: mention for mention in mentions if mention.kind in ("number", "duration", "ordinal")}
    for company in companies:
        spans = number_table(company.language).spans
        for (_, end, first, _), (start, stop, word, lemma) in pairwise(company.words) if spans else ():
            forms = fold_word(word), lemma or "", f"{fold_word(first)}-{fold_word(word)}"
            span, number = next((spans[form] for form in forms if form in spans), None), before.get(end)
            if span is not None and (number is None or number.kind == "ordinal"):
                yield _Told(*LENGTHS[span], number.value if number else None, Span(start, stop, word))


def told_by_span(mention: NumberMention, company: Company, spans: Spans) -> NumberMention | None:
    """What of the source lasts as long as a duration, or as the months that begin or end with a date of `company`."""
    if mention.kind == "duration" and mention.unit in DURATIONS and mention.value:
        return spans.lasting(mention.value, mention.unit)
    months = _months_of(mention, company)
    return spans.months(*months) if months else None


def _months_of(mention: NumberMention, company: Company) -> tuple[int, int] | None:
    """The first and last month of "January to September", of which `mention` is an end; None where it is none."""
    parts = date_parts(mention.date) if mention.date else None
    if parts is None or parts[1] is None or parts[2] is not None:
        return None
    named, words = number_table(company.language).months, enumerate(company.words)
    told = [(at, start, fold_word(word)) for at, (start, _, word, _) in words if fold_word(word) in named]
    for (at, start, first), (to, end, last) in pairwise(told):
        is_end = start in range(mention.start, mention.stop) or end in range(mention.start, mention.stop)
        if is_end and to - at <= BETWEEN_MONTHS and named[first] < named[last]:
            return named[first], named[last]
    return None
