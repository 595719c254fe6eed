"""What numbers measure, in which units, and which of them can be about the same thing."""

from __future__ import annotations

from decimal import Decimal

from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.units import TO_BASE
from bench.languages.number_tables import bare_words_of_money
from bench.languages.numbers.shared import SOME_CURRENCY

PHYSICAL = frozenset({"length", "mass", "area", "speed"})  # what translators convert and round
_MONEY = "money:"
_SOME_MONEY = _MONEY + SOME_CURRENCY  # any money, and a number whose currency went unread
# A number without a unit may be people, years or times; never money or per cent.
_LOOSE = frozenset({None, "person", "time", "times"})


def dimension(mention: NumberMention) -> str | None:
    """What is measured: money of one currency, ratio, time, length, person …; None for a bare number."""
    if mention.kind == "money":
        return _MONEY + str(mention.unit)
    if mention.kind == "fraction":
        return "ratio"
    if mention.kind in ("ordinal", "score"):
        return mention.kind
    if mention.comparator == "vague" and mention.low and mention.high == 10 * mention.low - 1:
        return "digits"  # "double-digit" bears out no 52
    if mention.unit == "thing":
        return None  # a classifier says nothing of what is counted
    return TO_BASE[mention.unit][0] if mention.unit in TO_BASE else mention.unit


def comparable(one: NumberMention, other: NumberMention) -> bool:
    """Can these two numbers be about the same thing?"""
    here, there = dimension(one), dimension(other)
    if here == there or (None in (here, there) and {here, there} <= _LOOSE):
        return True
    return "money" in (one.kind, other.kind) and _may_be_one_money(one, other)


def _may_be_one_money(one: NumberMention, other: NumberMention) -> bool:
    """Francs that may be Swiss, dollars that may be Canadian; a number whose currency went unread may be francs."""
    if one.kind != other.kind:
        return SOME_CURRENCY in (one.unit, other.unit) and None in (dimension(one), dimension(other))
    words, units = bare_words_of_money(), (one.unit, other.unit)
    return SOME_CURRENCY in units or words.get(one.unit) == other.unit or words.get(other.unit) == one.unit


def is_loose(mention: NumberMention) -> bool:
    """May it count the same as a number without a unit?"""
    return dimension(mention) in _LOOSE


def measures(mention: NumberMention) -> tuple[str, ...]:
    """The dimension, one for all that a bare number may be, and one for money: only mentions that share one can be
    comparable.
    """
    found = dimension(mention)
    if found == _SOME_MONEY:
        return "", _MONEY
    return ("" if found is None or found in _LOOSE else _MONEY if found.startswith(_MONEY) else found,)


def factor(one: NumberMention, other: NumberMention) -> Decimal:
    """What `other`'s value is multiplied by to be in `one`'s unit; 1 within one unit."""
    if one.unit == other.unit and (one.kind == "fraction") == (other.kind == "fraction"):
        return Decimal(1)
    scales = [Decimal(1) if m.unit not in TO_BASE else TO_BASE[m.unit][1] for m in (one, other)]
    return scales[1] / scales[0] if dimension(one) == dimension(other) else Decimal(1)
