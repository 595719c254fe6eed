"""Tests of paired differences: randomisation by clusters, and what many tests at once cost."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import NormalDist
from typing import TYPE_CHECKING, Literal

from bench.stats.clusters import LARGE, Clusters

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TRIALS = 9999
SEED = 0
EXACT = 16  # clusters up to which all 2^n signs are tried
_BLOCK = 2_000_000  # signs held in memory at once
_SLACK = 1e-9  # sums that differ by less are equal: their order of adding differs

Alternative = Literal["two-sided", "greater", "less"]


def randomization_p(differences: Clusters, alternative: Alternative = "two-sided") -> float:
    """How often a difference as far from 0 as this arises when each cluster's sign is a matter of chance.

    Two systems that are equally good could exchange their outputs on any cluster (paired approximate randomisation,
    Noreen 1989). Up to `EXACT` clusters that differ all signs are tried and p is exact; then p = (c + 1) / (n + 1)
    for c of n = `TRIALS` seeded trials; from `LARGE` on p is that of the normal distribution, to which the sum of
    signed clusters tends. 1 where no cluster differs.
    """
    sums = differences.sums[differences.sums != 0]
    if not len(sums):
        return 1.0
    observed = -float(sums.sum()) if alternative == "less" else float(sums.sum())
    slack = _SLACK * float(abs(sums).sum())
    if len(sums) >= LARGE:
        return _normal_p(observed, float((sums**2).sum()) ** 0.5, alternative)
    trials = _all_signs(sums) if len(sums) <= EXACT else _some_signs(sums)
    extreme = abs(trials) >= abs(observed) - slack if alternative == "two-sided" else trials >= observed - slack
    count = int(extreme.sum())
    return count / len(trials) if len(sums) <= EXACT else (count + 1) / (len(trials) + 1)


def holm(values: Sequence[float]) -> list[float]:
    """The p-values adjusted for being many (Holm 1979), in their order: each ≤ α is significant at α all together."""
    order = sorted(range(len(values)), key=lambda place: values[place])
    adjusted = [0.0] * len(values)
    reached = 0.0
    for rank, place in enumerate(order):
        reached = max(reached, min(1.0, (len(values) - rank) * values[place]))
        adjusted[place] = reached
    return adjusted


def _all_signs(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    trials = np.zeros(1)
    for each in sums:
        trials = np.concatenate([trials + each, trials - each])
    return trials


def _some_signs(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    generator, width = np.random.default_rng(SEED), len(sums)
    rows = max(1, _BLOCK // width)
    total, trials = sums.sum(), []
    for start in range(0, TRIALS, rows):
        size = min(rows, TRIALS - start), -(-width // 8)
        drawn = np.frombuffer(generator.bytes(size[0] * size[1]), np.uint8).reshape(size)
        flipped = np.unpackbits(drawn, axis=1, count=width).astype(float)
        trials.append(total - 2 * (flipped @ sums))
    return np.concatenate(trials)


def _normal_p(observed: float, deviation: float, alternative: Alternative) -> float:
    if alternative == "two-sided":
        return 2 * NormalDist().cdf(-abs(observed) / deviation)
    return NormalDist().cdf(-observed / deviation)
