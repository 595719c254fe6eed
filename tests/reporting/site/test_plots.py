from __future__ import annotations

from typing import Any

import pytest

from bench.reporting.leaderboard import build_leaderboards
from bench.reporting.site.evidence import Evidenced
from bench.reporting.site.plots import plots
from tests.reporting.runs import figure, figures, run
from tests.reporting.site.test_evidence import EXAMPLE, EXAMPLES, mention, scored

ENGLISH = {"en": figures(number_consistency=0.8, name_consistency=1.0, fact_recall=figure(0.4, interval=(0.3, 0.5)))}


TOLD = {"statistics": {"event:release-talks": 0.5}}


def made(**changes: Any) -> dict[str, Any]:
    (board,) = build_leaderboards([run("lead", ENGLISH, **changes)])
    scores = [
        scored("number_consistency", mention("supported", 0)),
        scored("fact_recall", mention("supported", 0)) | TOLD,
    ]
    return plots(board, [Evidenced("lead-00", "lead", [{"example_id": EXAMPLE.id, "text": "x"}], scores, EXAMPLES)])


def test_balance_sets_the_mean_of_consistency_against_recall() -> None:
    (value,) = made()["balance"]["data"]["values"]
    assert value["consistency"] == pytest.approx(0.9)
    assert (value["recall"], value["low"], value["high"]) == (0.4, 0.3, 0.5)


def test_languages_have_a_bar_for_each_figure() -> None:
    values = made()["languages"]["data"]["values"]
    assert [(value["figure"], value["value"]) for value in values] == [
        ("Numbers", 0.8),
        ("Names", 1.0),
        ("Fact recall", 0.4),
    ]


def test_verdicts_and_events_come_from_the_evidence() -> None:
    found = made()
    assert {value["verdict"] for value in found["verdicts"]["data"]["values"]} == {"supported"}
    events = found["events"]["data"]["values"]
    assert [(each["scope"], each["event"], each["told"]) for each in events] == [
        ("English (en)", "release-talks", 0.5),
        ("All languages", "release-talks", 0.5),
    ]


def test_a_plot_without_data_is_left_out() -> None:
    (board,) = build_leaderboards([run("lead", {"en": figures(0, 5)})])
    assert plots(board, [Evidenced("lead-00", "lead", [], [], {})]) == {}


def test_an_unproven_metric_is_drawn_like_the_others() -> None:
    unproven = {"fact_recall": {"en": {"proven": False, "reason": "why"}}}
    assert made(selftest=unproven) == made()
