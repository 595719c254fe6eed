"""Names in scripts that divide no words: places by their local names, people in katakana by what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from bench.consistency.names.gazetteer import standard
from bench.consistency.names.mention import NameMention
from bench.languages.cldr import places

_SHORTEST = 2  # letters of a name that is found inside a run of others
_KATAKANA = r"[\p{Katakana}ー]"
# "ドナルド・トランプ", and one word before an address or office: "トランプ氏"
_PERSON = regex.compile(
    rf"{_KATAKANA}{{2,20}}(?:[・=＝]{_KATAKANA}{{2,20}}){{1,3}}|{_KATAKANA}{{2,20}}(?=氏|さん|大統領|首相|選手|容疑者|被告)"
)
_LATIN = regex.compile(r"(?<!\p{Latin})\p{Lu}\p{Latin}+(?: \p{Lu}\p{Latin}+){0,3}")


def find_undivided(text: str, code: str, taken: Sequence[NameMention]) -> list[NameMention]:
    """The mentions `taken` and those of places and people in a text that divides no words, in order."""
    mentions = list(taken)
    reached = {place for each in taken for place in range(each.start, each.stop)}
    for mention in (*_places(text, code), *_people(text, code), *_in_latin(text, code)):
        span = range(mention.start, mention.stop)
        if reached.isdisjoint(span):
            mentions.append(mention)
            reached.update(span)
    return sorted(mentions, key=lambda each: each.start)


def _people(text: str, code: str) -> Iterator[NameMention]:
    for match in _PERSON.finditer(text):
        yield NameMention(match.start(), match.end(), match.group(), "PER", None, code)


def _in_latin(text: str, code: str) -> Iterator[NameMention]:
    """Names in Latin letters, which may stand without a space: "他在Paris"."""
    for match in _LATIN.finditer(text):
        known = standard().lookup(match.group())
        kind, entity = (known.type, known.ids[0]) if known else ("MISC", None)
        yield NameMention(match.start(), match.end(), match.group(), kind, entity, code)


def _places(text: str, code: str) -> Iterator[NameMention]:
    """The longest local name at each place of the text."""
    reached, types = 0, standard().types
    for start, letter in enumerate(text):
        if start < reached:
            continue
        name, entity = next(
            (each for each in _names(code).get(letter, ()) if text.startswith(each[0], start)), ("", "")
        )
        if name and not _goes_on(text, start, name):
            reached = start + len(name)
            yield NameMention(start, reached, name, types.get(entity, "GPE"), entity, code)


def _goes_on(text: str, start: int, name: str) -> bool:
    """Is a name in katakana or Latin letters part of a longer word?"""
    around = (text[:start][-1:] + name[0], name[-1] + text[start + len(name) :][:1])
    return any(regex.fullmatch(rf"{_KATAKANA}{{2}}|\p{{Latin}}{{2}}", pair) for pair in around)


@cache
def _names(code: str) -> dict[str, list[tuple[str, str]]]:
    """(name, entity) by first letter, the longest first."""
    index: dict[str, list[tuple[str, str]]] = {}
    for entity, names in places(code):
        for name in names:
            if len(name) >= _SHORTEST:
                index.setdefault(name[0], []).append((name, entity))
    return {letter: sorted(found, key=lambda each: -len(each[0])) for letter, found in index.items()}
