"""Sums, differences, remainders and spans of time of the numbers of a source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from bench import languages
from bench.consistency.company import Company
from bench.consistency.derived.lists import goes_on
from bench.consistency.derived.nouns import content_after, counted
from bench.consistency.derived.operand import Derivation, Operand
from bench.consistency.derived.operands import COUNTS, LARGE, REACH, SMALL, Operands, near
from bench.consistency.numbers.find import find_numbers
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.verdicts import dimension
from bench.languages.number_tables import number_table
from bench.text.folding import fold, fold_word
from bench.text.tokens import words

MOST_OPERANDS = 3
LEAST_PART = 30  # an operand is at least the thirtieth part of the other
WHOLE_REACH = 25  # characters of "of the nine"
MONTHS = 12
MINUTES = {"minute": 1, "hour": 60}
MINUTES_OFF = 15  # of hours that are told as whole ones
DAY = 24 * 60  # minutes
COMPARED_REACH = 2  # words
MOST_DATES = 20  # that follow a date and may end the span that it begins
MOST_LISTED = 12


def derive(mention: NumberMention, operands: Operands, company: Company) -> Derivation | None:
    """How the source's numbers give `mention`, of the sentence `company`; None where they do not."""
    value = mention.low if mention.low is not None else mention.high
    if mention.date is not None or value is None or mention.comparator in ("vague", "range"):
        return None
    if mention.kind in ("ordinal", "score") or dimension(mention) == "ratio":
        return None  # shares of different wholes, and places in a row, do not add up
    target = Operand(mention, value, 0, counted(mention, company))
    return (
        _sum_or_difference(target, _like(target, operands))
        or _sum_of_list(target, operands)
        or _sum_of_two_things(target, operands)
        or _with_more(target, operands)
        or _difference(target, operands, company)
        or _remainder(target, operands)
        or _complement(target, operands, company)
        or _elapsed(target, operands)
    )


def _like(target: Operand, operands: Operands) -> list[Operand]:
    """The exact numbers of the source that count what `target` counts."""
    alike = operands.exact.get((target.mention.kind, target.mention.unit), [])
    return [each for each in alike if each.mention.unit or (each.counted and each.counted == target.counted)]


def _sum_or_difference(target: Operand, operands: Sequence[Operand]) -> Derivation | None:
    for first, *rest in near(operands):
        for size in range(1, MOST_OPERANDS):
            for group in combinations(rest, size):
                if text := _equals(target, (first, *group)):
                    return Derivation(text, first.mention)
    return None


def _equals(target: Operand, group: Sequence[Operand]) -> str | None:
    values = [each.value for each in group]
    if len(set(values)) < len(values) or min(values) * LEAST_PART < max(values):
        return None  # the same number said twice, or a change of the one by the other
    if sum(values) == target.value:
        return " + ".join(each.mention.text for each in group)
    if len(group) == 2 and target.mention.unit and abs(values[0] - values[1]) == target.value:
        large, small = sorted(group, key=lambda each: each.value, reverse=True)
        return f"{large.mention.text} − {small.mention.text}"
    return None


def _remainder(target: Operand, operands: Operands) -> Derivation | None:
    """ "Another 47,000 were without power" where 218,000 were and 171,000 had it back: large ones near each other."""
    if target.value < LARGE or target.mention.unit not in (None, "person"):
        return None
    for part, whole in operands.wholes:
        if part.value >= LARGE and whole.value - part.value == target.value:
            return Derivation(f"{whole.mention.text} − {part.mention.text}", part.mention)
    return None


def _sum_of_list(target: Operand, operands: Operands) -> Derivation | None:
    """ "Five gold, three silver and two bronze medals" are ten: one noun behind the last number of a list."""
    for run in operands.lists:
        if sum(each.value for each in run) == target.value and target.counted:
            last = run[-1]
            if target.counted in content_after(last.mention, operands.companies[last.sentence]):
                return Derivation(" + ".join(each.mention.text for each in run), run[0].mention)
    return None


def _sum_of_two_things(target: Operand, operands: Operands) -> Derivation | None:
    """181 people of "174 passengers and seven crew", 133 targets of "128 drones and five missiles"."""
    if target.mention.unit not in COUNTS or (target.mention.unit != "person" and target.value <= SMALL):
        return None
    for one, other in pairwise(operands.amounts):
        counts = COUNTS.issuperset((one.mention.unit, other.mention.unit))
        if counts and one.value + other.value == target.value and goes_on(one, other, operands.companies):
            return Derivation(f"{one.mention.text} + {other.mention.text}", one.mention)
    return None


def _with_more(target: Operand, operands: Operands) -> Derivation | None:
    """24 turbines of "14 turbines" and, wherever that stands, "another ten turbines"."""
    if target.counted is None or target.mention.unit not in COUNTS:
        return None
    alike = [each for each in operands.amounts if each.counted == target.counted]
    for more in (each for each in alike if _is_additional(each, operands)):
        for one in alike:
            if one.mention.start < more.mention.start and one.value + more.value == target.value:
                return Derivation(f"{one.mention.text} + {more.mention.text}", one.mention)
    return None


def _is_additional(operand: Operand, operands: Operands) -> bool:
    company = operands.companies[operand.sentence]
    before = company.words[: bisect_left(company.words, (operand.mention.start,))][-1:]
    return any(fold_word(word) in number_table(company.language).additional for _, _, word, _ in before)


def _difference(target: Operand, operands: Operands, company: Company) -> Derivation | None:
    """ "50 less" of "90 lari" and "140", "66 points" of "2841 points" and "2907": two that stand beside each other."""
    if target.mention.unit not in COUNTS:
        return None
    compared = target.value % 1 or _is_compared(target.mention, company)
    for one, other in operands.beside:
        told = compared or (target.counted and target.counted in (one.counted, other.counted))
        if told and abs(one.value - other.value) == target.value:
            large, small = sorted((one, other), key=lambda each: each.value, reverse=True)
            return Derivation(f"{large.mention.text} − {small.mention.text}", large.mention)
    return None


def _is_compared(mention: NumberMention, company: Company) -> bool:
    """Does "less", "older" or the like stand close before a number or behind it?"""
    at = bisect_left(company.words, (mention.start,))
    comparatives = number_table(company.language).comparatives
    near_words = company.words[max(0, at - COMPARED_REACH) : at + 1 + COMPARED_REACH]
    return any(fold_word(word) in comparatives for _, _, word, _ in near_words)


def _complement(target: Operand, operands: Operands, company: Company) -> Derivation | None:
    """ "Two of the nine jobs" in the source, "seven of the nine" or "seven jobs" in the summary."""
    whole = _whole_of(target.mention, company)
    for part, all_ in pairwise(operands.in_order) if target.mention.unit in COUNTS else ():
        told = whole == all_.value or (target.counted is not None and target.counted == all_.counted)
        if told and part.value + target.value == all_.value == _whole_of(
            part.mention, operands.companies[part.sentence]
        ):
            return Derivation(f"{all_.mention.text} − {part.mention.text}", part.mention)
    return None


def _whole_of(part: NumberMention, company: Company) -> Decimal | None:
    """The nine of "two of the nine"."""
    table = number_table(company.language)
    after = company.sentence.text[part.stop - company.sentence.start :][:WHOLE_REACH]
    first = next((fold(word) for word in words(after)), "")
    if first not in table.part_before and first not in table.shares:
        return None
    return next((number.low for number in find_numbers(after, company.language) if number.kind == "number"), None)


def _elapsed(target: Operand, operands: Operands) -> Derivation | None:
    """An age or a span of years from two dates with years: born 1990, today 2025, "35 years"."""
    if target.mention.unit == "month":
        return _months_elapsed(target, operands)
    if target.mention.unit in MINUTES:
        return _time_elapsed(target, operands)
    if target.mention.unit != "year":
        return None
    for at, (one, early, here) in enumerate(operands.dated):
        for other, late, there in operands.dated[at + 1 : at + 1 + MOST_DATES]:
            if there - here <= REACH and abs(late - early) - target.value in (0, 1):
                return Derivation(f"{other.text} − {one.text}", one)
    return None


def _months_elapsed(target: Operand, operands: Operands) -> Derivation | None:
    """ "Nine months" from January to September, of one sentence."""
    for (one, start, here), (other, stop, there) in pairwise(operands.months):
        if here == there and (stop - start) % MONTHS - target.value in (0, -1):
            return Derivation(f"{other.text} − {one.text}", one)
    return None


def _time_elapsed(target: Operand, operands: Operands) -> Derivation | None:
    """ "Three minutes" from 22:48 to 22:51, "four hours" from 18:00 to 22:10: of two times that follow each other."""
    unit = MINUTES[target.mention.unit or ""]
    said, off = target.value * unit, MINUTES_OFF if unit > 1 and target.value > 1 else 0
    for (one, start, here), (other, stop, there) in pairwise(operands.times_of_day):
        if there - here <= REACH and abs((stop - start) % DAY - said) <= off:
            return Derivation(f"{other.text} − {one.text}", one)
    return None


def has_cue(company: Company) -> bool:
    """Does this sentence speak of a total?"""
    if company.language not in languages.known() or company.language is None:
        return False
    text = f" {' '.join(fold_word(word) for _, _, word, _ in company.words)} "
    return any(f" {cue} " in text for cue in languages.get(company.language).numbers.totals)


def is_count_of_list(mention: NumberMention, operands: Operands) -> bool:
    """Does some sentence of the source list as many things: "Poland, Latvia and Lithuania", three countries?"""
    small = mention.low == mention.high and mention.low is not None and 2 < mention.low <= MOST_LISTED
    if mention.kind != "number" or not small or mention.unit not in (None, "person"):
        return False
    return mention.low in operands.lengths_of_lists
