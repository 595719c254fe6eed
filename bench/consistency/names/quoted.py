"""Titles in quotation marks are one name each: фильм «Ветра зимы», the newspaper "Pravda", "Game of Thrones"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from bench.consistency.names.inflection import bases
from bench.consistency.names.pieces import Piece, type_of_head
from bench.consistency.names.tokens import Token, table

_QUOTED = regex.compile(
    r"«([^«»\n]{1,80})»|“([^“”\n]{1,80})”|„([^„“”\n]{1,80})[“”]|「([^「」\n]{1,80})」|《([^《》\n]{1,80})》"
    r'|(?<![\p{L}\p{N}.,!?])"([^"\n]{1,80})"(?![\p{L}\p{N}])'
)
_SPEECH = regex.compile(r"^\s|\s$|[,;:]$|[.!?…;:]\s")  # of what is said and no title
_BETWEEN_TITLES = regex.compile(r"[»”“\"],? (?:\p{Ll}{1,3} )?[«“„\"]")
_GOES_ON = regex.compile(r"[ \u00a0]\p{Ll}")
_BARE = "MISC"  # of one quoted word that nothing tells more of
_TITLED = frozenset({"ORG", "WORK", "AWARD", "EVENT"})
_MOST_WORDS = 8
_LONG_WORD = 4

Title = tuple[int, int, str | None]  # first word, word behind the last, type if a head noun tells


def with_titles(text: str, tokens: Sequence[Token], pieces: list[Piece]) -> list[Piece]:
    """The pieces, those within the quotation marks of a title as one."""
    for title in _titles(text, tokens):
        pieces = _merged(pieces, title)
    return pieces


def _titles(text: str, tokens: Sequence[Token]) -> Iterator[Title]:
    starts: list[int] = []
    last: Title | None = None
    for match in _QUOTED.finditer(text):
        starts = starts or [token.start for token in tokens]
        group = match.lastindex or 0
        first, stop = bisect_left(starts, match.start(group)), bisect_left(starts, match.end(group))
        if not 0 < stop - first <= _MOST_WORDS or _SPEECH.search(match[group]):
            continue
        kind = _kind_by_head(text, tokens, first, match.start())
        if last and kind is None and _BETWEEN_TITLES.fullmatch(text, tokens[last[1] - 1].stop, match.start(group)):
            kind = last[2]  # of a list of titles
        kind = kind or _kind_by_head_inside(tokens[first:stop])
        if kind is None and _is_bare(text, tokens[first:stop], match.end()):
            kind = _BARE
        if (kind and tokens[first].capital) or _is_title_case(tokens[first:stop]):
            last = (first, stop, kind)
            yield last


def _kind_by_head(text: str, tokens: Sequence[Token], first: int, opening: int) -> str | None:
    """ "роман «…»": the type by the noun before the opening mark."""
    if first == 0 or text[tokens[first - 1].stop : opening] not in (" ", "\u00a0"):
        return None
    head = tokens[first - 1]
    kinds = table(head).quoted_heads
    return next((kinds[base] for base in sorted(bases(head.folded)) if base in kinds), None)


def _kind_by_head_inside(words: Sequence[Token]) -> str | None:
    """ "«Горный институт»": the type by the last of several words in the quotation marks."""
    if len(words) == 1 or not words[0].capital or any(word.function for word in words[1:]):
        return None
    return type_of_head(words[-1].folded, words[-1].language)


def _is_bare(text: str, words: Sequence[Token], stop: int) -> bool:
    """ "«Зенит» обыграл …": one word that begins a sentence, and is no speech since the sentence goes on."""
    word = words[0]
    return len(words) == 1 and word.capital and word.opening and not word.function and bool(_GOES_ON.match(text, stop))


def _is_title_case(words: Sequence[Token]) -> bool:
    """ "Game of Thrones": all longer words of several have capitals, and the first."""
    longer = [word for word in words if len(word.text) >= _LONG_WORD]
    return len(words) > 1 and words[0].capital and len(longer) > 1 and all(word.capital for word in longer)


def _is_known(piece: Piece, kind: str | None) -> bool:
    """Is this the known bearer of a title, and not a place or a person that a company or a film is called after?"""
    return piece.match is not None and (kind is None or piece.match.type in _TITLED)


def _merged(pieces: list[Piece], title: Title) -> list[Piece]:
    """The pieces with those inside the title as one; a title without a head noun must hold one."""
    first, stop, kind = title
    inside = [each for each in pieces if each.start < stop and first < each.stop]
    known = any((each.start, each.stop) == (first, stop) and _is_known(each, kind) for each in inside)
    if known or not (inside or kind) or not all(first <= each.start and each.stop <= stop for each in inside):
        return pieces
    if kind == _BARE and stop - first == 1 and inside:
        return pieces
    whole = Piece(first, stop, None, False, kind or "WORK")
    before = [each for each in pieces if each.stop <= first]
    return [*before, whole, *(each for each in pieces if each.start >= stop)]
