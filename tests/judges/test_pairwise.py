"""Preferences that survive the swap of positions, and a command that asks for them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from bench.judges.answer import FIRST, PREFERENCE, SECOND, Verdict
from bench.judges.judge import ANSWERED, REFUSED, Judge, Question, Vote
from bench.judges.pairwise import LOSS, SWAYED, TIE, UNJUDGED, WIN, Comparison, _majority, compare, one_pair
from tests.commands import Bench
from tests.metrics.judging import options
from tests.server import Handler, Reply, says, serving

PAIR = Comparison("a/en", "en", "ARTICLE", "GOOD", "BAD")
QUESTION = Question((0, 0), "", PREFERENCE, 1, "en")


def vote(verdict: str | None) -> Vote:
    if verdict is None:
        return Vote(QUESTION, REFUSED)
    return Vote(QUESTION, ANSWERED, [Verdict(verdict)])


@pytest.mark.parametrize(
    ("straight", "swapped", "result"),
    [
        (FIRST, SECOND, WIN),
        (SECOND, FIRST, LOSS),
        ("tie", "tie", TIE),
        (FIRST, FIRST, SWAYED),
        (SECOND, SECOND, SWAYED),
        ("tie", FIRST, SWAYED),
        (None, FIRST, UNJUDGED),
        (FIRST, None, UNJUDGED),
    ],
)
def test_a_preference_must_survive_the_swap(straight: str | None, swapped: str | None, result: str) -> None:
    assert one_pair(vote(straight), vote(swapped)) == result


@pytest.mark.parametrize(
    ("votes", "result"),
    [
        ([UNJUDGED, UNJUDGED], UNJUDGED),
        ([WIN], WIN),
        ([WIN, WIN, LOSS], WIN),
        ([WIN, LOSS], TIE),
        ([WIN, LOSS, TIE], TIE),
        ([SWAYED, SWAYED, WIN], SWAYED),
        ([SWAYED, WIN, WIN], WIN),
        ([LOSS, UNJUDGED, UNJUDGED], LOSS),
        ([SWAYED, UNJUDGED], SWAYED),
    ],
)
def test_the_majority_of_what_was_read(votes: Sequence[str], result: str) -> None:
    assert _majority(votes) == result


def judged(reply: Reply) -> tuple[str, list[str]]:
    with serving(reply) as (url, seen):
        judge = Judge.make("metric.judge", options(url, votes=2))
        (found,) = compare([PAIR], judge)
        return found.result, [body["messages"][0]["content"] for body in seen.bodies]


def prefers_good(handler: Handler) -> None:
    """Reads its prompt."""
    prompt = handler.seen.bodies[-1]["messages"][0]["content"]
    better = "A" if prompt.index("GOOD") < prompt.index("BAD") else "B"
    says(json.dumps({"better": better}))(handler)


def test_a_judge_that_reads_wins_and_one_that_takes_the_first_is_swayed() -> None:
    result, prompts = judged(prefers_good)
    assert result == WIN
    assert sorted(prompts) == sorted(["Of ARTICLE compare GOOD with BAD", "Of ARTICLE compare BAD with GOOD"] * 2)
    assert judged(says('{"better": "A"}'))[0] == SWAYED
    assert judged(says("I cannot choose."))[0] == UNJUDGED


def test_the_command_compares_two_stored_runs(bench: Bench, tmp_path: Path) -> None:
    rows = [
        {"id": "1", "source": "Belarus freed 52 prisoners.", "summary": text, "language": "en", "system": system}
        for system, text in (("one", "GOOD"), ("two", "BAD"))
    ]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert bench("score", str(tmp_path / "rows.jsonl"), "metric=[length]", "--output", "out").code == 0
    first, second = sorted(str(path) for path in Path("out/rows").iterdir() if (path / "result.json").exists())
    with serving(prefers_good) as (url, _):
        words = [f"metric.judge.base_url={url}", "metric.judge.model=tiny", "metric.judge.votes=1"]
        words += ["metric.judge.work.concurrency=1"]
        told = bench("judge", first, second, "--json", *words)
        assert (told.code, json.loads(told.out)["counts"][WIN]) == (0, 1)
        assert "win: 1" in bench("judge", first, second, *words).out
    with serving(says("Sorry, no.")) as (url, _):
        told = bench("judge", first, second, f"metric.judge.base_url={url}", "metric.judge.model=tiny")
        assert told.code == 1
        assert "not judged: 1" in told.out
