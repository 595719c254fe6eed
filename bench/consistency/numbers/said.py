"""Put together what a number says and what the words beside it say of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from bench.consistency.numbers import context, money
from bench.consistency.numbers.forms import compound_adjective
from bench.consistency.numbers.lexer import Token, Tokens
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.units import COUNTED, DEGREES, DURATIONS
from bench.consistency.numbers.values import Value
from bench.languages.numbers.shared import CURRENCY_CODES

APPROXIMATELY = Decimal("0.1")  # "about 100" is 90 to 110
NEVER_OF_ORDINALS = frozenset({"gt", "le", "lt"})
LESS = frozenset({"moins", "menos", "meno", "menys", "min"})  # minus, and much else: "au moins"
PLUS_REACH = 3  # tokens: "plus or minus"
MINUS_SIGNS = frozenset("-−")
PERCENT_UNITS = frozenset({"percent", "permille", "point", "basis point"})


class Source(NamedTuple):
    """A text and its tokens."""

    text: str
    tokens: Tokens


class Said(NamedTuple):
    """What the words beside a number say of it; `start` and `stop` take in a currency or per cent sign."""

    kind: str
    unit: str | None
    start: int
    stop: int
    next: int


def mention_of(source: Source, value: Value, other: Value | None, said: Said) -> NumberMention:
    """Put together what the number says and what the words around it say."""
    tokens, last = source.tokens, other or value
    comparator = _comparator(tokens, value, last, said.kind) if other is None else "range"
    low, high, start = (value.low, value.high, said.start) if other is None else (other.low, other.high, said.start)
    alternative = value.alternative
    if _is_negative(tokens, value.first, said.unit):
        low, high, start = -high, -low, min(start, tokens[value.first - 1].start)
        alternative = -alternative if alternative is not None else None
    elif said.unit == "degree" and low > 0 and context.is_below_zero(tokens, value.first, said.next):
        low, high, comparator = -high, -low, "range" if other else "eq"  # "frosts of up to 13 degrees"
    low_end, high_end = interval(low, high, comparator)
    span = source.text[start : said.stop]
    return NumberMention(
        start, said.stop, span, low_end, high_end, comparator, said.kind, said.unit, alternative=alternative
    )


def words_beside(source: Source, value: Value, last: Value) -> Said:
    """Kind and unit of a number by the words beside it; `last` ends a range."""
    tokens = source.tokens
    start, stop, after = tokens[value.first].start, tokens[last.next - 1].stop, last.next
    if currency := money.currency_before(tokens, value.first):
        return Said("money", currency, tokens[value.first - 1].start, stop, after)
    if paid := money.currency_after(tokens, after):
        return Said("money", paid[0], start, _with_sign(tokens, after, paid[1]), after)
    if known := _known_by_kind(tokens, value, after):
        kind, unit, behind = known
        return Said(kind, unit, start, stop, behind)
    if context.is_percent_before(tokens, value.first):
        return Said("percent", "percent", tokens[value.first - 1].start, stop, after)
    of_them = (
        after
        + context.size_of_comparator(tokens, after)
        + int(value.kind == "vague" and after < len(tokens) and tokens[after].form in money.PARTITIVES)
    )
    found = context.unit_after(tokens, of_them) if of_them < len(tokens) else None
    unit, end = found or (None, after)
    if value.low == int(value.low) and context.is_age(source.text, tokens, value.first, after):
        return Said("age", unit if unit in DURATIONS and end <= after + 2 else "year", start, stop, after)
    if unit is None:
        return Said("number", None, start, stop, after)
    joined = end == after + 2 and tokens[after].form in "-‑"
    if joined and unit in DURATIONS and context.counts_people(tokens, end):
        return Said("age", unit, start, stop, after)
    return Said(kind_of_unit(unit), unit, start, _with_sign(tokens, after, end), end if end == after + 2 else after)


def _known_by_kind(tokens: Sequence[Token], value: Value, after: int) -> tuple[str, str | None, int] | None:
    """Kind, unit and the token behind an adjective, a multiplier, an ordinal or a fraction; None of other numbers."""
    first = tokens[value.first]
    if value.kind == "adjective":
        unit = (compound_adjective(first.table, first.form) or (0, None))[1]
        age = unit in DURATIONS and context.counts_people(tokens, after)
        return "age" if age else kind_of_unit(unit or ""), unit, after
    if value.kind == "multiplier":
        return "number", "times", after
    if value.kind == "fraction" and after < len(tokens) and (part := context.unit_of_part(tokens, after)):
        return kind_of_unit(part[0]), *part
    return (value.kind, None, after) if value.kind in ("ordinal", "fraction") else None


def _with_sign(tokens: Sequence[Token], after: int, end: int) -> int:
    """Where the mention ends: after a sign close behind the number ("5 %", "5°C"), but before a word ("5 people")."""
    sign = end > after and tokens[after].kind == "symbol" and tokens[after].form not in "-‑"
    sign = sign and (end == after + 1 or tokens[after].joins(tokens[after + 1]))
    return tokens[end - 1].stop if sign else tokens[after - 1].stop


def kind_of_unit(unit: str) -> str:
    """The kind of a number that has a unit."""
    if unit in CURRENCY_CODES:  # of a character behind the number: 円
        return "money"
    if unit in PERCENT_UNITS:
        return "percent"
    if unit in DURATIONS:
        return "duration"
    return "number" if unit in COUNTED or unit == "times" else "measure"


def _comparator(tokens: Sequence[Token], value: Value, last: Value, kind: str) -> str:
    if value.kind == "vague":
        return "vague" if value.low < value.high else "approx"
    first = value.first
    if kind == "money" and first and money.is_currency(tokens[first - 1]):
        first -= 1
    before = context.comparator_before(tokens, first)
    if value.kind == "ordinal" and before in NEVER_OF_ORDINALS:
        return "eq"  # "готуватися до другого саміту"
    if before == "lt" and kind == "number" and tokens[value.first].form in tokens[value.first].table.ones:
        return "eq"  # "under one agreement"
    return before or context.comparator_after(tokens, last.next) or "eq"


def _is_negative(tokens: Sequence[Token], at: int, unit: str | None) -> bool:
    """-15, minus fifteen, –15 °C; but not the hyphen of a range or a compound."""
    if at == 0:
        return False
    sign = tokens[at - 1]
    if sign.form in sign.table.minus:
        if any(token.form in sign.table.plus for token in tokens[max(0, at - PLUS_REACH) : at - 1]):
            return False  # "plus or minus 0.6"
        if sign.form not in LESS or sign.table.counts_ones or at == 1 or tokens[at - 2].kind != "word":
            return True
        return unit in DEGREES and f"{tokens[at - 2].form} {sign.form}" not in sign.table.before  # "au moins 5 degrés"
    attached = at > 1 and tokens[at - 2].stop == sign.start
    if sign.form == "–":
        return unit in DEGREES and sign.joins(tokens[at]) and not attached and tokens[at - 2].kind != "digits"
    return sign.form in MINUS_SIGNS and sign.joins(tokens[at]) and not attached


def interval(low: Decimal, high: Decimal, comparator: str) -> tuple[Decimal | None, Decimal | None]:
    """The ends of the interval that a value and its comparator mean."""
    if comparator in ("ge", "gt"):
        return low, None
    if comparator in ("le", "lt"):
        return None, high
    if comparator == "approx":
        slack = abs(low) * APPROXIMATELY
        return low - slack, high + slack
    return low, high
