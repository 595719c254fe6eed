from __future__ import annotations

import pytest

from bench.metrics.base import Better, Metric, Output
from bench.metrics.name_consistency import NameConsistency
from bench.metrics.number_consistency import NumberConsistency
from bench.records import Article, Example, Prediction, Reference, Score
from bench.selftest import LEAST, SHORT, selftest, short_form

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
    report = selftest([example(name) for name in "abc"], [_Blind()])
    standing = report.standings["number_consistency", "en"]
    assert not standing.proven
    assert "extrinsic errors, at least 90% wanted" in standing.reason
    assert (standing.detected, standing.false_alarms) == (0, 0)


def test_the_same_examples_give_the_same_report() -> None:
    assert selftest([example("a")], [NumberConsistency()]) == selftest([example("a")], [NumberConsistency()])


@pytest.mark.parametrize("language", ["de", "pl"])
def test_a_language_without_stand_ins_has_no_trials(language: str) -> None:
    reference = Reference("r", "written", language, SUMMARY, "a test", "a1")
    other = Example("a/x", Article("a", (language,), TEXT), language, references=(reference,))
    assert selftest([other], [NumberConsistency()]).trials == ()


def test_the_short_form_tells_counts_and_whose_references_were_used() -> None:
    own = short_form([example(name) for name in "abcd"], [NumberConsistency(), NameConsistency()])
    assert set(own) == {"number_consistency", "name_consistency"}
    numbers = own["number_consistency"]["en"]
    assert numbers["references"] == "own"
    assert numbers["detected"] == numbers["of"] <= 2 * SHORT
    assert numbers["proven"]


def test_without_references_those_of_the_embedded_articles_are_corrupted() -> None:
    bare = Example("a/en", Article("a", ("en",), TEXT), "en")
    standing = short_form([bare], [_Blind()])["number_consistency"]["en"]
    assert standing["references"] == "embedded"
    assert standing["of"] >= LEAST
    assert not standing["proven"]


def test_a_language_in_which_no_errors_can_be_made_is_not_tested() -> None:
    german = Example("a/de", Article("a", ("de",), TEXT), "de")
    standing = short_form([german], [_Blind()])["number_consistency"]["de"]
    assert standing == {
        "proven": False, "reason": "not tested: no errors can be made in 'de'", "detected": 0, "of": 0,
        "false_alarms": 0, "harmless": 0, "references": "none",
    }  # fmt: skip


def test_the_short_form_is_computed_once_for_metrics_of_equal_signatures() -> None:
    first = short_form([example("a")], [_Blind()])
    assert short_form([example("a")], [_Blind()]) is first


def test_a_deletion_of_a_true_mention_is_no_false_alarm_beside_a_doubtful_one() -> None:
    text = "Over 100 people left Minsk. 14 others left in June."
    reference = Reference("r", "written", "en", "At least 100 people left. 14 left in June.", "a test", "a1")
    given = Example("a/en", Article("a", ("en",), text), "en", references=(reference,))
    rates = {rate.kind: rate for rate in selftest([given], [NumberConsistency()]).rates}
    assert rates["sentence deleted"].n == 2
    assert rates["sentence deleted"].rate == 0.0
