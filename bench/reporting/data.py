"""Leaderboards as data: CSV with a line for each figure, and JSON of the whole."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict

from bench.records import Leaderboard

_FIELDS = ("data set", "table", "summariser", "control", "column", "text", "value", "low", "high", "n", "of", "note")
# A spreadsheet takes a text that begins with one of these for a formula, and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render_csv(boards: list[Leaderboard]) -> str:
    """One line a figure ("long" form), with the header first; a figure that cannot be had has no value."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(_FIELDS)
    for board in boards:
        writer.writerows(_lines(board))
    return file.getvalue()


def _lines(board: Leaderboard) -> Iterator[list[object]]:
    for table in board.tables:
        for row in (*table.rows, *table.controls):
            for column, cell in zip(("Pairs", *table.columns), (row.pairs, *row.cells), strict=True):
                low, high = (cell.interval.low, cell.interval.high) if cell.interval else (None, None)
                names = [_harmless(text) for text in (board.title, table.title, row.name)]
                figures = [cell.value, low, high, cell.n, cell.of, _harmless(cell.note)]
                yield [*names, row in table.controls, column, cell.text, *figures]


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def render_json(boards: list[Leaderboard]) -> str:
    """The leaderboards as they were decided, field by field."""
    return json.dumps([asdict(board) for board in boards], ensure_ascii=False, indent=1, sort_keys=True) + "\n"
