"""Read the value of digits and of what is written with them: separators, suffixes, scales, powers, fractions."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

import regex

from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.money import is_currency
from bench.consistency.numbers.values import HUNDRED, TENS, Value, is_scale, scale_of, touching

MYRIAD = 10**4
LONGEST_NUMBER = 28  # characters; more digits name something or are noise, and Decimal computes with so many
MOST_SCALES = 6  # words and full stops: "3 hundred thousand million"
MILLIONS_REACH = 8  # tokens
SHORTEST_NOUN = 4  # letters; what is shorter is a preposition: "20° a Roma"
LONGEST_POWER = 12  # characters of "x10^-12"
MONEY_SCALES = {"M": 10**6, "Mn": 10**6, "Md": 10**9, "Mds": 10**9}  # right before the sign of a currency: "12,5 M€"
_GROUPING = regex.compile(r"[\s'’]")
_POWER = regex.compile(r"(?:[eE](?<ten>[-+−]?\d{1,2})|(?<times>[x×*·]10)?\^(?<power>[-+−]?\d{1,2}))(?![\p{L}\d])")


@lru_cache(maxsize=16384)
def read_digits(digits: str, decimal: str) -> tuple[Decimal, Decimal | None] | None:
    """The value of a run of digits and separators, and its other reading if a separator is ambiguous.

    "1,234.5" → 1234.5; "1,234" → 1234 or 1.234 by the language's `decimal` separator; None for "42.400.03".
    """
    if len(digits) > LONGEST_NUMBER:
        return None
    plain = _GROUPING.sub("", digits)
    if not plain.isascii():
        plain = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in plain)
    parts = plain.replace(",", ".").split(".")
    marks = [char for char in plain if char in ".,"]
    if len(marks) == 1:
        return _one_mark(plain, parts, marks[0], decimal)
    grouped = parts[1:-1] if len(set(marks)) == 2 else parts[1:]
    if not _is_grouping(grouped) or (len(parts[0]) > 3 and marks):
        return None
    if len(set(marks)) == 2:  # the last mark is the decimal one, the others must agree
        return (Decimal("".join(parts[:-1]) + "." + parts[-1]), None) if len(set(marks[:-1])) == 1 else None
    return Decimal("".join(parts)), None


def _is_grouping(groups: Sequence[str]) -> bool:
    """Thousands, or the Indian lakhs and crores: 12,34,567."""
    thousands = all(len(group) == 3 for group in groups)
    return thousands or (len(groups) > 1 and len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[:-1]))


def _one_mark(plain: str, parts: list[str], mark: str, decimal: str) -> tuple[Decimal, Decimal | None]:
    fraction, whole = Decimal(".".join(parts)), Decimal("".join(parts))
    if len(parts[1]) != 3 or len(parts[0]) > 3 or plain.startswith("0"):
        return fraction, None
    grouped = mark != decimal or parts[1].endswith("00")  # nobody writes the noughts of 4,700 behind a decimal mark
    return (whole, fraction) if grouped else (fraction, whole)


def read_number_in_digits(tokens: Sequence[Token], at: int) -> Value | None:
    """The number that starts at a token of digits; None where its separators make no sense."""
    token = tokens[at]
    readings = read_digits(token.text, token.table.decimal)
    if readings is None:
        return None
    value = Value(at, at + 1, readings[0], readings[0], alternative=readings[1])
    return _suffixed(tokens, value) or _slash_fraction(tokens, value) or _power(tokens, value) or _sum(tokens, value)


def _suffixed(tokens: Sequence[Token], value: Value) -> Value | None:
    """21st, 100-ту (ordinal), 5-ти (cardinal), "25-тысячная толпа"."""
    at = value.next
    if touching(tokens, at, "-‑"):
        at += 1
    if touching(tokens, at, "°") and _is_ordinal_sign(tokens, at):
        return Value(value.first, at + 1, value.low, value.high, "ordinal")
    if not touching(tokens, at) or tokens[at].kind != "word":
        return None
    table, form = tokens[at].table, tokens[at].form
    scales = (scale for stem, scale in table.compound_ordinals.items() if form.startswith(stem))
    if at > value.next and (scale := next(scales, None)):
        return Value(value.first, at + 1, value.low * scale, value.high * scale)
    if form == "s" and value.low in TENS:
        return Value(value.first, at + 1, value.low, value.low + TENS.step - 1, "vague")  # "in their 20s"
    if form in table.cardinal_suffixes and at > value.next:
        return Value(value.first, at + 1, value.low, value.high)
    return Value(value.first, at + 1, value.low, value.high, "ordinal") if form in table.ordinal_suffixes else None


def _is_ordinal_sign(tokens: Sequence[Token], at: int) -> bool:
    """Italian "36° incontro", where º is meant: a word follows, and no "C"."""
    follows = at + 1 < len(tokens) and tokens[at + 1].kind == "word" and tokens[at + 1].text.islower()
    return follows and len(tokens[at + 1].text) >= SHORTEST_NOUN and "o" in tokens[at].table.ordinal_suffixes


def _slash_fraction(tokens: Sequence[Token], value: Value) -> Value | None:
    at = value.next
    if not (touching(tokens, at, "/⁄") and touching(tokens, at + 1) and _short(tokens[at + 1])):
        return None
    below = Decimal(tokens[at + 1].text)
    if not 0 < value.low < below <= 100:
        return None
    return Value(value.first, at + 2, value.low / below, value.high / below, "fraction")


def _short(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) <= 3


def _power(tokens: Sequence[Token], value: Value) -> Value | None:
    """1e10 · 1.3×10^6 · 2^5: all of it in one run of characters."""
    if not touching(tokens, value.next) or tokens[value.next].form[0] not in "ex×*·^":
        return None
    run, after = "", value.next
    while touching(tokens, after) and len(run) < LONGEST_POWER:
        run, after = run + tokens[after].text, after + 1
    match = _POWER.match(run)
    end = next((k for k in range(value.next, after) if match and _size(tokens, value.next, k + 1) == match.end()), None)
    if match is None or end is None:
        return None
    exponent = int((match["ten"] or match["power"]).replace("−", "-"))
    ten = match["ten"] or match["times"]
    number = value.low.scaleb(exponent) if ten else value.low**exponent if value.low else value.low
    return Value(value.first, end + 1, number, number)


def _size(tokens: Sequence[Token], first: int, after: int) -> int:
    return tokens[after - 1].stop - tokens[first].start


def _sum(tokens: Sequence[Token], value: Value) -> Value:
    """2 млн 300 тыс. · 5万4千 · 1억 4천 2백만: scaled numbers that fall; behind a large one plain digits (1万2000)."""
    total = smallest = _scaled(tokens, value)
    kept = pending = Decimal(0)  # what is whole, and the thousands that the myriad behind them may multiply
    while smallest.scaled > 1 and (part := _next_part(tokens, total, smallest)) is not None:
        myriad = _myriad(part.scaled) if smallest.scaled < MYRIAD and tokens[value.first].table.attached_scales else 1
        if part.low >= smallest.scaled * myriad:
            break
        if smallest.scaled >= MYRIAD:
            kept += pending + smallest.low
            pending = Decimal(0)
        else:
            pending = (pending + smallest.low) * myriad
        low = kept + pending + part.low
        total, smallest = Value(value.first, part.next, low, low), part
    return total


def _next_part(tokens: Sequence[Token], total: Value, smallest: Value) -> Value | None:
    """The number in digits behind a scaled one, if it can be a smaller part of it: scaled, or close behind."""
    at = total.next
    if at >= len(tokens) or tokens[at].kind != "digits" or tokens[at].sentence != tokens[total.first].sentence:
        return None
    readings = read_digits(tokens[at].text, tokens[at].table.decimal)
    if readings is None:
        return None
    part = _scaled(tokens, Value(at, at + 1, readings[0], readings[0]))
    spaced = tokens[at].table.attached_scales and readings[0] >= HUNDRED  # Korean "37만 5,000"
    close = (touching(tokens, at) or spaced) and smallest.scaled >= MYRIAD and readings[0] == int(readings[0])
    return part if part.scaled > 1 or close else None


def _myriad(scale: Decimal) -> int:
    """The largest power of ten thousand in a scale: 10,000 of 천만."""
    return int(Decimal(MYRIAD) ** ((len(str(int(scale))) - 1) // 4))


def _scaled(tokens: Sequence[Token], value: Value) -> Value:
    """2,5 тис. · 1.2bn · 3 hundred thousand."""
    at, scale, sentence = value.next, Decimal(1), tokens[value.first].sentence
    last = value.next + MOST_SCALES
    while at < last and (size := _scale_at(tokens, at)) and tokens[at].sentence == sentence:
        letter = len(tokens[at].form) == 1 and tokens[at].form.isascii()
        if (
            letter
            and not _is_of_money(tokens, at)
            and (not touching(tokens, at) or (tokens[at].text == "m" and not _counts_millions(tokens, value, at)))
        ):
            break  # "400m" are metres, "£125m" and "5.7m visitors" are millions
        scale *= size[0]
        at += size[1]
        if tokens[at - 1].form in tokens[at - 1].table.scale_abbreviations and touching(tokens, at, "."):
            behind = tokens[at + 1 : at + 2]
            at += any(token.sentence == sentence or is_currency(token) for token in behind)  # else it ends the sentence
    if at == value.next:
        return value
    alternative = value.alternative * scale if value.alternative is not None else None
    low, high = value.low * scale, value.high * scale
    return Value(value.first, at, low, high, value.kind, alternative, scale)


def _counts_millions(tokens: Sequence[Token], value: Value, at: int) -> bool:
    """Is the "m" behind a number million, by what stands beside it, or beside the other end of a change?"""
    first, earlier = value.first, range(at - 2, max(at - MILLIONS_REACH, 0), -1)
    if _is_paid_or_counted(tokens, first, at):
        return True
    is_end = first > 0 and tokens[first - 1].form in tokens[first - 1].table.other_ends  # "to 6.1m tonnes from 9.8m"
    other = next((k for k in earlier if tokens[k].text == "m" and tokens[k - 1].joins(tokens[k])), 0) if is_end else 0
    return other > 0 and tokens[other].sentence == tokens[at].sentence and _is_paid_or_counted(tokens, other - 1, other)


def _is_paid_or_counted(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Does a currency stand before a number, or what is paid, counted or measured behind its "m"?"""
    behind, units = tokens[at + 1 : at + 2], tokens[at].table.units
    if first > 2 and tokens[first - 1].form in "-–—‑" and tokens[first - 2].kind == "digits":
        first -= 2  # the second end of "£1.5–2m"
    money = first > 0 and is_currency(tokens[first - 1])
    paid = any(is_currency(token) or token.form == "pounds" for token in behind)
    counted = any(token.form in units or token.form.removesuffix("s") in units for token in behind)
    in_parts = "." in tokens[first].text  # "2.25m containers", "1.2m TEU"; "400m hurdles" are metres
    return money or paid or counted or (in_parts and any(map(_is_of_several, behind)))


def _is_of_several(token: Token) -> bool:
    """Is it a plural or an acronym: "containers", "TEU", but not "across"?"""
    plural = token.form.endswith("s") and not token.form.endswith("ss") and len(token.form) > SHORTEST_NOUN
    return token.kind == "word" and (token.text.isupper() or plural)


def _is_of_money(tokens: Sequence[Token], at: int) -> bool:
    """Is a token the scale of "12,5 M€"?"""
    scale = at < len(tokens) and tokens[at].text in MONEY_SCALES
    return scale and touching(tokens, at + 1) and is_currency(tokens[at + 1])


def _scale_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The scale at a token and how many words it takes: "million", "-million", Romanian "100 de milioane"."""
    if is_scale(tokens, at):
        return scale_of(tokens[at]) or 1, 1
    if (
        at < len(tokens)
        and tokens[at].text in MONEY_SCALES
        and touching(tokens, at + 1)
        and is_currency(tokens[at + 1])
    ):
        return MONEY_SCALES[tokens[at].text], 1
    if touching(tokens, at, "-‑") and touching(tokens, at + 1) and is_scale(tokens, at + 1):
        return (scale_of(tokens[at + 1]) or 1, 2) if len(tokens[at + 1].form) >= SHORTEST_NOUN - 1 else None
    if at + 1 >= len(tokens) or tokens[at].kind != "word":
        return None
    scale = tokens[at].table.lexicon.scales.get(f"{tokens[at].form} {tokens[at + 1].form}")
    return (scale, 2) if scale else None
