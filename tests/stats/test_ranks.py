from __future__ import annotations

import pytest

from bench.stats.ranks import rank_ranges, significance_clusters


@pytest.mark.parametrize(
    ("wins", "ranges", "clusters"),
    [
        (["..."] * 3, [(1, 3)] * 3, [1, 1, 1]),  # nothing is significant
        ([".xx", "..x", "..."], [(1, 1), (2, 2), (3, 3)], [1, 2, 3]),
        ([".xx", "...", "..."], [(1, 1), (2, 3), (2, 3)], [1, 2, 2]),
        (["..x", "...", "..."], [(1, 2), (1, 3), (2, 3)], [1, 1, 1]),  # the middle one holds all together
        (["....", "x...", "x...", "xxx."], [(4, 4), (2, 3), (2, 3), (1, 1)], [3, 2, 2, 1]),
        (["."], [(1, 1)], [1]),
    ],
)
def test_ranges_and_clusters(wins: list[str], ranges: list[tuple[int, int]], clusters: list[int]) -> None:
    beats = [[char == "x" for char in row] for row in wins]
    assert rank_ranges(beats) == ranges
    assert significance_clusters(ranges) == clusters
