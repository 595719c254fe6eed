"""Numbers whose unit a text leaves out, as one beside has it: "every 40 minutes instead of every 10".

Most such numbers count something else, so that this reading is asked only where no other supports a number.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter

import regex

from bench.consistency.company import Company
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.readings import stated
from bench.consistency.numbers.units import DEGREES

SHARED_KINDS = frozenset({"money", "measure", "percent", "duration"})
MOST_BETWEEN = 8  # numbers
SCALES = tuple(Decimal(10) ** power for power in (12, 9, 6, 3))
_ENDS = regex.compile(r"\s*(?:[\p{P}--[-‑'’]]|\Z)", regex.VERSION1)


def with_unit_beside(mention: NumberMention, company: Company) -> NumberMention | None:
    """A bare number with the unit and scale of one beside it in its sentence `company`; None of all others.

    That is the last before it that has one or, in a list whose last has it for all, the next behind.
    """
    if mention.kind != "number" or mention.unit is not None or mention.date is not None:
        return None
    if mention.comparator == "vague" or not names_nothing(mention, company):
        return None
    beside = _with_unit(mention, company)
    if beside is None or beside.kind not in SHARED_KINDS:
        return None
    scale = _scale(beside) if mention.value is not None and mention.value < SCALES[-1] else Decimal(1)
    if mention.value is not None and _is_frost(beside):
        scale = -scale  # «18 градусов мороза, в Сумах — 21»
    low, high = (end and end * scale for end in (mention.low, mention.high))
    return replace(mention, low=low, high=high, kind=beside.kind, unit=beside.unit)


def _is_frost(mention: NumberMention) -> bool:
    """Are these degrees below zero that have no minus before them?"""
    return mention.unit in DEGREES and mention.high is not None and mention.high < 0 and mention.text[0].isdigit()


def _with_unit(mention: NumberMention, company: Company) -> NumberMention | None:
    """The nearest before it that is no bare number, or else behind it, of few: farther ones are of a table."""
    numbers = company.numbers
    at = bisect_left(numbers, mention.start, key=attrgetter("start"))
    before, behind = reversed(numbers[max(0, at - MOST_BETWEEN) : at]), numbers[at + 1 : at + 1 + MOST_BETWEEN]
    return next((each for each in (*before, *behind) if not _is_bare(each)), None)


def _is_bare(mention: NumberMention) -> bool:
    return mention.kind == "number" and mention.unit is None


def names_nothing(mention: NumberMention, company: Company) -> bool:
    """Follows a mark or a function word upon the number, and nothing that it could count?"""
    behind = bisect_left(company.words, (mention.stop,))
    ends = _ENDS.match(company.sentence.text, mention.stop - company.sentence.start)
    return bool(ends) or behind >= len(company.words) or company.words[behind][3] is None


def _scale(mention: NumberMention) -> Decimal:
    """What a word makes of its figures: a million of "1.5 million"; 1 of "87" and "87,000"."""
    value = stated(mention)
    if value is None or not 0 < sum(map(str.isdigit, mention.text)) < len(str(int(value))):
        return Decimal(1)
    return next((scale for scale in SCALES if value >= scale), Decimal(1))
