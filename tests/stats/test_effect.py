from __future__ import annotations

import pytest

from bench.stats.clusters import by_cluster
from bench.stats.effect import Effect, effect


@pytest.mark.parametrize(
    ("values", "clusters", "expected"),
    [
        ([1.0, 2.0, 3.0], "abc", Effect(2.0, 3, 0, 0)),  # mean 2, deviation 1
        ([-1.0, 0.0, 1.0, 0.0], "abcd", Effect(0.0, 1, 1, 2)),
        ([0.5, 0.5], "ab", Effect(None, 2, 0, 0)),  # nothing varies
        ([0.3], "a", Effect(None, 1, 0, 0)),
    ],
)
def test_effect(values: list[float], clusters: str, expected: Effect) -> None:
    assert effect(by_cluster(values, list(clusters))) == expected


def test_a_cluster_of_two_counts_as_one() -> None:
    found = effect(by_cluster([1.0, -1.0, 2.0], list("aab")))
    # the mean is 2/3; the clusters stand 4/3 below and above what it expects of them, for 3/2 values each
    assert found.standardized == pytest.approx((2 / 3) / (2 * (8 / 9) ** 2) ** 0.5)
    assert (found.better, found.worse, found.same) == (1, 0, 1)
