"""One number of a source from which others can follow, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from bench.consistency.numbers.mention import NumberMention


@dataclass(frozen=True, slots=True)
class Derivation:
    """A computation in words, "14 + 52", its first operand, and all of them where they are known."""

    text: str
    operand: NumberMention
    operands: tuple[NumberMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Operand:
    mention: NumberMention
    value: Decimal
    sentence: int
    counted: str | None
