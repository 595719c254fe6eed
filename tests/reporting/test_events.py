from __future__ import annotations

from typing import Any

from bench.reporting.events import event_matrix, has_events, render_events
from tests.reporting.runs import figure, figures, run


def score(example: str, **events: float) -> dict[str, Any]:
    statistics = {f"event:{name}": told for name, told in events.items()} | {"told": 1.0}
    return {"metric": "fact_recall", "example_id": example, "statistics": statistics}


OTHER: dict[str, Any] = {"metric": "rouge1", "example_id": "a/en", "statistics": {"f": 0.5}}
SCORED = [
    ("lead", [score("a/en", release=1.0, talks=0.5), score("b/en", release=0.0), OTHER]),
    ("best", [score("a/en", release=1.0, talks=1.0)]),
]


def test_event_by_example_by_summariser() -> None:
    assert event_matrix(SCORED) == {
        "release": {"a/en": {"lead": 1.0, "best": 1.0}, "b/en": {"lead": 0.0}},
        "talks": {"a/en": {"lead": 0.5, "best": 1.0}},
    }


def test_several_summaries_of_one_give_their_mean() -> None:
    assert event_matrix([("lead", [score("a", x=1.0), score("a", x=0.5)])]) == {"x": {"a": {"lead": 0.75}}}


def test_the_matrix_as_markdown() -> None:
    assert render_events("Events: mine", event_matrix(SCORED)).splitlines()[4:] == [
        "| Event | Article and language | best | lead |",
        "| :-- | :-- | :-: | :-: |",
        "| release | a/en | ✓ | ✓ |",
        "| release | b/en |  | – |",
        "| talks | a/en | ✓ | ~ |",
        "",
        "Share told, of the summaries that there are:",
        "",
        "| Event | best | lead |",
        "| :-- | --: | --: |",
        "| release | 1.00 (1) | 0.50 (2) |",
        "| talks | 1.00 (1) | 0.50 (1) |",
    ]


def test_a_run_without_events_has_no_matrix() -> None:
    told = figure(0.5) | {"statistics": {"event:talks": 1.0}}
    assert has_events(run("a", {"en": figures(fact_recall=told)}))
    assert not has_events(run("a", {"en": figures(rougeL=0.5)}))
    assert not has_events(run("a"))
