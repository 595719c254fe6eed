"""Dates that a source tells by a step from another: "on 3 November, two days later", "more than a year earlier"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bench.consistency.company import Company, sentence_at
from bench.consistency.dates import date_parts
from bench.consistency.derived.operand import Derivation
from bench.consistency.derived.operands import COMMON_YEAR, Operands
from bench.consistency.numbers.mention import NumberMention
from bench.languages.number_tables import number_table
from bench.text.folding import fold_word

MOST_WORDS = 3  # of a step
REACH = 2  # sentences from a date to the step from it
DAYS = {"D": 1, "W": 7}
UNITS = {"day": "D", "week": "W", "year": "Y"}


@dataclass(frozen=True, slots=True)
class Step:
    """So many days, weeks or years ("D", "W", "Y") from a date that stands before, negative for back."""

    text: str
    start: int
    sentence: int
    size: int
    unit: str


def told_by_step(mention: NumberMention, operands: Operands) -> Derivation | None:
    """5 November of "on 3 November; two days later", 2024 of "in 2025, more than a year earlier"."""
    if mention.date is None or (parts := date_parts(mention.date)) is None:
        return None
    for step in steps(operands):
        bases = operands.dated if step.unit == "Y" else operands.days
        for base, reckoned, sentence in bases:
            if base.start < step.start and step.sentence - sentence <= REACH and _reaches(parts, reckoned, step):
                return Derivation(f"{base.text} {'+' if step.size > 0 else '−'} {step.text}", base)
    return None


def _reaches(parts: tuple[int | None, int | None, int | None], base: int, step: Step) -> bool:
    """Is the date a step from a base, which is a year or the day of one?"""
    year, month, day = parts
    if step.unit == "Y":
        return month is None and year == base + step.size
    reached = date(COMMON_YEAR, 1, 1) + timedelta(days=base - 1 + step.size * DAYS[step.unit])
    return (month, day) == (reached.month, reached.day)


def steps(operands: Operands) -> Iterator[Step]:
    """Those of a source: in words ("the next day"), or a number of days, weeks or years ("two days later")."""
    for at, company in enumerate(operands.companies):
        yield from _in_words(at, company)
    for mention in operands.mentions:
        if mention.value is not None and mention.unit in UNITS:  # "через два дні" is a date told from today, too
            at = sentence_at(operands.companies, mention.start)
            if sign := _direction(mention, operands.companies[at]):
                yield Step(mention.text, mention.start, at, sign * int(mention.value), UNITS[mention.unit])


def _in_words(at: int, company: Company) -> Iterator[Step]:
    phrases = number_table(company.language).steps
    forms = [fold_word(word) for _, _, word, _ in company.words] if phrases else []
    for first in range(len(forms)):
        for size in range(1, MOST_WORDS + 1):
            if step := phrases.get(" ".join(forms[first : first + size])):
                text = " ".join(word for _, _, word, _ in company.words[first : first + size])
                yield Step(text, company.words[first][0], at, int(step[:-1]), step[-1])


def _direction(mention: NumberMention, company: Company) -> int:
    """1 where "later" stands beside a duration, -1 where "earlier" does, else 0."""
    table, words = number_table(company.language), company.words
    first, last = bisect_left(words, (mention.start,)), bisect_left(words, (mention.stop,))
    beside = [words[each][2] for each in (first - 1, last, last + 1) if 0 <= each < len(words)]
    return next((table.lapses[form] for form in map(fold_word, beside) if form in table.lapses), 0)
