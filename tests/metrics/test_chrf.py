from __future__ import annotations

import re

import pytest
from sacrebleu import sentence_chrf

from bench.metrics.chrf import Chrf
from tests.examples import example, prediction


@pytest.mark.parametrize(
    ("summary", "references"),
    [
        ("Білорусь звільнила 25 в'язнів.", ["Білорусь звільнила 52 в'язнів.", "Мінськ відпустив 52 особи."]),
        ("Беларусь освободила 52 заключённых.", ["Утром шёл дождь."]),
        ("白俄罗斯释放了政治犯", ["白俄罗斯释放了五十二名政治犯"]),
        ("", ["Anything."]),
    ],
)
def test_is_what_sacrebleu_gives(summary: str, references: list[str]) -> None:
    (score,) = Chrf().score(example("uk", *references), prediction(summary))
    assert score.metric == "chrf"
    assert score.value == sentence_chrf(summary, references, word_order=2).score


def test_identical_text_scores_one_hundred() -> None:
    assert Chrf().score(example("uk", "Дощ іде вранці."), prediction("Дощ іде вранці."))[0].value == pytest.approx(100)


def test_without_a_reference_there_is_no_figure() -> None:
    (score,) = Chrf().score(example("en"), prediction("Anything."))
    assert (score.value, score.note) == (None, "no reference of kind written in 'en'")


def test_signature_does_not_depend_on_what_was_scored() -> None:
    metric = Chrf(references=["written", "headline"])
    before = metric.signature("uk")
    metric.score(example("uk", "Дощ.", "Сніг."), prediction("Дощ."))
    assert metric.signature("uk") == before
    expected = (
        r"chrf\|v:1\|lang:uk\|refs:written\+headline"
        r"\|nrefs:var\|case:mixed\|eff:yes\|nc:6\|nw:2\|space:no\|sacrebleu:[\d.]+"
    )
    assert re.fullmatch(expected, before)
