"""Take months, units, currencies and scale abbreviations of every language from CLDR.

    python tools/build_number_words.py FOLDER [--check]

Development only. FOLDER holds the npm packages cldr-dates-full, cldr-localenames-full, cldr-numbers-full and
cldr-units-full, unpacked under those names (Unicode licence, see NOTICE). Writes data/measures/<language>.json under
bench/languages for each language that CLDR has spell-out rules for, good ones or not, and data/languages.json, the
names of all languages. `--check` writes nothing and fails where a file would change.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import regex
from unicode_rbnf import RbnfEngine

from bench.text.folding import fold
from bench.text.scripts import CASED, SPACELESS, main_script

ROOT = Path(__file__).parents[1] / "bench" / "languages" / "data"
FOLDER = ROOT / "measures"

UNITS = {
    "duration-second": "second", "duration-minute": "minute", "duration-hour": "hour", "duration-day": "day",
    "duration-week": "week", "duration-month": "month", "duration-year": "year", "duration-decade": "decade",
    "duration-century": "century", "concentr-percent": "percent", "concentr-permille": "permille",
    "length-millimeter": "mm", "length-centimeter": "cm", "length-meter": "m", "length-kilometer": "km",
    "length-mile": "mile", "length-foot": "ft", "length-inch": "inch", "mass-gram": "g", "mass-kilogram": "kg",
    "mass-tonne": "t", "mass-pound": "lb", "area-hectare": "ha", "area-square-kilometer": "km2", "volume-liter": "l",
    "temperature-celsius": "degC", "temperature-fahrenheit": "degF", "speed-kilometer-per-hour": "km/h",
    "speed-mile-per-hour": "mph", "power-megawatt": "mw", "angle-degree": "degree",
    "length-micrometer": "um", "length-yard": "yard", "length-nautical-mile": "nmi", "length-light-year": "ly",
    "mass-microgram": "mcg", "mass-milligram": "mg", "mass-ounce": "oz", "area-square-meter": "m2",
    "area-square-mile": "mi2", "area-square-foot": "ft2", "area-acre": "acre", "volume-milliliter": "ml",
    "volume-gallon": "gal", "volume-cubic-meter": "m3", "volume-cubic-kilometer": "km3",
    "speed-meter-per-second": "m/s", "speed-knot": "knot", "power-watt": "w", "power-kilowatt": "kw",
    "power-gigawatt": "gw", "power-horsepower": "hp", "energy-kilowatt-hour": "kwh", "energy-kilocalorie": "kcal",
    "digital-megabyte": "mb", "digital-gigabyte": "gb", "digital-terabyte": "tb", "frequency-hertz": "hz",
    "frequency-megahertz": "mhz", "frequency-gigahertz": "ghz", "graphics-megapixel": "mpx",
    "pressure-hectopascal": "hpa",
}  # fmt: skip
REGIONS = {"en": "en-GB"}  # a second spelling: "centimetres"
PERIODS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ELISION = 6  # letters
SHORT = 2  # letters; "in" is a preposition more often than an inch
KNOWN_SHORT = frozenset(
    "m g t l km cm mm kg ha mw lb ft mi км см мм кг га mg ml kw gw hz oz hp mb gb tb мг мл гц мб гб тб".split()
)
YEAR_TOO = "р."  # CLDR's sign of the Belarusian rouble is more often a year or a Russian one
CURRENCIES = [
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CNY",
    "INR",
    "RUB",
    "UAH",
    "PLN",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "CZK",
    "HUF",
    "RON",
    "TRY",
    "KRW",
    "BRL",
    "CAD",
    "AUD",
    "MXN",
    "ILS",
    "BYN",
    "BGN",
    "KZT",
    "GEL",
    "VND",
    "IDR",
    "IRR",
]
MONEY_STEMS = {
    "USD": ("dol", "dól", "дол", "δολ", "doll"), "EUR": ("eur", "євр", "евр", "ευρ"),
    "GBP": ("liv", "lib", "pund", "pfund", "фунт"), "JPY": ("yen", "jen", "ien", "єн", "иен"),
    "UAH": ("hr", "гр", "gri"), "RUB": ("rub", "руб", "rou"), "PLN": ("zł", "zl", "зло"),
}  # fmt: skip


class Source:
    """One language's files of CLDR."""

    def __init__(self, folder: Path, code: str) -> None:
        self.folder = folder
        self.code = code

    def read(self, package: str, file: str) -> Any:
        path = self.folder / package / "main" / self.code / file
        return json.loads(path.read_text(encoding="utf-8"))["main"][self.code]

    def calendar(self) -> Any:
        return self.read("cldr-dates-full", "ca-gregorian.json")["dates"]["calendars"]["gregorian"]

    def numbers(self, file: str) -> Any:
        return self.read("cldr-numbers-full", file)["numbers"]

    def regions(self) -> list[Source]:
        """The language, and the region that spells its units otherwise."""
        return [self, *([Source(self.folder, REGIONS[self.code])] if self.code in REGIONS else [])]

    def units(self) -> Any:
        return self.read("cldr-units-full", "units.json")["units"]


def table(source: Source) -> dict[str, Any]:
    """All that a number table takes from CLDR."""
    calendar, numbers = source.calendar(), source.numbers("numbers.json")
    wide, short = dict(_months(calendar, "wide")), dict(_months(calendar, "abbreviated"))
    months = {**short, **wide}
    return {
        "script": main_script("".join(months)),
        "decimal": numbers["symbols-numberSystem-latn"]["decimal"],
        "day_first": _day_first(calendar),
        "dotted_day": "d." in _pattern(calendar, "long"),
        "months": months,
        **_relatives(source),
        "short_months": sorted(short.keys() - wide.keys()),
        "scales": dict(sorted(_scales(numbers))),
        "units": dict(sorted(each for one in source.regions() for each in _units(one.units()))),
        "currencies": dict(sorted(_currencies(source.numbers("currencies.json")["currencies"]))),
    }


def _months(calendar: Any, width: str) -> Iterator[tuple[str, int]]:
    """Names of one width, as in a date and alone; those that are only a number are left out."""
    for context in ("format", "stand-alone"):
        for number, name in calendar["months"][context][width].items():
            form = fold(name).strip(". ")
            if regex.search(r"[\p{L}\p{M}]{2}", form) and not regex.search(r"\p{Nd}", form):
                yield form, int(number)


def _relatives(source: Source) -> dict[str, Any]:
    """Terms for dates told from the day of publication, and what makes a duration such a date: "ago"."""
    fields = source.read("cldr-dates-full", "dateFields.json")["dates"]["fields"]
    days = source.calendar()["days"]
    terms: dict[str, set[str]] = {}
    for phrase, date in [*_weekdays(days), *_terms(fields)]:
        terms.setdefault(phrase, set()).add(date)
    shifts = set.intersection(*({s for pattern in _past(fields[name]) for s in _shifts(pattern)} for name in PERIODS))
    return {
        "relatives": {phrase: only for phrase, dates in sorted(terms.items()) if (only := _one_meaning(dates))},
        "shifts_before": {before: -1 for before, after in sorted(shifts) if before and not after},
        "shifts_after": {after: -1 for before, after in sorted(shifts) if after and not before},
    }


def _one_meaning(dates: set[str]) -> str | None:
    """The only date; of a weekday and this week's the weekday; None for Hindi "kal", yesterday and tomorrow."""
    weekdays = {date for date in dates if date.startswith("W")} or dates
    return next(iter(weekdays)) if len(weekdays) == 1 else None


def _weekdays(days: Any) -> Iterator[tuple[str, str]]:
    for context in ("format", "stand-alone"):
        for number, day in enumerate(DAYS, start=1):
            yield _phrase(days[context]["wide"][day]), f"W{number}"


def _terms(fields: Any) -> Iterator[tuple[str, str]]:
    """ "yesterday" → -1D, "last week" → -1W, "next Friday" → +1W5; also without a short preposition before."""
    names = {**PERIODS, **{day: f"W{number}" for number, day in enumerate(DAYS, start=1)}}
    for name, letter in names.items():
        for turn in range(-2, 3):
            words = _phrase(fields[name].get(f"relative-type-{turn}", ""))
            if words and not regex.search(r"\p{Nd}", words):
                first, _, rest = words.partition(" ")
                yield words, f"{turn:+d}{letter}"
                if " " in rest and len(first) <= SHORT and main_script(first) in CASED:
                    yield rest, f"{turn:+d}{letter}"


def _past(field: Any) -> list[str]:
    return list(field["relativeTime-type-past"].values())


def _shifts(pattern: str) -> Iterator[tuple[str, str]]:
    """What may stand before and behind the duration in "{0} years ago": the first words behind are the unit."""
    before, _, after = pattern.partition("{0}")
    words = _phrase(after).split()
    yield from ((_phrase(before), " ".join(words[size:])) for size in range(1, len(words) + 1))


def _phrase(text: str) -> str:
    """The words as the reader of numbers sees them: folded, elisions gone, signs and Han characters alone."""
    words = []
    for word in regex.findall(r"[\p{L}\p{M}'’]+|[^\p{L}\p{M}\s]", fold(text)):
        word = word.split("'", 1)[1] if "'" in word[:ELISION] else word
        words += list(word) if main_script(word) in SPACELESS else [word]
    return " ".join(words)


def _pattern(calendar: Any, width: str) -> str:
    pattern = calendar["dateFormats"][width]
    return str(pattern if isinstance(pattern, str) else pattern["_value"])


def _day_first(calendar: Any) -> bool:
    pattern = _pattern(calendar, "short")
    return "d" in pattern and pattern.lower().index("d") < pattern.index("M")


def _scales(numbers: Any) -> Iterator[tuple[str, int]]:
    """What stands for the zeros that a compact pattern leaves out: "0 Mio'.'" for 1,000,000 → mio."""
    for width in ("short", "long"):
        for key, pattern in numbers["decimalFormats-numberSystem-latn"][width]["decimalFormat"].items():
            size = int(key.split("-")[0])
            zeros = pattern.count("0")
            word = fold(regex.sub(r"[0'\u00a0\s.¤]+", " ", pattern)).strip()
            if zeros and word and size >= 1000:
                yield word, size // 10 ** (zeros - 1)


def _units(units: Any) -> Iterator[tuple[str, str]]:
    for width in ("long", "short"):  # narrow ones are single letters: French "a" for years
        for key, unit in UNITS.items():
            for name, pattern in units[width].get(key, {}).items():
                if "{0}" in pattern and not name.startswith("perUnit"):
                    yield from ((form, unit) for form in _forms(pattern.replace("{0}", " ")))


def _forms(text: str) -> Iterator[str]:
    """A unit's words, as the reader of units looks them up: up to three of them joined by hyphens."""
    form = "-".join(fold(text).strip(" .\u00a0").split())
    short = len(form) <= SHORT and form.isalpha() and form not in KNOWN_SHORT and main_script(form) in CASED
    if form and not short and form.count("-") < 3 and not regex.search(r"\p{Nd}", form):
        yield form.strip(".")


def _currencies(currencies: Any) -> Iterator[tuple[str, str]]:
    for code in CURRENCIES:
        for key, name in currencies.get(code, {}).items():
            if key in ("symbol", "symbol-alt-narrow"):
                if name != YEAR_TOO and (not name.isascii() or name == "$"):
                    yield fold(name), code
            elif code in MONEY_STEMS:
                yield from ((form, code) for form in _money(name, code))


def _money(name: str, code: str) -> Iterator[str]:
    """The currency's own word: of "US dollars" and "долларов США" the dollars, not the country."""
    for word in fold(name).split():
        if word.startswith(MONEY_STEMS[code]):
            yield word.strip(".")


def names(folder: Path) -> dict[str, str]:
    """{code: English name} of every language that CLDR knows."""
    path = folder / "cldr-localenames-full" / "main" / "en" / "languages.json"
    every = json.loads(path.read_text(encoding="utf-8"))["main"]["en"]["localeDisplayNames"]["languages"]
    return {code: name for code, name in sorted(every.items()) if regex.fullmatch(r"[a-z]{2,3}", code)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file would change")
    options = parser.parse_args()
    every = {code: table(Source(options.folder, code)) for code in _languages(options.folder)}
    changed = [code for code, data in every.items() if not _write(FOLDER / f"{code}.json", data, options.check)]
    changed += [] if _write(ROOT / "languages.json", names(options.folder), options.check) else ["languages"]
    print("changed:" if changed else "nothing changed", *changed)
    return 1 if changed and options.check else 0


def _languages(folder: Path) -> list[str]:
    available = {path.name for path in (folder / "cldr-units-full" / "main").iterdir()}
    return sorted(code for code in available if code in RbnfEngine.get_supported_languages())


def _write(file: Path, data: dict[str, Any], check: bool) -> bool:
    """Write a file, unless only checking; False where it differs from what was there."""
    text = json.dumps(data, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
    same = file.exists() and file.read_text(encoding="utf-8") == text
    if not same and not check:
        FOLDER.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return same


if __name__ == "__main__":
    sys.exit(main())
