"""Scores and results of votes that a source tells as two numbers."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import regex

from bench.consistency.derived.operand import Derivation
from bench.consistency.derived.operands import Operands
from bench.consistency.numbers.mention import NumberMention

LARGE = 12  # two numbers up to here stand beside each other anywhere
_SIDE = regex.compile(r"\d+")


def told_as_two(mention: NumberMention, operands: Operands) -> Derivation | None:
    """A vote of 127–101 where "127 voted for, 101 against": two numbers of a sentence that follow each other."""
    sides = sorted(map(Decimal, _SIDE.findall(mention.text))) if mention.kind == "score" else []
    if len(sides) != 2 or sides[1] <= LARGE:
        return None
    for one, other in pairwise(operands.in_order):
        if one.sentence == other.sentence and sorted((one.value, other.value)) == sides:
            return Derivation(f"{one.mention.text} : {other.mention.text}", one.mention)
    return None
