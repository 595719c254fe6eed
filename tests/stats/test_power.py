from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from bench.stats.clusters import by_cluster
from bench.stats.paired import randomization_p
from bench.stats.power import POWER, detectable_difference, needed_clusters


def power_of_t(ratio: float, n: int, alpha: float) -> float:
    """The power of a one-sided t test where the difference is `ratio` standard deviations."""
    return float(stats.nct.sf(stats.t.ppf(1 - alpha, n - 1), n - 1, ratio * n**0.5))


@pytest.mark.parametrize("alpha", [0.05, 0.025, 0.05 / 9])
@pytest.mark.parametrize("ratio", [0.1, 0.3, 0.6])
def test_the_number_is_the_least_that_suffices(ratio: float, alpha: float) -> None:
    n = needed_clusters(1.0, ratio, alpha)
    assert n is not None
    assert power_of_t(ratio, n, alpha) >= POWER
    assert power_of_t(ratio, n - 3, alpha) < POWER


@pytest.mark.parametrize("n", [20, 60, 300])
def test_the_difference_is_seen_with_the_power_promised(n: int) -> None:
    difference = detectable_difference(2.0, n, 0.05)
    assert difference is not None
    assert POWER <= power_of_t(difference / 2.0, n, 0.05) <= POWER + 0.03


def test_the_randomisation_test_has_that_power_too() -> None:
    difference, generator = detectable_difference(1.0, 14, 0.05), np.random.default_rng(3)
    assert difference is not None
    drawn = generator.normal(difference, 1.0, size=(1000, 14))
    seen = np.mean([randomization_p(by_cluster(row, np.arange(14)), "greater") <= 0.05 for row in drawn])
    assert seen == pytest.approx(POWER, abs=0.04)


@pytest.mark.parametrize(
    ("deviation", "difference", "alpha", "expected"),
    [
        (1.0, 0.0, 0.05, None),
        (0.0, 0.3, 0.05, 5),  # all differ alike: 2⁻⁵ ≤ .05 < 2⁻⁴
        (0.0, 0.3, 0.05 / 6, 7),
    ],
)
def test_where_the_spread_does_not_decide(
    deviation: float, difference: float, alpha: float, expected: int | None
) -> None:
    assert needed_clusters(deviation, difference, alpha) == expected


def test_few_clusters_show_nothing() -> None:
    assert detectable_difference(1.0, 4, 0.05) is None
    assert detectable_difference(1.0, 5, 0.05) is not None
