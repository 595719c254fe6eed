"""Dates told from the day of publication, in English, Russian and Ukrainian: "yesterday", "минулого тижня".

Fragments: -1D yesterday, +0M this month, +0Y-23 this autumn (ISO 8601-2 counts the seasons from 21), W5 a Friday.
CLDR gives single terms of the other languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bench.languages.paradigms import inflect

_HARD_UK, _SOFT_UK = "ий а е ого ої ому ій им ою у", "ій я є ього ьої ьому ім ьою ю"
_HARD_RU, _SIBILANT_RU, _SOFT_RU = (
    "ый ая ое ого ой ому ым ом ую",
    "ий ая ее его ей ему им ем ую",
    ("ий яя ее его ей ему им ем юю"),
)


@dataclass(frozen=True, slots=True)
class Relatives:
    """The words of one language. All forms are folded."""

    phrases: Mapping[str, str]
    turns: Mapping[str, int]
    periods: Mapping[str, str]
    after: Mapping[str, int]
    before: Mapping[str, int]
    not_turn_before: frozenset[str] = frozenset()
    not_shift_after: frozenset[str] = frozenset()


def _forms(table: Mapping[str, str]) -> dict[str, str]:
    return {form.strip(): fragment for fragment, line in table.items() for form in line.split("|")}


def _adjectives(stems: Mapping[str, str], endings: str) -> dict[str, str]:
    return {form: date for date, line in stems.items() for stem in line.split() for form in inflect(stem, endings)}


def _words(table: Mapping[str, str]) -> dict[str, str]:
    return {form: fragment for fragment, line in table.items() for form in line.split()}


def _turns(table: Mapping[int, list[str]]) -> dict[str, int]:
    return {form: turn for turn, words in table.items() for form in words}


RELATIVES: dict[str, Relatives] = {
    "en": Relatives(
        phrases=_forms(
            {
                "-2D": "the day before yesterday", "-1D": "yesterday | last night", "+1D": "tomorrow",
                "+0D": "today | tonight | this morning | this afternoon | this evening", "-1W": "a week ago",
                "-1M": "a month ago", "-1Y": "a year ago", "-10Y": "a decade ago",
            }
        ),
        turns={"last": -1, "this": 0, "current": 0, "next": 1, "coming": 1},
        periods={"week": "W", "month": "M", "year": "Y", "spring": "Y-21", "summer": "Y-22", "autumn": "Y-23",
                 "fall": "Y-23", "winter": "Y-24"},
        after={"ago": -1, "from now": 1},
        before={},
        not_turn_before=frozenset({"the", "a", "its", "his", "her", "their"}),
    ),
    "uk": Relatives(
        phrases=_forms(
            {
                "-2D": "позавчора", "-1D": "вчора | учора", "+0D": "сьогодні", "+1D": "завтра",
                "+2D": "післязавтра", "-1Y": "торік | рік тому", "-1W": "тиждень тому", "-1M": "місяць тому",
                "+0Y": "цьогоріч", "-10Y": "десятиліття тому",
            }
        )
        | _adjectives(
            {"-1D": "вчорашн учорашн", "+0D": "сьогоднішн", "+1D": "завтрашн", "-1Y": "торішн"}, f"{_SOFT_UK} і іх іми"
        )
        | _adjectives(
            {"-1Y": "минулорічн", "+0Y": "цьогорічн", "-1W": "минулотижнев"}, f"{_HARD_UK} і их ими"
        ),
        turns=_turns(
            {
                -1: inflect("минул", _HARD_UK),
                0: ["цей", "ця", "цього", "цієї", "цьому", "цій", "цю", "цим", *inflect("поточн", _HARD_UK),
                    *inflect("нинішн", _SOFT_UK)],
                1: inflect("наступн", _HARD_UK),
            }
        ),
        periods=_words(
            {
                "W": "тиждень тижня тижні тижню", "M": "місяць місяця місяці місяцю", "Y": "рік року році",
                "Y-21": "весна весни весні весну весною навесні", "Y-22": "літо літа літі літу влітку улітку",
                "Y-23": "осінь осені осінню восени", "Y-24": "зима зими зимі зиму зимою взимку узимку",
            }
        ),
        after={"тому": -1, "тому назад": -1},
        before={"через": 1},
        not_shift_after=frozenset({"після", "по"}),
    ),
    "ru": Relatives(
        phrases=_forms(
            {
                "-2D": "позавчера", "-1D": "вчера", "+0D": "сегодня", "+1D": "завтра", "+2D": "послезавтра",
                "-1Y": "год назад", "-1W": "неделю назад", "-1M": "месяц назад", "-10Y": "десятилетие назад",
            }
        )
        | _adjectives(
            {"-1D": "вчерашн", "+0D": "сегодняшн", "+1D": "завтрашн", "-1Y": "прошлогодн"}, f"{_SOFT_RU} ие их ими"
        ),
        turns=_turns(
            {
                -1: [*inflect("прошл", _HARD_RU), *inflect("минувш", _SIBILANT_RU)],
                0: ["этот", "эта", "этого", "этой", "этому", "этом", "эту", "этим", *inflect("текущ", _SIBILANT_RU),
                    *inflect("нынешн", _SOFT_RU)],
                1: [*inflect("следующ", _SIBILANT_RU), *inflect("будущ", _SIBILANT_RU)],
            }
        ),
        periods=_words(
            {
                "W": "неделя недели неделе неделю неделей", "M": "месяц месяца месяце месяцу", "Y": "год года году",
                "Y-21": "весна весны весне весну весной", "Y-22": "лето лета лете лету летом",
                "Y-23": "осень осени осенью", "Y-24": "зима зимы зиме зиму зимой",
            }
        ),
        after={"назад": -1, "тому назад": -1},
        before={"через": 1},
        not_shift_after=frozenset({"после"}),
    ),
}  # fmt: skip

NOT_RELATIVE: dict[str, frozenset[str]] = {
    "de": frozenset({"morgen"}), "es": frozenset({"manana"}), "nl": frozenset({"morgen"}), "tr": frozenset({"pazar"}),
}  # fmt: skip
"""CLDR's terms that are another word as often: the morning, a market. Those that are a unit are left out anyway."""

ATTACHED: dict[str, str] = {"he": "בלמ"}
"""Prepositions of one letter that are written in one with the term behind them."""
