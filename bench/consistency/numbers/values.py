"""Read the value of digits and of number words."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

import regex

from bench.consistency.numbers.lexer import Token
from bench.languages.spelled import Lexicon
from bench.languages.table import NumberTable

MYRIAD = 10**4
TENTHS = frozenset({10, 100, 1000, 10**4, 10**5, 10**6})
SHORTEST_SCALE = 3  # letters of a scale that may take an ending
LONGEST_ENDING = 4
LONGEST_RUN = 60  # words of a number
PHRASE_WORDS = 4  # no phrase of a table is longer
LONGEST_NUMBER = 40  # characters; more digits name something or are noise
_ROMAN = regex.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
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
    return (fraction, whole) if mark == decimal else (whole, fraction)


@lru_cache(maxsize=65536)
def is_number_word(table: NumberTable, form: str) -> bool:
    """Can a number or date begin with this word?"""
    singles = (table.months, table.fractions, table.multipliers, table.indefinite)
    if any(form in table_ for table_ in singles) or table.lexicon.may_start(form) or _ROMAN.fullmatch(form.upper()):
        return True
    stems = (*table.compound_ordinals, *table.compound_units)
    return form in _first_words(table) or any(form.find(stem) > 0 for stem in stems)


@lru_cache(maxsize=256)
def _first_words(table: NumberTable) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrases in (table.dozens, table.none_of) for phrase in phrases)


def match_phrase(tokens: Sequence[Token], at: int, phrases: Mapping[str, object]) -> int:
    """How many tokens from `at` on make the longest phrase of the table; 0 if none does."""
    sentence = tokens[at].sentence if at < len(tokens) else -1
    forms = [token.form for token in tokens[at : at + PHRASE_WORDS] if token.sentence == sentence]
    for size in range(len(forms), 0, -1):
        if " ".join(forms[:size]) in phrases:
            return size
    return 0


def read_words(tokens: Sequence[Token], at: int) -> Value | None:
    """The cardinal or ordinal that starts at a word: "three hundred and five", "двадцять першого", "三十四万"."""
    start = at
    if tokens[at].form in tokens[at].table.indefinite and _is_scale(tokens, at + 1):
        at += 1  # "a hundred"
    if compound := _compound_ordinal(tokens[at]):
        return Value(start, at + 1, compound, compound, "ordinal")
    if adjective := compound_adjective(tokens[at]):
        return Value(start, at + 1, adjective[0], adjective[0], "adjective")
    lexicon = tokens[at].table.lexicon
    if not lexicon.may_start(tokens[at].form):
        return None
    text, ends = _run_of_words(tokens, at)
    reading = lexicon.read(text)
    if reading is None or reading.end not in ends:
        return None
    number = Decimal(reading.value)
    return Value(start, ends[reading.end], number, number, "ordinal" if reading.ordinal else "number")


def _compound_ordinal(token: Token) -> Decimal | None:
    """стотридцатипятитысячный: the multiplier in the genitive, then the ordinal of a scale, in one word."""
    for stem, scale in token.table.compound_ordinals.items():
        at = token.form.find(stem)
        if at > 0 and (reading := prefixes(token.table.lexicon).read(token.form[:at])) and reading.end == at:
            return Decimal(reading.value * scale)
    return None


def compound_adjective(token: Token) -> tuple[Decimal, str] | None:
    """The value and unit of "четырёхдневный", "п'ятикратний"."""
    for stem, unit in token.table.compound_units.items():
        at = token.form.find(stem, 1)
        if at > 0 and (reading := prefixes(token.table.lexicon).read(token.form[:at])) and reading.end == at:
            return Decimal(reading.value), unit
    return None


@lru_cache(maxsize=8)
def prefixes(lexicon: Lexicon) -> Lexicon:
    """The same atoms, written together."""
    return Lexicon(atoms=lexicon.atoms, compound=True)


def _run_of_words(tokens: Sequence[Token], at: int) -> tuple[str, dict[int, int]]:
    """The words from a token on as one string, and {where a word ends in it: the token after that word}."""
    text, ends = tokens[at].form, {len(tokens[at].form): at + 1}
    while len(ends) < LONGEST_RUN:
        gap, following = _next_word(tokens, at)
        if following is None:
            break
        at = following
        text += gap + tokens[at].form
        ends[len(text)] = at + 1
    return text, ends


def _next_word(tokens: Sequence[Token], at: int) -> tuple[str, int | None]:
    """The word that goes on after a token, over a space or hyphen, and what stands for the gap."""
    following = at + 1
    if _touching(tokens, following, "-‑") and _touching(tokens, following + 1):
        following += 1
    if following >= len(tokens) or tokens[following].kind != "word" or tokens[following].table is not tokens[at].table:
        return "", None
    lexicon = tokens[at].table.lexicon
    if tokens[following].sentence != tokens[at].sentence or not lexicon.may_go_on(tokens[following].form):
        return "", None
    return ("" if tokens[at].joins(tokens[following]) else " "), following


def _is_scale(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and scale_of(tokens[at].table, tokens[at].form) is not None


@lru_cache(maxsize=65536)
def scale_of(table: NumberTable, form: str) -> int | None:
    """The scale that a word names, with a case ending that CLDR does not give: "milyondan", "мільёнамі"."""
    if form in table.scales or table.counts_ones:
        return table.scales.get(form)
    stems = (scale for scale in table.scales if len(scale) > SHORTEST_SCALE and form.startswith(scale[:-1]))
    longest = max(stems, key=len, default=None)
    return table.scales[longest] if longest and len(form) - len(longest) <= LONGEST_ENDING else None


def read_number(tokens: Sequence[Token], at: int) -> Value | None:
    """The value of any kind that starts at a token; None where there is none."""
    token = tokens[at]
    if token.kind == "word" and (size := match_phrase(tokens, at, token.table.none_of)):
        return Value(at, at + size, Decimal(0), Decimal(0))
    if token.form in token.table.multipliers:
        times = Decimal(token.table.multipliers[token.form])
        return Value(at, at + 1, times, times, "multiplier")
    if token.kind == "word" and (size := match_phrase(tokens, at, token.table.dozens)):
        low, high = token.table.dozens[" ".join(t.form for t in tokens[at : at + size])]
        return Value(at, at + size, Decimal(low), Decimal(high), "vague")
    if token.kind == "word":
        value = _fraction_words(tokens, at) or read_words(tokens, at)
        value = _part_of(tokens, value) if value else _roman(tokens, at)
        if value and value.kind == "ordinal" and at and tokens[at - 1].form in token.table.every and value.low > 1:
            return Value(at, value.next, 1 / value.low, 1 / value.low, "fraction")
        return _with_half(tokens, _with_decimals(tokens, value) if value else None)
    value = _digits(tokens, at) if token.kind == "digits" else None
    return _with_half(tokens, _part_of(tokens, value) if value else None)


def _roman(tokens: Sequence[Token], at: int) -> Value | None:
    """World War II, Henry VIII: after a capitalised word. One letter is more often an initial."""
    match = _ROMAN.fullmatch(tokens[at].text)
    if not match or len(match.group()) < 2 or not at or not tokens[at - 1].text[:1].isupper():
        return None
    digits = [_ROMAN_DIGITS[char] for char in match.group()]
    total = sum(-one if one < other else one for one, other in pairwise([*digits, 0]))
    return Value(at, at + 1, Decimal(total), Decimal(total), "ordinal")


def _part_of(tokens: Sequence[Token], whole: Value) -> Value:
    """三分之一: a third; 百分之二: two per cent."""
    at = whole.next
    size = match_phrase(tokens, at, dict.fromkeys(tokens[whole.first].table.parts_of)) if at < len(tokens) else 0
    part = read_number(tokens, at + size) if size and at + size < len(tokens) else None
    if part is None or not whole.low:
        return whole
    return Value(whole.first, part.next, part.low / whole.low, part.high / whole.low, "fraction")


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
    if at > value.next and (
        scale := next((n for stem, n in table.compound_ordinals.items() if form.startswith(stem)), 0)
    ):
        return Value(value.first, at + 1, value.low * scale, value.high * scale)  # "25-тысячная толпа"
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
        letter = len(tokens[at].form) == 1 and tokens[at].form.isascii()
        money = value.first and tokens[value.first - 1].form in tokens[at].table.currencies
        if letter and (not _touching(tokens, at) or (tokens[at].text == "m" and not money)):
            break  # "400m" are metres, "£125m" are millions
        scale *= scale_of(tokens[at].table, tokens[at].form) or 1
        at += 1
        if tokens[at - 1].form in tokens[at - 1].table.scale_abbreviations and _touching(tokens, at, "."):
            at += 1
    alternative = value.alternative * scale if value.alternative is not None else None
    low, high = value.low * scale, value.high * scale
    if scale >= MYRIAD and _touching(tokens, at) and tokens[at].text.isdecimal() and len(tokens[at].text) <= 4:
        rest = Decimal(tokens[at].text)  # 1万2000
        return Value(value.first, at + 1, low + rest, high + rest)
    return Value(value.first, at, low, high, value.kind, alternative, scale)


def _fraction_words(tokens: Sequence[Token], at: int) -> Value | None:
    """Half; two-thirds; півтора мільйона."""
    table = tokens[at].table
    if tokens[at].form in table.fractions:
        if at and tokens[at - 1].form in (table.ordinals.keys() | table.ordinal_suffixes):
            return None  # the second half of a match, the fourth quarter
        if _touching(tokens, at + 1, "-‑"):
            return None  # "half-time"
        fraction, after = Fraction(table.fractions[tokens[at].form]), at + 1
        if after < len(tokens) and _is_scale(tokens, after) and fraction > 1:
            value = _decimal(fraction) * (scale_of(table, tokens[after].form) or 1)
            return Value(at, after + 1, value, value)
        if fraction.denominator > 2 and (_is_ordinal_too(tokens[at]) or not _is_part(tokens, after)):
            return None
        return _fraction(at, after, fraction)
    count = read_words(tokens, at)
    if count is None or count.kind != "number":
        return None
    below = count.next + 1 if _touching(tokens, count.next, "-‑") else count.next
    if below >= len(tokens) or tokens[below].sentence != tokens[at].sentence:
        return None
    if tokens[below].form in table.fractions:
        return _fraction(at, below + 1, Fraction(table.fractions[tokens[below].form]) * int(count.low))
    denominator = table.ordinals.get(tokens[below].form, 0) if table.ordinal_parts else 0
    if denominator > 2 and count.low > 1:  # "cinque ottavi": an ordinal counts parts where a number counts it
        return _fraction(at, below + 1, Fraction(int(count.low), denominator))
    return None


def _is_part(tokens: Sequence[Token], after: int) -> bool:
    """Does what must follow a fraction follow? "a quarter of them", but "the second quarter"."""
    wanted = tokens[after - 1].table.part_before
    return not wanted or (after < len(tokens) and tokens[after].form in wanted)


def _is_ordinal_too(token: Token) -> bool:
    """ "third" may be an ordinal, "thirds" is a fraction of something only after a number."""
    return token.form in token.table.ordinals or token.form.removesuffix("s") in token.table.ordinals


def _fraction(first: int, after: int, fraction: Fraction) -> Value:
    kind = "fraction" if fraction < 1 else "number"
    return Value(first, after, _decimal(fraction), _decimal(fraction), kind)


def _decimal(fraction: Fraction) -> Decimal:
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def _with_decimals(tokens: Sequence[Token], value: Value) -> Value:
    """Twelve point five; десять целых и две сотых; одна целая две десятых миллиона."""
    at = value.next
    if at + 1 >= len(tokens) or tokens[at].form not in tokens[at].table.points or value.kind != "number":
        return value
    first = at + 2 if tokens[at + 1].form in tokens[at].table.connectors else at + 1
    digits, after = _spoken_digits(tokens, first)
    if not digits:
        return value
    size = _tenths(tokens[after]) if after < len(tokens) else None
    total = value.low + Decimal(digits) / (size or Decimal(10) ** len(digits))
    after += 1 if size else 0
    if _is_scale(tokens, after) and tokens[after].sentence == tokens[at].sentence:
        return Value(value.first, after + 1, *(total * (scale_of(tokens[after].table, tokens[after].form) or 1),) * 2)
    return Value(value.first, after, total, total)


def _spoken_digits(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The numbers that are said from a token on, one after the other as digits, and where they end."""
    digits = ""
    while at < len(tokens) and tokens[at].kind == "word" and (part := read_words(tokens, at)):
        if part.kind != "number":
            break
        digits, at = digits + str(part.low), part.next
    return digits, at


def _tenths(token: Token) -> Decimal | None:
    """Ten for "десятых", ten thousand for "десятитысячных"."""
    size = token.table.ordinals.get(token.form) or _compound_ordinal(token)
    return Decimal(size) if size in TENTHS else None


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
