"""A judge behind a server that answers, refuses, babbles, hangs and contradicts itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.errors import ConfigError
from bench.metrics.judge import Faithfulness
from bench.models import service
from bench.records import Article, Example, Prediction, Score
from tests.metrics.judging import options, verdicts
from tests.server import Reply, Seen, hangs, says, sends, serving

ARTICLE = "Belarus freed 52 prisoners. US envoy John Cole told Reuters so."
SUMMARY = "Belarus freed 25 prisoners. John Cole said so."
EXAMPLE = Example("a/en", Article("a", ("en",), ARTICLE), "en")
S, C, U = "supported", "contradicted", "unsupported"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_pause", lambda tried: 0.0)


def judge(*replies: Reply, **more: Any) -> tuple[Score, Seen, Faithfulness]:
    with serving(*replies) as (url, seen):
        metric = Faithfulness(**options(url, **more))
        (score,) = metric.score(EXAMPLE, Prediction("a/en", "s", SUMMARY))
        return score, seen, metric


def outcomes(score: Score) -> dict[str, float]:
    return {name: n for name, n in score.statistics.items() if n and name.startswith("judge_")}


def test_the_majority_of_the_votes_decides_and_their_words_are_the_evidence() -> None:
    wrong = verdicts(C, S, words="25")
    score, seen, _ = judge(wrong, wrong, verdicts(S, S))
    assert score.value == 0.5
    first, second = score.evidence
    assert (first.verdict.value, first.summary.text, first.summary.start) == (C, "25", SUMMARY.index("25"))
    assert first.detail == "votes: contradicted 2, supported 1"
    assert (second.verdict.value, second.summary.text) == (S, "John Cole said so.")
    assert [body["seed"] for body in seen.bodies] == [0, 1, 2]
    assert {body["temperature"] for body in seen.bodies} == {0.5}
    schema = seen.bodies[0]["response_format"]["json_schema"]
    assert (schema["name"], schema["strict"]) == ("faithfulness", True)
    assert seen.bodies[0]["messages"][0]["content"].startswith(f"Judge {ARTICLE} by 1. Belarus freed 25")


def test_what_is_quoted_and_does_not_stand_there_marks_the_sentence() -> None:
    score, _, _ = judge(verdicts(U, S, words="<script>alert(1)</script>"), votes=1)
    assert score.evidence[0].summary.text == "Belarus freed 25 prisoners."


def test_contradictory_votes_are_no_verdict() -> None:
    score, _, _ = judge(verdicts(S, C), verdicts(C, S), votes=2)
    assert (score.value, score.note) == (None, "the votes on every sentence are split evenly")
    assert score.statistics["undecided"] == 2
    assert "failed" not in score.statistics
    assert {each.verdict.value for each in score.evidence} == {"unverifiable"}


def test_an_answer_without_json_is_mended_once() -> None:
    score, seen, metric = judge(says("It is all true."), verdicts(S, S), votes=1)
    assert score.value == 1.0
    assert [message["role"] for message in seen.bodies[1]["messages"]] == ["user", "assistant", "user"]
    assert seen.bodies[1]["messages"][2]["content"] == "Mend it: it has no JSON"
    assert outcomes(score) == {"judge_answered": 1, "judge_calls": 2}
    assert metric.asks.counts["repairs"] == 1


@pytest.mark.parametrize(
    ("replies", "outcome", "words"),
    [
        ([says("It is true."), says("As I said, it is true.")], "unreadable", "it has no JSON"),
        ([says("Так."), says('{"речення": ["підтверджено"]}')], "unreadable", 'no object with "sentences"'),
        ([says("I cannot judge people.")], "refused", "I cannot judge people."),
        ([says("", finish="content_filter")], "refused", "filter"),
        ([sends(200, json.dumps({"choices": [{"message": {"content": None, "refusal": "No."}}]}))], "refused", "No."),
        ([sends(500, "{}")], "no_answer", "500"),
        ([sends(200, "<html>")], "no_answer", "no whole JSON"),
        ([sends(200, '{"choices": []}')], "no_answer", "no choice"),
    ],
)
def test_what_is_no_verdict_is_counted_and_never_scored(replies: list[Reply], outcome: str, words: str) -> None:
    score, _, _ = judge(*replies, votes=1)
    assert score.value is None
    assert words in score.note
    assert (score.statistics[f"judge_{outcome}"], score.statistics["failed"]) == (1, 1)
    assert score.evidence == ()


def test_votes_that_can_be_read_decide_without_the_others() -> None:
    score, _, _ = judge(says("I'm sorry."), verdicts(S, S), says("x"), says("y"))
    assert score.value == 1.0
    assert outcomes(score) == {"judge_answered": 1, "judge_refused": 1, "judge_unreadable": 1, "judge_calls": 4}


def test_a_server_in_haste_is_asked_again() -> None:
    score, seen, metric = judge(sends(429, "{}", retry_after="0"), verdicts(S, S), votes=1)
    assert (score.value, len(seen.bodies), metric.asks.counts["tried again"]) == (1.0, 2, 1)


def test_a_server_that_hangs_is_given_up() -> None:
    score, _, _ = judge(hangs, votes=1, work={"timeout": 0.2, "tries": 1})
    assert score.value is None
    assert "0.2 s" in score.note


def test_a_server_that_takes_no_schema_is_asked_without() -> None:
    score, seen, _ = judge(sends(400, '{"error": {"message": "response_format"}}'), verdicts(S, S))
    assert score.value == 1.0
    assert ["response_format" in body for body in seen.bodies] == [True, False, False, False]


def test_a_server_that_is_not_there_is_asked_once() -> None:
    with serving(verdicts(S)) as (url, _):
        pass
    metric = Faithfulness(**options(url, work={"tries": 1}))
    pairs = [(EXAMPLE, Prediction("a/en", "s", SUMMARY))] * 3
    scores = [scores[0] for scores in metric.score_all(pairs)]
    assert [score.value for score in scores] == [None, None, None]
    assert metric.asks.counts["calls"] == 0
    assert metric.asks.down


@pytest.mark.parametrize("status", [401, 404])
def test_a_refused_key_or_model_is_told_and_stops_the_asking(status: int) -> None:
    score, seen, metric = judge(sends(status, '{"error": {"message": "no such model"}}'), structured="never")
    assert "no such model" in score.note
    assert len(seen.bodies) == 1
    assert metric.asks.down


def test_the_cost_is_counted_and_the_budget_kept() -> None:
    work = {"price": {"input": 1000.0, "output": 0.0}, "budget": 1.5}
    score, seen, metric = judge(verdicts(S, S), work=work)
    assert (len(seen.bodies), score.statistics["judge_cost"], metric.asks.spent) == (2, 2.0, 2.0)
    assert score.statistics["judge_no_answer"] == 1
    assert score.value == 1.0


def test_the_key_shows_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_KEY", "sk-very-secret")
    echo = sends(400, '{"error": {"message": "bad key sk-very-secret"}}')
    score, seen, metric = judge(echo, votes=1, structured="never", work={"api_key_env": "SOME_KEY"})
    assert seen.keys == ["Bearer sk-very-secret"]
    told = f"{score} {metric.signature('en')} {metric.facts()}"
    assert "***" in score.note
    assert "secret" not in told


def test_an_empty_summary_is_not_asked_about() -> None:
    with serving(verdicts(S)) as (url, seen):
        (score,) = Faithfulness(**options(url)).score(EXAMPLE, Prediction("a/en", "s", " "))
    assert (score.value, score.note, seen.bodies) == (None, "the summary is empty", [])


def test_the_signature_says_what_the_verdicts_depend_on() -> None:
    metric = Faithfulness(**options("http://127.0.0.1:1/v1", request={"top_p": 0.9}))
    assert metric.signature("uk") == (
        "judge|v:1|lang:uk|model:tiny|rubric:neutral-7|votes:3|seed:0|temperature:0.5|structured:auto|top_p:0.9"
    )


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"votes": 0}, "metric.judge.votes"),
        ({"vote": 1}, "there is no such option"),
        ({"base_url": "server"}, "is no address"),
        ({"rubric": {}}, "has no rubric"),
        ({"work": {"budget": 1.0}}, "needs prices"),
        ({"work": {"api_key_env": "NO_SUCH_KEY"}}, "is not set"),
    ],
)
def test_wrong_options_are_refused_before_anything_is_asked(more: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Faithfulness(**{**options("http://127.0.0.1:1/v1"), **more})


@pytest.mark.hf
def test_a_real_server_whose_model_writes_nonsense_is_counted_and_never_scored(server: str, models: Path) -> None:
    more = {"model": str(models / "chat"), "votes": 2, "max_tokens": 8, "structured": "auto"}
    metric = Faithfulness(**options(server, work={"tries": 1, "timeout": 120}, **more))
    (score,) = metric.score(EXAMPLE, Prediction("a/en", "s", SUMMARY))
    assert score.value is None
    assert score.statistics["judge_unreadable"] == 2
    assert metric.asks.counts["calls"] == 4
    assert metric.asks.counts["output tokens"] > 0
