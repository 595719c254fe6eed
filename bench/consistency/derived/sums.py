"""Sums and differences of numbers that count the same, are listed, or come on top of others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, combinations, pairwise

from bench.consistency.company import Company
from bench.consistency.derived.nouns import content_after
from bench.consistency.derived.operand import Derivation, Operand
from bench.consistency.derived.operands import COUNTS, SMALL, Operands, is_bare_sum, near
from bench.consistency.numbers.elliptic import names_nothing
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.verdicts import compare_numbers, is_tight
from bench.languages.number_tables import number_table
from bench.text.folding import fold_word

MOST_OPERANDS = 3
LEAST_PART = 30  # an operand is at least the thirtieth part of the other


def sum_or_difference(target: Operand, operands: Operands, _: Company) -> Derivation | None:
    """66 prisoners of "14 prisoners" and "another 52", 38 "more": of numbers near each other that count the same."""
    for first, *rest in near(_like(target, operands)):
        for size in range(1, MOST_OPERANDS):
            for group in combinations(rest, size):
                if text := _equals(target, (first, *group)):
                    return Derivation(text, first.mention)
    return None


def _like(target: Operand, operands: Operands) -> list[Operand]:
    """The exact numbers of the source that count what `target` counts."""
    alike = operands.exact.get((target.mention.kind, target.mention.unit), [])
    if target.mention.kind == "money" and alike:
        bare = (each for each in operands.exact.get(("number", None), ()) if is_bare_sum(each.mention))
        return sorted((*alike, *bare), key=lambda each: each.mention.start)  # "9.5 million euros … only 4 million"
    return [each for each in alike if each.mention.unit or (each.counted and each.counted == target.counted)]


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


def sum_of_list(target: Operand, operands: Operands, _: Company) -> Derivation | None:
    """ "Five gold, three silver and two bronze medals" are ten: one noun behind the last number of a list."""
    for run in operands.lists:
        if sum(each.value for each in run) == target.value and target.counted:
            last = run[-1]
            if target.counted in content_after(last.mention, operands.companies[last.sentence]):
                return Derivation(" + ".join(each.mention.text for each in run), run[0].mention)
    return None


def sum_of_two_things(target: Operand, operands: Operands, _: Company) -> Derivation | None:
    """181 people of "174 passengers and seven crew", 133 targets of "128 drones and five missiles"."""
    if target.mention.unit not in COUNTS or (target.mention.unit != "person" and target.value <= SMALL):
        return None
    for one, other in operands.coordinated:
        if one.value + other.value == target.value:
            return Derivation(f"{one.mention.text} + {other.mention.text}", one.mention)
    return None


def with_more(target: Operand, operands: Operands, _: Company) -> Derivation | None:
    """24 turbines of "14 turbines" and, wherever that stands, "another ten turbines"."""
    if target.mention.unit not in COUNTS:
        return None
    alike = [each for each in operands.amounts if target.counted and each.counted == target.counted]
    pairs = ((one, more) for more in alike for one in alike if one.mention.start < more.mention.start)
    bare = ((one, more) for one, more in pairwise(operands.amounts) if _continues(one, more, operands))
    for one, more in chain(pairs, bare):
        total = one.value + more.value
        if _is_additional(more, operands) and _amounts_to(target.mention, total):
            return Derivation(f"{one.mention.text} + {more.mention.text}", one.mention)
    return None


def _continues(one: Operand, more: Operand, operands: Operands) -> bool:
    """Is the second of two counts bare, and of what the first counts: "1,150 people …, and another 86"?"""
    counts = one.mention.unit in COUNTS and more.mention.unit is None and one.sentence == more.sentence
    return counts and names_nothing(more.mention, operands.companies[more.sentence])


def _amounts_to(mention: NumberMention, total: Decimal) -> bool:
    """Is it the total, or "more than" what comes close to that?"""
    if mention.value is not None:
        return mention.value == total
    computed = replace(mention, low=total, high=total, comparator="eq", alternative=None)
    return compare_numbers(mention, computed) is not None and is_tight(mention, computed)


def _is_additional(operand: Operand, operands: Operands) -> bool:
    company = operands.companies[operand.sentence]
    before = company.words[: bisect_left(company.words, (operand.mention.start,))][-1:]
    return any(fold_word(word) in number_table(company.language).additional for _, _, word, _ in before)
