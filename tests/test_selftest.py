from __future__ import annotations

import pytest

from bench.metrics.base import Better, Metric, Output
from bench.metrics.name_consistency import NameConsistency
from bench.metrics.number_consistency import NumberConsistency
from bench.records import Article, Example, Prediction, Reference, Score
from bench.selftest import selftest

TEXT = "In September 2023 Belarus freed 52 prisoners, US envoy John Cole told Reuters in Minsk. 14 others left in June."
SUMMARY = "Belarus freed 52 prisoners in September 2023. John Cole told Reuters so."


def example(name: str) -> Example:
    reference = Reference(f"{name}/en/written", "written", "en", SUMMARY, "a test", "a1")
    return Example(f"{name}/en", Article(name, ("en",), TEXT), "en", references=(reference,))


class _Blind(Metric):
    """Sees nothing."""

    outputs = (Output("number_consistency", "numbers", Better.HIGHER),)

    def signature(self, language: str) -> str:
        return "blind"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        return [Score(example.id, "number_consistency", 1.0)]


def test_our_metrics_see_what_is_foreign_to_the_article_and_leave_the_harmless_alone() -> None:
    report = selftest([example("a"), example("b")], [NumberConsistency(), NameConsistency()])
    rates = {rate.kind: rate for rate in report.rates}
    for kind in ("number replaced", "factor ten", "date shifted", "name replaced", "given name replaced"):
        assert rates[kind].rate == 1.0, kind
        assert rates[kind].interval is not None
    assert all(rate.rate == 0.0 for rate in report.rates if not rate.harmful)


def test_a_metric_under_its_floor_is_unproven() -> None:
    report = selftest([example("a")], [_Blind()])
    assert "extrinsic errors, at least 90% wanted" in report.unproven["number_consistency", "en"]


def test_the_same_examples_give_the_same_report() -> None:
    assert selftest([example("a")], [NumberConsistency()]) == selftest([example("a")], [NumberConsistency()])


@pytest.mark.parametrize("language", ["de", "pl"])
def test_a_language_without_stand_ins_has_no_trials(language: str) -> None:
    reference = Reference("r", "written", language, SUMMARY, "a test", "a1")
    other = Example("a/x", Article("a", (language,), TEXT), language, references=(reference,))
    assert selftest([other], [NumberConsistency()]).trials == ()
