"""Capitals that begin no name though they do not open a sentence: of times, wars, money and half-words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import regex

from bench.consistency.names.inflection import bases, is_oblique_adjective
from bench.consistency.names.known import SPACES, Matches
from bench.consistency.names.pieces import type_of_head
from bench.consistency.names.tokens import Token, is_ordinary, table
from bench.languages.number_tables import number_table
from bench.languages.numbers.shared import CURRENCY_CODES, UNIT_SYMBOLS

_AMOUNT_BEFORE = regex.compile(r"\d[ \u00a0\u202f]?(?:\p{L}{1,12}\.?[ \u00a0\u202f])?\Z")  # "20 ", "20 млн "
_AMOUNT_BEHIND = regex.compile(r"[ \u00a0\u202f]?\d")
_SIGN_BEHIND = regex.compile(r"\$[ \u00a0\u202f]?\d")
_NUMBER_BETWEEN = regex.compile(r"[ \u00a0]\d")
_AMOUNT_REACH = 16  # characters
_LONGEST_SIGN = 4  # letters
_GREENWICH = frozenset({"greenwich", "гринвіч", "грінвіч", "гринвич"})
_COMBINING = ("o", "о")  # what the first half of a compound of nationalities ends in, in Latin and in Cyrillic


def is_unnamed(tokens: Sequence[Token], place: int, matches: Matches) -> bool:
    """Is this capitalised word in mid-sentence no part of a name?"""
    if _is_of_mean_time(tokens, place) or _is_numbered(tokens, place):
        return True
    if not table(tokens[place]).eras:
        return _is_combining(tokens, place, matches)
    return _is_of_era(tokens, place) or _is_bare_event(tokens, place) or _is_combining(tokens, place, matches)


def is_of_amount(text: str, token: Token) -> bool:
    """What belongs to an amount: "EUR 20", "20 EUR", "20 млн EUR", "HK$20", "285 MWh", German "5 Millionen Euro"."""
    before = text[max(0, token.start - _AMOUNT_REACH) : token.start]
    if token.folded in number_table(token.language).currencies and _AMOUNT_BEFORE.search(before):
        return True
    if len(token.text) > _LONGEST_SIGN:
        return False
    if token.text not in CURRENCY_CODES:
        unit = token.folded in UNIT_SYMBOLS and _AMOUNT_BEFORE.search(before)
        return bool(unit or _SIGN_BEHIND.match(text, token.stop))
    return bool(_AMOUNT_BEHIND.match(text, token.stop) or _AMOUNT_BEFORE.search(before))


def _is_numbered(tokens: Sequence[Token], place: int) -> bool:
    """ "A Category 5 storm", "the Phase 3 trial": an ordinary word that only its number makes a name of."""
    token, behind = tokens[place], tokens[place + 1 : place + 2]
    return token.folded in table(token).numbered and any(_NUMBER_BETWEEN.match(each.gap) for each in behind)


def _is_of_mean_time(tokens: Sequence[Token], place: int) -> bool:
    """ "02:06 по Гринвичу", "Greenwich Mean Time": a zone of time, but "Greenwich Village"."""
    if bases(tokens[place].folded).isdisjoint(_GREENWICH):
        return False
    behind = tokens[place + 1 : place + 2]
    return not behind or not behind[0].capital or behind[0].folded == "mean"


def _is_of_era(tokens: Sequence[Token], place: int) -> bool:
    """ "Бронзового | века", "Великой | французской революции": an ordinary adjective before a time or an event."""
    behind = list(takewhile(_goes_on_small, tokens[place + 1 : place + 3]))
    if not behind or _is_behind_name(tokens, place):
        return False
    adjectives = is_oblique_adjective(tokens[place].folded) and is_oblique_adjective(behind[0].folded)
    return any(map(_is_era, behind[: 1 + adjectives])) and is_ordinary(tokens[place])


def _is_bare_event(tokens: Sequence[Token], place: int) -> bool:
    """ "спровоцировали Революцию": the head of a name without the rest of one."""
    token = tokens[place]
    if not _is_era(token) or _is_behind_name(tokens, place) or any(map(_goes_on_name, tokens[place + 1 : place + 2])):
        return False
    return type_of_head(token.folded, token.language) == "EVENT"


def _is_combining(tokens: Sequence[Token], place: int, matches: Matches) -> bool:
    """ "Франко-|монегасский", "Anglo-|Norwegian"."""
    match = matches.get(place + 1)
    compound = match is not None and match.type == "DEM" and tokens[place + 1].gap == "-"
    return compound and tokens[place].folded.endswith(_COMBINING)


def _is_behind_name(tokens: Sequence[Token], place: int) -> bool:
    """Does a capitalised word stand right before: "Великой | Отечественной войны"?"""
    before = tokens[place - 1] if place else None
    proves = before is not None and before.capital and not before.opening and not before.function
    return proves and tokens[place].gap in SPACES


def _goes_on_name(token: Token) -> bool:
    return token.gap in SPACES and (token.capital or token.folded in table(token).links)


def _goes_on_small(token: Token) -> bool:
    return token.gap in SPACES and not token.capital


def _is_era(token: Token) -> bool:
    return not bases(token.folded).isdisjoint(table(token).eras)
