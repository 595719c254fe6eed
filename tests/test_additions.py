"""What a learned metric adds to ours on changes that both were tried on."""

from __future__ import annotations

from collections.abc import Sequence

from bench.additions import additions, describe_change
from bench.corruptions.kinds import KINDS, Kind
from bench.metrics.base import Better, Output
from bench.metrics.learned import LearnedMetric, Pair
from bench.metrics.number_consistency import NumberConsistency
from bench.records import Article, Example, Reference, Score
from bench.selftest import Report, Trial, selftest

HARMFUL = next(kind for kind in KINDS if kind.name == "number replaced")
HARMLESS = next(kind for kind in KINDS if kind.name == "sentences reordered")
BEFORE = "Belarus freed 52 prisoners in September."


def trial(metric: str, after: str, *, seen: bool, kind: Kind = HARMFUL) -> Trial:
    return Trial(metric, "a", "en", kind, BEFORE, after, seen)


def test_union_and_disagreement_are_counted_with_examples() -> None:
    seen = {"25": (True, True), "62": (True, False), "5": (False, True), "7": (False, False)}
    trials = []
    for number, (ours, theirs) in seen.items():
        after = BEFORE.replace("52", number)
        trials += [trial("number_consistency", after, seen=ours), trial("name_consistency", after, seen=False)]
        trials.append(trial("judge", after, seen=theirs))
    trials += [trial(name, "x", seen=name == "judge", kind=HARMLESS) for name in ("number_consistency", "judge")]
    trials.append(trial("judge", "nobody else was tried on it", seen=True))
    (found,) = additions(Report((), {}, tuple(trials)), ["judge"])
    assert (found.errors, found.both, found.ours_alone, found.it_alone, found.neither) == (4, 1, 1, 1, 1)
    assert (found.harmless, found.false_ours, found.false_it, found.false_either) == (1, 0, 1, 1)
    assert found.only_it == ("number replaced: freed 52 prisoners → freed 5 prisoners",)
    assert found.only_ours == ("number replaced: freed 52 prisoners → freed 62 prisoners",)
    assert found.to_dict()["neither"] == 1


def test_a_change_in_words() -> None:
    assert describe_change(trial("judge", "Belarus freed 25 prisoners in June.", seen=True)) == (
        "number replaced: freed 52 prisoners → freed 25 prisoners; in September. → in June."
    )


class _Reader(LearnedMetric):
    """Holds every number that is not in the article against a summary."""

    outputs = (Output("reader", "reader", Better.HIGHER),)

    def signature(self, language: str) -> str:
        return "reader"

    def judge(self, pairs: Sequence[Pair]) -> list[list[Score]]:
        return [
            [Score(example.id, "reader", float(all(word in example.article.text for word in summary.text.split())))]
            for example, summary in pairs
        ]


def test_a_learned_metric_is_tested_by_the_errors_of_numbers_and_names_each_once() -> None:
    text = "Belarus freed 52 prisoners in September 2023, John Cole told Reuters. 14 others left in June."
    reference = Reference("r", "written", "en", text, "a test", "a1")
    example = Example("a/en", Article("a", ("en",), text), "en", references=(reference,))
    report = selftest([example], [NumberConsistency(), _Reader()])
    assert {each.metric for each in report.trials} == {"number_consistency", "reader"}
    kinds = {each.kind.name for each in report.trials if each.metric == "reader"}
    assert {"number replaced", "name replaced"} <= kinds
    reordered = [each for each in report.trials if each.kind.name == "sentences reordered" and each.metric == "reader"]
    assert len(reordered) == 1
    (added,) = additions(report, ["reader"])
    assert added.both > 0
