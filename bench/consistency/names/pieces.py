"""From ranges of words to mentions: what each name is a name of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bench.consistency.names.gazetteer import Match
from bench.consistency.names.given import given_names
from bench.consistency.names.inflection import bases, is_oblique_adjective
from bench.consistency.names.known import SPACES
from bench.consistency.names.mention import NameMention
from bench.consistency.names.openings import is_adjective_at_noun
from bench.consistency.names.tokens import Token, is_ordinary, table, table_of

_SHORT_SYLLABLE = 2  # letters


@dataclass(frozen=True, slots=True)
class Piece:
    """The words `start` to `stop` are a name; `match` if the gazetteer knows it; `titled` if a title stands before.

    `kind`: the type that its surroundings tell.
    """

    start: int
    stop: int
    match: Match | None
    titled: bool
    kind: str | None = None


def mentions_of(text: str, tokens: Sequence[Token], pieces: list[Piece]) -> list[NameMention]:
    """The mentions of `text`, with types; a bare surname takes the type of the full name elsewhere in the text."""
    types = [_type(tokens, piece) for piece in pieces]
    surnames = _surnames(tokens, pieces, types) if "MISC" in types else frozenset()
    mentions = []
    for piece, kind in zip(pieces, types, strict=True):
        first, stop = tokens[piece.start], tokens[piece.stop - 1].stop
        if kind == "MISC" and piece.stop - piece.start == 1 and not bases(first.folded).isdisjoint(surnames):
            kind = "PER"
        entity = piece.match.ids[0] if piece.match else None
        name = text[first.start : stop]
        mentions.append(
            NameMention(first.start, stop, name, kind, entity, first.language, weak=_is_weak(tokens, piece))
        )
    return mentions


def _surnames(tokens: Sequence[Token], pieces: Sequence[Piece], types: Sequence[str]) -> frozenset[str]:
    """The last words of the people's names of several words, or the family names before them, in every case form."""
    people = (piece for piece, kind in zip(pieces, types, strict=True) if kind == "PER")
    full = [tokens[piece.start : piece.stop] for piece in people if piece.stop - piece.start > 1]
    first = [words[0].folded for words in full if words[0].folded in table(words[0]).families]
    return frozenset().union(*map(bases, [words[-1].folded for words in full] + first))


def begins_other_person(run: Sequence[Token], place: int) -> bool:
    """ "посланець Отто Трампа | Джона Коула": a second given name behind a surname, where cases do for "of".

    And a given name behind a name in another script: "директор Ashdale Care | Мартін Геллоран".
    """
    if place < 1 or place + 1 >= len(run) or not table(run[place]).cases:
        return False
    before, here, behind = run[place - 1 : place + 2]
    if here.initial or behind.initial or not behind.capital or given_names(before.folded):
        return False
    if before.text.isascii() and not here.text.isascii():
        return bool(given_names(here.folded))
    if place == 1:
        return False
    return bool(given_names(run[0].folded) and given_names(here.folded)) and not given_names(behind.folded)


def _is_weak(tokens: Sequence[Token], piece: Piece) -> bool:
    """Only the dictionary's ignorance tells of this name, and there is more to the text than a name."""
    inside = tokens[piece.start : piece.stop]
    return (
        piece.match is None and piece.kind is None and len(inside) < len(tokens) and all(token.weak for token in inside)
    )


def _type(tokens: Sequence[Token], piece: Piece) -> str:
    """What a name is of, by the surest evidence first."""
    if piece.match:
        return piece.match.type
    if piece.kind:
        return piece.kind
    words = tokens[piece.start : piece.stop]
    if head := _head_type(words) or _type_of_noun_behind(tokens, piece):
        return head
    if _is_person(words, piece.titled):
        return "PER"
    if len(words) == 1 and words[0].acronym:
        return "ORG"
    if len(words) > 1:
        short = len(words[0].text) <= _SHORT_SYLLABLE or words[0].folded in table(words[0]).families
        family_first = short and not all(map(is_ordinary, words[1:]))  # "Сі Цзіньпін", "Bong Joon-ho"
        return "ORG" if is_ordinary(words[0]) and not family_first else "PER"  # "Melania Trump"
    return "PER" if _looks_like_surname(words[0]) else "MISC"


def _looks_like_surname(word: Token) -> bool:
    """ "Лукашенком": by the endings that surnames of the language have."""
    return _ends_as_surname(word.folded, word.language) and not is_ordinary(word)


@lru_cache(maxsize=16384)
def _ends_as_surname(word: str, code: str | None) -> bool:
    endings = table_of(code).surname_endings
    return bool(endings) and any(base.endswith(endings) for base in bases(word))


def _head_type(words: Sequence[Token]) -> str | None:
    """By the last word, the first, or one before a function word: "Tay Museum of Polar Exploration"."""
    before = (word for word, following in pairwise(words) if following.function)
    found = (type_of_head(word.folded, word.language) for word in (words[-1], words[0], *before))
    return next(filter(None, found), None)


def _type_of_noun_behind(tokens: Sequence[Token], piece: Piece) -> str | None:
    """That of a place where a small noun for one stands behind the one adjective: "Карагандинской | области".

    Not of organisations, before which surnames stand as well: "сказала Зеленская комиссии".
    """
    if piece.stop - piece.start > 1 or piece.stop >= len(tokens) or tokens[piece.stop].capital:
        return None
    word = tokens[piece.start]
    if not (is_oblique_adjective(word.folded) or is_adjective_at_noun(tokens, piece.start)):
        return None
    behind = type_of_head(tokens[piece.stop].folded, word.language) if tokens[piece.stop].gap in SPACES else None
    return behind if behind == "LOC" else None


@lru_cache(maxsize=16384)
def type_of_head(word: str, code: str | None) -> str | None:
    """The type that a folded word gives to the name whose head it is; None where it is no head."""
    heads = table_of(code).heads
    return next((heads[base] for base in sorted(bases(word)) if base in heads), None)


def _is_person(words: Sequence[Token], titled: bool) -> bool:
    if words[-1].acronym:
        return False
    initials = any(word.initial for word in words)
    if titled and not all(map(is_ordinary, words)):
        return True
    return len(words) > 1 and (initials or bool(given_names(words[0].folded)))
