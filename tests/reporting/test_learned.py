"""What learned metrics say beside ours, and that what models write stays harmless."""

from __future__ import annotations

from typing import Any

from bench.records import Run
from bench.reporting.leaderboard import build_leaderboards
from bench.reporting.learned import beside_ours, learned_outputs, render_learned
from bench.reporting.markdown import render_leaderboard
from tests.reporting.runs import figure, figures, run

HOSTILE = "</td><script>alert(1)</script> | `x` \x1b[31m [a](javascript:b)"


def evidence(start: int, stop: int, verdict: str, text: str = "52", kind: str = "number") -> dict[str, Any]:
    return {"kind": kind, "verdict": verdict, "summary": {"start": start, "stop": stop, "text": text}}


def row(metric: str, *found: dict[str, Any], example: str = "a/en") -> dict[str, Any]:
    return {"metric": metric, "example_id": example, "language": "en", "evidence": list(found)}


OURS = evidence(0, 2, "contradicted"), evidence(10, 12, "supported"), evidence(20, 22, "unsupported", "7")
THEIRS = (
    evidence(0, 15, "unsupported", "first", "sentence"),
    evidence(16, 30, "supported", "x", "sentence"),
    evidence(31, 40, "contradicted", HOSTILE, "sentence"),
)
ROWS = [
    row("number_consistency", *OURS),
    row("entailment", *THEIRS),
    row("judge_facts", evidence(0, 0, "unsupported", "", "fact")),
    row("length"),
]


def judged_run() -> Run:
    statistics = {"judge_answered": 5.0, "judge_refused": 1.0, "judge_unreadable": 2.0, "judge_no_answer": 0.0,
                  "votes_supported": 3.0, "votes_contradicted": 3.0, "votes_disagreeing": 2.0, "judge_cost": 0.25,
                  "facts_judged": 4.0, "facts_as_ours": 3.0}  # fmt: skip
    languages = {"en": figures(number_consistency=1.0, judge=figure(0.5) | {"statistics": statistics})}
    outputs = {
        "number_consistency": {"metric": "number_consistency", "title": "numbers", "better": "higher"},
        "judge": {"metric": "judge", "title": "judge", "better": "higher", "learned": True},
    }
    proof = {"proven": False, "reason": "detects 2 of 9 extrinsic errors", "detected": 12, "of": 20}
    tests = {
        "judge": {"en": proof | {"false_alarms": 3, "harmless": 10}},
        "number_consistency": {"en": proof | {"proven": True, "detected": 20, "false_alarms": 0, "harmless": 10}},
    }
    return run("lead", languages, outputs=outputs, selftest=tests)


def test_flags_are_matched_by_their_place() -> None:
    (found,) = beside_ours([ROWS], ["entailment", "judge_facts"]).values()
    assert (found.both, found.it_alone, found.ours_alone) == (1, 1, 1)
    assert found.only_ours == ["“7” in a/en"]


def test_the_document_has_counts_accounts_and_no_markup_of_others() -> None:
    runs = [judged_run()]
    assert learned_outputs(runs) == ["judge"]
    text = render_learned("Learned metrics: seeds", runs, beside_ours([ROWS], ["entailment"]))
    assert "| entailment | en | 1 | 1 | 1 |" in text
    # two units of three votes, 2 : 1 and 1 : 2: alpha = 1 - 5 · 2 / 18
    assert "| lead | judge | 5 | 1 | 2 | 0 | 0.44 | 0.75 | 0.25 |" in text
    assert "<script>" not in text
    assert "\x1b" not in text
    assert "\\`x\\`" in text


def test_the_leaderboard_tells_detection_and_false_alarms_beside_the_score() -> None:
    (board,) = build_leaderboards([judged_run()])
    table = board.tables[0]
    assert "Judge † (sees 12/20, false 3/10)" in table.columns
    assert "Judge † (sees 12/20, false 3/10)" in table.narrow
    assert "Self-test, for comparison: Numbers (sees 20/20, false 0/10)." in table.notes
    assert any("It never gates" in line for line in board.legend)
    assert "0.50" in render_leaderboard(board)


def test_without_a_learned_metric_nothing_is_said_of_them() -> None:
    (board,) = build_leaderboards([run("lead")])
    assert not any("sees" in line for line in (*board.legend, *board.tables[0].columns, *board.tables[0].notes))
    assert learned_outputs([run("lead")]) == []
