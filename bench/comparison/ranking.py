"""Rank several runs on the same examples, as far as they can be told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from bench.comparison.compare import ALPHA
from bench.comparison.pairs import Pair, pair_up
from bench.comparison.scored import Scored
from bench.stats.paired import holm, randomization_p
from bench.stats.ranks import rank_ranges, significance_clusters


@dataclass(frozen=True, slots=True)
class Ranking:
    """The runs by one output in one language: each with the ranks it may have and its significance cluster."""

    title: str
    language: str
    folders: Sequence[str]
    ranges: Sequence[tuple[int, int]]
    clusters: Sequence[int]


def rank(runs: Sequence[Scored]) -> list[Ranking]:
    """A ranking for each output that has a better and a worse, in each language that all runs have."""
    contests: dict[tuple[str, str], dict[tuple[int, int], Pair]] = {}
    for one, other in combinations(range(len(runs)), 2):
        for pair in pair_up(runs[one], runs[other]):
            if pair.sign:
                contests.setdefault((pair.language, pair.output), {})[one, other] = pair
    whole = len(runs) * (len(runs) - 1) // 2
    return [_ranking(runs, pairs) for pairs in contests.values() if len(pairs) == whole]


def _ranking(runs: Sequence[Scored], pairs: dict[tuple[int, int], Pair]) -> Ranking:
    beats = [[False] * len(runs) for _ in runs]
    adjusted = holm([randomization_p(pair.differences) for pair in pairs.values()])
    for ((one, other), pair), p in zip(pairs.items(), adjusted, strict=True):
        if p <= ALPHA:
            other_wins = pair.sign * pair.difference > 0
            winner, loser = (other, one) if other_wins else (one, other)
            beats[winner][loser] = True
    ranges = rank_ranges(beats)
    first = next(iter(pairs.values()))
    folders = [each.run.folder for each in runs]
    return Ranking(first.title, first.language, folders, ranges, significance_clusters(ranges))
