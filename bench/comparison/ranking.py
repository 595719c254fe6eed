"""Rank several runs on the same examples, as far as they can be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from bench.comparison.compare import ALPHA
from bench.comparison.pairs import Pair, pair_up
from bench.comparison.scored import Scored
from bench.stats.clusters import Clusters, by_cluster
from bench.stats.paired import holm, randomization_p
from bench.stats.ranks import rank_ranges, significance_clusters

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CONSISTENCY, RECALL = ("number_consistency", "name_consistency"), "fact_recall"
"""What the order of a leaderboard rests on: the mean of consistency and recall, because silence is no virtue."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The runs by one output in one language: each with the ranks it may have and its significance cluster."""

    title: str
    language: str
    folders: Sequence[str]
    ranges: Sequence[tuple[int, int]]
    clusters: Sequence[int]


@dataclass(frozen=True, slots=True)
class Standing:
    """The ranks that a run may have among others, and its significance cluster; the best is 1."""

    ranks: tuple[int, int]
    cluster: int


def rank(runs: Sequence[Scored]) -> list[Ranking]:
    """A ranking for each output that has a better and a worse, in each language that all runs have."""
    contests: dict[tuple[str, str], dict[tuple[int, int], Pair]] = {}
    for one, other in combinations(range(len(runs)), 2):
        for pair in pair_up(runs[one], runs[other]):
            if pair.sign:
                contests.setdefault((pair.language, pair.output), {})[one, other] = pair
    whole = len(runs) * (len(runs) - 1) // 2
    return [_ranking(runs, pairs) for pairs in contests.values() if len(pairs) == whole]


def _ranking(runs: Sequence[Scored], pairs: Mapping[tuple[int, int], Pair]) -> Ranking:
    ranges = _ranges(len(runs), {players: pair.gain for players, pair in pairs.items()})
    first = next(iter(pairs.values()))
    folders = [each.run.folder for each in runs]
    return Ranking(first.title, first.language, folders, ranges, significance_clusters(ranges))


def stand(runs: Sequence[Scored], language: str | None = None) -> dict[str, Standing]:
    """The standing of each run's folder by the mean of consistency and fact recall, in a language or in all together.

    Examples of one article are one cluster; two runs are compared on the examples where both have the figure, and
    cannot be told apart where there is none. Runs without the figure have no standing.
    """
    figures = [_figures(each, language) for each in runs]
    competing = [place for place, each in enumerate(figures) if each]
    articles = {name: each.articles[n] for each in runs for n, name in enumerate(each.examples)}
    contests = {}
    for one, other in combinations(range(len(competing)), 2):
        mine, theirs = figures[competing[one]], figures[competing[other]]
        if common := [name for name in mine if name in theirs]:
            gains = [theirs[name] - mine[name] for name in common]
            contests[one, other] = by_cluster(gains, [articles[name] for name in common])
    ranges = _ranges(len(competing), contests)
    clusters = significance_clusters(ranges)
    return {
        runs[place].run.folder: Standing(*each)
        for place, each in zip(competing, zip(ranges, clusters, strict=True), strict=True)
    }


def _figures(scored: Scored, language: str | None) -> dict[str, float]:
    """The figure of each example that has it."""
    import numpy as np

    there = [np.asarray(scored.columns[name]) for name in CONSISTENCY if name in scored.columns]
    if not there or RECALL not in scored.columns:
        return {}
    figure: NDArray[np.float64] = (_mean(there) + np.asarray(scored.columns[RECALL])) / 2
    return {
        name: float(figure[place])
        for place, name in enumerate(scored.examples)
        if not np.isnan(figure[place]) and language in (None, scored.languages[place])
    }


def _mean(columns: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """The mean of the columns that have a value, example by example; NaN where none has."""
    import numpy as np

    stacked = np.stack(columns)
    counts = (~np.isnan(stacked)).sum(axis=0)
    with np.errstate(invalid="ignore"):
        mean: NDArray[np.float64] = np.nansum(stacked, axis=0) / counts
    return mean


def _ranges(size: int, contests: Mapping[tuple[int, int], Clusters]) -> list[tuple[int, int]]:
    """The ranks that each of `size` runs may have; a contest holds how much better the second is than the first."""
    beats = [[False] * size for _ in range(size)]
    adjusted = holm([randomization_p(gain) for gain in contests.values()])
    for ((one, other), gain), p in zip(contests.items(), adjusted, strict=True):
        if p <= ALPHA:
            winner, loser = (other, one) if gain.mean > 0 else (one, other)
            beats[winner][loser] = True
    return rank_ranges(beats)
