from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from bench.stats.clusters import by_cluster


def test_values_are_summed_by_cluster_in_order_of_name() -> None:
    grouped = by_cluster([1.0, 2.0, 4.0, 8.0], ["b", "a", "b", "c"])
    assert grouped.sums.tolist() == [2.0, 5.0, 8.0]
    assert grouped.counts.tolist() == [1.0, 2.0, 1.0]
    assert grouped.mean == 3.75
    assert len(grouped) == 3


def test_clusters_of_one_value_have_the_usual_standard_error() -> None:
    values = np.random.default_rng(1).normal(size=40)
    grouped = by_cluster(values, np.arange(40))
    assert grouped.deviation == pytest.approx(values.std(ddof=1))
    assert grouped.error == pytest.approx(stats.sem(values))


def test_what_is_in_one_cluster_counts_once() -> None:
    values = [0.3, 0.1, 0.9, 0.4]
    alone = by_cluster(values, list("abcd"))
    doubled = by_cluster(np.repeat(values, 2), list("aabbccdd"))
    assert doubled.error == pytest.approx(alone.error)
