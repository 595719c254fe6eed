"""Read the value of number words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, TypeVar

from bench.consistency.numbers.forms import compound_ordinal, in_one_word
from bench.consistency.numbers.lexer import Token, Tokens
from bench.languages.spelled import Lexicon, Reading
from bench.languages.table import NumberTable
from bench.text.scripts import SPACELESS, script_of

SHORTEST_STEM = 3  # letters, of a word that takes endings
SHORTEST_SCALE = 3  # letters of a scale that may take an ending
LONGEST_ENDING = 4
USUAL_RUN, LONGEST_RUN = 4, 60  # words of a number
LONGEST_JOINED = 12  # characters of a unit
PHRASE_WORDS = 4  # no phrase of a table is longer
HUNDRED, THOUSAND = 100, 1000
TENS = range(20, 100, 10)
_BEGINNINGS: dict[int, tuple[Collection[str], frozenset[str]]] = {}

Meaning = TypeVar("Meaning")


class Value(NamedTuple):
    """A value and the tokens it takes: `first` to before `next`. `high` differs from `low` for vague amounts."""

    first: int
    next: int
    low: Decimal
    high: Decimal
    kind: str = "number"
    alternative: Decimal | None = None
    scaled: Decimal = Decimal(1)


def by_stem(table: Mapping[str, Meaning], form: str) -> Meaning | None:
    """What a table says of the longest stem that a word begins with; stems end in a hyphen: "dollar-"."""
    stems = (f"{form[:size]}-" for size in range(len(form), SHORTEST_STEM - 1, -1))
    return next((table[stem] for stem in stems if stem in table), None)


def written_together(tokens: Sequence[Token], at: int, words: Mapping[str, str]) -> tuple[str, int] | None:
    """The longest word of a script in which each character is a token: 公里, 个月, ドル."""
    if script_of(tokens[at].text[0]) not in SPACELESS:
        return None
    for size in range(min(LONGEST_JOINED, len(tokens) - at), 1, -1):
        word = "".join(token.form for token in tokens[at : at + size])
        if word in words:
            return words[word], at + size
    return None


def _first_words(phrases: Collection[str]) -> frozenset[str]:
    """The first words of the phrases of a table. Tables stay, so one is known by its identity."""
    words = frozenset(phrase.split()[0] for phrase in phrases)
    _BEGINNINGS[id(phrases)] = (phrases, words)
    return words


def size_of_era(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from `at` on put a year before year 1, with the word for years: "BC", «року до н. е.»; else 0."""
    after = at
    if after < len(tokens) and tokens[after].form in tokens[after].table.year_words:
        after += 2 if after + 1 < len(tokens) and tokens[after + 1].form == "." else 1
    size = match_phrase(tokens, after, tokens[after].table.eras_before) if after < len(tokens) else 0
    return after + size - at if size else 0


def match_phrase(tokens: Sequence[Token], at: int, phrases: Collection[str]) -> int:
    """How many tokens from `at` on make the longest phrase of the table; 0 if none does."""
    if not phrases or at >= len(tokens):
        return 0
    known, token = _BEGINNINGS.get(id(phrases)), tokens[at]
    if token.form not in (known[1] if known else _first_words(phrases)):
        return 0
    phrase, longest = token.form, int(token.form in phrases)
    for following in range(at + 1, min(at + PHRASE_WORDS, len(tokens))):
        if tokens[following].sentence != token.sentence:
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
        return value._replace(first=at) if value else None
    return _number_of_words(tokens, at)


def _number_of_words(tokens: Sequence[Token], at: int) -> Value | None:
    return _one_word(tokens, at) or _several_words(tokens, at)


def _one_word(tokens: Sequence[Token], at: int) -> Value | None:
    """What is written together: "двадцятитисячний", "четырёхдневный", "eksibeş"."""
    token = tokens[at]
    number, kind = in_one_word(token.table, token.form)
    if number is None:
        return None
    value = Value(at, at + 1, number, number, kind)
    return _with_smaller_ordinal(tokens, value) if kind == "ordinal" else value


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


@lru_cache(maxsize=16384)
def _may_start(lexicon: Lexicon, form: str) -> bool:
    return lexicon.may_start(form)


@lru_cache(maxsize=16384)
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
    table = tokens[value.first].table
    if not table.compound_ordinals or not touching_words(tokens, value.next):
        return value
    rest = compound_ordinal(table, tokens[value.next].form)
    if rest is None or value.low % _power_above(rest):
        return value
    return Value(value.first, value.next + 1, value.low + rest, value.low + rest, "ordinal")


def touching_words(tokens: Sequence[Token], at: int) -> bool:
    """Does a word of the same sentence stand at `at`?"""
    return 0 < at < len(tokens) and tokens[at].kind == "word" and tokens[at].sentence == tokens[at - 1].sentence


def _power_above(number: Decimal) -> Decimal:
    return Decimal(10) ** len(str(int(number)))


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
    if following + 1 < len(tokens) and tokens[following].form in "-‑":
        joined = touching(tokens, following) and touching(tokens, following + 1)
        following += int(joined or _is_tens_and_units(tokens, at))
    if following >= len(tokens):
        return "", None
    after = tokens[following]
    if after.kind != "word" or after.table is not token.table or after.sentence != token.sentence:
        return "", None
    if not _may_go_on(token.table.lexicon, after.form):
        return "", None
    return ("" if token.stop == after.start else " "), following


def _is_tens_and_units(tokens: Sequence[Token], at: int) -> bool:
    """Are these the twenty and the five of "twenty - five"? Not the forty and the one of "forty - one hundred"."""
    tens, units = (tokens[each].table.cardinals.get(tokens[each].form, 0) for each in (at, at + 2))
    ends = at + 3 == len(tokens) or tokens[at + 3].table.scales.get(tokens[at + 3].form) != HUNDRED
    return tens in TENS and 0 < units < TENS.start // 2 and ends


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


@lru_cache(maxsize=16384)
def _inflected_scale(table: NumberTable, form: str) -> int | None:
    stems = (scale for scale in table.scales if len(scale) > SHORTEST_SCALE and form.startswith(scale[:-1]))
    longest = max(stems, key=len, default=None)
    return table.scales[longest] if longest and len(form) - len(longest) <= LONGEST_ENDING else None


def touching(tokens: Sequence[Token], at: int, symbols: str | None = None) -> bool:
    """Is there a token at `at`, close to the one before it (and one of the symbols)?"""
    return at < len(tokens) and tokens[at - 1].joins(tokens[at]) and (symbols is None or tokens[at].form in symbols)
