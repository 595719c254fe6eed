"""What a change is made in, with its mentions, each found once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise

import regex

from bench import languages
from bench.consistency.dates import compare_dates
from bench.consistency.dimensions import dimension
from bench.consistency.names import NameMention, find_names
from bench.consistency.names.normal import normal_form
from bench.consistency.numbers import NumberMention, find_numbers
from bench.consistency.verdicts import compare_numbers
from bench.corruptions.by_language import STAND_INS
from bench.corruptions.interchange import are_listed, is_whole
from bench.corruptions.stand_ins import StandIns
from bench.records import Fact, Span
from bench.text.folding import fold
from bench.text.scripts import main_script

BOUND_REACH = 4  # words before a number
SINGULAR, MANY = 0, 2  # forms of nouns, see `StandIns.noun_form`
_NEXT_WORD = regex.compile(r"[ \u00a0](?P<word>\p{L}+)")


@dataclass(frozen=True)
class Place:
    """A summary, its language, the article that a change must agree or disagree with, its facts and its language."""

    text: str
    language: str
    source: str
    facts: Sequence[Fact] = ()
    source_language: str | None = None
    """None for mixed text, or where it is not known."""

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
        return _numbers_of(self.source, self.source_language)

    @property
    def source_names(self) -> tuple[NameMention, ...]:
        return _names_of(self.source, self.source_language)

    def is_whole(self, name: NameMention) -> bool:
        """Does the name end where the writer's name ends?"""
        return is_whole(self.text, name)

    def lists_together(self, one: str, other: str) -> bool:
        """Does the article somewhere list these two names, or entities, together?"""
        found = [(each, {each.text, normal_form(each)} & {one, other}) for each in self.source_names]
        pairs = pairwise((each, said) for each, said in found if said)
        return any(
            said.isdisjoint(other_said) and are_listed(self.source[first.stop : second.start], first.language)
            for (first, said), (second, other_said) in pairs
        )

    @property
    def table(self) -> StandIns:
        return STAND_INS[self.language]

    def digits(self) -> list[NumberMention]:
        """The summary's numbers that begin and end with a digit."""
        return in_digits(self.numbers)

    def ending_in_digits(self) -> list[NumberMention]:
        """Those whose last word is in digits, be there a comparator before it."""
        return [each for each in self.numbers if each.text[-1:].isdecimal()]

    def is_said(self, text: str) -> bool:
        """Does the article say a number or date of `text`, written the same way or otherwise?"""
        found = find_numbers(text, self.language)
        return any(_same(mention, other) for mention in found for other in self.source_numbers)

    def is_foreign(self, name: NameMention) -> bool:
        """Is the name written in another script than the language, which inflects its own?"""
        table = languages.get(self.language)
        return table.names.cases != () and main_script(name.text) != table.script

    def is_listed(self, name: NameMention) -> bool:
        """Does the text list the name with another? Of a list nobody can tell who else belongs in it."""
        at = self.names.index(name)
        near = self.names[max(0, at - 1) : at + 2]
        return any(are_listed(self.text[one.stop : other.start], self.language) for one, other in pairwise(near))

    def have_one_form(self, one: str, other: str) -> bool:
        """Does a noun take the same form after both numbers, written in digits?"""
        return self._noun_form(one) == self._noun_form(other)

    def agrees(self, number: NumberMention, other: str) -> bool:
        """Is what follows a number right after the other, too: its noun, or nothing that it counts?"""
        noun = _NEXT_WORD.match(self.text, number.stop)
        here, there = self._noun_form(number.text), self._noun_form(other)
        if here == there or noun is None:
            return True
        if SINGULAR in (here, there) or None in (here, there):
            return False
        return noun["word"].endswith(self.table.after_five if there == MANY else self.table.after_two_and_five)

    def _noun_form(self, number: str) -> int | None:
        whole = "".join(number.split())
        return self.table.noun_form(int(whole)) if whole.isdecimal() else None

    def is_bound(self, number: NumberMention) -> bool:
        """Does a word of comparison stand near before a number: "more than for 100"?"""
        before = f" {fold(' '.join(self.text[: number.start].split()[-BOUND_REACH:]))} "
        return any(f" {phrase} " in before for phrase in languages.get(self.language).numbers.before)

    def word_before(self, start: int) -> Span:
        """The word that ends before `start`, without the space between; empty at the beginning."""
        stop = len(self.text[:start].rstrip())
        begin = max(self.text.rfind(space, 0, stop) for space in " \n\u00a0") + 1
        return Span(begin, stop, self.text[begin:stop])


@cache
def places_in_case(form: str, language: str) -> tuple[tuple[str, str], ...]:
    """(entity, form) of the places that can stand for one in this form, whichever of its cases it is."""
    found = []
    for group in STAND_INS[language].places_by_case:
        for row in group:
            for other in group:
                forms = {there for here, there in zip(row, other, strict=True) if here == form}
                if len(forms) == 1 and other is not row:
                    found.append((_entity(other[0], language), forms.pop()))
    return tuple(found)


def _entity(name: str, language: str) -> str:
    return normal_form(find_names(name, language)[0])


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
def _numbers_of(source: str, language: str | None) -> tuple[NumberMention, ...]:
    return tuple(find_numbers(source, language)) if source.strip() else ()


@lru_cache(maxsize=64)
def _names_of(source: str, language: str | None) -> tuple[NameMention, ...]:
    return tuple(find_names(source, language)) if source.strip() else ()
