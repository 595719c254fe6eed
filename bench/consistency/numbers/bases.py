"""Periods that the source has only to compare another with: "up 17 % compared to 2019" says nothing of 2019.

A summary that tells of such a period as of its own is wrong. This asks for much: every place of the source is such,
another period of the kind stands near, and the summary's sentence says neither it nor what stood in the period.
"""

from __future__ import annotations

from functools import cache

import regex

from bench.consistency.company import Company, sentence_at
from bench.consistency.derived.nouns import period_of
from bench.consistency.derived.operands import REACH
from bench.consistency.numbers.index import NumberIndex
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.resolved import granularity, is_relative
from bench.languages.number_tables import number_table
from bench.text.folding import fold, fold_word

BASE_REACH = 80  # characters from "compared to" to the period
_NUMBER = regex.compile(r"\d[\d.,]*\d|\d")


def told_of_base(
    mention: NumberMention, company: Company, index: NumberIndex
) -> tuple[NumberMention, NumberMention] | None:
    """The place of `mention` in the source, where others are only compared with it, and the period meant instead.

    `company` is the summary's sentence.
    """
    kind = _kind(mention, company)
    if kind is None or _is_base(mention, company) or _compares(company):
        return None
    value, others, companies = _value(mention), index.like(mention), index.companies
    equal = ((each, index.company(each)) for each in others if _value(each) == value)
    own = [(each, place) for each, place in equal if _kind(each, place) == kind]
    if not own or not all(_is_base(each, place) and company.shares_with(place) for each, place in own):
        return None
    if any(_says_what_stood_there(company, each, place) for each, place in own):
        return None
    at = sentence_at(companies, own[0][0].start)
    beside = (each for each in others if abs(sentence_at(companies, each.start) - at) <= REACH)
    near = [(each, index.company(each)) for each in beside]
    near = [(each, place) for each, place in near if _kind(each, place) == kind]
    meant = (each for each, place in near if _value(each) != value and not _is_base(each, place))
    rival = next((each for each in meant if fold(each.text) not in fold(company.sentence.text)), None)
    return (own[0][0], rival) if rival is not None else None


def _compares(company: Company) -> bool:
    """Does a sentence tell how many times one thing is another: "twice the pace of the 1990s", "half the peak"?"""
    table = number_table(company.language)
    forms = {fold_word(word) for _, _, word, _ in company.words}
    halves = {form for form, part in table.fractions.items() if part == "1/2"}
    return not forms.isdisjoint(halves | table.multipliers.keys())


def _is_base(period: NumberMention, company: Company) -> bool:
    return _compared_since(period, company) is not None


def _kind(mention: NumberMention, company: Company) -> str | None:
    """Years, months, quarters: periods of one kind can be compared."""
    if mention.kind == "ordinal":
        return period_of(mention, company)
    told = mention.date is not None and mention.kind == "date" and not is_relative(mention.date)
    return granularity(mention.date) if told and mention.date else None


def _value(mention: NumberMention) -> object:
    return mention.date or mention.low


def _compared_since(period: NumberMention, company: Company) -> int | None:
    """Where the phrase begins that compares with this period, within its clause."""
    pattern = _pattern(company.language)
    start = company.sentence.start
    before = fold(company.sentence.text[max(0, period.start - start - BASE_REACH) : period.start - start])
    if pattern is None or not (found := pattern.search(before)):
        return None
    return period.start - len(before) + found.start()


def _says_what_stood_there(company: Company, base: NumberMention, place: Company) -> bool:
    """Does the summary's sentence say a number that the source says of the period: "against 0.29 in 2019"?"""
    start = place.sentence.start
    inside = place.sentence.text[(_compared_since(base, place) or start) - start : base.start - start]
    return any(number in company.sentence.text for number in _NUMBER.findall(inside))


@cache
def _pattern(code: str | None) -> regex.Pattern[str] | None:
    """A phrase that compares and what follows it without a comma or another break; None where none is known."""
    phrases = sorted(map(fold, number_table(code).compared), key=len, reverse=True)
    cues = "|".join(map(regex.escape, phrases))
    return regex.compile(rf"(?<!\p{{L}})(?:{cues})(?!\w)(?:[^,;:()]|,(?=\d))*$") if phrases else None
