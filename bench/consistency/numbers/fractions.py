"""Read fractions and mixed numbers: "two-thirds", "trois quarts", "half a million", "five and a half", 2 1/4, ½."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from bench.consistency.numbers.context import unit_of_part
from bench.consistency.numbers.digits import read_number_in_digits
from bench.consistency.numbers.forms import HALF, vulgar_fraction
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.values import (
    PHRASE_WORDS,
    TENS,
    THOUSAND,
    Value,
    is_scale,
    match_phrase,
    read_words,
    scale_of,
    touching,
    touching_words,
)
from bench.languages.table import NumberTable

_Part = tuple[Fraction, int]  # a part of one, and the token after it


def read_fraction(tokens: Sequence[Token], at: int) -> Value | None:
    """The fraction that starts at a token, with the scale behind it; None where there is none."""
    value = _fraction(tokens, at)
    return _scaled(tokens, value) if value else None


def _fraction(tokens: Sequence[Token], at: int) -> Value | None:
    if share := vulgar_fraction(tokens[at].text):
        return _value(at, at + 1, share)
    if tokens[at].kind != "word":
        return None
    return _part_alone(tokens, at) or _counted_parts(tokens, at)


def _part_alone(tokens: Sequence[Token], at: int) -> Value | None:
    """Half; a quarter of; півтора мільйона; half a dozen."""
    table = tokens[at].table
    if tokens[at].form not in table.fractions:
        return None
    of_unit = unit_of_part(tokens, at + 1) if at + 1 < len(tokens) else None
    if touching(tokens, at + 1, "-‑") and not of_unit:
        return None  # "half-time"
    if at and (_is_ordinal(tokens[at - 1]) or _is_ordinal_in_digits(tokens, at - 1)):
        return None  # the second half of a match, the 4th quarter
    if at and not of_unit and table.period_stems and tokens[at - 1].form.startswith(table.period_stems):
        return None
    value = _value(at, at + 1, Fraction(table.fractions[tokens[at].form]))
    if of_unit and value.low < 1 and not _is_ordinal_too(tokens[at]):
        return value
    if _scale_after(tokens, at + 1) and not _is_ordinal_too(tokens[at]):
        return value
    alone = value.low > 1 or table.counts_ones or _counts_alone(tokens[at])
    whole_or_half = value.low >= HALF
    return (
        value if alone and (whole_or_half or (not _is_ordinal_too(tokens[at]) and _is_part(tokens, at + 1))) else None
    )


def _counts_alone(token: Token) -> bool:
    return token.form in token.table.parts_alone or token.text.casefold() in token.table.parts_alone


def _counted_parts(tokens: Sequence[Token], at: int) -> Value | None:
    """Two thirds; a fifth of; dois onze avos; one hundred and three quarters."""
    indefinite = tokens[at].form in tokens[at].table.indefinite
    count = Value(at, at + 1, Decimal(1), Decimal(1)) if indefinite else read_words(tokens, at)
    if count is None or count.kind != "number":
        return None
    below = count.next + 1 if touching(tokens, count.next, "-‑") else count.next
    part = _denominator(tokens, below, count) if touching_words(tokens, below) else None
    if part is None:
        return None
    if indefinite and touching(tokens, part[1], "-‑") and not unit_of_part(tokens, part[1]):
        return None  # "a fourth-quarter profit"
    count, part = _with_tens(tokens, count, part)
    pair = _split(tokens, count)
    if pair and part[0] * int(pair[1].low) < 1:
        return _mixed(tokens, pair[0], _value(at, part[1], part[0] * int(pair[1].low)))
    return _value(at, part[1], part[0] * int(count.low))


def _denominator(tokens: Sequence[Token], at: int, count: Value) -> _Part | None:
    """What a number counts: "thirds", "ottavi", "veinteavos", "onze avos", "twenty-fifths"."""
    table, form = tokens[at].table, tokens[at].form
    if form in table.fractions:
        fraction = Fraction(table.fractions[form])
        one = _is_by(tokens, count.first) or tokens[count.first].form not in table.indefinite
        certain = count.low > 1 or one or not _is_ordinal_too(tokens[at])
        return (fraction, at + 1) if fraction < 1 and (certain or _ends_part(tokens, at + 1)) else None
    if size := _suffixed_part(form, table):
        return Fraction(1, size), at + 1
    spoken = read_words(tokens, at)
    if spoken is None or spoken.low < 3 or spoken.low != int(spoken.low):
        return None
    return _spoken_denominator(tokens, spoken, count)


def _spoken_denominator(tokens: Sequence[Token], spoken: Value, count: Value) -> _Part | None:
    table, after = tokens[spoken.first].table, spoken.next
    if spoken.kind == "ordinal":
        many = table.ordinal_parts and count.low > 1
        return (Fraction(1, int(spoken.low)), after) if many or _counts_one_part(tokens, count, after) else None
    if after < len(tokens) and tokens[after].form in table.part_words:
        return Fraction(1, int(spoken.low)), after + 1
    units = Fraction(table.fractions.get(tokens[after].form, 0)) if touching_words(tokens, after) else Fraction(0)
    tens = spoken.low in TENS and table.lexicon.mixed_ordinals
    return (1 / (int(spoken.low) + 1 / units), after + 1) if tens and 0 < units < Fraction(1, 2) else None


def _is_by(tokens: Sequence[Token], first: int) -> bool:
    """Does "by" stand before: "shrank by a fifth", "by almost a fifth"?"""
    for size in range(min(first, PHRASE_WORDS + 1)):
        if tokens[first - 1 - size].form in tokens[first].table.part_after:
            return not size or match_phrase(tokens, first - size, tokens[first].table.before) == size
    return False


def _counts_one_part(tokens: Sequence[Token], count: Value, after: int) -> bool:
    return count.low == 1 and (_ends_part(tokens, after) or _is_by(tokens, count.first))


def _with_tens(tokens: Sequence[Token], count: Value, part: _Part) -> tuple[Value, _Part]:
    """Give the thirty of "one hundred thirty fifths" to the fifths."""
    last = tokens[count.next - 1]
    tens = last.table.lexicon.atoms.get(last.form, 0)
    fits = tens in TENS and last.table.lexicon.mixed_ordinals and Fraction(1, 9) <= part[0] < Fraction(1, 2)
    fewer = _read_between(tokens, count.first, count.next - 1) if fits else None
    return (fewer, (1 / (1 / part[0] + tens), part[1])) if fewer else (count, part)


def _read_between(tokens: Sequence[Token], first: int, stop: int) -> Value | None:
    """The number that takes all the tokens from `first` to before `stop`."""
    value = read_words(tokens[first:stop], 0) if first < stop else None
    fits = value is not None and value.next == stop - first and value.kind == "number"
    return value._replace(first=first, next=stop) if value is not None and fits else None


def _split(tokens: Sequence[Token], count: Value) -> tuple[Value, Value] | None:
    """The whole and the counted parts of "one hundred and three" (quarters)."""
    connectors = tokens[count.first].table.connectors
    places = [k for k in range(count.first + 1, count.next - 1) if tokens[k].form in connectors]
    if not places:
        return None
    whole = _read_between(tokens, count.first, places[-1])
    parts = _read_between(tokens, places[-1] + 1, count.next)
    return (whole, parts) if whole and parts else None


def _joined_part(tokens: Sequence[Token], at: int) -> Value | None:
    """The "and-a-half" of "six-and-a-half-year"."""
    for phrase, part in tokens[at].table.and_a_half.items() if touching(tokens, at, "-‑") else ():
        forms = [form for word in phrase.split() for form in ("-", word)]
        behind = tokens[at : at + len(forms)]
        if [token.form for token in behind] == forms and touching_words(tokens, at + len(forms) - 1):
            return _value(at, at + len(forms), Fraction(part))
    return None


def add_fraction(tokens: Sequence[Token], value: Value) -> Value:
    """Two and a half; два з половиною; 2 1/4; 2½; one million and a quarter."""
    at = value.next
    if value.kind != "number" or at >= len(tokens) or tokens[at].sentence != tokens[value.first].sentence:
        return value
    if share := vulgar_fraction(tokens[at].text):
        return _mixed(tokens, value, _value(at, at + 1, share))
    table = tokens[at].table
    if part := _joined_part(tokens, at):
        return _mixed(tokens, value, part)
    if size := match_phrase(tokens, at, table.and_a_half):
        phrase = " ".join(token.form for token in tokens[at : at + size])
        return _mixed(tokens, value, _value(at, at + size, Fraction(table.and_a_half[phrase])))
    digits = tokens[value.first].kind == tokens[at].kind == "digits" and value.low == int(value.low)
    slash = digits and tokens[at].text.isdecimal() and touching(tokens, at + 1, "/⁄")
    part = read_number_in_digits(tokens, at) if slash else None
    if tokens[at].form in table.connectors and at + 1 < len(tokens):
        part = _fraction(tokens, at + 1)
    return _mixed(tokens, value, part) if part is not None and part.kind == "fraction" else value


def _mixed(tokens: Sequence[Token], whole: Value, part: Value) -> Value:
    """A whole number and a part of it: of its own last scale, or of the scale that follows both."""
    last = tokens[whole.next - 1]
    own = last.table.scales.get(last.form, 1)
    after = part.next
    scale = (scale_of(tokens[after]) or 1) if is_scale(tokens, after) else 1
    of_scale = part.low * (scale if scale > 1 else own)
    total = whole.low + of_scale if own >= THOUSAND else (whole.low + part.low) * scale
    return Value(whole.first, after + 1 if scale > 1 else after, total, total)


def _scaled(tokens: Sequence[Token], value: Value) -> Value:
    """Three quarters of a million: the scale that follows a fraction."""
    at = _scale_after(tokens, value.next)
    if not at:
        return value
    total = value.low * (scale_of(tokens[at]) or 1)
    return Value(value.first, at + 1, total, total)


def _scale_after(tokens: Sequence[Token], at: int) -> int:
    """Where the scale of "half a dozen", "two thirds of a million", "demi-million" stands; 0 where none does."""
    if touching(tokens, at, "-‑"):
        return at + 1 if is_scale(tokens, at + 1) else 0
    at += 1 if touching_words(tokens, at) and tokens[at].form in tokens[at].table.part_before else 0
    at += 1 if touching_words(tokens, at) and tokens[at].form in tokens[at].table.indefinite else 0
    return at if is_scale(tokens, at) and touching_words(tokens, at) else 0


def _is_part(tokens: Sequence[Token], after: int) -> bool:
    """Does what must follow a fraction follow? "a quarter of them", but "the second quarter"."""
    wanted = tokens[after - 1].table.part_before
    compared = tokens[after - 1].table.part_compared
    return not wanted or (after < len(tokens) and (tokens[after].form in wanted or tokens[after].form in compared))


def _ends_part(tokens: Sequence[Token], after: int) -> bool:
    """Does "of" or "more" follow, or nothing that an ordinal could belong to?"""
    table = tokens[after - 1].table
    return not touching_words(tokens, after) or tokens[after].form in table.part_before | table.part_compared


def _is_ordinal(token: Token) -> bool:
    return token.form in token.table.ordinals


def _is_ordinal_in_digits(tokens: Sequence[Token], at: int) -> bool:
    suffix = at > 0 and tokens[at].form in tokens[at].table.ordinal_suffixes
    return suffix and tokens[at - 1].joins(tokens[at])


def _is_ordinal_too(token: Token) -> bool:
    """ "third" may be an ordinal, "thirds" is a fraction of something only after a number."""
    return token.form in token.table.ordinals or token.form.removesuffix("s") in token.table.ordinals


@lru_cache(maxsize=16384)
def _suffixed_part(form: str, table: NumberTable) -> int:
    """Twenty of "veinteavos" and "Zwanzigstel"; 0 for other words."""
    for suffix in table.part_suffixes:
        stem = form.removesuffix(suffix)
        for ending in ("", "o", "e", "a") if stem != form else ():
            reading = table.lexicon.read(stem + ending)
            if reading is not None and reading.end == len(stem + ending) and reading.value > 2:
                return reading.value
    return 0


def _value(first: int, after: int, fraction: Fraction) -> Value:
    number = Decimal(fraction.numerator) / Decimal(fraction.denominator)
    return Value(first, after, number, number, "fraction" if fraction < 1 else "number")
