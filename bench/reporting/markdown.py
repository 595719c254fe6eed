"""Set leaderboards as GitHub Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bench.records import Cell, Leaderboard, Row, Table
from bench.reporting.escape import markdown


def render_leaderboard(board: Leaderboard) -> str:
    """The leaderboard as a Markdown document."""
    lines = [f"# {markdown(board.title)}", "", *_list(board.notes)]
    for table in board.tables:
        lines += ["", f"## {markdown(table.title)}", "", *_table(table, _figure)]
        lines += ["", *_list(table.notes)] if table.notes else []
        if with_intervals := _with_intervals(table):
            lines += ["", "95% intervals, articles drawn again:", "", *_table(with_intervals, _interval)]
    lines += ["", "## How to read it", "", *_list(board.legend)]
    return "\n".join(lines) + "\n"


def _list(lines: Sequence[str]) -> list[str]:
    return [f"- {markdown(line)}" for line in lines]


def _with_intervals(table: Table) -> Table | None:
    """The rows and columns of the table that have an interval anywhere; None where there is none."""
    rows = (*table.rows, *table.controls)
    places = [place for place in range(len(table.columns)) if any(row.cells[place].interval for row in rows)]

    def kept(rows: Sequence[Row]) -> tuple[Row, ...]:
        narrowed = (replace(row, cells=tuple(row.cells[place] for place in places)) for row in rows)
        return tuple(row for row in narrowed if any(cell.interval for cell in row.cells))

    columns = tuple(table.columns[place] for place in places)
    return Table(table.title, columns, kept(table.rows), kept(table.controls)) if places else None


def _table(table: Table, text: Callable[[Cell], str]) -> Iterator[str]:
    yield _line(["Summariser", "Pairs", *map(markdown, table.columns)])
    yield _line([":--", *["--:"] * (1 + len(table.columns))])
    for row in table.rows:
        yield _line(_texts(row, markdown(row.name), text))
    for row in table.controls:
        yield _line(_texts(row, f"*{markdown(row.name)} (control)*", text))


def _texts(row: Row, name: str, text: Callable[[Cell], str]) -> list[str]:
    return [name, row.pairs.text, *map(text, row.cells)]


def _figure(cell: Cell) -> str:
    figure = f"**{markdown(cell.text)}**" if cell.best else markdown(cell.text)
    return f"{figure} ({markdown(cell.note)})" if cell.value is not None and cell.note else figure


def _interval(cell: Cell) -> str:
    return f"{cell.interval.low:.2f} to {cell.interval.high:.2f}" if cell.interval else "–"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
