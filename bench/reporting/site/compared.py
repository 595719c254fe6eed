"""What the page shows of a comparison: its tables, what it notes, and the mentions that changed, each with a link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from bench.comparison.scored import Located
from bench.reporting.differences import COLUMNS, LEGEND, SHOWN, Compared, describe_located, notes, tables


def compared_rows(compared: Compared, keys: Mapping[str, str]) -> dict[str, Any]:
    """The comparison as plain data for the template, which escapes all of it; links lead into the evidence page.

    `keys`: that of each run on the page, by its folder.
    """
    shown, same = tables(compared)
    runs = keys[compared.comparison.run.folder], keys[compared.comparison.baseline.folder]
    return {
        "title": compared.title,
        "columns": COLUMNS,
        "tables": shown,
        "notes": [*notes(compared), *([f"Figures that are the same: {same}."] if same else []), *LEGEND],
        "link": _link(*runs),
        "mentions": [*_mentions("new", compared.appeared, runs), *_mentions("gone", compared.disappeared, runs[::-1])],
    }


def _mentions(word: str, found: Sequence[Located], runs: tuple[str, str]) -> Iterator[dict[str, str]]:
    """The first mentions; their run is the first of the two that the link shows."""
    for each in found[:SHOWN]:
        yield {"text": describe_located(word, each), "link": _link(*runs, example=each.mention.example_id)}


def _link(one: str, other: str, **state: str) -> str:
    return f"evidence.html#{urlencode({'a': one, 'b': other} | state)}"
