"""Facts by a judge, beside our own recall."""

from __future__ import annotations

from typing import Any

import pytest

from bench.metrics.fact_recall import FactRecall
from bench.metrics.judge_facts import JudgeFacts
from bench.models import service
from bench.records import Article, Example, Fact, FactMention, Prediction, Score
from tests.metrics.judging import options, verdicts
from tests.server import Reply, Seen, says, serving

TEXT = "Belarus freed 52 prisoners. The talks were in Minsk."
FACTS = (
    Fact("freed", {"en": "52 prisoners were freed"}, 3.0, (FactMention("number", value="52", unit="person"),)),
    Fact("talks", {"uk": "Переговори були в Мінську"}, 1.0),
)
EXAMPLE = Example("a/en", Article("a", ("en",), TEXT), "en", facts=FACTS)
PREDICTION = Prediction("a/en", "s", "Belarus freed 52 prisoners.")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_pause", lambda tried: 0.0)


def judge(*replies: Reply, example: Example = EXAMPLE, **more: Any) -> tuple[Score, Seen]:
    with serving(*replies) as (url, seen):
        (score,) = JudgeFacts(**options(url, **more)).score(example, PREDICTION)
        return score, seen


@pytest.mark.parametrize(
    ("answers", "value"),
    [
        (("told", "missing"), 3 / 4),
        (("told", "told"), 1.0),
        (("partly", "partly"), 0.5),
        (("missing", "missing"), 0.0),
    ],
)
def test_facts_count_by_their_weight(answers: tuple[str, str], value: float) -> None:
    score, seen = judge(verdicts(*answers, key="facts"), votes=1)
    assert score.value == pytest.approx(value)
    assert [each.normal for each in score.evidence] == ["freed", "talks"]
    prompt = seen.bodies[0]["messages"][0]["content"]
    assert prompt == "Find 1. 52 prisoners were freed\n2. Переговори були в Мінську in Belarus freed 52 prisoners."


def test_the_verdicts_stand_beside_ours() -> None:
    ours = {each.normal: each.credit for each in FactRecall().score(EXAMPLE, PREDICTION)[0].evidence}
    assert ours == {"freed": 1.0, "talks": 0.0}
    score, _ = judge(verdicts("told", "told", key="facts"), votes=1)
    assert (score.statistics["facts_judged"], score.statistics["facts_as_ours"]) == (2, 1)


def test_a_fact_on_which_the_votes_are_split_is_left_out() -> None:
    replies = verdicts("told", "told", key="facts"), verdicts("told", "missing", key="facts")
    score, _ = judge(*replies, votes=2)
    assert score.value == 1.0
    assert [each.normal for each in score.evidence] == ["freed"]


def test_without_facts_nobody_is_asked() -> None:
    bare = Example("a/en", EXAMPLE.article, "en")
    score, seen = judge(says("x"), example=bare)
    assert (score.value, score.note, seen.bodies) == (None, "the example has no fact list", [])


def test_what_cannot_be_read_is_counted_and_not_scored() -> None:
    score, _ = judge(says("All of them."), votes=1)
    assert score.value is None
    assert (score.statistics["judge_unreadable"], score.statistics["failed"]) == (1, 1)


def test_it_is_tested_by_the_errors_of_fact_recall() -> None:
    assert JudgeFacts(**options("http://127.0.0.1:1/v1")).tested_as == ("fact_recall",)
