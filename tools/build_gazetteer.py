"""Write the local names of places from CLDR to bench/languages/data/places.

    npm pack cldr-localenames-full@48 cldr-dates-full@48 cldr-subdivisions-full@48     # and unpack them below FOLDER
    python tools/build_gazetteer.py FOLDER [--check]

Development only. CLDR (Unicode-3.0 licence, see NOTICE) has the names of territories with their short and variant forms
and those of the exemplar cities of time zones. They are joined to the entities of our own tables by territory code and
English name; what these do not have gets an id from CLDR's code. A name that is written as in English is left out, for
English names are known everywhere. `--check` writes nothing and fails where a file would change.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import regex

from bench.consistency.names.gazetteer import forms, plain, table_rows
from bench.text.tokens import words

DATA = Path(__file__).parents[1] / "bench" / "languages" / "data" / "places"
LANGUAGES = [
    *("ar", "be", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "hy"),
    *("id", "it", "ja", "ka", "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk"),
    *("th", "vi", "zh"),
]
OWN = ("en", "uk", "ru")  # the languages of the hand tables, which have better forms
PARTS = ("gbeng", "gbsct", "gbwls")
AMERICA = ("019", "united-states")  # in most languages one word for the continent and, in news, for the country
LEFT_OUT = frozenset({"001", "EZ", "QO", "XA", "XB", "ZZ", "Unknown"})
_ASIDE = regex.compile(r"\s*[(（].*?[)）]")

Names = dict[str, dict[str, None]]


def read(folder: Path, package: str, code: str, file: str) -> dict[str, Any]:
    text = (folder / package / "main" / code / file).read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)["main"][code]
    return data


def territories(folder: Path, code: str) -> Iterator[tuple[str, str]]:
    """(territory code, name), several for a territory with short and variant forms."""
    data = read(folder, "cldr-localenames-full", code, "territories.json")
    for key, name in data["localeDisplayNames"]["territories"].items():
        territory = key.partition("-alt-")[0]
        if territory not in LEFT_OUT:
            yield territory, name


def parts(folder: Path, code: str) -> Iterator[tuple[str, str]]:
    """(code, name) of the parts of a country that CLDR has translated for all languages."""
    file = folder / "cldr-subdivisions-full" / "subdivisions" / code / f"{code}.json"
    if file.is_file():
        data = json.loads(file.read_text(encoding="utf-8"))["subdivisions"]
        names = data["localeDisplayNames"]["subdivisions"]
        yield from ((part, names[part]) for part in PARTS if part in names)


def cities(folder: Path, code: str) -> Iterator[tuple[str, str]]:
    """(city of a time zone in English, its local name)."""
    zones = read(folder, "cldr-dates-full", code, "timeZoneNames.json")["dates"]["timeZoneNames"]["zone"]
    for region, cities_of in zones.items():
        for key, zone in cities_of.items() if region not in ("Etc", "Antarctica") else ():
            if name := zone.get("exemplarCity"):
                yield key, name


def english_cities(folder: Path) -> dict[str, str]:
    """The English name by the key of the time zone; CLDR leaves out what the key tells."""
    keys = {key for code in LANGUAGES for key, _ in cities(folder, code)}
    return {key: key.replace("_", " ") for key in keys - LEFT_OUT} | dict(cities(folder, "en"))


class Joiner:
    """The entities of our own tables by territory code and by English name."""

    def __init__(self) -> None:
        self.by_code = {row["code"]: row["id"] for row in table_rows("countries.tsv") if row.get("code")}
        self.by_name: dict[str, str] = {}
        for file in ("organisations.tsv", "cities.tsv", "countries.tsv"):
            for row in table_rows(file):
                self.by_name |= {key(name): row["id"] for name in forms(row["en"])}

    def territory(self, code: str, english: str) -> str:
        return self.by_code.get(code) or self.by_name.get(key(english)) or f"cldr-{code.lower()}"

    def city(self, zone: str, english: str) -> str:
        return self.by_name.get(key(english)) or f"cldr-{plain(zone).replace('_', '-')}"


def key(name: str) -> str:
    """What makes two spellings one: folded words."""
    return " ".join(map(plain, words(name)))


def build(folder: Path) -> dict[str, Names]:
    """{language: {entity: names}}, in the order of CLDR."""
    joiner, english = Joiner(), english_cities(folder)
    regions = [*territories(folder, "en"), *parts(folder, "en")]
    ids = {code: joiner.territory(code, name) for code, name in reversed(regions)}
    ids[AMERICA[0]] = AMERICA[1]
    joiner.by_name = {key(name): ids[code] for code, name in regions} | joiner.by_name
    city_ids = {zone: joiner.city(zone, name) for zone, name in english.items()}
    result: dict[str, Names] = {}
    for code in LANGUAGES:
        found: Names = defaultdict(dict)
        for territory, name in (*territories(folder, code), *parts(folder, code)):
            if territory != AMERICA[0] or len(words(name)) == 1:
                found[ids[territory]][_ASIDE.sub("", name)] = None
        local = english | dict(cities(folder, code)) if code == "en" else dict(cities(folder, code))
        for zone, name in local.items():
            if zone in city_ids:
                found[city_ids[zone]][_ASIDE.sub("", name)] = None
        result[code] = found
    return {code: reduced(code, names, result["en"]) for code, names in result.items()}


def reduced(code: str, names: Names, english: Names) -> Names:
    """Without what the hand tables have, or what is written as in English."""
    if code in OWN:
        return {entity: found for entity, found in names.items() if entity.startswith("cldr-")}
    fresh: Names = {}
    for entity, found in names.items():
        known = {key(name) for name in english.get(entity, ())}
        if rest := {name: None for name in found if key(name) not in known}:
            fresh[entity] = rest
    return fresh


def to_text(names: Names) -> str:
    lines = [f"{entity}\t{'|'.join(found)}" for entity, found in sorted(names.items())]
    return "\n".join(["id\tname", *lines]) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the packages of CLDR are unpacked")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file would change")
    options = parser.parse_args()
    texts = {DATA / f"{code}.tsv": to_text(names) for code, names in build(options.folder).items()}
    changed = [file for file, text in texts.items() if not file.exists() or file.read_text(encoding="utf-8") != text]
    print("changed:", *(file.name for file in changed))
    if options.check:
        return 1 if changed else 0
    DATA.mkdir(parents=True, exist_ok=True)
    for file in changed:
        file.write_text(texts[file], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
