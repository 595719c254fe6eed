"""Scores, results of votes and ranges that a source tells as two numbers."""

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
    """A vote of 127–101 where "127 voted for, 101 against", fares of "12 to 15" where "15 in place of 12"."""
    ends = _ends(mention)
    if len(ends) != 2 or ends[1] <= LARGE:
        return None
    for one, other in pairwise(operands.in_order):
        units = {one.mention.unit, other.mention.unit, mention.unit} - {None}
        alike = mention.kind == "score" or len(units) <= 1
        if alike and one.sentence == other.sentence and sorted((one.value, other.value)) == ends:
            return Derivation(f"{one.mention.text} : {other.mention.text}", one.mention)
    return None


def _ends(mention: NumberMention) -> list[Decimal]:
    """The sides of a score, or the ends of a range, in order; none of all other mentions."""
    if mention.kind == "score":
        return sorted(map(Decimal, _SIDE.findall(mention.text)))
    ends = [mention.low, mention.high] if mention.comparator == "range" and mention.date is None else []
    return [end for end in ends if end is not None]
