"""Amounts in two units that are one: "two hours and 12 minutes", "6 feet 2 inches", «9 метров 74 см»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bench.consistency.numbers.context import comparator_before
from bench.consistency.numbers.halves import with_half
from bench.consistency.numbers.lexer import Tokens
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.money import is_currency
from bench.consistency.numbers.said import interval
from bench.consistency.numbers.units import DURATIONS, times_as_large

# Units that are told together, the larger one first.
PAIRS = frozenset({
    ("year", "month"), ("week", "day"), ("day", "hour"), ("hour", "minute"), ("minute", "second"),
    ("km", "m"), ("m", "cm"), ("cm", "mm"), ("ft", "inch"), ("kg", "g"),
})  # fmt: skip
CENTS = 100  # of any money that is told in two units
MOST_BETWEEN = 3  # tokens: the unit, a comma or hyphen, a conjunction


def as_one(text: str, tokens: Tokens, mentions: Sequence[NumberMention]) -> list[NumberMention]:
    """The mentions, and of those that follow each other in units of which the second divides the first one of both.

    It counts in the second unit, so that no part of it is lost.
    """
    found: list[NumberMention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if whole := _with_part(text, tokens, last, mention):
            joined = whole
        elif last and _are_cents(tokens, last, mention):
            joined = _joined(text, last, mention, Decimal(1), Decimal(1) / CENTS)
        elif last and (size := _size(tokens, last, mention)):
            joined = _joined(text, last, mention, Decimal(size), Decimal(1))
        else:
            joined = mention
        joined = with_half(text, tokens, joined)
        found[-1:] = [joined] if last and joined.start == last.start else [*found[-1:], joined]
    return found


def _size(tokens: Tokens, one: NumberMention, other: NumberMention) -> int:
    """How many of the second's unit make one of the first's, where the two are one amount; else 0."""
    if one.unit is None or other.unit is None or (one.unit, other.unit) not in PAIRS or other.low is None:
        return 0
    size = int(times_as_large(one.unit, other.unit))
    if not 0 < other.low < size or one.kind != other.kind or other.comparator != "eq":
        return 0
    whole = one.date is None and other.date is None and one.value is not None and one.value == int(one.value)
    return size if whole and _follow(tokens, one.stop, other) else 0


def _follow(tokens: Tokens, stop: int, other: NumberMention) -> bool:
    """Does nothing stand between but the first one's unit, and perhaps a conjunction, or of times a comma?"""
    first, last = tokens.index_from(stop), tokens.index_from(other.start)
    between = tokens[first:last]
    if not 0 < len(between) <= MOST_BETWEEN or any(token.sentence != tokens[last].sentence for token in between):
        return False
    unit, *rest = between
    joining = unit.table.connectors | unit.table.lexicon.joiners  # "and": "three years or five months" are two
    commas = "," if other.kind == "duration" else ""  # "5 km, 300 m behind the winner"
    return unit.kind == "word" and all(token.form in joining or token.form in (commas, ".") for token in rest)


def _with_part(text: str, tokens: Tokens, before: NumberMention | None, part: NumberMention) -> NumberMention | None:
    """ "A year and a half", "two hours and a quarter": the unit stands before the part."""
    if part.kind != "fraction" or part.value is None or part.unit is not None:
        return None
    at = tokens.index_from(part.start)
    if at < 3 or tokens[at - 1].form not in tokens[at - 1].table.connectors:
        return None
    unit = tokens[at - 2].table.units.get(tokens[at - 2].form)
    one = before if before and before.stop == tokens[at - 3].stop else None
    if unit not in DURATIONS or (one is None and tokens[at - 3].form not in tokens[at - 3].table.indefinite):
        return None
    if one is not None and (one.unit != unit or one.value is None):
        return None
    start, whole = (one.start, one.value or Decimal(0)) if one else (tokens[at - 3].start, Decimal(1))
    comparator = one.comparator if one else comparator_before(tokens, at - 3) or "eq"
    ends = interval(whole + part.value, whole + part.value, comparator)
    return NumberMention(start, part.stop, text[start : part.stop], *ends, comparator, "duration", unit)


def _are_cents(tokens: Tokens, one: NumberMention, other: NumberMention) -> bool:
    """The 40 of «17 грн 40 коп.»: behind whole money, and followed by the word for its hundredth."""
    if one.kind != "money" or one.value is None or other.value is None or not 0 < other.value < CENTS:
        return False
    after, between = tokens.index_from(other.stop), tokens[tokens.index_from(one.stop) : tokens.index_from(other.start)]
    follows = len(between) <= MOST_BETWEEN - 1 and all(is_currency(token) or token.form == "." for token in between)
    return follows and after < len(tokens) and tokens[after].form in tokens[after].table.cents


def _joined(text: str, one: NumberMention, other: NumberMention, size: Decimal, of_other: Decimal) -> NumberMention:
    """Both as one amount in the second's unit, of which `size` make one of the first's; of money in the first's."""
    value = (one.low or Decimal(0)) * size + (other.low or Decimal(0)) * of_other
    return replace(
        one,
        stop=other.stop,
        text=text[one.start : other.stop],
        low=value,
        high=value,
        unit=one.unit if one.kind == "money" else other.unit,
        alternative=None,
    )
