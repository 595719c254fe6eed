"""Names of languages without a table of their own: their likely nominatives, and the places they are called after."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import replace
from functools import cache, lru_cache
from itertools import islice, product

from bench.consistency.names.gazetteer import plain, standard
from bench.consistency.names.inflection import nominatives
from bench.consistency.names.mention import NameMention
from bench.consistency.names.sound import sounds
from bench.languages import known
from bench.languages.cldr import checksums, local_names, places, read_names
from bench.text.scripts import script_of
from bench.text.tokens import words

RESPELLED = frozenset({"lv", "lt"})  # languages that write foreign names as they sound, in Latin letters
_LETTERS = str.maketrans("abcdefghijklmnoprstuvzABCDEFGHIJKLMNOPRSTUVZ", "абцдефгхийклмнопрстувзАБЦДЕФГХИЙКЛМНОПРСТУВЗ")
_MOST_FORMS = 24
_LONGEST = 4  # words of a name that take endings each
_SHORTEST_STEM = 4
_SHORTEST_TONGUE = 3
_VOWELS = "aeiou"
_TAIL = 3  # letters of a place's name that its inhabitants' lacks: "Deutsch-land", "Hispan-ia"


def forms(mention: NameMention) -> tuple[NameMention, ...]:
    """The mention and it with each likely nominative of its words; nothing where the language has its own table."""
    if mention.language is None or mention.language in known():
        return ()
    texts = (mention.text, *_forms(mention.text, mention.language))
    return tuple(replace(mention, text=text, stop=mention.start + len(mention.text)) for text in texts)


@lru_cache(maxsize=16384)
def _forms(text: str, code: str) -> tuple[str, ...]:
    parts = words(text)
    choices = [_capitalised(part, code) for part in parts] if len(parts) <= _LONGEST else [(part,) for part in parts]
    found = dict.fromkeys(" ".join(form) for form in islice(product(*choices), _MOST_FORMS))
    if code in RESPELLED:
        found |= {_by_sound(form): None for form in list(found)}
    return tuple(form for form in found if form != text)


def _by_sound(text: str) -> str:
    """A name that is written as it sounds, in Cyrillic letters, so that it is compared by sound: "Tramps"."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char)).translate(
        _LETTERS
    )


def _capitalised(word: str, code: str) -> tuple[str, ...]:
    """The nominatives of a word, written as it is; an acronym and an initial have no others."""
    if word.replace(".", "").isupper():
        return (word,)
    return tuple(form.capitalize() if word[0].isupper() else form for form in nominatives(plain(word), code))


@lru_cache(maxsize=16384)
def called_after(word: str, code: str | None) -> str | None:
    """The one place whose local name begins as this word does: "Macedonci" → north-macedonia; None if several do."""
    if code is None or len(word) < _SHORTEST_STEM:
        return None
    best = 0
    found: set[str] = set()
    for name, entity in _single_places(code):
        shared = common_beginning(word, name)
        if shared >= max(_SHORTEST_STEM, len(name) - _TAIL, best):
            found = {entity} | (found if shared == best else set())
            best = shared
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=16384)
def nationality(word: str, code: str) -> str | None:
    """The country after which, or after whose language, a small word is called: "italiana", "neerlandesa" → italy …"""
    if found := called_after(word, code):
        return None if word in _names_of_places(code) else found  # Spanish "irán" is a verb
    for name, entity in _languages_and_namesakes(code):
        stem = name.rstrip(_VOWELS)
        if len(stem) >= _SHORTEST_TONGUE and word != name and word.startswith(stem) and len(word) <= len(name) + _TAIL:
            return entity
    return None


@lru_cache(maxsize=64)
def _names_of_places(code: str) -> frozenset[str]:
    return frozenset(name for name, _ in _single_places(code))


@lru_cache(maxsize=64)
def _languages_and_namesakes(code: str) -> tuple[tuple[str, str], ...]:
    """The languages of countries, and the countries that a language calls as English does, which CLDR leaves out."""
    rows = [each for each in local_names(code) if each.kind in ("place", "language")]
    tongues = [(plain(name), row.entity) for row in rows if row.kind == "language" for name in row.names]
    placed, countries = {row.entity for row in rows if row.kind == "place"}, standard().countries
    phrases = (each for each in standard().phrases() if each.id in countries - placed and len(each.words) == 1)
    same = [(each.words[0], each.id) for each in phrases if each.type == "GPE" and each.words[0].isascii()]
    return (*tongues, *same)


def common_beginning(a: str, b: str) -> int:
    """How many first letters `a` and `b` share."""
    return next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


@lru_cache(maxsize=16384)
def is_derived(word: str, name: str) -> bool:
    """May a folded word be derived from a name or be a compound with it: "Clintonových", "Yunnanprovinsen"?"""
    return any(_begins(x, y) for x in (word, *sounds(word)) for y in (name, *sounds(name)))


def _begins(word: str, name: str) -> bool:
    stem = name.rstrip("aeiouys") if len(name.rstrip("aeiouys")) >= _SHORTEST_STEM else name
    shared = common_beginning(word, stem)
    return shared >= _SHORTEST_STEM and (
        shared == len(stem) or (shared > _SHORTEST_STEM and len(stem) - shared <= _TAIL)
    )


@lru_cache(maxsize=64)
def _single_places(code: str) -> tuple[tuple[str, str], ...]:
    return tuple((plain(name), entity) for entity, names in places(code) for name in names if len(words(name)) == 1)


def local_places(name: tuple[str, ...]) -> frozenset[str]:
    """The places that the folded words of a name are the name of, in any language of CLDR's data."""
    return _places_in(script_of(name[0][0])).get(name, frozenset()) if name and name[0] else frozenset()


@cache
def _places_in(script: str | None) -> dict[tuple[str, ...], frozenset[str]]:
    """The places by the folded words of their names in one script."""
    found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for phrase in standard().phrases():
        found[phrase.words].add(phrase.id)
    for name, entity in _names_by_script().get(script, ()):
        found[tuple(map(plain, words(name)))].add(entity)
    return {name: frozenset(entities) for name, entities in found.items()}


@cache
def _names_by_script() -> dict[str | None, dict[tuple[str, str], None]]:
    """(name, entity) of all places in all languages, each once, by the script of the first letter."""
    found: defaultdict[str | None, dict[tuple[str, str], None]] = defaultdict(dict)
    for code in checksums():
        for each in read_names(code):
            for name in each.names if each.kind == "place" else ():
                found[script_of(name[0])][name, each.entity] = None
    return found
