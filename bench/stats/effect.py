"""How large a paired difference is, apart from how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

from bench.stats.clusters import Clusters


@dataclass(frozen=True, slots=True)
class Effect:
    """The size of a difference between two systems on the same clusters.

    `standardized` is the mean difference in standard deviations of a cluster (Cohen's d_z); None where clusters do
    not differ from each other. `better`, `worse` and `same` count clusters by the sign of their difference.
    """

    standardized: float | None
    better: int
    worse: int
    same: int


def effect(differences: Clusters) -> Effect:
    """The size of these differences; there must be at least one cluster."""
    deviation = differences.deviation if len(differences) > 1 else 0.0
    better, worse = int((differences.sums > 0).sum()), int((differences.sums < 0).sum())
    standardized = differences.mean / deviation if deviation else None
    return Effect(standardized, better, worse, len(differences) - better - worse)
