"""How large a difference a number of clusters can show, and how many it would take (Guenther 1981).

For a one-sided test at α with power 1 - β: n = (z₁₋α + z₁₋β)² (σ/δ)² + z₁₋α² / 2, whose last term stands for what the
t distribution has in its tails. A two-sided test at α is a one-sided one at α/2. Flipping signs takes one cluster more
than the t test: without it the promised .80 came out as .77 with 12 clusters (`benchmarks/gate_simulation.py`).
"""

from __future__ import annotations

from math import ceil, sqrt
from statistics import NormalDist

POWER = 0.8
_FLIPPING = 1
_NORMAL = NormalDist()


def needed_clusters(deviation: float, difference: float, alpha: float, power: float = POWER) -> int | None:
    """How many clusters show `difference` with this power; None where there is no difference to show.

    `deviation` is the standard deviation of a cluster's difference.
    """
    if not difference:
        return None
    ratio = deviation / abs(difference)
    return max(2, ceil((_reach(alpha, power) * ratio) ** 2 + _beyond(alpha)), fewest_clusters(alpha))


def detectable_difference(deviation: float, clusters: int, alpha: float, power: float = POWER) -> float | None:
    """The smallest difference that this many clusters show with this power; None where they can show none."""
    free = clusters - _beyond(alpha)
    if free <= 0 or clusters < fewest_clusters(alpha):
        return None
    return _reach(alpha, power) * deviation / sqrt(free)


def _reach(alpha: float, power: float) -> float:
    return _NORMAL.inv_cdf(1 - alpha) + _NORMAL.inv_cdf(power)


def _beyond(alpha: float) -> float:
    """The clusters that a z test would not need."""
    return _NORMAL.inv_cdf(1 - alpha) ** 2 / 2 + _FLIPPING


def fewest_clusters(alpha: float) -> int:
    """The clusters with which a one-sided test by signs can reach α at all: 2⁻ⁿ ≤ α."""
    clusters = 1
    while 0.5**clusters > alpha:
        clusters += 1
    return clusters
