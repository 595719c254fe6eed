from __future__ import annotations

import numpy as np
import pytest

from bench.stats.agreement import auc, balanced_accuracy, kendall, pairwise_accuracy, spearman, weighted_interval

VALUES = np.array([0.2, 0.5, 0.5, 0.9, 0.4, 1.0, 0.7, 0.7])
GRADES = np.array([1.0, 3.0, 2.0, 5.0, 2.0, 4.0, 4.0, 3.0])
GOOD = np.array([0.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.0])
ONCE = np.ones(8)
DRAWN = np.array([2.0, 1.0, 0.0, 3.0, 1.0, 1.0, 2.0, 1.0])


# scipy 1.x on the same rows, repeated as often as they are drawn: spearmanr, kendalltau, mannwhitneyu / (n₊ · n₋)
@pytest.mark.parametrize(
    ("weights", "rho", "tau", "area"),
    [
        (ONCE, 0.907992547726516, 0.8236877675803729, 0.875),
        (DRAWN, 0.8883635512234874, 0.8210981230398561, 0.9666666666666667),
    ],
)
def test_as_scipy_computes_them(weights: np.ndarray, rho: float, tau: float, area: float) -> None:
    assert spearman(VALUES, GRADES, weights) == pytest.approx(rho)
    assert kendall(VALUES, GRADES)(weights) == pytest.approx(tau, abs=1e-6)
    assert auc(VALUES, GOOD, weights) == pytest.approx(area)


def test_balanced_accuracy_is_the_mean_of_both_classes() -> None:
    decisions = np.array([0.0, 1.0, 1.0, 1.0])
    assert balanced_accuracy(decisions, np.array([0.0, 0.0, 1.0, 1.0]), np.ones(4)) == 0.75
    assert balanced_accuracy(decisions, np.array([0.0, 0.0, 1.0, 1.0]), np.array([3.0, 1.0, 1.0, 1.0])) == 0.875


@pytest.mark.parametrize(
    ("values", "labels", "groups", "share"),
    [
        ([1.0, 2.0], [0.0, 1.0], "aa", 1.0),
        ([2.0, 1.0], [0.0, 1.0], "aa", 0.0),
        ([1.0, 1.0], [0.0, 1.0], "aa", 0.5),
        ([1.0, 2.0], [1.0, 1.0], "aa", None),  # people see no difference
        ([1.0, 2.0], [0.0, 1.0], "ab", None),  # two articles make no pair
        ([1.0, 2.0, 5.0, 4.0, 3.0], [0.0, 1.0, 1.0, 2.0, 3.0], "aabbb", 0.25),
    ],
)
def test_pairs_of_one_group_are_ordered(
    values: list[float], labels: list[float], groups: str, share: float | None
) -> None:
    statistic = pairwise_accuracy(np.array(values), np.array(labels), list(groups))
    assert statistic(np.ones(len(values))) == share


def test_what_is_not_defined_is_none() -> None:
    same = np.ones(4)
    assert spearman(same, np.arange(4.0), same) is None
    assert kendall(same, np.arange(4.0))(same) is None
    assert auc(np.arange(4.0), same, same) is None
    assert balanced_accuracy(same, same, same) is None


def test_an_interval_holds_the_figure_and_needs_two_clusters() -> None:
    clusters = list("abcdefgh")
    interval = weighted_interval(lambda weights: spearman(VALUES, GRADES, weights), clusters)
    assert interval is not None
    assert interval.low < 0.908 < interval.high <= 1.0
    assert interval == weighted_interval(lambda weights: spearman(VALUES, GRADES, weights), clusters)
    assert weighted_interval(lambda weights: spearman(VALUES, GRADES, weights), ["a"] * 8) is None
    assert weighted_interval(lambda _: None, clusters) is None
