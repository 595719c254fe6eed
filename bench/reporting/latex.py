"""Set leaderboards as LaTeX tables in the style of booktabs."""

from __future__ import annotations

from collections.abc import Iterator

from bench.records import Cell, Leaderboard, Row, Table
from bench.reporting.escape import latex

PACKAGES = r"\usepackage{booktabs}"


def render_leaderboard(board: Leaderboard) -> str:
    """A table for each scope, to be \\input into a document that loads booktabs and, for names in other scripts, a
    font that has them (XeLaTeX or LuaLaTeX)."""
    lines = [f"% {latex(board.title)}", f"% needs: {PACKAGES}"]
    for table in board.tables:
        lines += ["", *_table(table, board)]
    return "\n".join(lines) + "\n"


def _table(table: Table, board: Leaderboard) -> Iterator[str]:
    yield r"\begin{table}"
    yield r"\centering\small"
    yield rf"\caption{{{latex(table.title)}. {latex(' '.join((*table.notes, *board.notes)))}}}"
    yield rf"\begin{{tabular}}{{l{'r' * (1 + len(table.columns))}}}"
    yield r"\toprule"
    yield _line(["Summariser", "Pairs", *map(latex, table.columns)])
    yield r"\midrule"
    yield from (_line(_texts(row)) for row in table.rows)
    if table.controls:
        yield r"\midrule"
        yield from (_line(_texts(row, control=True)) for row in table.controls)
    yield r"\bottomrule"
    yield r"\end{tabular}"
    yield r"\end{table}"


def _texts(row: Row, *, control: bool = False) -> list[str]:
    name = rf"\emph{{{latex(row.name)}}}" if control else latex(row.name)
    return [name, latex(row.pairs.text), *map(_figure, row.cells)]


def _figure(cell: Cell) -> str:
    text = "--" if cell.value is None else latex(cell.text)
    if cell.interval:
        text += rf" {{\scriptsize [{cell.interval.low:.2f}, {cell.interval.high:.2f}]}}"
    return rf"\textbf{{{text}}}" if cell.best else text


def _line(cells: list[str]) -> str:
    return " & ".join(cells) + r" \\"
