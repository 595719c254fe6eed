"""Read the value of number words."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

import regex

from bench.consistency.numbers.lexer import Token
from bench.languages.spelled import Lexicon
from bench.languages.table import NumberTable

SHORTEST_SCALE = 3  # letters of a scale that may take an ending
LONGEST_ENDING = 4
LONGEST_RUN = 60  # words of a number
PHRASE_WORDS = 4  # no phrase of a table is longer
HUNDRED, THOUSAND = 100, 1000
ROMAN = regex.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")


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


@lru_cache(maxsize=65536)
def is_number_word(table: NumberTable, form: str) -> bool:
    """Can a number or date begin with this word?"""
    dates = (table.turns, table.periods, table.months)
    singles = (*dates, table.fractions, table.multipliers, table.indefinite, table.ordinal_prefixes)
    if any(form in table_ for table_ in singles) or table.lexicon.may_start(form) or ROMAN.fullmatch(form.upper()):
        return True
    stems = (*table.compound_ordinals, *table.compound_units)
    if form in _first_words(table) or any(form.find(stem) > 0 for stem in stems):
        return True
    return table.lexicon.compound and any(form.startswith(sign) for sign in table.minus)


@lru_cache(maxsize=256)
def _first_words(table: NumberTable) -> frozenset[str]:
    return frozenset(
        phrase.split()[0] for phrases in (table.dozens, table.none_of, table.relatives) for phrase in phrases
    )


def match_phrase(tokens: Sequence[Token], at: int, phrases: Container[str]) -> int:
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
    if tokens[at].form in tokens[at].table.indefinite and is_scale(tokens, at + 1):
        at += 1  # "a hundred"
    value = _one_word(tokens, at) or _several_words(tokens, at)
    return replace(value, first=start) if value else None


def _one_word(tokens: Sequence[Token], at: int) -> Value | None:
    """What is written together: "двадцятитисячний", "четырёхдневный", "eksibeş"."""
    token = tokens[at]
    if compound := compound_ordinal(token):
        return _with_smaller_ordinal(tokens, Value(at, at + 1, compound, compound, "ordinal"))
    if adjective := compound_adjective(token):
        return Value(at, at + 1, adjective[0], adjective[0], "adjective")
    together = _written_together(token.form, token.table) if token.table.lexicon.compound else None
    return None if together is None else Value(at, at + 1, together, together)


def _several_words(tokens: Sequence[Token], at: int, commas: bool = True) -> Value | None:
    lexicon = tokens[at].table.lexicon
    if not lexicon.may_start(tokens[at].form):
        return None
    text, ends = _run_of_words(tokens, at, commas)
    reading = lexicon.read(text)
    if reading is None or reading.end not in ends:
        return None
    number = Decimal(reading.value)
    value = Value(at, ends[reading.end], number, number, "ordinal" if reading.ordinal else "number")
    return value if reading.ordinal else _with_compound_ordinal(tokens, value)


def _with_smaller_ordinal(tokens: Sequence[Token], value: Value) -> Value:
    """Docemilésimo tricentésimo: an ordinal that goes on."""
    if value.next >= len(tokens) or not touching_words(tokens, value.next):
        return value
    rest = _several_words(tokens, value.next, commas=False)
    if rest is None or rest.kind != "ordinal" or value.low % _power_above(rest.low):
        return value
    return Value(value.first, rest.next, value.low + rest.low, value.low + rest.low, "ordinal")


def _with_compound_ordinal(tokens: Sequence[Token], value: Value) -> Value:
    """Пять миллионов стотридцатипятитысячный."""
    if not tokens[value.first].table.compound_ordinals or not touching_words(tokens, value.next):
        return value
    rest = compound_ordinal(tokens[value.next])
    if rest is None or value.low % _power_above(rest):
        return value
    return Value(value.first, value.next + 1, value.low + rest, value.low + rest, "ordinal")


def touching_words(tokens: Sequence[Token], at: int) -> bool:
    """Does a word of the same sentence stand at `at`?"""
    return 0 < at < len(tokens) and tokens[at].kind == "word" and tokens[at].sentence == tokens[at - 1].sentence


def _power_above(number: Decimal) -> Decimal:
    return Decimal(10) ** len(str(int(number)))


@lru_cache(maxsize=65536)
def _written_together(form: str, table: NumberTable) -> Decimal | None:
    """Turkish eksibeş, birvirgülyirmi: a sign or a point within one word."""
    for sign in table.minus:
        if form.startswith(sign) and (value := _whole(form.removeprefix(sign), table)) is not None:
            return -value
    for point in table.points:
        before, _, after = form.partition(point)
        whole, below = (_integer(part, table) for part in (before, after))
        if whole is not None and below is not None:
            return Decimal(f"{whole}.{below}")
    return None


def _whole(form: str, table: NumberTable) -> Decimal | None:
    number = _integer(form, table)
    return Decimal(number) if number is not None else _written_together(form, table) if form else None


def _integer(form: str, table: NumberTable) -> int | None:
    reading = table.lexicon.read(form) if form else None
    return reading.value if reading and reading.end == len(form) and not reading.ordinal else None


def compound_ordinal(token: Token) -> Decimal | None:
    """стотридцатипятитысячный: the multiplier in the genitive, then the ordinal of a scale, in one word."""
    for stem, scale in token.table.compound_ordinals.items():
        at = token.form.find(stem, 1)
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


def _run_of_words(tokens: Sequence[Token], at: int, commas: bool) -> tuple[str, dict[int, int]]:
    """The words from a token on as one string, and {where a word ends in it: the token after that word}."""
    text, ends = tokens[at].form, {len(tokens[at].form): at + 1}
    while len(ends) < LONGEST_RUN:
        gap, following = _next_word(tokens, at)
        if following is None and commas:
            gap, following = " ", _over_comma(tokens, at)
        if following is None:
            break
        at = following
        text += gap + tokens[at].form
        ends[len(text)] = at + 1
    return text, ends


def _next_word(tokens: Sequence[Token], at: int) -> tuple[str, int | None]:
    """The word that goes on after a token, over a space or hyphen, and what stands for the gap."""
    following = at + 1
    if touching(tokens, following, "-‑") and touching(tokens, following + 1):
        following += 1
    if following >= len(tokens) or tokens[following].kind != "word" or tokens[following].table is not tokens[at].table:
        return "", None
    lexicon = tokens[at].table.lexicon
    if tokens[following].sentence != tokens[at].sentence or not lexicon.may_go_on(tokens[following].form):
        return "", None
    return ("" if tokens[at].joins(tokens[following]) else " "), following


def _over_comma(tokens: Sequence[Token], at: int) -> int | None:
    """The word behind "million," where it begins a smaller number of a hundred or more."""
    scale = tokens[at].table.scales.get(tokens[at].form, 0)
    if scale < THOUSAND or not touching(tokens, at + 1, ",") or not touching_words(tokens, at + 2):
        return None
    rest = _several_words(tokens, at + 2, commas=False)
    return at + 2 if rest is not None and HUNDRED <= rest.low < scale else None


def is_scale(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and scale_of(tokens[at]) is not None


def scale_of(token: Token) -> int | None:
    """The scale that a word names, with a case ending that CLDR does not give: "milyondan", "мільёнамі"."""
    if token.form in token.table.scales or token.table.counts_ones:
        return token.table.scales.get(token.form)
    return _inflected_scale(token.table, token.form)


@lru_cache(maxsize=65536)
def _inflected_scale(table: NumberTable, form: str) -> int | None:
    stems = (scale for scale in table.scales if len(scale) > SHORTEST_SCALE and form.startswith(scale[:-1]))
    longest = max(stems, key=len, default=None)
    return table.scales[longest] if longest and len(form) - len(longest) <= LONGEST_ENDING else None


def touching(tokens: Sequence[Token], at: int, symbols: str | None = None) -> bool:
    """Is there a token at `at`, close to the one before it (and one of the symbols)?"""
    return at < len(tokens) and tokens[at - 1].joins(tokens[at]) and (symbols is None or tokens[at].form in symbols)
