"""What one language contributes to corruptions: stand-ins that fit every case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

FEW = 4  # up to here, and after other tens, a Slavic noun stands in the plural of two


@dataclass(frozen=True, slots=True)
class StandIns:
    """Names to put in the place of others. All are indeclinable in their language, so that any case stays right."""

    surnames: tuple[str, ...]
    given_names: Mapping[str, tuple[str, ...]]
    """By gender, m or f."""
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    adjective_stems: tuple[str, ...]
    """Stems of nationality adjectives that take the ending of the one replaced."""
    adjective_endings: tuple[str, ...]
    """What such an adjective goes on with after its stem, longest first."""
    surname_genders: tuple[tuple[str, str], ...]
    """Endings of surnames, feminine and masculine, in the nominative."""
    opposites: Mapping[str, str]
    """Comparators and their contraries, which govern the same case: "more than" → "less than"."""
    synonyms: Mapping[str, str]
    """Comparators and others of the same meaning, which govern the same case."""
    about: str
    """The hedge before a rounded number in digits."""
    spellings: Mapping[str, str]
    """Parts of names as they are spelled otherwise."""
    units: tuple[tuple[str, ...], ...]
    """Units in one form that may stand for each other: of one case, number and gender."""
    unit_stems: tuple[tuple[str, ...], ...]
    """Stems of units in compound adjectives that take the same endings: "дводенні", «двомісячні»."""
    places_by_case: tuple[tuple[tuple[str, ...], ...], ...]
    """Groups of places of one gender and rank; each place in every case, in one order, the nominative first."""
    noun_form: Callable[[int], int]
    """Which form a noun takes after a number: 0 the singular, 1 that after two, 2 that after five."""
    after_five: tuple[str, ...]
    """How a noun ends that would stand so after five in any case of the number: «двох в'язнів», «п'ять в'язнів»."""
    after_two_and_five: tuple[str, ...]
    """How a noun ends that stands so after both: «52 политзаключенных», «14 политзаключенных»."""
    neighbour_of: Mapping[str, tuple[str, ...]]
    """A place, in one case, and its neighbours in the same; forms of two cases only where the neighbours' are equal."""
    cases: Mapping[str, str]
    """Names, and a sentence that says them in another case and nothing more."""


def english_form(number: int) -> int:
    """One day, all others: days."""
    return 0 if number == 1 else 2


def slavic_form(number: int) -> int:
    """21 день, 22 дні, 25 днів; 11 to 14 are as 25."""
    ones, tens = number % 10, number // 10 % 10
    return 2 if tens == 1 or not 1 <= ones <= FEW else int(ones > 1)


def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """One row a line, its words divided by spaces."""
    return tuple(tuple(line.split()) for line in table.strip().splitlines())


def neighbours(table: str) -> dict[str, tuple[str, ...]]:
    """Lines "forms of a place | forms of a neighbour | …", all in one order of cases."""
    found: dict[str, tuple[str, ...]] = {}
    for line in table.strip().splitlines():
        own, *others = (part.split() for part in line.split("|"))
        for at, form in enumerate(own):
            found[form] = tuple(other[at] for other in others)
    return found
