"""Spans of time between two dates or times of day of a source, and dates a span away from one of its dates."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, pairwise

import regex

from bench.consistency.company import Company
from bench.consistency.dates import Parts, date_parts
from bench.consistency.derived.lists import text_between
from bench.consistency.derived.operand import Derivation, Operand
from bench.consistency.derived.operands import COMMON_YEAR, REACH, Operands, day_of_year, has_near, minutes_of_day
from bench.consistency.derived.steps import Step
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.units import times_as_large
from bench.languages.number_tables import number_table

MONTHS = 12
_YEARS_AGO = regex.compile(r"-(\d+)Y")
YEARS_OF_NEWS = frozenset({"-1Y", "+0Y"})  # "last year", "this year"
HALF = Decimal("0.5")
DASHES = frozenset("-–—‑")
DAYS = 365
DAYS_OFF = 2  # of months that are told as halves
TIMES_OF_DAY = frozenset({"minute", "hour"})  # what is reckoned from two of them
MINUTES_OFF = 15  # of hours that are told as whole ones
DAY = 24 * 60  # minutes
DAYS_OF = {"D": 1, "W": 7}
MOST_DATES = 20  # that follow a date and may end the span that it begins


def elapsed(target: Operand, operands: Operands, company: Company) -> Derivation | None:
    """An age or a span of years from two dates with years: born 1990, today 2025, "35 years"."""
    if target.mention.unit == "month":
        return _months_elapsed(target, operands)
    reckoned = has_near(target.mention, company, number_table(company.language).lapses)
    if target.mention.unit in ("day", "week"):
        return _days_elapsed(target, operands) or (_days_from(target, operands, company) if reckoned else None)
    if target.mention.unit in TIMES_OF_DAY:
        return _time_elapsed(target, operands) or _time_between(target, company)
    if target.mention.unit != "year":
        return None
    for at, (one, early, here) in enumerate(operands.dated):
        for other, late, there in operands.dated[at + 1 : at + 1 + MOST_DATES]:
            near = there - here <= REACH or (reckoned and not at)  # the first date is mostly that of the story
            off = (-1, 0, 1) if here == there and _is_range(one, other, operands.companies[here]) else (0, 1)
            if near and abs(late - early) - target.value in off:
                return Derivation(f"{other.text} − {one.text}", one)
    return None


def _is_range(one: NumberMention, other: NumberMention, company: Company) -> bool:
    """The years of "2026–2028", which are three: does a dash join them?"""
    return text_between(one, other, company).strip() in DASHES


def years_ago(mention: NumberMention, operands: Operands) -> Derivation | None:
    """ "Four years ago" of 2021, in an article whose last year is 2025."""
    found = _YEARS_AGO.fullmatch(mention.date) if mention.date and operands.dated else None
    if found is None:
        return None
    last, latest, _ = max(operands.dated, key=lambda each: each[1])
    ago = next((each for each, year, _ in operands.dated if year == latest - int(found.group(1))), None)
    return Derivation(f"{last.text} − {ago.text}", ago) if ago else None


def year_compared(mention: NumberMention, operands: Operands) -> Derivation | None:
    """2024 of "last year it was more than in 2023": a year is compared with the one before."""
    parts = date_parts(mention.date) if mention.date else None
    if parts is None or parts[1]:
        return None
    for year, told, at in operands.dated:
        company = operands.companies[at]
        if told + 1 == parts[0] and any(each.date in YEARS_OF_NEWS for each in company.numbers):
            return Derivation(f"{year.text} + 1", year)
    return None


def told_by_step(mention: NumberMention, operands: Operands) -> Derivation | None:
    """5 November of "on 3 November; two days later", 2024 of "in 2025, more than a year earlier"."""
    if mention.date is None or (parts := date_parts(mention.date)) is None:
        return None
    for step in (each for each in operands.steps if each.unit != "M"):
        bases = operands.dated if step.unit == "Y" else operands.days
        for base, reckoned, sentence in bases:
            if base.start < step.start and step.sentence - sentence <= REACH and _reaches(parts, reckoned, step):
                return Derivation(f"{base.text} {'+' if step.size > 0 else '−'} {step.text}", base)
    return None


def time_by_step(mention: NumberMention, operands: Operands) -> Derivation | None:
    """23:30 of "at 23:11" and "19 minutes later"."""
    minutes = minutes_of_day(mention)
    if minutes is None:
        return None
    for step in operands.steps:
        for base, reckoned, sentence in operands.times_of_day if step.unit == "M" else ():
            near = base.start < step.start and step.sentence - sentence <= REACH
            if near and (reckoned + step.size - minutes) % DAY == 0:
                return Derivation(f"{base.text} {'+' if step.size > 0 else '−'} {step.text}", base)
    return None


def _reaches(parts: Parts, base: int, step: Step) -> bool:
    """Is the date a step from a base, which is a year or the day of one?"""
    year, month, day = parts
    if step.unit == "Y":
        return month is None and year == base + step.size
    reached = date(COMMON_YEAR, 1, 1) + timedelta(days=base - 1 + step.size * DAYS_OF[step.unit])
    return (month, day) == (reached.month, reached.day)


def _months_elapsed(target: Operand, operands: Operands) -> Derivation | None:
    """ "Nine months" from January to September, of one sentence, or from the first date if both have years."""
    if target.value % 1 == HALF:
        return _half_months_elapsed(target, operands)
    from_first = ((operands.months[0], each) for each in operands.months)
    for (one, start, here), (other, stop, there) in chain(pairwise(operands.months), from_first):
        between = _years_between(one, other)
        months = stop - start + MONTHS * between if between is not None else (stop - start) % MONTHS
        if (here == there or between is not None) and abs(months) - target.value in (0, -1):
            return Derivation(f"{other.text} − {one.text}", one)
    return None


def _half_months_elapsed(target: Operand, operands: Operands) -> Derivation | None:
    """ "A month and a half" from 1 October to 15 November, of one sentence."""
    for (one, start, here), (other, stop, there) in pairwise(operands.days):
        if here == there and abs((stop - start) % DAYS - target.value * DAYS / MONTHS) <= DAYS_OFF:
            return Derivation(f"{other.text} − {one.text}", one)
    return None


def _days_elapsed(target: Operand, operands: Operands) -> Derivation | None:
    """ "17 days" from 11 to 27 June, with the last of them or without, of one sentence; "two weeks" of two near."""
    weeks = target.mention.unit == "week"
    said, reach, off = (7 * target.value, 2 * REACH, (0,)) if weeks else (target.value, 0, (0, -1))
    for (one, start, here), (other, stop, there) in pairwise(operands.days):
        between = _years_between(one, other)
        days = stop - start + DAYS * between if between is not None else (stop - start) % DAYS
        if there - here <= reach and days - said in off:
            return Derivation(f"{other.text} − {one.text}", one)
    return None


def _days_from(target: Operand, operands: Operands, company: Company) -> Derivation | None:
    """ "On 11 April, nine days after the attack", which was on the 2nd, wherever the source tells that."""
    days = target.value * times_as_large(target.mention.unit or "day", "day")
    for said, stop in ((each, day_of_year(each)) for each in company.numbers):
        for one, start, _ in operands.days if stop is not None else ():
            if stop is not None and days in (abs(stop - start), DAYS - abs(stop - start)):
                return Derivation(f"{said.text} − {one.text}", one)
    return None


def _time_between(target: Operand, company: Company) -> Derivation | None:
    """ "At 2:47, two and a half hours before the peak at 5:20": of two times of the sentence itself."""
    times = [(each, at) for each in company.numbers if (at := minutes_of_day(each)) is not None]
    minutes = target.value * times_as_large(target.mention.unit or "minute", "minute")
    off = MINUTES_OFF if target.mention.unit == "hour" else 0
    for (one, start), (other, stop) in pairwise(times):
        if min(abs(abs(stop - start) - minutes), abs(DAY - abs(stop - start) - minutes)) <= off:
            return Derivation(f"{other.text} − {one.text}", one)
    return None


def _years_between(one: NumberMention, other: NumberMention) -> int | None:
    """How many years a date is from another; None where one of them is told without its year."""
    first, last = (date_parts(each.date or "") for each in (one, other))
    return last[0] - first[0] if first and last and first[0] and last[0] else None


def _time_elapsed(target: Operand, operands: Operands) -> Derivation | None:
    """ "Three minutes" from 22:48 to 22:51, "four hours" from 18:00 to 22:10: of two times that follow each other."""
    unit = int(times_as_large(target.mention.unit or "minute", "minute"))
    said, off = target.value * unit, MINUTES_OFF if unit > 1 and target.value > 1 else 0
    for (one, start, here), (other, stop, there) in pairwise(operands.times_of_day):
        if there - here <= REACH and abs((stop - start) % DAY - said) <= off:
            return Derivation(f"{other.text} − {one.text}", one)
    return None
