"""Which words of a text are known: names of the gazetteer, and acronyms of words that are no names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import regex

from bench.consistency.names.gazetteer import Gazetteer, Match
from bench.consistency.names.tokens import Token, has_capitals, is_function_word, is_ordinary
from bench.languages import known

_JOIN = regex.compile(r"[ \u00a0]|[-‐‑]|[ \u00a0]?\.[ \u00a0]?")  # behind an initial
_SPACE = regex.compile(r"[ \u00a0]|[-‐‑]")
_WIDEST_GAP = 6

Matches = dict[int, Match]


def gap_before(text: str, tokens: Sequence[Token], place: int) -> str:
    """What stands before a word, of at most a few characters."""
    last, reach = tokens[place - 1], tokens[place].start
    return text[last.stop : reach] if reach - last.stop < _WIDEST_GAP else "\n"


def is_joint(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Do this word and the one before stand side by side, or with a full stop behind an initial?"""
    return bool((_JOIN if tokens[place - 1].initial else _SPACE).fullmatch(gap_before(text, tokens, place)))


def known_names(text: str, tokens: Sequence[Token], gazetteer: Gazetteer, is_shown: Callable[[Token], bool]) -> Matches:
    """The gazetteer's names by the place of their first word, leftmost and longest first.

    `is_shown` tells of a word that opens a sentence whether it is a name elsewhere.
    """
    found: Matches = {}
    reached = 0
    texts = [token.text for token in tokens]
    for place, token in enumerate(tokens):
        if place < reached or texts[place] in gazetteer.begins_nothing:
            continue
        match = gazetteer.match(texts, place)
        if not match or not all(is_joint(text, tokens, k) for k in range(place + 1, place + match.length)):
            continue
        if gazetteer.is_currency(match.ids[0]):
            inside = range(place, place + match.length)
            found |= {k: replace(match, length=1) for k in inside if _is_proper(tokens[k])}
        elif _is_no_other_word(match, token, gazetteer, is_shown):
            found[place] = match
        else:
            continue
        reached = place + match.length
    return found


def _is_proper(token: Token) -> bool:
    """Of "US dollars" the first word."""
    return token.capital and not token.opening and not token.heading


def _is_no_other_word(match: Match, token: Token, gazetteer: Gazetteer, is_shown: Callable[[Token], bool]) -> bool:
    """ "Мене" (me) is no form of Мена, "Гроза" (a storm) no village; in lower case only nationalities are names."""
    if match.length == 1 and is_function_word(token) and not token.acronym:
        return False
    ordinary = token.opening and match.length == 1 and is_ordinary(token)
    if token.language not in known():
        return not ordinary and (token.capital or not has_capitals(token))
    if ordinary and match.type == "GPE" and not gazetteer.partners(match.ids[0]):
        return is_shown(token)
    return token.capital or match.type == "DEM"


def ordinary_acronyms(text: str, tokens: Sequence[Token]) -> frozenset[str]:
    """The acronyms, folded, that brackets explain as words in lower case: "гидрофторуглеродов (ГФУ)"."""
    return frozenset(
        token.folded
        for place, token in enumerate(tokens)
        if token.acronym and text[token.start - 1 : token.start] == "(" and _are_ordinary(tokens, place)
    )


def _are_ordinary(tokens: Sequence[Token], place: int) -> bool:
    letters = tokens[place].folded
    before = [each.folded for each in tokens[max(0, place - len(letters)) : place] if not each.capital]
    return "".join(word[0] for word in before) == letters or bool(before and _has_letters(before[-1], letters))


def _has_letters(word: str, letters: str) -> bool:
    """Stand all letters in the word, in this order, the first at its beginning?"""
    rest = iter(word)
    return word[:1] == letters[:1] and all(letter in rest for letter in letters)
