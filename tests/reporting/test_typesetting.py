from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console

from bench.records import Cell, Interval, Leaderboard, Row, Table
from bench.reporting import markdown, terminal

HOSTILE = "[red]x[/] | `y`\n<b>\x1b[31m"
COLUMNS = ("Numbers", "Names", "Clean", "Fact recall", "ROUGE-L", "chrF++", "Words", "Wrong language", "Failures")


def row(name: str, *cells: Cell) -> Row:
    return Row(name, Cell("4/5"), cells)


BOARD = Leaderboard(
    "Leaderboard: mine",
    ("5 articles.",),
    (
        Table(
            "English (en)",
            ("Numbers", "Fact recall"),
            (
                row(
                    "lead", Cell("0.93", 0.93, Interval(0.8, 1.0), best=True, n=3, of=5, note="3/5"), Cell("0.42", 0.42)
                ),
                row(HOSTILE, Cell("0.50", 0.5), Cell("–", note="no summary")),
            ),
            (row("control_reference", Cell("1.00", 1.0), Cell("0.47", 0.47)),),
        ),
    ),
    ("Numbers: what they are.",),
)


def printed(board: Leaderboard, width: int = 100, *, colour: bool = False) -> str:
    file = io.StringIO()
    Console(file=file, width=width, force_terminal=colour, highlight=False).print(terminal.render_leaderboard(board))
    return file.getvalue()


def test_markdown_of_a_leaderboard() -> None:
    assert markdown.render_leaderboard(BOARD) == (
        "# Leaderboard: mine\n"
        "\n"
        "- 5 articles.\n"
        "\n"
        "## English (en)\n"
        "\n"
        "| Summariser | Pairs | Numbers | Fact recall |\n"
        "| :-- | --: | --: | --: |\n"
        "| lead | 4/5 | **0.93** (3/5) | 0.42 |\n"
        "| \\[red\\]x\\[/\\] \\| \\`y\\` &lt;b&gt;\\\\x1b\\[31m | 4/5 | 0.50 | – |\n"
        "| *control_reference (control)* | 4/5 | 1.00 | 0.47 |\n"
        "\n"
        "95% intervals, articles drawn again:\n"
        "\n"
        "| Summariser | Pairs | Numbers |\n"
        "| :-- | --: | --: |\n"
        "| lead | 4/5 | 0.80 to 1.00 |\n"
        "\n"
        "## How to read it\n"
        "\n"
        "- Numbers: what they are.\n"
    )


def test_the_terminal_shows_figures_marks_and_denominators() -> None:
    lines = printed(BOARD).splitlines()
    (lead,) = [place for place, line in enumerate(lines) if line.startswith("lead")]
    assert lines[lead].split() == ["lead", "4/5", "*0.93", "0.42"]
    assert lines[lead + 1].split() == ["3/5"]
    assert lines.index("controls".ljust(len(lines[lead]))) < [line.split()[:1] for line in lines].index(
        ["control_reference"]
    )


def test_a_hostile_name_is_shown_as_it_is() -> None:
    for colour in (False, True):
        assert r"[red]x[/] | `y`\n<b>\x1b[31m" in printed(BOARD, colour=colour)


def test_a_full_table_fits_into_100_columns_without_breaking_a_figure() -> None:
    texts = ["100.0" if column == "chrF++" else "1.00" for column in COLUMNS]
    figures = tuple(Cell(text, 1.0, best=True, n=14, of=15, note="14/15") for text in texts)
    board = Leaderboard("t", (), (Table("t", COLUMNS, (row("control_corrupted", *figures),)),), ())
    lines = printed(board).splitlines()
    assert max(map(len, lines)) <= 100
    assert next(line for line in lines if "control_corrupted" in line).split()[2:] == [f"*{text}" for text in texts]


def test_lists_keep_their_first_column_whole() -> None:
    file = io.StringIO()
    rows = [("number_consistency", "word " * 40)]
    Console(file=file, width=60).print(terminal.render_list("metrics", ("name", "what it is"), rows))
    assert "number_consistency" in file.getvalue()
    assert max(map(len, file.getvalue().splitlines())) <= 60


def test_what_stands_below_a_table_is_set_by_both() -> None:
    noted = replace(BOARD, tables=(replace(BOARD.tables[0], notes=("† Numbers: too few | seen.",)),))
    assert "\n- † Numbers: too few \\| seen.\n" in markdown.render_leaderboard(noted)
    assert "† Numbers: too few | seen." in printed(noted)


def test_the_terminal_shows_the_columns_that_were_chosen_for_it() -> None:
    table = Table(
        "English (en)", ("Kept", "Left out"), (row("a", Cell("0.1", 0.1), Cell("0.9", 0.9)),), narrow=("Kept",)
    )
    shown = printed(Leaderboard("Leaderboard: made", (), (table,), ()))
    assert ("Kept" in shown, "0.1" in shown) == (True, True)
    assert ("Left" in shown, "0.9" in shown) == (False, False)
