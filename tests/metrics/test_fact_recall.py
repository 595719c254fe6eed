from __future__ import annotations

import pytest

from bench.metrics.fact_recall import FactRecall
from bench.records import Article, Example, Fact, FactMention, Prediction, Score

ARTICLE = Article("a", ("en",), "Belarus freed 52 prisoners in September. At least 100 may follow, Reuters said.")
FREED = Fact(
    "freed", {"en": "Belarus freed 52"}, weight=2, mentions=(FactMention("number", value="52"),), event="release"
)
NEXT = Fact("next", {"en": "100 may follow"}, weight=1, mentions=(FactMention("number", "ge", "100"),), event="talks")
EXAMPLE = Example("a/en", ARTICLE, "en", facts=(FREED, NEXT))


def scores(text: str, example: Example = EXAMPLE) -> dict[str, Score]:
    found = FactRecall().score(example, Prediction("a/en", "x", text))
    assert [score.metric for score in found] == [output.name for output in FactRecall.outputs]
    return {score.metric: score for score in found}


def test_facts_are_weighed_and_each_is_shown() -> None:
    found = scores("52 prisoners were freed.")
    recall = found["fact_recall"]
    assert recall.value == pytest.approx(2 / 3)
    assert [item.reason for item in recall.evidence] == ["covered", "missing"]
    assert {key: recall.statistics[key] for key in ("told", "total", "covered", "partly", "missing")} == {
        "told": 2.0, "total": 3.0, "covered": 1.0, "partly": 0.0, "missing": 1.0,
    }  # fmt: skip
    assert found["fact_recall_plain"].value == 0.5


def test_each_event_is_told_as_its_best_fact_is() -> None:
    again = Fact("again", {"en": "77 left"}, weight=1, mentions=(FactMention("number", value="77"),), event="release")
    statistics = scores("52 were freed.", Example("a/en", ARTICLE, "en", facts=(FREED, again, NEXT)))[
        "fact_recall"
    ].statistics
    assert {key: told for key, told in statistics.items() if key.startswith("event:")} == {
        "event:release": 1.0, "event:talks": 0.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "f"),
    [
        ("52 prisoners were freed.", 2 * (2 / 3) * 1 / (2 / 3 + 1)),
        ("52 prisoners were freed, 77 shot.", 2 * (2 / 3) * 0.5 / (2 / 3 + 0.5)),  # one of two numbers is invented
        ("99 were shot.", 0.0),
        ("Some left.", None),
    ],
)
def test_f_pays_neither_silence_nor_invention(text: str, f: float | None) -> None:
    assert scores(text)["fact_f"].value == (None if f is None else pytest.approx(f))


def test_without_a_fact_list_there_is_none() -> None:
    for score in scores("52", Example("a/en", ARTICLE, "en")).values():
        assert score.value is None
        assert score.note
