"""Words of the news in several languages by what they mean, so that clauses can be compared across languages.

The table was written for this project. It is rough: each line has the words that stand for one matter, be they verb,
noun or adjective, and a word may be on several lines.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from importlib.resources import files

from bench import languages


@cache
def concepts(code: str) -> dict[str, tuple[int, ...]]:
    """{lemma: the lines that it is on}; empty for a language that the table does not have."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(_rows()):
        for word in row.get(code, "").split():
            found[languages.lemma(word, code)].add(number)
    return {lemma: tuple(sorted(lines)) for lemma, lines in found.items()}


@cache
def _rows() -> tuple[dict[str, str], ...]:
    table = files("bench.languages").joinpath("data/concepts.tsv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines(), delimiter="\t"))
