"""Write the local names of places, languages and currencies from CLDR to bench/languages/data/cldr.zip.

    npm pack cldr-localenames-full@48 cldr-dates-full@48 cldr-numbers-full@48 cldr-subdivisions-full@48
    python tools/build_gazetteer.py FOLDER [--check]     # FOLDER: where they are unpacked

Development only. CLDR (Unicode-3.0 licence, see NOTICE) has the names of territories with short and variant forms, of
languages, of currencies, and of the exemplar cities of time zones. All its locales are read; those of one language
are joined. Places and languages get the ids of the entities of our own tables by territory code and English name, else
an id from CLDR's code. A name that is written as in English is left out, for English names are known everywhere.
`--check` writes nothing and fails where a language would change.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import regex

from bench.consistency.names.gazetteer import forms, plain, table_rows
from bench.consistency.names.inflection import nominative_bases
from bench.languages.dictionary import lemma_of
from bench.text.tokens import words

ARCHIVE = Path(__file__).parents[1] / "bench" / "languages" / "data" / "cldr.zip"
OWN = ("en", "uk", "ru")  # the languages of the hand tables, which have better forms
PARTS = ("gbeng", "gbsct", "gbwls")
AMERICA = ("019", "united-states")  # in most languages one word for the continent and, in news, for the country
LEFT_OUT = frozenset({"001", "EZ", "QO", "XA", "XB", "ZZ", "Unknown"})
NOT_READ = frozenset({"en-Dsrt", "en-Shaw", "und"})  # English in scripts that nobody prints
AMBIGUOUS = frozenset({"ko"})  # "Korean" is said of two countries
NEW = ("cldr-", "language-")  # the ids of what is in no hand table
SHORT_CODE = 2  # letters
SHORTEST = 4  # letters of a language's name in our own languages, where "Ga" and "ибо" are other words
PLACE, LANGUAGE, CURRENCY = "place", "language", "currency"
_ASIDE = regex.compile(r"\s*[(（].*?[)）]")

Names = dict[tuple[str, str], dict[str, None]]  # (kind, id) → names


class Cldr:
    """The JSON of one release, unpacked in a folder."""

    def __init__(self, folder: Path) -> None:
        self._main = folder / "cldr-localenames-full" / "main"
        self._folder = folder

    def locales(self) -> dict[str, list[str]]:
        """All locales by their language, the plain one first."""
        found: dict[str, list[str]] = defaultdict(list)
        for path in sorted(self._main.iterdir(), key=lambda each: each.name):
            if path.name not in NOT_READ:
                found[path.name.partition("-")[0]].append(path.name)
        return {code: locales[:1] if code in OWN else locales for code, locales in found.items()}

    def territories(self, locale: str) -> Iterator[tuple[str, str]]:
        """(territory code, name), several for a territory with short and variant forms."""
        for key, name in self._display_names(locale, "territories").items():
            territory = key.partition("-alt-")[0]
            if territory not in LEFT_OUT and name != territory:
                yield territory, name

    def parts(self, locale: str) -> Iterator[tuple[str, str]]:
        """(code, name) of the parts of a country that CLDR has translated for all languages."""
        file = self._folder / "cldr-subdivisions-full" / "subdivisions" / locale / f"{locale}.json"
        if file.is_file():
            names = _read(file)["subdivisions"]["localeDisplayNames"]["subdivisions"]
            yield from ((part, names[part]) for part in PARTS if part in names)

    def cities(self, locale: str) -> Iterator[tuple[str, str]]:
        """(city of a time zone in English, its local name)."""
        zones = self._main_file("cldr-dates-full", locale, "timeZoneNames").get("dates", {})
        for region, cities in zones.get("timeZoneNames", {}).get("zone", {}).items():
            for key, zone in cities.items() if region not in ("Etc", "Antarctica") else ():
                if name := zone.get("exemplarCity"):
                    yield key, name

    def languages(self, locale: str) -> Iterator[tuple[str, str]]:
        """(language code, name) of the larger languages of CLDR's own locales: those with a code of two letters."""
        for key, name in self._display_names(locale, "languages").items():
            code, _, variant = key.partition("-alt-")
            if len(code) == SHORT_CODE and code in self._codes and variant in ("", "short", "variant") and name != code:
                yield code, name

    def currencies(self, locale: str) -> Iterator[tuple[str, str]]:
        """(currency code, name) of the currencies that are counted, in every number."""
        found = self._main_file("cldr-numbers-full", locale, "currencies").get("numbers", {}).get("currencies", {})
        for code, currency in found.items():
            for key, name in currency.items():
                if key.startswith("displayName-count"):
                    yield code, name

    @property
    def _codes(self) -> frozenset[str]:
        return _codes(self._main)

    def _display_names(self, locale: str, what: str) -> dict[str, str]:
        names = self._main_file("cldr-localenames-full", locale, what).get("localeDisplayNames", {})
        found: dict[str, str] = names.get(what, {})
        return found

    def _main_file(self, package: str, locale: str, what: str) -> dict[str, Any]:
        """A file of a locale; empty where it has none of its own."""
        file = self._folder / package / "main" / locale / f"{what}.json"
        found: dict[str, Any] = _read(file)["main"][locale] if file.is_file() else {}
        return found


@cache
def _codes(folder: Path) -> frozenset[str]:
    return frozenset(path.name.partition("-")[0] for path in folder.iterdir())


def _read(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


class Joiner:
    """The ids of CLDR's places and languages: those of our own tables by territory code and by English name."""

    def __init__(self, cldr: Cldr) -> None:
        by_code = {row["code"]: row["id"] for row in table_rows("countries.tsv") if row.get("code")}
        own = dict(_own_names(("en",)))
        regions = [*cldr.territories("en"), *cldr.parts("en")]
        self.territories = {
            code: by_code.get(code) or own.get(key(name)) or f"cldr-{code.lower()}" for code, name in reversed(regions)
        }
        self.territories[AMERICA[0]] = AMERICA[1]
        by_name = {key(name): self.territories[code] for code, name in regions} | own
        keys = {zone for locales in cldr.locales().values() for locale in locales for zone, _ in cldr.cities(locale)}
        english = {zone: zone.replace("_", " ") for zone in keys - LEFT_OUT} | dict(cldr.cities("en"))
        self.english_cities = english
        self.cities = {
            zone: by_name.get(key(name)) or f"cldr-{plain(zone).replace('_', '-')}" for zone, name in english.items()
        }
        nations = dict(_own_names(("en_demonym",)))
        self.languages = {
            code: nations.get(key(name)) or f"language-{code}"
            for code, name in reversed([*cldr.languages("en")])
            if code not in AMBIGUOUS and all(map(is_no_other_word, *zip(*_said(cldr, code), strict=True)))
        }


def _said(cldr: Cldr, language: str) -> Iterator[tuple[str, str]]:
    """(name, own language) of a language, in all of our own: it is known in all of them or in none."""
    yield from ((name, own) for own in OWN for code, name in cldr.languages(own) if code == language)


def is_no_other_word(name: str, code: str) -> bool:
    """Is the name of a language long enough, and where it has no capital no form of another word: Russian "пали"?"""
    small = plain(name)
    lemma = lemma_of(name, code) if name.islower() else None
    return len(small) >= SHORTEST and (lemma is None or plain(lemma) in nominative_bases(small))


def _own_names(columns: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(name, entity) of our own tables; of two that share a name, countries come last and count."""
    for file in ("organisations.tsv", "cities.tsv", "countries.tsv"):
        for row in table_rows(file):
            yield from ((key(name), row["id"]) for column in columns for name in forms(row.get(column)))


def key(name: str) -> str:
    """What makes two spellings one: folded words."""
    return " ".join(map(plain, words(name)))


def build(folder: Path) -> dict[str, Names]:
    """{language: names}; languages of which CLDR has no name that is not English too are left out."""
    cldr = Cldr(folder)
    joiner = Joiner(cldr)
    locales = cldr.locales()
    english = gathered(cldr, joiner, "en", locales["en"])
    for zone, name in (*joiner.english_cities.items(), *cldr.cities("und")):  # "und": what nobody has translated
        if zone in joiner.cities:
            english[PLACE, joiner.cities[zone]] |= {zone.replace("_", " "): None, name: None}
    found = {code: reduced(code, gathered(cldr, joiner, code, variants), english) for code, variants in locales.items()}
    return {code: names for code, names in found.items() if names}


def bare(name: str) -> str:
    """A name without what stands in brackets, unless that is all."""
    return _ASIDE.sub("", name) or name


def gathered(cldr: Cldr, joiner: Joiner, code: str, locales: list[str]) -> Names:
    """The names in one language, of all its locales."""
    found: Names = defaultdict(dict)
    for locale in locales:
        for territory, name in (*cldr.territories(locale), *cldr.parts(locale)):
            if territory in joiner.territories and (territory != AMERICA[0] or len(words(name)) == 1):
                found[PLACE, joiner.territories[territory]][bare(name)] = None
        local = joiner.english_cities | dict(cldr.cities(locale)) if code == "en" else dict(cldr.cities(locale))
        for zone, name in local.items():
            if zone in joiner.cities:
                found[PLACE, joiner.cities[zone]][bare(name)] = None
        for language, name in cldr.languages(locale):
            if language in joiner.languages and not _ASIDE.search(name):
                found[LANGUAGE, joiner.languages[language]][name] = None
        for currency, name in cldr.currencies(locale):
            if len(words(name)) > 1 and not _ASIDE.search(name):
                found[CURRENCY, f"currency-{currency.lower()}"][name] = None
    return found


def reduced(code: str, names: Names, english: Names) -> Names:
    """Without what the hand tables have, or what is written as in English."""
    if code in OWN:
        return {kept: found for kept, found in names.items() if kept[0] == CURRENCY or kept[1].startswith(NEW)}
    fresh: Names = {}
    for entity, found in names.items():
        known = {key(name) for name in english.get(entity, ())}
        if rest := {name: None for name in found if key(name) not in known}:
            fresh[entity] = rest
    return fresh


def to_text(names: Names) -> str:
    """One line an entity: kind, id, names."""
    lines = [f"{kind}\t{entity}\t{'|'.join(found)}" for (kind, entity), found in sorted(names.items())]
    return "\n".join(lines) + "\n"


def read_archive() -> dict[str, str]:
    if not ARCHIVE.exists():
        return {}
    with ZipFile(ARCHIVE) as archive:
        return {Path(name).stem: archive.read(name).decode("utf-8") for name in archive.namelist()}


def write_archive(texts: dict[str, str]) -> None:
    """The same bytes for the same texts: without dates."""
    with ZipFile(ARCHIVE, "w") as archive:
        for code, text in sorted(texts.items()):
            archive.writestr(ZipInfo(f"{code}.tsv"), text.encode(), compress_type=ZIP_DEFLATED, compresslevel=9)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the packages of CLDR are unpacked")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a language would change")
    options = parser.parse_args()
    texts = {code: to_text(names) for code, names in build(options.folder).items()}
    before = read_archive()
    changed = [code for code in sorted(texts | before) if texts.get(code) != before.get(code)]
    print(f"{len(texts)} languages, {sum(map(len, texts.values()))} characters; changed:", *changed)
    if options.check:
        return 1 if changed else 0
    if changed:
        write_archive(texts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
