"""What is left of a whole, and by how much one number is more than the one beside it."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from itertools import pairwise

from bench.consistency.company import Company
from bench.consistency.derived.operand import Derivation, Operand
from bench.consistency.derived.operands import COUNTS, LARGE, Operands
from bench.consistency.numbers.find import find_numbers
from bench.consistency.numbers.mention import NumberMention
from bench.languages.number_tables import number_table
from bench.text.folding import fold, fold_word
from bench.text.tokens import words

WHOLE_REACH = 25  # characters of "of the nine"
COMPARED_REACH = 2  # words


def remainder(target: Operand, operands: Operands, _: Company) -> Derivation | None:
    """ "Another 47,000 were without power" where 218,000 were and 171,000 had it back: large ones near each other."""
    if target.value < LARGE or target.mention.unit not in (None, "person"):
        return None
    for part, whole in operands.wholes:
        if part.value >= LARGE and whole.value - part.value == target.value:
            return Derivation(f"{whole.mention.text} − {part.mention.text}", part.mention)
    return None


def difference(target: Operand, operands: Operands, company: Company) -> Derivation | None:
    """ "50 less" of "90 lari" and "140", "66 points" of "2841 points" and "2907": two that stand beside each other."""
    if target.mention.unit not in COUNTS:
        return None
    compared = target.value != target.value.to_integral_value() or _is_compared(target.mention, company)
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


def complement(target: Operand, operands: Operands, company: Company) -> Derivation | None:
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
