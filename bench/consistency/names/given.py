"""Given names in groups: all the forms of one name in all scripts ("Alexander", "Олександр", "Саша")."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from bench.consistency.names.gazetteer import forms, plain, table_rows
from bench.consistency.names.inflection import bases


@dataclass(frozen=True, slots=True)
class GivenName:
    """A group of forms. `initials` are the first letters of its forms, in every script."""

    id: str
    gender: str
    initials: frozenset[str]


@cache
def _groups() -> dict[str, list[GivenName]]:
    index: defaultdict[str, list[GivenName]] = defaultdict(list)
    for row in table_rows("given_names.tsv"):
        names = {plain(name) for column in row if column not in ("id", "gender") for name in forms(row[column])}
        group = GivenName(row["id"], row["gender"], frozenset(name[0] for name in names))
        for name in sorted(names):
            index[name].append(group)
    return dict(index)


@lru_cache(maxsize=16384)
def given_names(word: str) -> frozenset[GivenName]:
    """The groups that a folded word may be a form of; as it stands if it stands in the table, else by its readings."""
    groups = _groups()
    exact = groups.get(word, [])
    inflected = [group for base in bases(word) - {word} for group in groups.get(base, ())]
    return frozenset((*exact, *inflected))


def is_given_name(word: str) -> bool:
    """Does the table have this folded word as it stands?"""
    return word in _groups()
