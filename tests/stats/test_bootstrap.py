from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from bench.records import Interval
from bench.stats.bootstrap import bca_interval, mean_interval
from bench.stats.clusters import LARGE, by_cluster


@pytest.mark.parametrize(
    ("values", "clusters", "level", "expected"),
    [
        # two clusters: 0 with probability 1/4, 1/2 with 1/2, 1 with 1/4
        ([0, 1], "ab", 0.95, (0, 1)),
        ([0, 1], "ab", 0.4, (0.5, 0.5)),
        # three: 0 has 8/27, 1/3 has 12/27, 2/3 has 6/27, 1 has 1/27 = 3.7 %
        ([0, 0, 1], "abc", 0.95, (0, 1)),
        ([0, 0, 1], "abc", 0.3, (1 / 3, 1 / 3)),
        # a cluster comes whole: both drawn gives 1 of 4, half of the time
        ([1, 0, 0, 0], "abbb", 0.4, (0.25, 0.25)),
        ([0.7, 0.7, 0.7], "abc", 0.95, (0.7, 0.7)),
    ],
)
def test_interval_is_that_of_all_equally_likely_draws(
    values: list[float], clusters: str, level: float, expected: tuple[float, float]
) -> None:
    interval = mean_interval(values, list(clusters), level)
    assert interval is not None
    assert (interval.low, interval.high, interval.level) == pytest.approx((*expected, level))


@pytest.mark.parametrize(("values", "clusters"), [([], []), ([1], ["a"]), ([1, 0, 1], ["a", "a", "a"])])
def test_fewer_than_two_clusters_have_no_interval(values: list[float], clusters: list[str]) -> None:
    assert mean_interval(values, clusters) is None


def test_order_and_names_of_rows_do_not_matter() -> None:
    values = [0.1, 0.9, 0.4, 0.6]
    interval = mean_interval(values, ["a", "a", "b", "c"])
    assert interval == mean_interval(values[::-1], ["c", "b", "a", "a"])
    assert interval == mean_interval(values, ["x1", "x1", "x2", "x3"])


def test_many_clusters_narrow_the_interval_as_the_normal_approximation_says() -> None:
    values = [float(number % 2) for number in range(3000)]
    interval = mean_interval(values, [str(number) for number in range(3000)])
    half = 1.96 * 0.5 / 3000**0.5
    assert interval is not None
    assert (interval.low, interval.high) == pytest.approx((0.5 - half, 0.5 + half), abs=0.002)
    assert isinstance(interval, Interval)


def skewed(n: int, seed: int = 3) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.random.default_rng(seed).exponential(size=n)


@pytest.mark.parametrize(("n", "seed"), [(12, 1), (30, 2), (100, 3)])
@pytest.mark.parametrize("level", [0.9, 0.95])
def test_bca_is_that_of_scipy(n: int, seed: int, level: float) -> None:
    values = skewed(n, seed)
    interval = bca_interval(by_cluster(values, np.arange(n)), level)
    theirs = stats.bootstrap((values,), np.mean, confidence_level=level, n_resamples=50_000, rng=1, method="BCa")
    assert interval is not None
    ends = theirs.confidence_interval.low, theirs.confidence_interval.high
    assert (interval.low, interval.high) == pytest.approx(ends, abs=0.15 * theirs.standard_error)


def test_bca_moves_with_the_skew_and_percentiles_do_not() -> None:
    values = skewed(25)
    bca = bca_interval(by_cluster(values, np.arange(25)))
    percentile = mean_interval(values.tolist(), [f"{number:02}" for number in range(25)])
    assert bca is not None
    assert percentile is not None
    assert bca.low > percentile.low
    assert bca.high > percentile.high


def test_bca_draws_whole_clusters() -> None:
    values = skewed(30)
    alone = bca_interval(by_cluster(values, np.arange(30)))
    thrice = bca_interval(by_cluster(np.repeat(values, 3), np.repeat(np.arange(30), 3)))
    assert alone is not None
    assert thrice is not None
    assert (thrice.low, thrice.high) == pytest.approx((alone.low, alone.high))


def test_many_clusters_have_the_interval_that_drawing_tends_to() -> None:
    values = np.where(np.arange(LARGE) % 50 == 0, skewed(LARGE), 0.0)  # nearly all differences are 0
    computed = bca_interval(by_cluster(values, np.arange(LARGE)))
    drawn = bca_interval(by_cluster(values[1:], np.arange(LARGE - 1)))
    assert computed is not None
    assert drawn is not None
    error = by_cluster(values, np.arange(LARGE)).error
    assert (computed.low, computed.high) == pytest.approx((drawn.low, drawn.high), abs=0.2 * error)


@pytest.mark.parametrize(("values", "expected"), [([0.5], None), ([], None), ([0.5, 0.5, 0.5], Interval(0.5, 0.5))])
def test_bca_where_nothing_varies(values: list[float], expected: Interval | None) -> None:
    assert bca_interval(by_cluster(values, list(range(len(values))))) == expected  # type: ignore[arg-type]
