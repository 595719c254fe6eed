"""Agreement of a metric with human labels, where each row counts as often as its weight says.

Whole numbers as weights are a sample drawn again with replacement, which is how `weighted_interval` uses them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bench.records import Interval

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

Statistic = Callable[["Array"], float | None]
"""Takes the weights of the rows, gives a figure, or None where it is not defined."""

RESAMPLES = 1000
SEED = 0
MOST_PAIRS_OF = 4000  # rows up to which all pairs are held in memory


def weighted_interval(statistic: Statistic, clusters: Sequence[str], level: float = 0.95) -> Interval | None:
    """The percentile bootstrap interval of a statistic when whole clusters are drawn again with replacement.

    Samples in which it is not defined are left out. None with fewer than two clusters, or if most samples are such.
    Source: Efron and Tibshirani 1993, chapter 13.
    """
    import numpy as np

    names, index = np.unique(np.asarray(clusters), return_inverse=True)
    if len(names) < 2:
        return None
    generator = np.random.default_rng(SEED)
    drawn = (
        np.bincount(generator.integers(len(names), size=len(names)), minlength=len(names)) for _ in range(RESAMPLES)
    )
    found = [value for counts in drawn if (value := statistic(counts[index].astype(float))) is not None]
    if 2 * len(found) < RESAMPLES:
        return None
    low, high = np.percentile(found, [50 * (1 - level), 50 * (1 + level)])
    return Interval(float(low), float(high), level)


def auc(values: Array, labels: Array, weights: Array) -> float | None:
    """The probability that a good summary (label above 0) has the higher value, equal ones counting half.

    Formula: (Σ ranks of the good - n₊(n₊+1)/2) / (n₊·n₋). Source: Hanley and McNeil 1982. None with one class.
    """
    good, bad = weights * (labels > 0), weights * (labels <= 0)
    pairs = good.sum() * bad.sum()
    if not pairs:
        return None
    below, equal = _mass(values, bad)
    return float((good * (below + equal / 2)).sum() / pairs)


def balanced_accuracy(decisions: Array, labels: Array, weights: Array) -> float | None:
    """The mean of the shares of good and of bad summaries that are decided rightly; None with one class."""
    good, bad = weights * (labels > 0), weights * (labels <= 0)
    if not good.sum() or not bad.sum():
        return None
    return float(((good * decisions).sum() / good.sum() + (bad * (1 - decisions)).sum() / bad.sum()) / 2)


def spearman(values: Array, labels: Array, weights: Array) -> float | None:
    """Spearman's ρ: the correlation of the ranks, equal values sharing theirs; None where one of them is constant."""
    import numpy as np

    total = weights.sum()
    if not total:
        return None
    masses = [_mass(each, weights) for each in (values, labels)]
    ranks = [below + equal / 2 for below, equal in masses]
    x, y = (each - (weights * each).sum() / total for each in ranks)
    spread = np.sqrt((weights * x * x).sum() * (weights * y * y).sum())
    return float((weights * x * y).sum() / spread) if spread > 1e-12 else None


def kendall(values: Array, labels: Array) -> Statistic:
    """Kendall's τ-b as a function of the weights: (concordant - discordant) / √(untied in one · untied in the other).

    Source: Kendall 1945. Not defined where values or labels are constant, or for more than `MOST_PAIRS_OF` rows.
    """
    import numpy as np

    if len(values) > MOST_PAIRS_OF:
        return lambda _: None
    x, y = (np.sign(each[:, None] - each[None, :]).astype(np.float32) for each in (values, labels))
    agree, untied_x, untied_y = x * y, np.abs(x), np.abs(y)

    def of(weights: Array) -> float | None:
        w = weights.astype(np.float32)
        scale = float(np.sqrt((w @ untied_x @ w) * (w @ untied_y @ w)))
        return float(w @ agree @ w) / scale if scale else None

    return of


def pairwise_accuracy(values: Array, labels: Array, groups: Sequence[str]) -> Statistic:
    """Of the pairs within a group whose labels differ, the share that the metric orders so; equal values count half.

    A group is drawn as a whole, so its pairs count by the weight of its rows. Source: as Kocmi et al. 2021, ties by
    Deutsch et al. 2023. Not defined without such pairs.
    """
    import numpy as np

    names = np.asarray(groups)
    rights, pairs, firsts = [], [], []
    for name in np.unique(names):
        rows = np.flatnonzero(names == name)
        x, y = (np.sign(each[rows][:, None] - each[rows][None, :]) for each in (values, labels))
        rights.append((y != 0).sum() / 4 + (x * y).sum() / 4)
        pairs.append((y != 0).sum() / 2)
        firsts.append(rows[0])
    right, total, first = np.asarray(rights), np.asarray(pairs), np.asarray(firsts)

    def of(weights: Array) -> float | None:
        times = weights[first]
        count = float((times * total).sum())
        return float((times * right).sum()) / count if count else None

    return of


def _mass(values: Array, weights: Array) -> tuple[Array, Array]:
    """For each value the weight of the smaller ones, and that of the equal ones."""
    import numpy as np

    _, place = np.unique(values, return_inverse=True)
    here = np.bincount(place, weights=weights).astype(float)
    below = np.cumsum(here) - here
    return below[place], here[place]
