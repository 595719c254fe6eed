"""What one folded word says alone: whether a number or date may begin with it, and numbers written together."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import regex

from bench.consistency.numbers.units import TO_BASE
from bench.languages.spelled import Lexicon
from bench.languages.table import NumberTable

HALF = Decimal("0.5")
ID_SIGNS = frozenset({"№", "#", "+"})
ROMAN = regex.compile(r"(X{0,3}(?:IX|IV|V?I{0,3}))((?:E|ÈME|EME|ER)?)")  # "XIX", and with an ending "XIXe"
LIKE_ROMAN = str.maketrans("ХІ", "XI")  # Cyrillic letters that many write in "ХХ століття"


class Beginning(NamedTuple):
    """What may begin with a word: a date told from another day, a date of its own, an amount.

    `article`: an amount only where a number follows, as in "a hundred".
    """

    relative: bool
    date: bool
    amount: bool
    article: bool


@lru_cache(maxsize=16384)
def beginning(table: NumberTable, form: str) -> Beginning | None:
    """What may begin with a word; None for most words, which begin nothing."""
    spoken = table.lexicon.may_start(form) and not table.lexicon.only_joins(form)
    amount = spoken or form in _first_words_of_amounts(table) or _is_number_in_one(table, form)
    decades = {**table.decades.words, **table.decades.alone}
    tables = (table.months, table.day_words, table.month_words, decades, _first_words_of_times(table))
    date = spoken or any(form in words for words in tables)
    amount = amount or (bool(table.and_a_half) and not table.counts_ones and table.units.get(form) in TO_BASE)
    article = form in table.indefinite and not table.lexicon.may_start(form)
    found = Beginning(form in _first_words_of_relatives(table), date or form in table.year_before, amount, article)
    return found if any(found) else None


@lru_cache(maxsize=4096)
def is_sign(symbol: str) -> bool:
    """Does a sign mean a number, or announce one: ½, №?"""
    return symbol in ID_SIGNS or vulgar_fraction(symbol) is not None


@lru_cache(maxsize=4096)
def vulgar_fraction(symbol: str) -> Fraction | None:
    """The value of ½ and ⅔; None for any other text."""
    if len(symbol) != 1 or unicodedata.category(symbol) != "No":
        return None
    share = Fraction(unicodedata.numeric(symbol)).limit_denominator(100)
    return share if 0 < share < 1 else None


@lru_cache(maxsize=16384)
def may_count(table: NumberTable, form: str) -> bool:
    """Can an amount begin with this word, or go on with it?"""
    found = beginning(table, form)
    return (found is not None and found.amount) or table.lexicon.may_start(form)


@lru_cache(maxsize=256)
def _first_words_of_relatives(table: NumberTable) -> frozenset[str]:
    seasons = (form for form, fragment in table.periods.items() if fragment.startswith("Y-"))
    phrases = (phrase.casefold().split()[0] for phrase in chain(table.relatives, table.written_relatives))
    return frozenset(chain(seasons, phrases, table.turns))


@lru_cache(maxsize=256)
def _first_words_of_times(table: NumberTable) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in table.clock)


@lru_cache(maxsize=256)
def _first_words_of_amounts(table: NumberTable) -> frozenset[str]:
    phrases = (phrase.split()[0] for phrase in chain(table.dozens, table.multipliers, table.none_of))
    return frozenset(chain(phrases, table.fractions, table.indefinite, table.ordinal_prefixes, table.part_wholes))


def _is_number_in_one(table: NumberTable, form: str) -> bool:
    roman = ROMAN.fullmatch(form.upper().translate(LIKE_ROMAN)) if len(form) > 1 else None
    return bool(roman and roman[1]) or in_one_word(table, form)[0] is not None


@lru_cache(maxsize=16384)
def in_one_word(table: NumberTable, form: str) -> tuple[Decimal | None, str]:
    """The value and kind of a number written together; None where the word is none."""
    if compound := compound_ordinal(table, form):
        return compound, "ordinal"
    if adjective := compound_adjective(table, form):
        return adjective[0], "adjective"
    return _written_together(form, table) if table.lexicon.compound else None, "number"


@lru_cache(maxsize=16384)
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


@lru_cache(maxsize=16384)
def compound_ordinal(table: NumberTable, form: str) -> Decimal | None:
    """стотридцатипятитысячный: the multiplier in the genitive, then the ordinal of a scale, in one word."""
    for stem, scale in table.compound_ordinals.items():
        at = form.find(stem, 1)
        if at > 0 and (reading := _prefixes(table.lexicon).read(form[:at])) and reading.end == at:
            return Decimal(reading.value * scale)
    return None


@lru_cache(maxsize=16384)
def compound_adjective(table: NumberTable, form: str) -> tuple[Decimal, str] | None:
    """The value and unit of "четырёхдневный", "п'ятикратний", "полчаса"."""
    if form in table.half_units:
        return HALF, table.half_units[form]
    for stem, unit in table.compound_units.items():
        at = form.find(stem, 1)
        if at > 0 and (reading := _prefixes(table.lexicon).read(form[:at])) and reading.end == at:
            return Decimal(reading.value), unit
    return None


@lru_cache(maxsize=64)
def _prefixes(lexicon: Lexicon) -> Lexicon:
    """The same atoms, written together."""
    return Lexicon(atoms=lexicon.atoms, compound=True)
