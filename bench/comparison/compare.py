"""Compare a run with a baseline: each figure's difference with its interval and p, each mention that changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.comparison.equality import check_equal, differences
from bench.comparison.pairs import Pair, pair_up
from bench.comparison.scored import Mention, Scored
from bench.records import Interval, Run
from bench.stats.bootstrap import bca_interval
from bench.stats.effect import Effect, effect
from bench.stats.paired import holm, randomization_p
from bench.stats.power import detectable_difference, needed_clusters

ALPHA = 0.05


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure of two runs. `p` is two-sided, `adjusted` is it by Holm over all figures that differ at all.

    `detectable` is the smallest difference that so many articles show at .05 with a power of 80 %, and `needed` the
    number of articles that would show this one; None where none would.
    """

    pair: Pair
    interval: Interval | None
    p: float
    adjusted: float
    effect: Effect
    detectable: float | None
    needed: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A run beside its baseline; `unequal` says in words what makes their figures mean different things."""

    baseline: Run
    run: Run
    differences: Sequence[Difference]
    appeared: Sequence[Mention]
    disappeared: Sequence[Mention]
    unequal: Sequence[str] = ()


def compare(baseline: Scored, run: Scored, *, allow_unequal: bool = False) -> Comparison:
    """What changed from the baseline to the run.

    Raises:
        ResultsError: they are on other data, or their figures came about in another way, unless that is allowed.
    """
    if not allow_unequal:
        check_equal(baseline.run, run.run)
    pairs = pair_up(baseline, run)
    values = {place: randomization_p(pair.differences) for place, pair in enumerate(pairs) if pair.differs}
    adjusted = dict(zip(values, holm(list(values.values())), strict=True))
    rows = [_difference(pair, values.get(n, 1.0), adjusted.get(n, 1.0)) for n, pair in enumerate(pairs)]
    appeared, disappeared = changed_mentions(baseline, run)
    return Comparison(baseline.run, run.run, rows, appeared, disappeared, differences(baseline.run, run.run))


def _difference(pair: Pair, p: float, adjusted: float) -> Difference:
    deviation = pair.deviation
    needed = None if deviation is None else needed_clusters(deviation, pair.difference, ALPHA / 2)
    if needed is not None and p > ALPHA:
        needed = max(needed, pair.articles + 1)
    return Difference(
        pair,
        bca_interval(pair.differences),
        p,
        adjusted,
        effect(pair.differences),
        detectable_difference(deviation, pair.articles, ALPHA / 2) if deviation else None,
        needed,
    )


def changed_mentions(baseline: Scored, run: Scored) -> tuple[list[Mention], list[Mention]]:
    """The flagged mentions that appeared and those that disappeared, on examples that both runs summarised."""
    common = set(baseline.examples) & set(run.examples)
    before, after = (
        {mention.identity: mention for mention in scored.flagged if mention.example_id in common}
        for scored in (baseline, run)
    )
    return (
        [mention for identity, mention in after.items() if identity not in before],
        [mention for identity, mention in before.items() if identity not in after],
    )
