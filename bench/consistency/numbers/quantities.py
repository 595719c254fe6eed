"""Read the value of any kind that starts at a token."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from bench.consistency.numbers.digits import LONGEST_NUMBER, read_number_in_digits
from bench.consistency.numbers.forms import LIKE_ROMAN, ROMAN, compound_ordinal
from bench.consistency.numbers.fractions import add_fraction, read_fraction
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.values import (
    Value,
    is_scale,
    match_phrase,
    read_words,
    scale_of,
    size_of_era,
    touching_words,
)
from bench.text.scripts import script_of

MOST_SEQUELS = 4  # "the third part" may be one of a series
TENTHS = frozenset({10, 100, 1000, 10**4, 10**5, 10**6})
ROMAN_REACH = 3  # tokens: «XVI–XVII ст.»
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


def read_number(tokens: Sequence[Token], at: int) -> Value | None:
    """The value of any kind that starts at a token; None where there is none."""
    if tokens[at].form in tokens[at].table.ordinal_prefixes:
        return _after_prefix(tokens, at)
    return _part_of(tokens, at) or _whole(tokens, at)


def _after_prefix(tokens: Sequence[Token], at: int) -> Value | None:
    """第三: the third."""
    after = at + 1
    if after >= len(tokens) or not tokens[at].joins(tokens[after]):
        return None
    value = _part_of(tokens, after) or _whole(tokens, after)
    return value._replace(first=at, kind="ordinal") if value and value.kind == "number" else None


def _phrase(tokens: Sequence[Token], at: int) -> Value | None:
    """Not a single, twice, dozens of."""
    token = tokens[at]
    if token.kind != "word":
        return None
    if size := match_phrase(tokens, at, token.table.none_of):
        return Value(at, at + size, Decimal(0), Decimal(0))
    if size := match_phrase(tokens, at, token.table.multipliers):
        times = Decimal(token.table.multipliers[_text_of(tokens, at, size)])
        return Value(at, at + size, times, times, "multiplier")
    if size := match_phrase(tokens, at, token.table.dozens):
        low, high = token.table.dozens[_text_of(tokens, at, size)]
        return Value(at, at + size, Decimal(low), Decimal(high), "vague")
    return None


def _text_of(tokens: Sequence[Token], at: int, size: int) -> str:
    return " ".join(token.form for token in tokens[at : at + size])


def _whole(tokens: Sequence[Token], at: int) -> Value | None:
    """A number with its decimals or fraction: all but the part of another number."""
    if phrase := _phrase(tokens, at):
        return phrase
    value = _plain(tokens, at)
    if value is None:
        return None
    if tokens[at].kind == "word":
        if value.kind == "ordinal" and at and tokens[at - 1].form in tokens[at].table.every and value.low > 1:
            return Value(at, value.next, 1 / value.low, 1 / value.low, "fraction")
        if value.kind == "ordinal" and value.low > MOST_SEQUELS and _is_part(tokens, value.next):
            return Value(at, value.next + 1, 1 / value.low, 1 / value.low, "fraction")
        value = _with_decimals(tokens, value)
    return _era(tokens, add_fraction(tokens, value))


def _is_part(tokens: Sequence[Token], after: int) -> bool:
    """Does the word "part" follow an ordinal: «пятая часть», «десята частина»?"""
    stems = tokens[after - 1].table.part_stems
    return bool(stems) and after < len(tokens) and tokens[after].form.startswith(stems)


def _plain(tokens: Sequence[Token], at: int) -> Value | None:
    """The digits, fraction, number words or Roman numeral at a token, without what follows them."""
    if tokens[at].kind == "digits":
        return read_number_in_digits(tokens, at)
    value = read_fraction(tokens, at)
    return value if value or tokens[at].kind != "word" else read_words(tokens, at) or _roman(tokens, at)


def _era(tokens: Sequence[Token], value: Value) -> Value:
    """44 BC, «44 року до н. е.»: a year before the first."""
    size = size_of_era(tokens, value.next) if value.kind == "number" else 0
    return Value(value.first, value.next + size, -value.high, -value.low) if size else value


def _follows_capital(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].text[:1].isupper()


def _is_century(tokens: Sequence[Token], at: int) -> bool:
    """ "XX wieku", "siglo XX": does the word stand behind the numeral, or before it?"""
    near = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
    return any(tokens[at].table.units.get(token.form) == "century" for token in near)


def _is_among_cyrillic(tokens: Sequence[Token], at: int) -> bool:
    """«У XX столітті»: there Latin letters are numerals, and need no name before them."""
    near = tokens[max(0, at - ROMAN_REACH) : at + 1 + ROMAN_REACH]
    return any(script_of(token.text[0]) == "Cyrillic" for token in near if token.sentence == tokens[at].sentence)


def _roman(tokens: Sequence[Token], at: int) -> Value | None:
    """World War II, Henry VIII: after a capitalised word, or among Cyrillic. One letter is more often an initial."""
    text = tokens[at].text.translate(LIKE_ROMAN)
    match = ROMAN.fullmatch(text[:1] + text[1:].upper()) if len(text) > 1 and text[:1].isupper() else None
    if match is None or not match[1]:
        return None
    named = text.isupper() and (_follows_capital(tokens, at) or _is_among_cyrillic(tokens, at))
    if not (named or _is_century(tokens, at)):
        return None
    digits = [_ROMAN_DIGITS[char] for char in match[1]]
    total = sum(-one if one < other else one for one, other in pairwise([*digits, 0]))
    return Value(at, at + 1, Decimal(total), Decimal(total), "ordinal")


def _part_of(tokens: Sequence[Token], at: int) -> Value | None:
    """三分之一, "üçte bir": a third; 百分之二: two per cent."""
    if size := tokens[at].table.part_wholes.get(tokens[at].form):
        part = _plain(tokens, at + 1) if touching_words(tokens, at + 1) else None
        fits = part is not None and part.kind == "number" and 0 < part.low < size
        return Value(at, part.next, part.low / size, part.low / size, "fraction") if part and fits else None
    if not tokens[at].table.parts_of or _phrase(tokens, at):
        return None
    whole = _plain(tokens, at)
    size = match_phrase(tokens, whole.next, tokens[at].table.parts_of) if whole else 0
    if whole is None or not size or not whole.low or whole.next + size >= len(tokens):
        return None
    part = _whole(tokens, whole.next + size)
    if part is None:
        return None
    return Value(whole.first, part.next, part.low / whole.low, part.high / whole.low, "fraction")


def _with_decimals(tokens: Sequence[Token], value: Value) -> Value:
    """Twelve point five; десять целых и две сотых; одна целая две десятых миллиона."""
    at = value.next
    if at + 1 >= len(tokens) or value.kind != "number":
        return value
    point = match_phrase(tokens, at, tokens[at].table.points)
    if not point:
        return value
    first = at + point
    first += 1 if first < len(tokens) and tokens[first].form in tokens[at].table.connectors else 0
    digits, after = _spoken_digits(tokens, first)
    if not digits:
        return value
    size = _tenths(tokens[after]) if after < len(tokens) else None
    total = value.low + Decimal(digits) / (size or Decimal(10) ** len(digits))
    after += 1 if size else 0
    if is_scale(tokens, after) and tokens[after].sentence == tokens[at].sentence:
        return Value(value.first, after + 1, *(total * (scale_of(tokens[after]) or 1),) * 2)
    return Value(value.first, after, total, total)


def _spoken_digits(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The numbers that are said from a token on, one after the other as digits, and where they end."""
    digits = ""
    while len(digits) < LONGEST_NUMBER and at < len(tokens) and tokens[at].kind == "word":
        part = read_words(tokens, at)
        if part is None or part.kind != "number":
            break
        digits, at = digits + str(part.low), part.next
    return digits, at


def _tenths(token: Token) -> Decimal | None:
    """Ten for "десятых", ten thousand for "десятитысячных"."""
    size: Fraction | int | Decimal | None = token.table.ordinals.get(token.form) or compound_ordinal(
        token.table, token.form
    )
    if size is None and token.form in token.table.fractions:
        size = 1 / Fraction(token.table.fractions[token.form])
    return Decimal(int(size)) if size in TENTHS else None
