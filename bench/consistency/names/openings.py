"""What tells of a capital that opens a sentence, and proves nothing itself, that it begins a person's name."""

from __future__ import annotations

from collections.abc import Sequence

from bench.consistency.names.given import is_given_name
from bench.consistency.names.tokens import Token, is_lemma, is_ordinary, lemma, table
from bench.languages.names.offices import FINITE
from bench.languages.number_tables import number_table

_LONGEST_SYLLABLE = 6  # letters


def is_beside_capital(tokens: Sequence[Token], place: int) -> bool:
    """Does a capitalised word follow that is no function word?"""
    behind = tokens[place + 1 : place + 2]
    return bool(behind) and behind[0].gap == " " and behind[0].capital and not behind[0].function


def is_family_first(tokens: Sequence[Token], place: int) -> bool:
    """Is this a family name with the given name behind it: "Bong | Joon-ho", "Сі | Цзіньпін"?"""
    token = tokens[place]
    if token.folded not in table(token).families or token.heading or not is_beside_capital(tokens, place):
        return False
    return not is_ordinary(tokens[place + 1]) or is_given_behind_family(tokens, place + 2)


def is_given_behind_family(tokens: Sequence[Token], place: int) -> bool:
    """Is this the second syllable of such a given name: "Bong Joon-| ho", "Kim Yo-| jong"?"""
    if place < 2 or place >= len(tokens) or tokens[place].gap != "-" or tokens[place].capital:
        return False
    family = tokens[place - 2]
    return family.capital and family.folded in table(family).families and len(tokens[place].text) <= _LONGEST_SYLLABLE


def is_speaker(tokens: Sequence[Token], place: int) -> bool:
    """Is this somebody's name before a verb of speech: "Xi | said"?"""
    token, following = tokens[place], tokens[place + 1 : place + 2]
    if not following or following[0].folded not in table(following[0]).speech:
        return False
    return token.folded in table(token).families or is_given_name(token.folded)


def is_adjective_at_noun(tokens: Sequence[Token], place: int) -> bool:
    """Is this no surname but an adjective, whose noun follows: "Петриківський | розпис", "Ханаанский | город"?"""
    token, following = tokens[place], tokens[place + 1 : place + 2]
    if not following or following[0].capital or following[0].gap != " " or following[0].function:
        return False
    nouns = next((nouns for ending, nouns in table(token).agreements.items() if token.folded.endswith(ending)), ())
    return bool(nouns) and following[0].folded.endswith(nouns) and is_lemma(following[0])


def has_noun_behind(tokens: Sequence[Token], place: int) -> bool:
    """Is this an ordinary noun that governs the next: "Рада | директорів", but not "Рада | ухвалила"?"""
    following = tokens[place + 1 : place + 2]
    if not following or following[0].capital or following[0].gap != " " or following[0].function:
        return False
    verbs, basic = number_table(following[0].language).infinitives, lemma(following[0])
    if not verbs or not is_ordinary(tokens[place]):
        return False
    finite = tuple(FINITE.get(following[0].language or "", "").split())
    return not (following[0].folded.endswith(finite) if basic is None else basic.endswith(verbs))
