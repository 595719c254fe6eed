from __future__ import annotations

import pytest

from bench.records import Interval
from bench.stats.bootstrap import mean_interval


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
