"""Read the value of number words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

import regex

from bench.consistency.numbers.lexer import Token, Tokens
from bench.languages.spelled import Lexicon, Reading
from bench.languages.table import NumberTable

SHORTEST_SCALE = 3  # letters of a scale that may take an ending
LONGEST_ENDING = 4
USUAL_RUN, LONGEST_RUN = 4, 60  # words of a number
PHRASE_WORDS = 4  # no phrase of a table is longer
SHORTEST_STEM = 3  # letters, of a word that takes endings
TEN, HUNDRED, THOUSAND = 10, 100, 1000
ROMAN = regex.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_BEGINNINGS: dict[int, tuple[Collection[str], frozenset[str]]] = {}

Meaning = TypeVar("Meaning")


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
    return table.lexicon.may_start(form) or _begins_otherwise(table, form)


@lru_cache(maxsize=65536)
def first_look(table: NumberTable, form: str) -> bool:
    """Can a number or date begin with this word, which is more than what joins their parts ("and")?"""
    return _begins_otherwise(table, form) or (table.lexicon.may_start(form) and not table.lexicon.only_joins(form))


def _begins_otherwise(table: NumberTable, form: str) -> bool:
    """Can anything but a number word of the lexicon begin so?"""
    dates = (table.turns, table.periods, table.months, table.day_words, table.month_words, table.year_before)
    singles = (*dates, table.fractions, table.multipliers, table.indefinite, table.ordinal_prefixes)
    if any(form in table_ for table_ in singles) or ROMAN.fullmatch(form.upper()):
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


def by_stem(table: Mapping[str, Meaning], form: str) -> Meaning | None:
    """What a table says of the longest stem that a word begins with; stems end in a hyphen: "dollar-"."""
    stems = (f"{form[:size]}-" for size in range(len(form), SHORTEST_STEM - 1, -1))
    return next((table[stem] for stem in stems if stem in table), None)


def _beginnings(phrases: Collection[str]) -> frozenset[str]:
    """The first words of the phrases of a table. Tables stay, so one is known by its identity."""
    known = _BEGINNINGS.get(id(phrases))
    if known is None:
        known = _BEGINNINGS[id(phrases)] = (phrases, frozenset(phrase.split()[0] for phrase in phrases))
    return known[1]


def match_phrase(tokens: Sequence[Token], at: int, phrases: Collection[str]) -> int:
    """How many tokens from `at` on make the longest phrase of the table; 0 if none does."""
    if not phrases or at >= len(tokens) or tokens[at].form not in _beginnings(phrases):
        return 0
    sentence, phrase, longest = tokens[at].sentence, tokens[at].form, int(tokens[at].form in phrases)
    for following in range(at + 1, min(at + PHRASE_WORDS, len(tokens))):
        if tokens[following].sentence != sentence:
            break
        phrase = f"{phrase} {tokens[following].form}"
        longest = following + 1 - at if phrase in phrases else longest
    return longest


def read_words(tokens: Sequence[Token], at: int) -> Value | None:
    """The cardinal or ordinal that starts at a word: "three hundred and five", "двадцять першого", "三十四万"."""
    if not isinstance(tokens, Tokens):
        return _read_words(tokens, at)
    if at not in tokens.spoken:
        tokens.spoken[at] = _read_words(tokens, at)
    found: Value | None = tokens.spoken[at]
    return found


def _read_words(tokens: Sequence[Token], at: int) -> Value | None:
    if tokens[at].form in tokens[at].table.indefinite and is_scale(tokens, at + 1):
        value = _number_of_words(tokens, at + 1)  # "a hundred"
        return replace(value, first=at) if value else None
    return _number_of_words(tokens, at)


def _number_of_words(tokens: Sequence[Token], at: int) -> Value | None:
    return _one_word(tokens, at) or _several_words(tokens, at)


def _one_word(tokens: Sequence[Token], at: int) -> Value | None:
    """What is written together: "двадцятитисячний", "четырёхдневный", "eksibeş"."""
    token = tokens[at]
    number, kind = _in_one_word(token.table, token.form)
    if number is None:
        return None
    value = Value(at, at + 1, number, number, kind)
    return _with_smaller_ordinal(tokens, value) if kind == "ordinal" else value


@lru_cache(maxsize=65536)
def _in_one_word(table: NumberTable, form: str) -> tuple[Decimal | None, str]:
    """The value and kind of a number written together; None where the word is none."""
    if compound := _compound_ordinal(table, form):
        return compound, "ordinal"
    if adjective := _compound_adjective(table, form):
        return adjective[0], "adjective"
    return _written_together(form, table) if table.lexicon.compound else None, "number"


def _several_words(tokens: Sequence[Token], at: int, commas: bool = True) -> Value | None:
    lexicon = tokens[at].table.lexicon
    if not _may_start(lexicon, tokens[at].form):
        return None
    for longest in (USUAL_RUN, LONGEST_RUN):
        text, ends = _run_of_words(tokens, at, commas, longest)
        reading, goes_on = _read_beginning(lexicon, text)
        if not goes_on or len(ends) < longest:
            break
    if reading is None or reading.end not in ends:
        return None
    number = Decimal(reading.value)
    value = Value(at, ends[reading.end], number, number, "ordinal" if reading.ordinal else "number")
    return value if reading.ordinal else _with_compound_ordinal(tokens, value)


@lru_cache(maxsize=65536)
def _may_start(lexicon: Lexicon, form: str) -> bool:
    return lexicon.may_start(form)


@lru_cache(maxsize=65536)
def _may_go_on(lexicon: Lexicon, form: str) -> bool:
    return lexicon.may_go_on(form)


@lru_cache(maxsize=16384)
def _read_beginning(lexicon: Lexicon, text: str) -> tuple[Reading | None, bool]:
    return lexicon.read_beginning(text)


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
    return _compound_ordinal(token.table, token.form)


@lru_cache(maxsize=65536)
def _compound_ordinal(table: NumberTable, form: str) -> Decimal | None:
    for stem, scale in table.compound_ordinals.items():
        at = form.find(stem, 1)
        if at > 0 and (reading := prefixes(table.lexicon).read(form[:at])) and reading.end == at:
            return Decimal(reading.value * scale)
    return None


def compound_adjective(token: Token) -> tuple[Decimal, str] | None:
    """The value and unit of "четырёхдневный", "п'ятикратний"."""
    return _compound_adjective(token.table, token.form)


@lru_cache(maxsize=65536)
def _compound_adjective(table: NumberTable, form: str) -> tuple[Decimal, str] | None:
    for stem, unit in table.compound_units.items():
        at = form.find(stem, 1)
        if at > 0 and (reading := prefixes(table.lexicon).read(form[:at])) and reading.end == at:
            return Decimal(reading.value), unit
    return None


@lru_cache(maxsize=64)
def prefixes(lexicon: Lexicon) -> Lexicon:
    """The same atoms, written together."""
    return Lexicon(atoms=lexicon.atoms, compound=True)


def _run_of_words(tokens: Sequence[Token], at: int, commas: bool, longest: int) -> tuple[str, dict[int, int]]:
    """Up to `longest` words from a token on as one string, and {where a word ends in it: the token after that word}."""
    text, ends = tokens[at].form, {len(tokens[at].form): at + 1}
    while len(ends) < longest:
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
    token, following = tokens[at], at + 1
    if (touching(tokens, following, "-‑") and touching(tokens, following + 1)) or _is_apart(tokens, at):
        following += 1
    if following >= len(tokens):
        return "", None
    after = tokens[following]
    if after.kind != "word" or after.table is not token.table or after.sentence != token.sentence:
        return "", None
    if not _may_go_on(token.table.lexicon, after.form):
        return "", None
    return ("" if token.stop == after.start else " "), following


def _is_apart(tokens: Sequence[Token], at: int) -> bool:
    """ "twenty - five": a hyphen with spaces around it, as transcripts have it, between tens and ones."""
    if at + 2 >= len(tokens) or tokens[at + 1].form != "-":
        return False
    tens, ones = (tokens[each].table.cardinals.get(tokens[each].form, 0) for each in (at, at + 2))
    ends = at + 3 == len(tokens) or tokens[at + 3].table.scales.get(tokens[at + 3].form) != HUNDRED
    return tens in range(20, HUNDRED, 10) and 0 < ones < TEN and ends


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
    if token.form in token.table.scales or token.table.counts_ones or not token.table.inflects:
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
