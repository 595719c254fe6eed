"""Set leaderboards and lists for a terminal of 100 columns."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from bench.records import Cell, Leaderboard, Row, Table
from bench.reporting.escape import printable

_WIDTH = 100  # of our tables, and of what is piped to a file


class _Console(Console):
    """A console that leaves the exit code to the command line when nobody reads on."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def make_console(narrowest: int = 0) -> Console:
    """A console on standard output, as wide as the terminal but not narrower than `narrowest` columns."""
    return _Console(width=max(narrowest, shutil.get_terminal_size((_WIDTH, 25)).columns), highlight=False)


def print_leaderboard(board: Leaderboard) -> None:
    """Print a leaderboard; a narrower terminal breaks its lines, because a table without names would say nothing."""
    make_console(_WIDTH).print(render_leaderboard(board))


def render_leaderboard(board: Leaderboard) -> RenderableType:
    """The leaderboard as tables, one a language."""
    parts: list[RenderableType] = [Text(printable(board.title), style="bold"), *_lines(board.notes)]
    for table in board.tables:
        parts += [Text(), Text(printable(table.title), style="bold"), _grid(table), *_lines(table.notes)]
    return Group(*parts, Text(), *_lines(board.legend, style="dim"))


def render_list(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> RenderableType:
    """A table of words; its first column is never broken."""
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for number, column in enumerate(columns):
        grid.add_column(column, no_wrap=number == 0)
    for row in rows:
        grid.add_row(*(Text(printable(text)) for text in row))
    return Group(Text(title, style="bold"), grid, Text())


def _lines(lines: Sequence[str], style: str = "") -> Iterator[Text]:
    return (Text(printable(line), style=style) for line in lines)


def _grid(table: Table) -> Grid:
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    grid.add_column("Summariser", overflow="fold", min_width=12)
    places = [place for place, title in enumerate(table.columns) if title in table.narrow or not table.narrow]
    for column in ("Pairs", *(table.columns[place] for place in places)):
        grid.add_column(column.replace(" ", "\n"), justify="right", no_wrap=True)
    for row in table.rows:
        grid.add_row(*_texts(row, places))
    if table.controls:
        grid.add_section()
        grid.add_row(Text("controls", style="dim"))
    for row in table.controls:
        grid.add_row(*_texts(row, places), style="dim")
    return grid


def _texts(row: Row, places: Sequence[int]) -> Iterator[Text]:
    yield Text(printable(row.name))
    yield Text(row.pairs.text)
    yield from (_figure(row.cells[place]) for place in places)


def _figure(cell: Cell) -> Text:
    """The figure, starred if best; what it rests on below it, where that is not all pairs of the row."""
    text = Text(f"*{cell.text}", style="bold green") if cell.best else Text(cell.text)
    if cell.value is not None and cell.note:
        text.append(f"\n{cell.note}", style="dim")
    return text
