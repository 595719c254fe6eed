"""What is left of a whole, and by how much one number is more than the one beside it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import chain, combinations, pairwise

from bench.consistency.company import Company
from bench.consistency.derived.operand import Derivation, Operand
from bench.consistency.derived.operands import (
    COUNTS,
    LARGE,
    MOST_NEAR,
    ROUND,
    SMALL,
    Operands,
    are_alike,
    is_bare_sum,
    is_compared,
    is_part,
)
from bench.consistency.numbers.elliptic import names_nothing
from bench.consistency.numbers.find import find_numbers
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.readings import stated
from bench.consistency.verdicts import compare_numbers
from bench.languages.number_tables import number_table
from bench.records import Verdict
from bench.text.folding import fold
from bench.text.tokens import words

TELLING = 100  # a difference from here on is no accident
WHOLE_REACH = 25  # characters of "of the nine"


def remainder(target: Operand, operands: Operands, _: Company) -> Derivation | None:
    """ "Another 47,000 were without power" where 218,000 were and 171,000 had it back: large ones near each other."""
    if target.value < LARGE:
        return None
    for part, whole in operands.wholes:
        units = {None, "person", part.mention.unit, whole.mention.unit}
        is_money = target.mention.kind == "money"  # what is not spent is no rest
        if (
            not is_money
            and target.mention.unit in units
            and part.value >= LARGE
            and _says(target.mention, whole.value - part.value)
        ):
            return Derivation(f"{whole.mention.text} − {part.mention.text}", part.mention)
    return None


def left_over(target: Operand, operands: Operands, _: Company) -> Derivation | None:
    """The 45 of "140 jobs will go, 95 of them in Zwolle and the rest in Leeds"."""
    for whole, parts in operands.left_over:
        rest = whole.value - sum(each.value for each in parts)
        if rest > 0 and are_alike(target.mention, whole.mention) and _says(target.mention, rest):
            texts = (each.mention.text for each in (whole, *parts))
            return Derivation(" − ".join(texts), whole.mention)
    return None


def rest_of_share(mention: NumberMention, operands: Operands) -> Derivation | None:
    """40 % of "60 per cent to the one firm and the rest to the other", 42 of 126 million, two thirds and "the rest"."""
    for shares, wholes in operands.shares_left:
        rest = Decimal(1) - sum(shares.values())
        text, first = " − ".join(("1", *(each.text for each in shares))), next(iter(shares))
        if mention.unit == "percent" and _says(mention, 100 * rest):
            return Derivation(text, first)
        alike = (each for each in wholes if are_alike(mention, each.mention) and (mention.unit or is_bare_sum(mention)))
        whole = next((each for each in alike if _says(mention, rest * each.value)), None)
        if whole is not None:
            return Derivation(f"({text}) · {whole.mention.text}", whole.mention)
    return None


def other_part(target: Operand, operands: Operands, company: Company) -> Derivation | None:
    """The four of "seven died, three of them in the first group", where the summary has "of them four"."""
    if target.mention.unit not in COUNTS or not is_part(target.mention, company):
        return None
    for whole, part in operands.shared_out:
        if whole.value - part.value == target.value:
            return Derivation(f"{whole.mention.text} − {part.mention.text}", part.mention)
    return None


def _says(mention: NumberMention, value: Decimal) -> bool:
    """Is it the value, or what that is in as round words as these?"""
    said = stated(mention)
    if said is None or abs(value - said) > ROUND * said:
        return False  # cheaper than to compare them
    computed = replace(mention, low=value, high=value, comparator="eq", alternative=None)
    outcome = compare_numbers(mention, computed)
    return outcome is not None and outcome.verdict is Verdict.SUPPORTED and mention.comparator in ("eq", "approx")


def difference(target: Operand, operands: Operands, company: Company) -> Derivation | None:
    """ "50 less" of "90 lari" and "140", "66 points" of "2841 points" and "2907": two that stand beside each other."""
    if target.mention.unit not in COUNTS:
        return None
    compared = target.value != target.value.to_integral_value() or is_compared(target.mention, company)
    across = (pair for pair in operands.wholes_near if compared and pair[0].value >= LARGE)
    for one, other in chain(operands.beside, across):
        told = compared or (target.counted and target.counted in (one.counted, other.counted))
        if told and _says(target.mention, abs(one.value - other.value)):
            large, small = sorted((one, other), key=lambda each: each.value, reverse=True)
            return Derivation(f"{large.mention.text} − {small.mention.text}", large.mention)
    return None


def difference_told(target: Operand, operands: Operands, company: Company) -> Derivation | None:
    """ "€2,000 more" of €18,000 and, wherever that stands, €20,000: a large difference of few that have the unit."""
    if target.mention.unit in COUNTS or target.value < TELLING or not is_compared(target.mention, company):
        return None
    alike = operands.exact.get((target.mention.kind, target.mention.unit), [])
    for one, other in combinations(alike, 2) if len(alike) <= MOST_NEAR else ():
        if abs(one.value - other.value) == target.value:
            return Derivation(f"{one.mention.text} − {other.mention.text}", one.mention)
    return None


def difference_of_ages(target: Operand, operands: Operands, company: Company) -> Derivation | None:
    """ "38 years younger" of "aged 72" and "34-year-old", near each other."""
    if target.mention.unit != "year" or not is_compared(target.mention, company):
        return None
    for one, other in operands.ages:
        if abs(one.value - other.value) == target.value:
            return Derivation(f"{one.mention.text} − {other.mention.text}", one.mention)
    return None


def complement(target: Operand, operands: Operands, company: Company) -> Derivation | None:
    """ "Two of the nine jobs" in the source, "seven of the nine" or "seven jobs" in the summary."""
    whole = _whole_of(target.mention, company)
    for part, all_ in pairwise(operands.in_order) if target.mention.unit in COUNTS else ():
        bare = target.value > SMALL and names_nothing(target.mention, company)  # "only 13 had survived"
        told = bare or whole == all_.value or (target.counted is not None and target.counted == all_.counted)
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
