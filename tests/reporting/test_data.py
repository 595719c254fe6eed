from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from bench.records import Leaderboard
from bench.reporting.data import render_csv, render_json
from tests.reporting.test_typesetting import BOARD


def lines(board: Leaderboard) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render_csv([board]))))


def test_a_line_for_each_figure() -> None:
    found = lines(BOARD)
    assert len(found) == 3 * (1 + 2)
    assert found[1] == {
        "data set": "Leaderboard: mine",
        "table": "English (en)",
        "summariser": "lead",
        "control": "False",
        "column": "Numbers",
        "text": "0.93",
        "value": "0.93",
        "low": "0.8",
        "high": "1.0",
        "n": "3",
        "of": "5",
        "note": "3/5",
    }


def test_an_absent_figure_has_no_value() -> None:
    (absent,) = [line for line in lines(BOARD) if line["text"] == "–"]
    assert (absent["value"], absent["low"], absent["note"]) == ("", "", "no summary")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_name_is_a_formula(name: str) -> None:
    table = BOARD.tables[0]
    board = replace(BOARD, tables=(replace(table, rows=(replace(table.rows[0], name=name),)),))
    assert lines(board)[0]["summariser"] == f"'{name}"


def test_json_holds_the_whole() -> None:
    (board,) = json.loads(render_json([BOARD]))
    assert board["tables"][0]["rows"][0]["cells"][0]["interval"] == {"low": 0.8, "high": 1.0, "level": 0.95}
    assert board["tables"][0]["rows"][1]["cells"][1]["value"] is None
