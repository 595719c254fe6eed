"""What a change is made in, with its mentions, each found once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from bench import languages
from bench.consistency.dates import compare_dates
from bench.consistency.names import NameMention, find_names
from bench.consistency.numbers import NumberMention, find_numbers
from bench.consistency.verdicts import compare_numbers, dimension
from bench.corruptions.interchange import are_listed, is_whole
from bench.corruptions.table import StandIns
from bench.corruptions.tables import STAND_INS
from bench.records import Fact, Span


@dataclass(frozen=True)
class Place:
    """A summary, its language, the article that a change must agree or disagree with, and the article's facts."""

    text: str
    language: str
    source: str
    facts: Sequence[Fact] = ()

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        return tuple(find_numbers(self.text, self.language))

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        return tuple(find_names(self.text, self.language))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return tuple(languages.sentences(self.text, self.language))

    @property
    def source_numbers(self) -> tuple[NumberMention, ...]:
        return _numbers_of(self.source)

    @property
    def source_names(self) -> tuple[NameMention, ...]:
        return _names_of(self.source)

    def is_whole(self, name: NameMention) -> bool:
        """Does the name end where the writer's name ends?"""
        return is_whole(self.text, name)

    def lists_together(self, one: str, other: str) -> bool:
        """Does the article somewhere list these two names together?"""
        found = [each for each in self.source_names if each.text in (one, other)]
        return any(
            first.text != second.text and are_listed(self.source[first.stop : second.start], first.language)
            for first, second in pairwise(found)
        )

    @property
    def table(self) -> StandIns:
        return STAND_INS[self.language]

    def digits(self) -> list[NumberMention]:
        """The summary's numbers that begin and end with a digit."""
        return in_digits(self.numbers)

    def is_said(self, text: str) -> bool:
        """Does the article say a number or date of `text`, written the same way or otherwise?"""
        found = find_numbers(text, self.language)
        return any(_same(mention, other) for mention in found for other in self.source_numbers)

    def word_before(self, start: int) -> Span:
        """The word that ends before `start`, without the space between; empty at the beginning."""
        stop = len(self.text[:start].rstrip())
        begin = max(self.text.rfind(space, 0, stop) for space in " \n\u00a0") + 1
        return Span(begin, stop, self.text[begin:stop])


def in_digits(numbers: Sequence[NumberMention]) -> list[NumberMention]:
    """Those that begin and end with a digit."""
    return [each for each in numbers if each.text[:1].isdecimal() and each.text[-1:].isdecimal()]


def _same(one: NumberMention, other: NumberMention) -> bool:
    """Do these say one date, or one value whatever its comparator and unit?"""
    if one.date is not None or other.date is not None:
        dates = one.date is not None and other.date is not None
        return dates and compare_dates(one.date or "", other.date or "", None) is not None
    return bool({one.low, one.high} & {other.low, other.high} - {None})


def can_stand_for(one: NumberMention, other: NumberMention) -> bool:
    """Are these of one kind, both exact, and different?"""
    if one.date is not None or other.date is not None:
        pair = one.date, other.date
        years = all(date is not None and date.isdecimal() for date in pair)
        return years and compare_dates(one.date or "", other.date or "", None) is None
    exact = one.comparator == other.comparator == "eq" and one.kind == other.kind
    return exact and dimension(one) == dimension(other) and compare_numbers(one, other) is None


@lru_cache(maxsize=64)
def _numbers_of(source: str) -> tuple[NumberMention, ...]:
    return tuple(find_numbers(source)) if source.strip() else ()


@lru_cache(maxsize=64)
def _names_of(source: str) -> tuple[NameMention, ...]:
    return tuple(find_names(source)) if source.strip() else ()
