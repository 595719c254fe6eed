"""What one language contributes to corruptions: stand-ins that fit every case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
    neighbour_of: Mapping[str, tuple[str, ...]]
    """A place, in one case, and its neighbours in the same; forms of two cases only where the neighbours' are equal."""
    cases: Mapping[str, str]
    """Names, and a sentence that says them in another case and nothing more."""


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
