"""Put together the number table of any language: our own words first, CLDR's beside them."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.resources import files
from itertools import takewhile
from typing import Any, TypeVar

from bench import plugins
from bench.errors import ConfigError
from bench.languages import cldr
from bench.languages.numbers import calendar, parts, quantities
from bench.languages.numbers.clock import BEHIND_HOUR, CLOCK, HOUR_BEFORE, NAMED_HOURS
from bench.languages.numbers.comparators import AFTER, BETWEEN, CHANGE_WORDS, COMPARATORS, RANGE_WORDS, TO_LAST_DAY
from bench.languages.numbers.homographs import HOMOGRAPHS
from bench.languages.numbers.relatives import ATTACHED, NOT_RELATIVE, RELATIVES
from bench.languages.numbers.shared import CURRENCY_CODES, CURRENCY_SYMBOLS, SCALE_SYMBOLS, UNIT_SYMBOLS
from bench.languages.numbers.spans import SPANS
from bench.languages.numbers.vague import vague_amounts
from bench.languages.paradigms import forms, inflect, phrases
from bench.languages.spelled import Lexicon, from_json, numerals
from bench.languages.table import NumberTable
from bench.text.folding import fold
from bench.text.scripts import script_of

MeaningT = TypeVar("MeaningT")

OWN = ("en", "ja", "ru", "uk", "zh")  # with a table of our own, which knows comparators and ambiguous words
WHOLE = frozenset({"vi"})  # with a table that needs nothing of CLDR's, whose forms have lost their tone marks
_DATA = files("bench.languages").joinpath("data")
_LETTER = 1
SHORT = 5  # letters of the longest abbreviation
SHORTEST_COUNTRY = 4  # letters of "iraq"
SYMBOLS = frozenset({"m", "mm", "t", "l"})  # CLDR's short forms of months, years or miles are rarer
OTHER_SYMBOLS = frozenset({"lt", "mt", "su"})  # where they are those: "2025 m." is a year
_ALIASES = {"nb": "no"}  # CLDR keeps Bokmål under Norwegian


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages in which number words are read and verified, in order."""
    return tuple(sorted(file.name.removesuffix(".json") for file in _DATA.joinpath("numerals").iterdir()))


def verified(code: str) -> float | None:
    """The share of CLDR's spelled-out numbers that are read exactly, 0 to 1; None where they are not read."""
    share: float | None = numerals(code).get("exact")
    return share


@cache
def names() -> Mapping[str, str]:
    """{ISO 639 code: English name} of every language that CLDR knows."""
    data: dict[str, str] = json.loads(_DATA.joinpath("languages.json").read_text(encoding="utf-8"))
    return data


@cache
def number_table(code: str | None) -> NumberTable:
    """The table of a language. Of one that is not in `languages` it knows digits and symbols alone."""
    code = _ALIASES.get(code, code) if code else None
    own = _own(code)
    if code in WHOLE:
        return own
    if code is None or not _measures(code):
        return replace(own, units={**UNIT_SYMBOLS, **own.units}, currencies={**CURRENCY_SYMBOLS, **own.currencies})
    measures = _measures(code)
    homographs = HOMOGRAPHS.get(code, frozenset())
    spelled = from_json(numerals(code))
    own = _with_relatives(_with_parts(own, code), code, measures)
    currencies = {
        **CURRENCY_SYMBOLS,
        **measures["currencies"],
        **_quantities(quantities.CURRENCIES, code),
        **own.currencies,
    }
    units = {
        **_without(measures["units"], homographs | (frozenset() if code in OTHER_SYMBOLS else SYMBOLS)),
        **_quantities(quantities.UNITS, code),
        **_quantities(quantities.POINTS, code),
    }
    scales = {**measures["scales"], **_scales(code)}
    words = _merged_lexicon(own, spelled, {} if code in OWN else scales)
    return replace(
        own,
        lexicon=words,
        cardinals={**_single(words.atoms), **own.cardinals},
        scales={**SCALE_SYMBOLS, **_single(words.scales), **own.scales},
        ordinals={**_single(words.ordinals), **own.ordinals},
        before=own.before or _folded(phrases(COMPARATORS.get(code, {}))),
        after=own.after or _folded(phrases(AFTER.get(code, {}))),
        between=own.between or BETWEEN.get(code, {}),
        range_words=own.range_words or frozenset(RANGE_WORDS.get(code, "").split()),
        between_changes=frozenset(CHANGE_WORDS.get(code, "").split()),
        to_last_day=own.to_last_day or frozenset(TO_LAST_DAY.get(code, "").split()),
        clock=_folded(CLOCK.get(code, {})),
        behind_hour=_folded(BEHIND_HOUR.get(code, {})),
        hour_before=frozenset(map(fold, HOUR_BEFORE.get(code, "").split())),
        named_hours=_folded(NAMED_HOURS.get(code, {})),
        ones=own.ones or _not_alone(words),
        doubtful=own.doubtful | homographs,
        counts_ones=code in OWN,
        year_words=own.year_words or frozenset(f for f, unit in units.items() if unit == "year"),
        months={**_months(measures, code), **own.months},
        joined_months=_joined_months(measures, code),
        later_era=quantities.LATER_ERAS.get(code, 0),
        doubtful_months=own.doubtful_months
        | homographs
        | set(measures["short_months"])
        | (measures["months"].keys() & words.atoms),
        units={**UNIT_SYMBOLS, **units, **own.units},
        currencies=currencies,
        other_currencies={**_of_countries(code, currencies), **own.other_currencies},
        attached_scales=frozenset(
            form for form in words.scales if len(form) == _LETTER and script_of(form) == "Hangul"
        ),
        decades=own.decades if code in OWN else calendar.decades(code),
        dozens=own.dozens or _folded(dict(vague_amounts(code))),
        decimal=measures["decimal"],
        day_first=measures["day_first"],
        minus=own.minus | _spaced(numerals(code).get("minus", ()), words),
        points=own.points or _spaced(numerals(code).get("points", ()), words),
        scale_abbreviations=own.scale_abbreviations or frozenset(scales) - set(spelled.scales),
    )


def _own(code: str | None) -> NumberTable:
    """The table that we or a plug-in wrote by hand; an empty one where nobody did.

    Raises:
        ConfigError: the plug-in's cannot be loaded, or is no table.
    """
    if code in OWN or code in WHOLE:
        own: NumberTable = import_module(f"bench.languages.numbers.{code}").NUMBERS
        return own
    pack = plugins.language_pack(code) if code else None
    if pack is not None and not isinstance(pack, NumberTable):
        raise ConfigError(f"the language pack '{code}' is no bench.languages.table.NumberTable but {pack!r:.60}")
    return pack or NumberTable()


@cache
def abbreviations(code: str) -> frozenset[str]:
    """What ends in a full stop that ends no sentence: scales ("Mio."), months ("Nov."), days where they have one."""
    measures = _measures(code)
    short = {form for table in ("scales", "months") for form in measures.get(table, {}) if len(form) <= SHORT}
    days = {str(day) for day in range(1, 32)} if measures.get("dotted_day") else set()
    return frozenset(short | days)


def _of_countries(code: str, currencies: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """By what a currency is called before the word that it shares with others: "swiss" → {the franc's: CHF}.

    Of words with endings what all forms begin with: "швейцарск". From CLDR's names of currencies.
    """
    found: dict[str, dict[str, str]] = {}
    for row in cldr.local_names(code):
        iso = row.entity.removeprefix("currency-").upper()
        if row.kind == "currency" and iso in CURRENCY_CODES:
            pairs = [fold(name).rpartition(" ") for name in row.names]
            shared = {currencies[noun] for _, _, noun in pairs if noun in currencies}
            stem = _common_start([country for country, _, _ in pairs]).strip()
            if len(shared) == 1 and len(stem) >= SHORTEST_COUNTRY:
                found.setdefault(stem, {}).setdefault(shared.pop(), iso)
    return found


@cache
def bare_words_of_money() -> Mapping[str | None, str]:
    """By the code of a currency that that its word alone stands for: Canadian dollars are called like US ones."""
    countries = [each for code in OWN for each in number_table(code).other_currencies.values()]
    return {own: shared for each in countries for shared, own in each.items() if own != shared}


def _common_start(words: Sequence[str]) -> str:
    first, last = min(words), max(words)  # all others lie between the two, and begin with what both begin with
    return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))


def _quantities(table: Mapping[str, Mapping[str, str]], code: str) -> dict[str, str]:
    return {fold(form): unit for unit, line in table.get(code, {}).items() for form in line.split()}


def _scales(code: str) -> dict[str, int]:
    return {fold(form): scale for scale, line in quantities.SCALES.get(code, {}).items() for form in line.split()}


def _folded(table: Mapping[str, MeaningT]) -> dict[str, MeaningT]:
    return {fold(phrase): meaning for phrase, meaning in table.items()}


def _months(measures: Mapping[str, Any], code: str) -> dict[str, int]:
    """The names of months with what the language writes together with them: "באוקטובר", "ოქტომბერს"."""
    falls, before, after = quantities.MONTHS.get(code, ("", "", ""))
    names: dict[str, int] = measures["months"]
    stems = {name: name.removesuffix(falls) for name in names.keys() - set(measures["short_months"])}
    prefixes = ["", *before.split()]
    made = {p + form: names[name] for name, stem in stems.items() for form in inflect(stem, after) for p in prefixes}
    cases = {fold(form): month for form, month in calendar.numbered(calendar.MONTHS, code).items()}
    return {**cases, **made, **names}


def _joined_months(measures: Mapping[str, Any], code: str) -> dict[str, int]:
    """The months of a language whose words are not divided, and which does not number them; none of other languages."""
    if code not in quantities.JOINED_MONTHS:
        return {}
    short = {form: month for month, form in enumerate(quantities.JOINED_MONTHS[code], start=1)}
    return {**measures["months"], **short}


def _not_alone(words: Lexicon) -> frozenset[str]:
    """What counts only within a number where we know little of a language: one, nought, and a bare scale.

    One is often an article, nought a negation ("không"), a bare scale a vague plural ("sute de").
    """
    return frozenset(form for form, value in words.atoms.items() if value in (0, 1)) | frozenset(words.scales)


def _without(forms: Mapping[str, str], left_out: Container[str]) -> dict[str, str]:
    return {form: unit for form, unit in forms.items() if form not in left_out}


def _with_parts(own: NumberTable, code: str) -> NumberTable:
    """The table with the words for fractions and shares of a language that has none of its own."""
    fractions = {form: value for value, line in parts.FRACTIONS.get(code, {}).items() for form in line.split()}
    told = {fold(form): sign for sign, line in parts.COMPARATIVES.get(code, {}).items() for form in line.split()}
    return replace(
        own,
        fractions=own.fractions or fractions,
        multipliers=own.multipliers or _folded(phrases(parts.MULTIPLIERS.get(code, {}))),
        every=own.every or frozenset(map(fold, parts.EVERY.get(code, "").split())),
        implied=own.implied or _folded(forms(parts.IMPLIED.get(code, {}))),
        comparatives=own.comparatives or told,
        spans={**_quantities(SPANS, code), **own.spans},
        rest=own.rest or frozenset(map(fold, parts.REST.get(code, "").split())),
        part_suffixes=parts.PART_SUFFIXES.get(code, ()),
        part_wholes=_folded(forms(parts.PART_WHOLES.get(code, {}))),
        part_words=parts.PART_WORDS.get(code, frozenset()),
        parts_alone=frozenset(form for form in parts.ALONE if fold(form) in fractions),
        part_before=own.part_before or parts.PART_BEFORE.get(code, frozenset()),
        and_a_half=own.and_a_half or parts.WITH_A_HALF.get(code, {}),
        connectors=own.connectors or parts.CONNECTORS.get(code, frozenset()),
        compound_units=own.compound_units or parts.COMPOUND_UNITS.get(code, {}),
        frost=own.frost or parts.FROST.get(code, ()),
        shares=own.shares or parts.SHARES.get(code, ()),
        ordinal_suffixes=own.ordinal_suffixes or parts.ORDINAL_SUFFIXES.get(code, frozenset()),
        ordinal_prefixes=frozenset(numerals(code).get("ordinal_prefixes", ())),
        compound_ordinals=own.compound_ordinals or parts.COMPOUND_ORDINALS.get(code, {}),
    )


def _with_relatives(own: NumberTable, code: str, measures: Mapping[str, Any]) -> NumberTable:
    """The table with the words for dates told from the day of publication: our own, or else CLDR's."""
    words = RELATIVES.get(code)
    if words is None and code not in languages():
        return own
    if words is None:
        terms = _without(measures["relatives"], NOT_RELATIVE.get(code, frozenset()) | measures["units"].keys())
        attached = {before + form: date for form, date in terms.items() for before in ATTACHED.get(code, "")}
        days = calendar.numbered(calendar.WEEKDAYS, code)
        terms = {**{fold(form): f"W{day}" for form, day in days.items()}, **terms}
        before, after = measures["shifts_before"], measures["shifts_after"]
        return replace(own, relatives={**attached, **terms}, shifts_before=before, shifts_after=after)
    return replace(
        own,
        relatives={**{form: f"W{day}" for form, day in own.weekdays.items()}, **words.phrases},
        turns=words.turns,
        periods=words.periods,
        not_turn_before=words.not_turn_before,
        shifts_after=words.after,
        shifts_before=words.before,
        not_shift_after=words.not_shift_after,
    )


def _spaced(forms: Iterable[str], words: Lexicon) -> frozenset[str]:
    """The forms, and where no spaces divide words each with spaces between its characters, which are our words."""
    return frozenset(form if words.spaced else " ".join(form) for form in forms)


def _measures(code: str) -> Mapping[str, Any]:
    file = _DATA.joinpath("measures", f"{code}.json")
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return data


def _merged_lexicon(own: NumberTable, cldr: Lexicon, scales: Mapping[str, int]) -> Lexicon:
    """CLDR's forms and our own; ours decide where both have one. Scale letters ("m") are for digits alone."""
    longer = {form: value for form, value in scales.items() if len(form) > _LETTER or not form.isascii()}
    return Lexicon(
        atoms={**cldr.atoms, **own.lexicon.atoms, **own.cardinals},
        scales={
            **longer,
            **cldr.scales,
            **own.lexicon.scales,
            **{form: v for form, v in own.scales.items() if len(form) > _LETTER},
        },
        ordinals={**cldr.ordinals, **own.lexicon.ordinals, **own.ordinals},
        ordinal_scales=cldr.ordinal_scales,
        joiners=cldr.joiners | own.lexicon.joiners,
        compound=cldr.compound or own.lexicon.compound,
        spaced=cldr.spaced,
        mixed_ordinals=cldr.mixed_ordinals,
        fillers=cldr.fillers,
        short_tails=cldr.short_tails,
    )


def _single(forms: Mapping[str, int]) -> dict[str, int]:
    return {form: value for form, value in forms.items() if " " not in form}
