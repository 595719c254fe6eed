"""Read the compact notation of the name tables."""

from __future__ import annotations

from bench.languages.table import CaseRule


def cases(table: str, gender: str = "") -> tuple[CaseRule, ...]:
    """ "ого: ый ий" → what ends in "ого" may be a form of what ends in "ый" or "ий"; "-" is no ending."""
    rules = []
    for line in filter(None, map(str.strip, table.replace(";", "\n").splitlines())):
        endings, nominatives = line.split(":")
        for ending in endings.split():
            rules += [CaseRule(ending.replace("-", ""), each.replace("-", ""), gender) for each in nominatives.split()]
    return tuple(rules)


def surnames(stems: str, nominative: str, endings: str, gender: str) -> tuple[CaseRule, ...]:
    """Endings of one gender behind surname suffixes: ("ов ин", "-", "а ой у", "f") → -ова, -овой are f of -ов."""
    plain = nominative.replace("-", "")
    return tuple(
        CaseRule(stem + ending.replace("-", ""), stem + plain, gender)
        for stem in stems.split()
        for ending in endings.split()
    )
