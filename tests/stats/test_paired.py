from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from sacrebleu.significance import _paired_ar_test
from scipy import stats

from bench.stats.clusters import LARGE, Clusters, by_cluster
from bench.stats.paired import EXACT, TRIALS, Alternative, holm, randomization_p


def of(*sums: float) -> Clusters:
    return by_cluster(sums, np.arange(len(sums)))


def normal(n: int, shift: float = 0.0, seed: int = 0) -> Clusters:
    return of(*np.random.default_rng(seed).normal(shift, 1, n))


@pytest.mark.parametrize(
    ("sums", "alternative", "expected"),
    [
        ([1, 1, 1, 1, 1], "two-sided", 2 / 32),  # five articles never reach .05
        ([1, 1, 1, 1, 1], "greater", 1 / 32),
        ([1, 1, 1, 1, 1], "less", 1),
        ([-1, -1, -1], "less", 1 / 8),
        ([3, 1, -1], "two-sided", 6 / 8),  # ±3±1±1: 5, 3, 3 and their negatives reach 3, ±1 do not
        ([1, 0, 0, 0], "two-sided", 1),  # clusters that do not differ say nothing
        ([0, 0], "two-sided", 1),
        ([], "greater", 1),
    ],
)
def test_few_clusters_are_counted_out(sums: list[float], alternative: Alternative, expected: float) -> None:
    assert randomization_p(of(*sums), alternative) == expected


@pytest.mark.parametrize("alternative", ["two-sided", "greater", "less"])
@pytest.mark.parametrize("n", [4, 9, 12])
def test_exact_p_is_that_of_scipy(n: int, alternative: Alternative) -> None:
    grouped = normal(n, 0.3, seed=n)
    theirs = stats.permutation_test(
        (grouped.sums,), np.sum, permutation_type="samples", n_resamples=np.inf, alternative=alternative
    )
    assert randomization_p(grouped, alternative) == pytest.approx(theirs.pvalue)


@pytest.mark.parametrize("alternative", ["two-sided", "greater"])
@pytest.mark.parametrize("n", [40, 120])
def test_sampled_p_is_that_of_scipy(n: int, alternative: Alternative) -> None:
    grouped = normal(n, 1.5 / n**0.5, seed=n)
    theirs = stats.permutation_test(
        (grouped.sums,), np.sum, permutation_type="samples", n_resamples=10_000, alternative=alternative, rng=1
    )
    assert randomization_p(grouped, alternative) == pytest.approx(theirs.pvalue, abs=0.015)


class Summed:
    """A metric of sacrebleu's shape whose corpus score is the sum of its sentence scores."""

    def _extract_corpus_statistics(self, hypotheses: Any, references: Any) -> Any:
        return np.asarray(hypotheses)[:, None]

    def _aggregate_and_compute(self, statistics: Any) -> Any:
        return SimpleNamespace(score=float(np.sum(statistics)))


@pytest.mark.parametrize("shift", [0.0, 0.15, 0.4])
def test_p_is_that_of_sacrebleus_paired_test(shift: float) -> None:
    generator = np.random.default_rng(5)
    one = generator.normal(size=60)
    other = one + generator.normal(shift, 1, 60)
    baseline: Any = {"sum": (one[:, None], SimpleNamespace(score=one.sum()))}
    metrics: Any = {"sum": Summed()}
    _, theirs = _paired_ar_test(baseline, "other", other, None, metrics, n_samples=20_000, seed=1)  # type: ignore[arg-type]
    p = randomization_p(by_cluster(other - one, np.arange(60)))
    assert p == pytest.approx(theirs["sum"].p_value, abs=0.01)


def test_the_least_sampled_p_is_not_nought() -> None:
    assert randomization_p(of(*[1.0] * 60)) == 1 / (TRIALS + 1)


@pytest.mark.parametrize("alternative", ["two-sided", "greater", "less"])
@pytest.mark.parametrize("edge", [EXACT, LARGE - 1])
def test_the_three_ways_agree_where_they_meet(edge: int, alternative: Alternative) -> None:
    grouped = normal(edge, 1.0 / edge**0.5, seed=edge)
    more = Clusters(np.append(grouped.sums, 1e-6), np.append(grouped.counts, 1.0))
    assert randomization_p(more, alternative) == pytest.approx(randomization_p(grouped, alternative), abs=0.01)


def test_the_same_input_gives_the_same_p() -> None:
    assert randomization_p(normal(100, 0.1)) == randomization_p(normal(100, 0.1))


def false_alarms(clusters: int, size: int, repetitions: int) -> float:
    """How often equal systems differ at .05 where the summaries of one article share most of their difference."""
    generator = np.random.default_rng(7)
    alarms = 0
    for _ in range(repetitions):
        shared = np.repeat(generator.normal(size=clusters), size)
        values = shared + generator.normal(scale=0.5, size=clusters * size)
        alarms += randomization_p(by_cluster(values, np.repeat(np.arange(clusters), size))) <= 0.05
    return alarms / repetitions


@pytest.mark.parametrize(("clusters", "repetitions"), [(6, 1000), (12, 1000), (25, 300)])
def test_false_alarms_on_clustered_data_are_those_promised(clusters: int, repetitions: int) -> None:
    error = (0.05 * 0.95 / repetitions) ** 0.5
    assert 0.01 < false_alarms(clusters, 3, repetitions) <= 0.05 + 2.6 * error


def test_the_test_sees_a_difference() -> None:
    assert randomization_p(normal(200, 0.4), "greater") < 0.001


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        ([0.02], [0.02]),
        ([0.01, 0.04, 0.03], [0.03, 0.06, 0.06]),  # Holm 1979: 3 · .01, 2 · .03, max(.06, 1 · .04)
        ([0.5, 0.6], [1.0, 1.0]),
        ([0.01, 0.01], [0.02, 0.02]),
    ],
)
def test_holm(values: list[float], expected: list[float]) -> None:
    assert holm(values) == pytest.approx(expected)
