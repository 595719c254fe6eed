"""One number of a source from which others can follow, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from bench.consistency.numbers.mention import NumberMention


@dataclass(frozen=True, slots=True)
class Derivation:
    """A computation in words, "14 + 52", and its first operand."""

    text: str
    operand: NumberMention


@dataclass(frozen=True, slots=True)
class Operand:
    mention: NumberMention
    value: Decimal
    sentence: int
    counted: str | None
