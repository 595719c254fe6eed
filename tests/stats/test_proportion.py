from __future__ import annotations

import pytest

from bench.stats.proportion import wilson_interval


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [  # scipy.stats.binomtest(hits, n).proportion_ci(method="wilson")
        (0, 10, 0.0, 0.2775327998628892),
        (10, 10, 0.7224672001371108, 1.0),
        (5, 10, 0.2365930905125640, 0.7634069094874361),
        (17, 20, 0.6395810546600571, 0.9476313432198486),
    ],
)
def test_as_scipy_computes_it(hits: int, n: int, low: float, high: float) -> None:
    interval = wilson_interval(hits, n)
    assert interval is not None
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=1e-6)


def test_without_trials_there_is_none() -> None:
    assert wilson_interval(0, 0) is None
