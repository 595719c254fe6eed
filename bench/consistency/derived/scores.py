"""Scores of two numbers that a source sets against each other: 11:3 of "eleven corners against three"."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from itertools import pairwise

import regex

from bench.consistency.derived.operand import Derivation, Operand
from bench.consistency.derived.operands import Operands
from bench.consistency.numbers.mention import NumberMention
from bench.languages.number_tables import number_table
from bench.text.folding import fold_word

LONGEST_GAP = 40  # characters from one number to the other
_SIDES = regex.compile(r"(\d+)\s?[:–—-]\s?(\d+)")


def score_of_two(mention: NumberMention, operands: Operands) -> Derivation | None:
    """Both sides of a score, in either order, of two numbers of a sentence with "against" or the like between."""
    sides = _SIDES.fullmatch(mention.text) if mention.kind == "score" else None
    if sides is None:
        return None
    said = {Decimal(sides[1]), Decimal(sides[2])}
    for one, other in pairwise(operands.in_order):
        if {one.value, other.value} == said and _are_opposed(one, other, operands):
            return Derivation(f"{one.mention.text} : {other.mention.text}", one.mention)
    return None


def _are_opposed(one: Operand, other: Operand, operands: Operands) -> bool:
    if one.sentence != other.sentence or not 0 < other.mention.start - one.mention.stop <= LONGEST_GAP:
        return False
    company = operands.companies[other.sentence]
    before = company.words[: bisect_left(company.words, (other.mention.start,))][-1:]
    ends = number_table(company.language).other_ends
    return any(fold_word(word) in ends for _, _, word, _ in before)
