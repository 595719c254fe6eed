"""Known places, organisations, nationalities and people, found by their words in any case form.

An entity's names are stored in the nominative; a text's word matches one by its readings (`inflection`).
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from bench.consistency.names.inflection import (
    Reading,
    bases,
    folded,
    has_irregular,
    nominative_bases,
    nominatives,
    surname_readings,
)
from bench.languages.cldr import local_names
from bench.records import Entity
from bench.text.tokens import words

_ENDING = re.compile(r"(?<=\w\w)['’ʼ]\w{1,4}$")  # of an acronym: "ABD'nin"
_LONGEST_ACRONYM = 5
_BEGINNING = 2  # letters that no case form changes: "Рига", "Ризі"
_MOST_WORDS = 65536  # whose phrases are kept
_SMALL_BEGINNING = 3  # of demonyms: "чех", "чехи"


class Phrase(NamedTuple):
    """One name of one entity. `words` are folded; `shapes` say which of them must keep their capitals."""

    words: tuple[str, ...]
    shapes: tuple[str, ...]
    id: str
    type: str


@dataclass(frozen=True, slots=True)
class Match:
    """`length` words of a text that are a name of the entities `ids`, likeliest first."""

    length: int
    ids: tuple[str, ...]
    type: str


class _Begun(NamedTuple):
    """The phrases that a word may begin: those of one word, and the others by the first letter of their second."""

    single: tuple[Phrase, ...]
    longer: dict[str, list[Phrase]]


_NOTHING = _Begun((), {})


class _Entry(NamedTuple):
    """What a word begins in all indexes: the name that it is alone, and the longer ones, the first index first."""

    alone: Match | None
    longer: tuple[dict[str, list[Phrase]], ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    """Phrases by the readings of their first word."""

    phrases: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    beginnings: set[str] = field(default_factory=set)
    """The first letters of all of them: most words of a text can be none of them, and this tells at once."""
    small_beginnings: set[str] = field(default_factory=set)
    """Those of the names that are written in lower case: "литовський"."""
    forbidden: dict[tuple[str, ...], set[str]] = field(default_factory=lambda: defaultdict(set))
    _begun: dict[tuple[str, str | None], _Begun] = field(default_factory=dict)

    def begun_by(self, word: str, code: str | None) -> _Begun:
        """The phrases whose first word this word of a text in language `code` may be a form of, each once."""
        found = self._begun.get((word, code))
        if found is None:
            if len(self._begun) >= _MOST_WORDS:
                self._begun.clear()
            found = self._begun[word, code] = _divided(list(self._find_begun(word, code)))
        return found

    def _find_begun(self, word: str, code: str | None) -> Iterator[Phrase]:
        known, small = plain(word), word.islower()
        local = nominatives(known, code)
        beginnings = {each[:_BEGINNING] for each in local}
        if (small and known[:_SMALL_BEGINNING] not in self.small_beginnings) or (
            beginnings.isdisjoint(self.beginnings) and not has_irregular(known)
        ):
            return
        readings = bases(known) | {reading.base for reading in surname_readings(known)} | set(local)
        found = dict.fromkeys(phrase for base in sorted(readings) for phrase in self.phrases.get(base, ()))
        yield from (phrase for phrase in found if _begins(word, phrase, code))

    def add(self, name: str, entity: str, kind: str) -> None:
        texts = words(name)
        if not texts:
            return
        phrase = Phrase(tuple(map(plain, texts)), tuple(map(_shape, texts)), entity, kind)
        for base in nominative_bases(phrase.words[0]) | {each.base for each in surname_readings(phrase.words[0])}:
            self.phrases[base].append(phrase)
            self.beginnings.add(base[:_BEGINNING])
            if phrase.shapes[0] == "lower":
                self.small_beginnings.add(base[:_SMALL_BEGINNING])


def _divided(phrases: list[Phrase]) -> _Begun:
    longer: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        if len(phrase.words) > 1:
            longer.setdefault(phrase.words[1][0], []).append(phrase)
    return _Begun(tuple(each for each in phrases if len(each.words) == 1), longer) if phrases else _NOTHING


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """A word without its dots, possessive s and differences of spelling that mean nothing: "U.S." → "us"."""
    return folded(strip_possessive(word).replace(".", ""))


def strip_possessive(word: str) -> str:
    """ "Trump's" → "Trump"; "Lukashenko‘s" too."""
    return word[:-2] if len(word) > 3 and word[-1] in "sS" and word[-2] in "'’‘ʼ`´" and word[-3].isalpha() else word


def _shape(word: str) -> str:
    """upper: an acronym, to be written so; title: a capital is needed; lower: any writing."""
    letters = word.replace(".", "")
    if letters.isupper() and 1 < len(letters) <= _LONGEST_ACRONYM:
        return "upper"
    return "title" if word[:1].isupper() else "lower"


def _begins(word: str, phrase: Phrase, code: str | None) -> bool:
    """Is this word of a text a form of the first word of a phrase? In lower case only of one that is written so."""
    return (phrase.shapes[0] == "lower" or not word.islower()) and _fits(word, phrase, 0, code)


def _fits(word: str, phrase: Phrase, place: int, code: str | None) -> bool:
    """Is this word of a text a form of that word of a phrase?"""
    shape, wanted, folded_word = phrase.shapes[place], phrase.words[place], plain(word)
    if shape == "upper":
        word = _ENDING.sub("", word)
        return plain(word) == wanted and word.replace(".", "").isupper()
    if shape == "title" and place == 0 and not word[:1].isupper():
        return False
    if folded_word == wanted or wanted in nominatives(folded_word, code):
        return True
    if place and code and not set(nominatives(folded_word, code)).isdisjoint(nominatives(wanted, code)):
        return True  # two forms of an adjective, whose table has one of them: "Komisji Europejskiej"
    if code is None and phrase.type == "ORG" and folded_word.isascii():
        return False  # the plural of an English organisation is another word: "Shells", "Visas", "Common sense"
    return _same_base(folded_word, wanted, phrase.type == "PER")


def _same_base(word: str, wanted: str, person: bool) -> bool:
    if person and surname_readings(wanted):
        return any(
            reading.base == want.base and reading.gender == want.gender
            for reading in surname_readings(word)
            for want in _nominative_readings(wanted)
        )
    return not bases(word).isdisjoint(nominative_bases(wanted))


@lru_cache(maxsize=16384)
def _nominative_readings(word: str) -> tuple[Reading, ...]:
    """Those readings of a gendered nominative that are nominative: "Колесникова" is no masculine genitive here."""
    readings = surname_readings(word)
    own = [each for each in readings if each.base == word and each.gender == "m"]
    return tuple(own or [each for each in readings if each.gender == "f"])


class Ties(NamedTuple):
    """What belongs to which country: its capital; its places, parliament, forces. And which countries have a region."""

    capitals: dict[str, str]
    homes: dict[str, str]
    regions: dict[str, tuple[str, ...]]


class Gazetteer:
    """Entities by their names. Build with `standard()`, extend with `with_entities`."""

    def __init__(
        self,
        indexes: Sequence[_Index],
        types: dict[str, str],
        ties: Ties,
        owners: dict[str, str] | None = None,
        language: str | None = None,
    ) -> None:
        self._indexes = tuple(indexes)  # the first that knows a phrase decides
        self.types = types
        self._ties = ties
        self.capitals = ties.capitals
        self.countries = frozenset(ties.capitals.values())
        self._partners: dict[str, list[str]] = {}
        for capital, country in ties.capitals.items():
            self._partners.setdefault(capital, []).append(country)
            self._partners.setdefault(country, []).append(capital)
        self.owners = owners or {}  # demonym → country
        self._language = language
        self._forbids = any(index.forbidden for index in self._indexes)
        self._names: dict[str, list[Phrase]] = {}
        self.begins_nothing: set[str] = set()  # words that have been asked for and begin no name
        self._entries: dict[str, _Entry] = {}
        self._inside: dict[str, tuple[str, ...]] = {}
        self._localized: dict[str, Gazetteer] = {}

    def with_entities(self, entities: Iterable[Entity]) -> Gazetteer:
        """This gazetteer and `entities`, which take precedence; a forbidden form never matches its entity."""
        index, types, owners = _Index(), dict(self.types), dict(self.owners)
        for entity in entities:
            owner = owners[entity.id] = entity.of or entity.id
            for name in sorted({each for names in entity.names.values() for each in names}):
                index.add(name, owner, entity.type)
            for name in entity.forbidden:
                index.forbidden[tuple(map(plain, words(name)))].add(owner)
            types.setdefault(owner, entity.type)
        return Gazetteer((index, *self._indexes), types, self._ties, owners)

    def localized(self, code: str | None) -> Gazetteer:
        """This gazetteer for a text in the language `code`: with CLDR's local names, and with its endings."""
        if not code or code in _LANGUAGES:
            return self
        if code not in self._localized:
            indexes = (*self._indexes, _local_index(code))
            self._localized[code] = Gazetteer(indexes, self.types, self._ties, self.owners, code)
        return self._localized[code]

    def stand_ins(self, entity: str) -> frozenset[str]:
        """The entities by whose names `entity` may be told: itself, a demonym's country, its capital or country."""
        owner = self.owners.get(entity, entity)
        return frozenset((owner, *self.partners(owner)))

    @staticmethod
    def is_currency(entity: str | None) -> bool:
        return bool(entity) and str(entity).startswith("currency-")

    def partners(self, entity: str) -> list[str]:
        """The country of a capital, the capital of a country."""
        return self._partners.get(entity, [])

    def home(self, entity: str) -> str | None:
        """The country of a place or of an institution of a state."""
        return self._ties.homes.get(entity)

    def countries_of(self, region: str) -> tuple[str, ...]:
        """The countries of a continent or another region of the world, in order; none of what is no such region."""
        return self._ties.regions.get(region, ())

    @staticmethod
    def region(town: str) -> str:
        """The id that the region of a town would have, which is called after it: "kharkiv-oblast" in cities.tsv."""
        return f"{town}-oblast"

    def phrases(self) -> Iterator[Phrase]:
        """All names of all entities."""
        for index in self._indexes:
            yield from dict.fromkeys(phrase for found in index.phrases.values() for phrase in found)

    def names_of(self, entity: str) -> list[Phrase]:
        """All names that are known of an entity."""
        if not self._names:
            for phrase in self.phrases():
                self._names.setdefault(phrase.id, []).append(phrase)
        return self._names.get(entity, [])

    def match(self, texts: Sequence[str], start: int = 0) -> Match | None:
        """The longest name that begins at word `start`; among equals the first index, then the first entity."""
        first = texts[start]
        if first in self.begins_nothing:
            return None
        entry = self._entries.get(first) or self._enter(first)
        if not entry.longer or start + 1 >= len(texts):
            return entry.alone
        found = [phrase for longer in entry.longer for phrase in self._going_on(longer, texts, start)]
        return self._longest(first, found) if found else entry.alone

    def _enter(self, first: str) -> _Entry:
        """What a word begins, kept; a word that begins nothing is refused at once from then on."""
        begun = [index.begun_by(first, self._language) for index in self._indexes]
        if all(each is _NOTHING for each in begun) and len(self.begins_nothing) < _MOST_WORDS:
            self.begins_nothing.add(first)
        single = [phrase for each in begun for phrase in each.single]
        if self._forbids:
            single = [phrase for phrase in single if not self._is_forbidden(phrase, (first,), 0)]
        longer = tuple(each.longer for each in begun if each.longer)
        entry = _Entry(self._longest(first, single) if single else None, longer)
        if len(self._entries) < _MOST_WORDS:
            self._entries[first] = entry
        return entry

    @staticmethod
    def _longest(first: str, found: Sequence[Phrase]) -> Match:
        length = max(len(phrase.words) for phrase in found)
        longest = _likeliest([phrase for phrase in found if len(phrase.words) == length], plain(first), first)
        return Match(length, tuple(dict.fromkeys(phrase.id for phrase in longest)), longest[0].type)

    def _going_on(self, longer: dict[str, list[Phrase]], texts: Sequence[str], start: int) -> Iterator[Phrase]:
        """The phrases of several words that go on as the text does; no case form changes a word's first letter."""
        for phrase in longer.get(texts[start + 1][0].casefold(), ()):
            size = len(phrase.words)
            if (
                start + size <= len(texts)
                and all(_fits(texts[start + k], phrase, k, self._language) for k in range(1, size))
                and not (self._forbids and self._is_forbidden(phrase, texts, start))
            ):
                yield phrase

    def _is_forbidden(self, phrase: Phrase, texts: Sequence[str], start: int) -> bool:
        form = tuple(map(plain, texts[start : start + len(phrase.words)]))
        return any(phrase.id in index.forbidden.get(form, ()) for index in self._indexes)

    def lookup(self, name: str) -> Match | None:
        """The entities that the whole of `name` is a name of."""
        texts = words(name)
        match = self.match(texts) if texts else None
        return match if match and match.length == len(texts) else None

    def inside(self, name: str) -> tuple[str, ...]:
        """The entities whose names stand in `name`: "Vilnius Airport", and "U.N." of "U.N. General Assembly"."""
        found = self._inside.get(name)
        if found is None:
            if len(self._inside) >= _MOST_WORDS:
                self._inside.clear()
            found = self._inside[name] = tuple(dict.fromkeys(self._standing_in(words(name))))
        return found

    def _standing_in(self, texts: Sequence[str]) -> Iterator[str]:
        """The entities of these words; Sudan does not stand in "South Sudan", but Mexico in "Mexico City"."""
        around: tuple[str, ...] = ()  # the place of several words that we are in
        stop = 0
        for at, text in enumerate(texts):
            if at >= stop:
                around = ()
            match = self.match(texts, at)
            if match and match.length > 1 and match.type in ("GPE", "LOC") and at + match.length > stop:
                around, stop = match.ids, at + match.length
            single = self.lookup(text) if len(texts) > 1 else None
            found = (entity for each in (match, single) if each for entity in each.ids)
            yield from (entity for entity in found if not around or self._may_be_in(entity, around))

    def _may_be_in(self, entity: str, place: Sequence[str]) -> bool:
        """May a name in that of a place stand for itself? That of another country never does."""
        if entity in self.countries:
            return entity in place or any(self.home(each) == entity for each in place)
        return entity in place or self.countries.isdisjoint(place)


def _likeliest(phrases: list[Phrase], known: str, text: str) -> list[Phrase]:
    """A form that stands in the table is no case form of another; "Білорусі" is the country, not its inhabitant."""
    exact = [phrase for phrase in phrases if phrase.words[0] == known] or phrases
    return sorted(exact, key=lambda phrase: (phrase.shapes[0] == "lower") == text[:1].isupper())


def table_rows(name: str) -> list[dict[str, str]]:
    """The rows of one of the tables in bench/languages/data."""
    text = files("bench.languages").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def forms(cell: str | None) -> list[str]:
    """The forms of a cell, which are divided by "|"."""
    return [form.strip() for form in (cell or "").split("|") if form.strip()]


_LANGUAGES = ("en", "uk", "ru")
_KINDS = {"language": "DEM", "currency": "MISC"}
_DEMONYM_COLUMNS = (
    "en_demonym", "uk_adjective", "uk_inhabitant", "ru_adjective", "ru_inhabitant",
)  # fmt: skip


@cache
def standard() -> Gazetteer:
    """The gazetteer of the packaged tables."""
    index, types = _Index(), {}
    regions = {row["id"]: tuple(forms(row["countries"])) for row in table_rows("regions.tsv")}
    ties = Ties({}, {}, regions)
    for file, default in (("countries.tsv", "GPE"), ("cities.tsv", "GPE"), ("organisations.tsv", "ORG")):
        for row in table_rows(file):
            kind = row.get("type") or default
            types[row["id"]] = kind
            _add_row(index, row, kind)
            if row.get("capital"):
                ties.capitals[row["capital"]] = row["id"]
            if row.get("country"):
                ties.homes[row["id"]] = row["country"]
    for code in _LANGUAGES:
        _add_local_names(index, code, types)
    return Gazetteer((index,), types, ties)


@cache
def _local_index(code: str) -> _Index:
    """CLDR's places, languages and currencies in one language, and the best known organisations."""
    index, types = _Index(), standard().types
    _add_local_names(index, code, types)
    for row in table_rows("names_abroad.tsv"):
        for name in forms(row.get(code)):
            index.add(name, row["id"], types[row["id"]])
    return index


def _add_local_names(index: _Index, code: str, types: Mapping[str, str]) -> None:
    for kind, entity, names in local_names(code):
        for name in names:
            index.add(name, entity, types.get(entity, "GPE") if kind == "place" else _KINDS[kind])


def _add_row(index: _Index, row: dict[str, str], kind: str) -> None:
    for column in _LANGUAGES:
        for name in forms(row.get(column)):
            index.add(name, row["id"], kind)
    for column in _DEMONYM_COLUMNS:
        for name in forms(row.get(column)):
            index.add(name, row["id"], "DEM")
