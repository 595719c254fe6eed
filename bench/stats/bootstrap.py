"""Intervals of a mean by bootstrap over clusters: percentile and BCa (Efron and Tibshirani 1993, chapters 13, 14)."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import NormalDist
from typing import TYPE_CHECKING

from bench.records import Interval
from bench.stats.clusters import LARGE, Clusters, by_cluster

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RESAMPLES = 2000
SEED = 0
_BLOCK = 2_000_000  # draws held in memory at once
_NORMAL = NormalDist()


def mean_interval(
    values: Sequence[float] | NDArray[np.float64], clusters: Sequence[str] | NDArray[np.int64], level: float = 0.95
) -> Interval | None:
    """The percentile interval of the mean of `values` when whole clusters are drawn again with replacement.

    `clusters` names the cluster of each value: summaries of one article share its difficulties, so they are drawn
    together. The same input always gives the same interval. From `LARGE` clusters on its ends are those of the
    Cornish-Fisher expansion, to which the bootstrap's tend. None with fewer than two clusters, which say nothing
    about how much clusters differ.
    """
    import numpy as np

    grouped = by_cluster(values, clusters)
    if len(grouped) < 2:
        return None
    if len(grouped) >= LARGE:
        low, high = (_expanded(grouped, _NORMAL.inv_cdf((1 + side * level) / 2)) for side in (-1, 1))
        return Interval(low, high, level)
    low, high = np.percentile(_means(grouped), [50 * (1 - level), 50 * (1 + level)])
    return Interval(float(low), float(high), level)


def bca_interval(grouped: Clusters, level: float = 0.95) -> Interval | None:
    """The interval of the mean, corrected for bias and acceleration (BCa), when whole clusters are drawn again.

    From `LARGE` clusters on the quantiles are those of the Cornish-Fisher expansion, to which the bootstrap's tend.
    None with fewer than two clusters.
    """
    import numpy as np

    if len(grouped) < 2:
        return None
    acceleration = _acceleration(grouped.influence)
    probabilities = (1 - level) / 2, (1 + level) / 2
    if len(grouped) >= LARGE:
        low, high = (_expanded(grouped, _corrected(each, acceleration, acceleration)) for each in probabilities)
        return Interval(low, high, level)
    means = _means(grouped)
    bias = _bias(means, grouped.mean)
    shares = [_NORMAL.cdf(_corrected(each, bias, acceleration)) for each in probabilities]
    low, high = np.percentile(means, [100 * share for share in shares])
    return Interval(float(low), float(high), level)


def _means(grouped: Clusters) -> NDArray[np.float64]:
    import numpy as np

    generator = np.random.default_rng(SEED)
    means: list[float] = []
    while len(means) < RESAMPLES:
        rows = min(RESAMPLES - len(means), max(1, _BLOCK // len(grouped)))
        drawn = generator.integers(len(grouped), size=(rows, len(grouped)))
        means.extend(grouped.sums[drawn].sum(axis=1) / grouped.counts[drawn].sum(axis=1))
    return np.asarray(means)


def _bias(means: NDArray[np.float64], mean: float) -> float:
    """z₀: how far from the middle of the resampled means the mean stands; equal ones count half."""
    below = float((means < mean).mean() + (means <= mean).mean()) / 2
    edge = 1 / (2 * len(means))
    return _NORMAL.inv_cdf(min(max(below, edge), 1 - edge))


def _acceleration(influence: NDArray[np.float64]) -> float:
    """The jackknife's skewness by sixths; 0 where all clusters say the same."""
    spread = float((influence**2).sum())
    return float((influence**3).sum()) / (6 * spread**1.5) if spread > 0 else 0.0


def _corrected(probability: float, bias: float, acceleration: float) -> float:
    """The normal quantile that BCa takes in place of that of `probability`."""
    shifted = bias + _NORMAL.inv_cdf(probability)
    return bias + shifted / (1 - acceleration * shifted)


def _expanded(grouped: Clusters, quantile: float) -> float:
    skew = 6 * _acceleration(grouped.influence)
    return grouped.mean + grouped.error * (quantile + skew * (quantile**2 - 1) / 6)
