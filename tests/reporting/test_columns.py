"""Which figures have a column."""

from __future__ import annotations

from bench.reporting.columns import columns_of, learned_columns
from bench.reporting.leaderboard import build_leaderboards
from tests.reporting.runs import figures, run

OUTPUTS = {
    "number_consistency": {"metric": "number_consistency", "title": "numbers", "better": "higher"},
    "novelty": {"metric": "novelty", "title": "novel words", "better": "neither"},
    "exclamations": {"metric": "exclamations", "title": "shouting", "better": "lower"},
    "judge": {"metric": "judge", "title": "judge", "better": "higher", "learned": True},
}
MADE = run("a", {"en": figures(number_consistency=1.0, novelty=0.2, exclamations=0.5, judge=0.75)}, outputs=OUTPUTS)


def test_metrics_of_others_have_columns_and_ours_those_that_we_chose() -> None:
    titles = [column.title for column in columns_of([MADE])]
    assert titles[-2:] == ["Shouting", "Judge"]
    assert "Novel words" not in titles
    assert titles.count("Numbers") == 1


def test_learned_ones_are_known() -> None:
    assert [column.title for column in learned_columns([MADE])] == ["Judge"]


def test_less_is_better_where_the_metric_says_so() -> None:
    better = {column.title: column.better for column in columns_of([MADE])}
    assert (better["Shouting"], better["Judge"]) == (-1, 1)


def test_a_board_shows_them() -> None:
    (board,) = build_leaderboards([MADE])
    table = board.tables[0]
    assert {"Shouting", "Judge"} <= {title.split(" (")[0].removesuffix(" †") for title in table.columns}
