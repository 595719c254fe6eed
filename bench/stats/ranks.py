"""Rank ranges and significance clusters, as the WMT shared tasks print them (Kocmi et al. 2022)."""

from __future__ import annotations

from collections.abc import Sequence


def rank_ranges(beats: Sequence[Sequence[bool]]) -> list[tuple[int, int]]:
    """The ranks that each system may have: 1 + how many beat it, to how many there are less those it beats.

    `beats[i][j]` says whether system i is significantly better than system j.
    """
    n = len(beats)
    return [(1 + sum(row[place] for row in beats), n - sum(beats[place])) for place in range(n)]


def significance_clusters(ranges: Sequence[tuple[int, int]]) -> list[int]:
    """The cluster of each system, the best is 1: clusters part where no rank range reaches across."""
    order = sorted(range(len(ranges)), key=lambda place: ranges[place])
    clusters, current, reached = [0] * len(ranges), 0, 0
    for place in order:
        low, high = ranges[place]
        current += low > reached
        reached = max(reached, high)
        clusters[place] = current
    return clusters
