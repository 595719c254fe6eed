from __future__ import annotations

from typing import Any

import pytest

from bench.errors import ConfigError
from bench.metrics.base import Better
from bench.metrics.novelty import Novelty
from tests.examples import article, example, prediction, seed

HEADLINE = "Minsk frees prisoners"
BODY = "Belarus released 52 people. Lithuania helped. Washington eased sanctions."
SOURCE = article(f"{HEADLINE}\n\n{BODY}\n\nPhoto: Petrenko", "en", headline=HEADLINE, furniture=("Photo: Petrenko",))


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("Belarus released 52 people.", [0, 0]),
        ("BELARUS RELEASED 52 PEOPLE", [0, 0]),
        ("Minsk frees prisoners.", [0, 0]),  # the headline's words are the article's
        ("Belarus released 52 people. Washington eased sanctions.", [0, 0]),  # sentences moved together
        ("Belarus released 25 people.", [1 / 4, 2 / 3]),
        ("people released", [0, 1]),  # known words in a new order
        ("Photo: Petrenko", [1, 1]),  # furniture is not the story
        ("Дощ, дощ, дощ.", [1, 1]),
        ("Lithuania", [0, None]),
        ("", [None, None]),
    ],
)
def test_share_of_new_n_grams(summary: str, expected: list[float | None]) -> None:
    scores = Novelty().score(example("en", source=SOURCE), prediction(summary))
    assert [score.metric for score in scores] == ["novelty1", "novelty2"]
    assert [score.value for score in scores] == [None if each is None else pytest.approx(each) for each in expected]
    assert all(bool(score.note) == (score.value is None) for score in scores)


@pytest.mark.parametrize(
    ("body", "copied", "new"),
    [
        ("黎明时分，雨落在安静的山丘上。", "雨落在安静的山丘上。", "白俄罗斯释放了政治犯。"),
        ("夜明けに静かな丘へ雨が降りました。", "静かな丘へ雨が降り", "政治犯を釈放。"),
        ("ฝนตกบนเนินเขาอันเงียบสงบ", "ฝนตกบนเนินเขา", "ปล่อยตัวนักโทษการเมือง"),
    ],
)
def test_works_in_scripts_without_spaces(body: str, copied: str, new: str) -> None:
    scored = example("zh", source=article(body, "zh"))
    assert [score.value for score in Novelty().score(scored, prediction(copied))] == [0, 0]
    assert [score.value for score in Novelty().score(scored, prediction(new))] == [1, 1]


def test_counts_distinct_n_grams() -> None:
    (score,) = Novelty(sizes=[1]).score(example("en", source=SOURCE), prediction("Rain, rain, rain in Belarus"))
    assert score.statistics == {"novel": 2, "ngrams": 3}


def test_an_article_is_not_novel_to_itself() -> None:
    text = seed("002")
    for score in Novelty(sizes=[1, 2, 3]).score(example("uk", source=article(text, "uk")), prediction(text)):
        assert score.value == 0


def test_outputs_follow_the_sizes() -> None:
    metric = Novelty(sizes=[3])
    assert [(each.name, each.title, each.better) for each in metric.outputs] == [
        ("novelty3", "novel 3-grams", Better.NEITHER)
    ]
    assert Novelty().signature("uk") == "novelty|v:1|lang:uk|n:1+2"


@pytest.mark.parametrize("sizes", [[], [0], [1, 1], [-1, 2], 3, "12", ["a"], [True]])
def test_bad_sizes_are_refused(sizes: Any) -> None:
    with pytest.raises(ConfigError, match="must be different numbers from 1"):
        Novelty(sizes=sizes)
