"""Read the value of digits and of number words."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import regex

from bench.consistency.numbers.lexer import Token
from bench.languages.table import NumberTable

PHRASE_WORDS = 4  # no phrase of a table is longer
LONGEST_NUMBER = 40  # characters; more digits name something or are noise
_GROUPING = regex.compile(r"[\s'’]")


@dataclass(frozen=True, slots=True)
class Value:
    """A value and the tokens it takes: `first` to before `next`. `high` differs from `low` for vague amounts."""

    first: int
    next: int
    low: Decimal
    high: Decimal
    kind: str = "number"
    alternative: Decimal | None = None
    scaled: Decimal = Decimal(1)


def read_digits(digits: str, decimal: str) -> tuple[Decimal, Decimal | None] | None:
    """The value of a run of digits and separators, and its other reading if a separator is ambiguous.

    "1,234.5" → 1234.5; "1,234" → 1234 or 1.234 by the language's `decimal` separator; None for "42.400.03".
    """
    if len(digits) > LONGEST_NUMBER:
        return None
    plain = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in _GROUPING.sub("", digits))
    parts = regex.split("[.,]", plain)
    marks = [char for char in plain if char in ".,"]
    if len(marks) == 1:
        return _one_mark(plain, parts, marks[0], decimal)
    grouped = parts[1:-1] if len(set(marks)) == 2 else parts[1:]
    if any(len(part) != 3 for part in grouped) or (len(parts[0]) > 3 and marks):
        return None
    if len(set(marks)) == 2:  # the last mark is the decimal one, the others must agree
        return (Decimal("".join(parts[:-1]) + "." + parts[-1]), None) if len(set(marks[:-1])) == 1 else None
    return Decimal("".join(parts)), None


def _one_mark(plain: str, parts: list[str], mark: str, decimal: str) -> tuple[Decimal, Decimal | None]:
    fraction, whole = Decimal(".".join(parts)), Decimal("".join(parts))
    if len(parts[1]) != 3 or len(parts[0]) > 3 or plain.startswith("0"):
        return fraction, None
    return (fraction, whole) if mark == decimal else (whole, fraction)


def match_phrase(tokens: Sequence[Token], at: int, phrases: Mapping[str, object]) -> int:
    """How many tokens from `at` on make the longest phrase of the table; 0 if none does."""
    sentence = tokens[at].sentence if at < len(tokens) else -1
    forms = [token.form for token in tokens[at : at + PHRASE_WORDS] if token.sentence == sentence]
    for size in range(len(forms), 0, -1):
        if " ".join(forms[:size]) in phrases:
            return size
    return 0


def read_words(tokens: Sequence[Token], at: int) -> Value | None:
    """The cardinal or ordinal that starts at a word: "three hundred and five", "двадцять першого"."""
    table = tokens[at].table
    start = at
    if tokens[at].form in table.indefinite and _is_scale(tokens, at + 1):
        at += 1  # "a hundred"
    total = group = Decimal(0)
    limit = scale_limit = Decimal(10**15)
    seen = False
    while at < len(tokens):
        form = tokens[at].form
        if form in table.ordinals and table.ordinals[form] < limit:
            return _value(start, at + 1, total + group + table.ordinals[form], "ordinal")
        if form in table.cardinals and table.cardinals[form] < limit:
            group += table.cardinals[form]
            limit = _room_below(table.cardinals[form])
        elif _scales(tokens, at, scale_limit) and (seen or form not in table.scale_abbreviations):
            group, total, scale_limit = _scaled(group, total, scale_limit, Decimal(table.scales[form]))
            limit = Decimal(table.scales[form])
        else:
            break
        seen = True
        at = _skip_joint(tokens, at + 1, table)
    if not seen:
        return None
    while at > start and not _counts(tokens[at - 1]):
        at -= 1  # a joint that joined nothing
    return _value(start, at, total + group)


def _value(first: int, after: int, number: Decimal, kind: str = "number") -> Value:
    return Value(first, after, number, number, kind)


def _scaled(group: Decimal, total: Decimal, limit: Decimal, scale: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """Multiply what was read by a scale. A hundred stays in its group: "three hundred thousand"."""
    if scale <= 100:
        return (group or Decimal(1)) * scale, total, limit
    return Decimal(0), total + (group or Decimal(1)) * scale, scale


def _room_below(value: int) -> Decimal:
    """What may follow a number word: units after tens, tens after hundreds, nothing after units and teens."""
    if value >= 100:
        return Decimal(100)
    return Decimal(10) if value >= 20 and value % 10 == 0 else Decimal(0)


def _is_scale(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].form in tokens[at].table.scales


def _scales(tokens: Sequence[Token], at: int, limit: Decimal) -> bool:
    """Is this a scale smaller than the last one? "two thousand million" ends before the million."""
    return _is_scale(tokens, at) and tokens[at].table.scales[tokens[at].form] < limit


def _counts(token: Token) -> bool:
    table = token.table
    return token.form in table.cardinals or token.form in table.scales


def _skip_joint(tokens: Sequence[Token], at: int, table: NumberTable) -> int:
    """Step over the hyphen of "forty-two" and the "and" of "hundred and five", if a number word follows."""
    if at + 1 >= len(tokens) or tokens[at].sentence != tokens[at + 1].sentence:
        return at
    hyphen = tokens[at].form in "-‑" and tokens[at - 1].joins(tokens[at]) and tokens[at].joins(tokens[at + 1])
    connector = tokens[at].form in table.connectors and tokens[at - 1].form in table.scales
    follows = tokens[at + 1].form in table.cardinals or (hyphen and tokens[at + 1].form in table.ordinals)
    return at + 1 if (hyphen or connector) and follows else at


def read_number(tokens: Sequence[Token], at: int) -> Value | None:
    """The value of any kind that starts at a token; None where there is none."""
    token = tokens[at]
    if token.kind == "word" and (size := match_phrase(tokens, at, token.table.dozens)):
        low, high = token.table.dozens[" ".join(t.form for t in tokens[at : at + size])]
        return Value(at, at + size, Decimal(low), Decimal(high), "vague")
    if token.kind == "word":
        return _with_half(tokens, _fraction_words(tokens, at) or read_words(tokens, at))
    return _with_half(tokens, _digits(tokens, at)) if token.kind == "digits" else None


def _digits(tokens: Sequence[Token], at: int) -> Value | None:
    token = tokens[at]
    readings = read_digits(token.text, token.table.decimal)
    if readings is None:
        return None
    value = Value(at, at + 1, readings[0], readings[0], alternative=readings[1])
    return _suffixed(tokens, value) or _slash_fraction(tokens, value) or _scaled_digits(tokens, value)


def _suffixed(tokens: Sequence[Token], value: Value) -> Value | None:
    """21st, 100-ту (ordinal), 5-ти (cardinal)."""
    at = value.next
    if _touching(tokens, at, "-‑"):
        at += 1
    if not _touching(tokens, at) or tokens[at].kind != "word":
        return None
    table, form = tokens[at].table, tokens[at].form
    if form in table.cardinal_suffixes and at > value.next:
        return Value(value.first, at + 1, value.low, value.high)
    return Value(value.first, at + 1, value.low, value.high, "ordinal") if form in table.ordinal_suffixes else None


def _touching(tokens: Sequence[Token], at: int, symbols: str | None = None) -> bool:
    """Is there a token at `at`, close to the one before it (and one of the symbols)?"""
    return at < len(tokens) and tokens[at - 1].joins(tokens[at]) and (symbols is None or tokens[at].form in symbols)


def _slash_fraction(tokens: Sequence[Token], value: Value) -> Value | None:
    at = value.next
    if not (_touching(tokens, at, "/⁄") and _touching(tokens, at + 1) and _short(tokens[at + 1])):
        return None
    below = Decimal(tokens[at + 1].text)
    if not 0 < value.low < below <= 100:
        return None
    return Value(value.first, at + 2, value.low / below, value.high / below, "fraction")


def _short(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) <= 3


def _scaled_digits(tokens: Sequence[Token], value: Value) -> Value:
    """2,5 тис. · 1.2bn · 3 hundred thousand."""
    at, scale = value.next, Decimal(1)
    while _is_scale(tokens, at) and tokens[at].sentence == tokens[value.first].sentence:
        letter = len(tokens[at].form) == 1
        if letter and (not _touching(tokens, at) or tokens[at].text == "m"):
            break  # "400m" are metres
        scale *= tokens[at].table.scales[tokens[at].form]
        at += 1
        if tokens[at - 1].form in tokens[at - 1].table.scale_abbreviations and _touching(tokens, at, "."):
            at += 1
    alternative = value.alternative * scale if value.alternative is not None else None
    return Value(value.first, at, value.low * scale, value.high * scale, value.kind, alternative, scale)


def _fraction_words(tokens: Sequence[Token], at: int) -> Value | None:
    """Half; two-thirds; півтора мільйона."""
    table = tokens[at].table
    if tokens[at].form in table.fractions:
        if _touching(tokens, at + 1, "-‑"):
            return None  # "half-time"
        fraction, after = Fraction(table.fractions[tokens[at].form]), at + 1
        if after < len(tokens) and _is_scale(tokens, after) and fraction > 1:
            value = _decimal(fraction) * table.scales[tokens[after].form]
            return Value(at, after + 1, value, value)
        bare_denominator = fraction.denominator > 2 and tokens[at].form in table.ordinals
        return None if bare_denominator else _fraction(at, after, fraction)
    count = table.cardinals.get(tokens[at].form, 0)
    below = at + 2 if _touching(tokens, at + 1, "-‑") else at + 1
    if 0 < count < 10 and below < len(tokens) and tokens[below].form in table.fractions:
        unit = Fraction(table.fractions[tokens[below].form])
        return _fraction(at, below + 1, unit * count) if unit * count < 1 else None
    return None


def _fraction(first: int, after: int, fraction: Fraction) -> Value:
    kind = "fraction" if fraction < 1 else "number"
    return Value(first, after, _decimal(fraction), _decimal(fraction), kind)


def _decimal(fraction: Fraction) -> Decimal:
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def _with_half(tokens: Sequence[Token], value: Value | None) -> Value | None:
    """Two and a half; два з половиною."""
    if value is None or value.next >= len(tokens) or value.kind != "number":
        return value
    table = tokens[value.next].table
    size = match_phrase(tokens, value.next, table.and_a_half)
    if not size:
        return value
    phrase = " ".join(token.form for token in tokens[value.next : value.next + size])
    total = value.low + _decimal(Fraction(table.and_a_half[phrase]))
    return Value(value.first, value.next + size, total, total)
