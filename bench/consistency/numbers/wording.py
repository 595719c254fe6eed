"""Say in English how a number or date was read, for a person who wants to know."""

from __future__ import annotations

from calendar import day_name, month_name
from decimal import Context, Decimal

import regex

from bench.consistency.numbers.mention import NumberMention
from bench.consistency.resolved import is_relative
from bench.languages.numbers.shared import SOME_CURRENCY

COMPARATORS = {"ge": "at least ", "gt": "over ", "le": "at most ", "lt": "under ", "approx": "about ", "vague": "some "}
UPPER = frozenset({"le", "lt"})
SIGNS = {
    "percent": "%", "degC": "°C", "degF": "°F", "kw": "kW", "mw": "MW", "gw": "GW", "kwh": "kWh", "mwh": "MWh",
    "gwh": "GWh", "twh": "TWh", "hz": "Hz", "mhz": "MHz", "ghz": "GHz",
}  # fmt: skip
ONE_AND_MANY = {
    "person": ("person", "people"), "thing": ("thing", "things"), "point": ("percentage point", "percentage points"),
    "ft": ("foot", "feet"), "inch": ("inch", "inches"), "century": ("century", "centuries"),
}  # fmt: skip
UNSAID = frozenset({"number", "range", "score", "ordinal", "fraction"})  # kinds that are no unit
UNCOUNTED = frozenset({"age", "money", "times", "measure", "mph"})
PERIODS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
SEASONS = {"-21": "spring", "-22": "summer", "-23": "autumn", "-24": "winter"}
MOST_DIGITS = 16  # what nobody writes was divided
DIVIDED = Context(prec=4)  # a third is shown as 0.3333
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
    if is_relative(date):
        return _relative(date)
    year, _, rest = ("", "", date[2:]) if date.startswith("--") else date.partition("-")
    month, _, day = rest.partition("-")
    parts = (day.lstrip("0"), month_name[int(month)] if month else "", year)
    return " ".join(filter(None, parts))


def _relative(date: str) -> str:
    """-2W → "2 weeks before publication", +0Y-23 → "autumn, the year of publication"."""
    sign_and_count, unit, rest = regex.split("([DWMY])", date, maxsplit=1)
    count = int(sign_and_count)
    side = "after" if count > 0 else "before"
    plural = "" if abs(count) == 1 else "s"
    distance = f"{abs(count)} {PERIODS[unit]}{plural} {side}" if count else f"the {PERIODS[unit]} of"
    when = f"{distance} publication"
    part = SEASONS.get(rest) or (day_name[int(rest) - 1] if rest else "")
    return f"{part}, {when}" if part else when


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
    shown = value.normalize(DIVIDED) if len(value.as_tuple().digits) > MOST_DIGITS else value.normalize()
    return f"{shown:,f}"


def _suffix(value: str) -> str:
    return "th" if value[-2:-1] == "1" else ORDINALS.get(int(value[-1]), "th")


def _unit(mention: NumberMention) -> str:
    unit = mention.unit or mention.kind
    if unit in UNSAID or unit == SOME_CURRENCY:
        return ""
    single = mention.low == mention.high == 1
    if unit in SIGNS:
        return f" {SIGNS[unit]}"
    if unit in ONE_AND_MANY:
        return f" {ONE_AND_MANY[unit][not single]}"
    is_code = unit.isupper() or len(unit) <= 2 or not unit.isalpha()
    return f" {unit}" if is_code or single or unit in UNCOUNTED else f" {unit}s"
