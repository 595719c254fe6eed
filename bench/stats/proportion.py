"""The interval of a proportion."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

from bench.records import Interval


def wilson_interval(hits: int, n: int, level: float = 0.95) -> Interval | None:
    """The score interval of `hits` of `n`, which stays honest at 0, at 1 and for few trials; None without trials.

    Formula: (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n). Source: Wilson 1927, recommended for small n by
    Brown, Cai and DasGupta 2001. Trials count as independent.
    """
    if not n:
        return None
    z, share = NormalDist().inv_cdf((1 + level) / 2), hits / n
    middle = share + z * z / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return Interval(max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale), level)
