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
    """Surnames as they are spelled otherwise."""
    cases: Mapping[str, str]
    """Names, and a sentence that says them in another case and nothing more."""
