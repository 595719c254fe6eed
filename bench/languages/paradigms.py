"""Make the forms of a word from its stem and a list of endings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

KeyT = TypeVar("KeyT")


def inflect(stem: str, endings: str) -> list[str]:
    """The stem with each of the endings, which are divided by spaces; "-" stands for no ending."""
    return [stem + ending.replace("-", "") for ending in endings.split()]


def forms(table: Mapping[int, str]) -> dict[str, int]:
    """{2: "два дві"} → {"два": 2, "дві": 2}."""
    return {form: value for value, line in table.items() for form in line.split()}


def phrases(table: Mapping[KeyT, str]) -> dict[str, KeyT]:
    """{"ge": "at least | no less than"} → {"at least": "ge", "no less than": "ge"}."""
    return {phrase.strip(): key for key, line in table.items() for phrase in line.split("|")}


def units(table: Mapping[str, str]) -> dict[str, str]:
    """{"person": "prisoner people"} → {"prisoner": "person", "people": "person"}."""
    return {form: unit for unit, line in table.items() for form in line.split()}


def other_currencies(stems: str) -> dict[str, dict[str, str]]:
    """By the stem of an adjective: "canadian:USD:CAD belarus:RUB:BYN"."""
    return {stem: {shared: own} for stem, shared, own in (each.split(":") for each in stems.split())}


def declined(stems: Mapping[int, str], endings: str) -> dict[str, int]:
    """Adjective-like number words: every ending on every stem; several stems of a value divided by spaces."""
    return {form: value for value, line in stems.items() for stem in line.split() for form in inflect(stem, endings)}


def declined_units(stems: Mapping[str, str], endings: str) -> dict[str, str]:
    """The same for the nouns that units are called by."""
    return {form: unit for unit, line in stems.items() for stem in line.split() for form in inflect(stem, endings)}


def merged(*tables: Mapping[str, int] | Iterable[tuple[str, int]]) -> dict[str, int]:
    """One mapping of several; the first that knows a form decides."""
    result: dict[str, int] = {}
    for table in tables:
        for form, value in dict(table).items():
            result.setdefault(form, value)
    return result


def beginnings(months: str) -> dict[str, int]:
    """Months cut short, three letters at least: "вересень …" → {"вер": 9, "вере": 9, …}; ambiguous ones left out."""
    names = months.split()
    found: dict[str, set[int]] = {}
    for number, name in enumerate(names, start=1):
        for size in range(3, len(name)):
            found.setdefault(name[:size], set()).add(number)
    return {short: numbers.pop() for short, numbers in found.items() if len(numbers) == 1}


def characters(table: Mapping[str, str]) -> dict[str, str]:
    """{"ge": "至少"} → {"至 少": "ge"}: phrases of a script in which each character is a word."""
    return {" ".join(phrase): key for key, line in table.items() for phrase in line.split()}
