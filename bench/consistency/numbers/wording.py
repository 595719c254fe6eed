"""Say in English how a number or date was read, for a person who wants to know."""

from __future__ import annotations

from calendar import day_name, month_name
from decimal import Decimal

from bench.consistency.numbers.mention import NumberMention

COMPARATORS = {"ge": "at least ", "gt": "over ", "le": "at most ", "lt": "under ", "approx": "about ", "vague": "some "}
UPPER = frozenset({"le", "lt"})
UNITS = {"person": "people", "percent": "%", "point": "percentage points", "foot": "feet", "thing": "things"}
UNSAID = frozenset({"number", "range", "score", "ordinal", "fraction"})  # kinds that are no unit
ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def describe(mention: NumberMention) -> str:
    """ "at least 100 people", "3 to 5 days", "14 September", "Monday"."""
    if mention.date is not None:
        return describe_date(mention.date)
    if mention.low is None and mention.high is None:
        return mention.text
    return f"{COMPARATORS.get(mention.comparator, '')}{_value(mention)}{_unit(mention)}"


def describe_date(date: str) -> str:
    """2025-11-22 → "22 November 2025", --06 → "June", T14:56 → "14:56", W1 → "Monday"."""
    if date.startswith("T"):
        return date[1:]
    if date.startswith("W"):
        return day_name[int(date[1:]) - 1]
    year, _, rest = ("", "", date[2:]) if date.startswith("--") else date.partition("-")
    month, _, day = rest.partition("-")
    parts = (day.lstrip("0"), month_name[int(month)] if month else "", year)
    return " ".join(filter(None, parts))


def _value(mention: NumberMention) -> str:
    low, high = mention.low, mention.high
    if mention.comparator == "approx" and low is not None and high is not None:
        return _figure((low + high) / 2)
    if low is not None and high is not None and low != high:
        return f"{_figure(low)} to {_figure(high)}"
    end = high if low is None or mention.comparator in UPPER else low
    value = _figure(end) if end is not None else mention.text
    return value + _suffix(value) if mention.kind == "ordinal" else value


def _figure(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _suffix(value: str) -> str:
    return "th" if value[-2:-1] == "1" else ORDINALS.get(int(value[-1]), "th")


def _unit(mention: NumberMention) -> str:
    unit = mention.unit or mention.kind
    if unit in UNSAID:
        return ""
    single = mention.low == mention.high == 1
    if unit in UNITS and not (single and unit == "person"):
        return f" {UNITS[unit]}"
    is_code = unit.isupper() or len(unit) <= 2 or single or unit in ("age", "money", "times", "measure")
    return f" {unit}" if is_code else f" {unit}s"
