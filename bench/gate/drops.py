"""Rule (b), and the vagueness of (d): figures that got worse by more than a margin, tested by article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bench.comparison.pairs import Pair
from bench.comparison.scored import MENTIONS, UNVERIFIABLE
from bench.gate.findings import Drop, Finding, Level
from bench.gate.rules import Rules
from bench.records import Interval
from bench.stats.bootstrap import bca_interval
from bench.stats.paired import holm, randomization_p
from bench.stats.power import detectable_difference, needed_clusters


def measure_drops(pairs: Sequence[Pair], rules: Rules) -> list[Drop]:
    """Each pair that has a margin, tested.

    Pairs without any difference are not counted among the tests: signs flipped or not, they could never have been
    significant.
    """
    chosen = [(pair, margin) for pair in pairs if (margin := _margin(pair, rules)) is not None]
    differing = [place for place, (pair, _) in enumerate(chosen) if pair.differs]
    found = holm([randomization_p(chosen[place][0].gain, "less") for place in differing])
    adjusted = dict(zip(differing, found, strict=True))
    share = rules.drops.alpha / max(1, len(differing))
    return [
        _measured(pair, margin, adjusted.get(place, 1.0), rules.drops.alpha, share)
        for place, (pair, margin) in enumerate(chosen)
    ]


def _margin(pair: Pair, rules: Rules) -> float | None:
    """How much worse an output may get; None for one that is not tested."""
    if pair.output.endswith(MENTIONS):
        return rules.vagueness.fewer_mentions * pair.baseline
    if pair.output.endswith(UNVERIFIABLE):
        return rules.vagueness.more_unverifiable
    return rules.drops.margins.get(pair.output) if pair.sign else None


def _measured(pair: Pair, margin: float, adjusted: float, alpha: float, share: float) -> Drop:
    """`share`: the part of alpha that the first of all tests has, by which power is told."""
    drop = -pair.sign * pair.difference + 0.0  # no -0
    level = None
    if drop > margin:
        level = Level.FAIL if adjusted <= alpha else Level.INCONCLUSIVE
    return Drop(
        pair,
        drop,
        margin,
        _worse(pair, alpha),
        adjusted,
        detectable_difference(pair.deviation, pair.articles, share) if pair.deviation else None,
        _needed(pair, share, level) if drop > 0 else None,
        level,
    )


def _needed(pair: Pair, share: float, level: Level | None) -> int | None:
    """How many articles would show this drop; more than there are, where these did not."""
    if pair.deviation is None:
        return None
    needed = needed_clusters(pair.deviation, pair.difference, share)
    return max(needed, pair.articles + 1) if needed and level is Level.INCONCLUSIVE else needed


def _worse(pair: Pair, alpha: float) -> Interval | None:
    """The interval of the drop whose lower end is a one-sided bound at alpha."""
    gain = bca_interval(pair.gain, 1 - 2 * alpha)
    return gain and Interval(-gain.high, -gain.low, gain.level)


def drop_findings(drops: Sequence[Drop]) -> Iterator[Finding]:
    """What the tests found, in words."""
    for each in drops:
        if each.level is not None:
            vague = each.pair.output.endswith((MENTIONS, UNVERIFIABLE))
            rule = "vagueness" if vague else "drop"
            yield Finding(rule, each.level, _message(each), each.pair.language, each.pair.output)


def _message(each: Drop) -> str:
    pair = each.pair
    worse = f"{pair.title} in {pair.language} from {pair.baseline:.3f} to {pair.value:.3f}, on {pair.articles} articles"
    if each.level is Level.FAIL:
        return f"worse: {worse} (p = {each.adjusted:.4f} by Holm, margin {each.margin:.3g})"
    shows = f"{each.needed} articles would be needed to be sure of it" if each.needed else "one article shows nothing"
    return f"inconclusive: {worse} (p = {each.adjusted:.2f} by Holm); {shows}"


def floor_findings(
    figures: Mapping[str, Mapping[str, float | None]], floors: Mapping[str, Mapping[str, float]]
) -> Iterator[Finding]:
    """Rule (c): figures of the run, {output: {language: value}}, below their floor, or absent where one is set."""
    for output, by_language in floors.items():
        for language, value in figures.get(output, {}).items():
            floor = by_language.get(language, by_language.get("*"))
            if floor is not None and (value is None or value < floor):
                shown = "has no value" if value is None else f"is {value:.3f}"
                message = f"{output} in {language} {shown}, below its floor of {floor:g}"
                yield Finding("floor", Level.FAIL, message, language, output)
