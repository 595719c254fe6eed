"""Halves and quarters that stand behind the unit: "tres horas y media", "hora y media", «час и половина», 3時間半."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from bench.consistency.numbers.context import comparator_before, unit_after
from bench.consistency.numbers.forms import may_count
from bench.consistency.numbers.lexer import Token, Tokens
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.said import Source, interval, kind_of_unit
from bench.consistency.numbers.units import DURATIONS, TO_BASE
from bench.consistency.numbers.values import match_phrase

HALF = Decimal("0.5")


def unit_and_half(source: Source, at: int) -> tuple[NumberMention, int] | None:
    """ "Hora y media", "una hora y media": one of a unit and a part of it, with no other number before."""
    tokens = source.tokens
    table, article = tokens[at].table, tokens[at].form in tokens[at].table.ones | tokens[at].table.indefinite
    unit_at = at + article
    if table.counts_ones or not table.and_a_half or unit_at + 1 >= len(tokens):
        return None
    unit = table.units.get(tokens[unit_at].form)
    part = _part_behind(tokens, unit_at + 1) if unit in TO_BASE else None
    if unit is None or part is None or (not article and at and _goes_on(tokens[at - 1])):
        return None
    value, after = 1 + part[0], part[1]
    comparator = comparator_before(tokens, at) or "eq"
    start, stop = tokens[at].start, tokens[after - 1].stop
    ends = interval(value, value, comparator)
    mention = NumberMention(start, stop, source.text[start:stop], *ends, comparator, kind_of_unit(unit), unit)
    return mention, after


def _goes_on(token: Token) -> bool:
    return token.kind == "digits" or may_count(token.table, token.form)


def _part_behind(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """The half of "y media" and the token behind it."""
    phrases = tokens[at].table.and_a_half if at < len(tokens) else {}
    size = match_phrase(tokens, at, phrases) if phrases else 0
    if not size:
        return None
    part = Fraction(phrases[" ".join(token.form for token in tokens[at : at + size])])
    return Decimal(part.numerator) / part.denominator, at + size


def with_half(text: str, tokens: Tokens, mention: NumberMention) -> NumberMention:
    """The mention with the part that stands behind its unit: "tres horas y media", 3時間半."""
    if mention.unit not in TO_BASE or mention.value is None or mention.date is not None:
        return mention
    at = tokens.index_from(mention.stop)
    table = tokens[at].table if at < len(tokens) else None
    if table is None or not (table.half_behind or (table.and_a_half and not table.counts_ones)):
        return mention
    _, behind = unit_after(tokens, at, reach=1) or (None, len(tokens))
    if behind >= len(tokens):
        return mention
    if tokens[behind].form in table.half_behind and mention.unit in DURATIONS:
        part: tuple[Decimal, int] | None = (HALF, behind + 1)
    else:
        part = None if table.counts_ones else _part_behind(tokens, behind)
    if part is None:
        return mention
    value, stop = mention.value + part[0], tokens[part[1] - 1].stop
    low, high = interval(value, value, mention.comparator)
    return replace(mention, stop=stop, text=text[mention.start : stop], low=low, high=high)
