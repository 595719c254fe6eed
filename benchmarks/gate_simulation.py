"""How often the gate raises a false alarm, and how often it sees the drop that it says it can see.

    python benchmarks/gate_simulation.py [REPETITIONS]

Summaries of one article in three languages share most of what makes them differ from the baseline. False alarms: both
systems are equally good, three figures in three languages are gated, any alarm counts. Power: one figure drops by what
`detectable_difference` names for that many articles at the level of the first of the tests.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from bench.stats.clusters import by_cluster
from bench.stats.paired import holm, randomization_p
from bench.stats.power import detectable_difference

ALPHA, LANGUAGES, FIGURES = 0.05, 3, 3
Draw = Callable[[np.random.Generator, int], NDArray[np.float64]]


def normal(generator: np.random.Generator, articles: int) -> NDArray[np.float64]:
    """Differences of `LANGUAGES` summaries an article that share an article's part."""
    shared = generator.normal(size=(articles, 1))
    return shared + 0.5 * generator.normal(size=(articles, LANGUAGES))


def rare(generator: np.random.Generator, articles: int) -> NDArray[np.float64]:
    """Differences of scores that are nearly always 1: an error costs a third, and comes in all languages or in one."""
    systems = [
        (generator.random((articles, 1)) < 0.1) | (generator.random((articles, LANGUAGES)) < 0.05) for _ in range(2)
    ]
    return (systems[0].astype(float) - systems[1]) / 3


def alarm(draw: Draw, generator: np.random.Generator, articles: int) -> bool:
    """Whether any of the figures drops significantly in any language although nothing got worse."""
    figures = [draw(generator, articles) for _ in range(FIGURES)]
    pairs = [by_cluster(figure[:, place], np.arange(articles)) for figure in figures for place in range(LANGUAGES)]
    differing = [pair for pair in pairs if pair.sums.any()]
    return min(holm([randomization_p(pair, "less") for pair in differing]), default=1.0) <= ALPHA


def pooled_alarm(draw: Draw, generator: np.random.Generator, articles: int) -> bool:
    """The same for one figure over all languages, where the three summaries of an article are one cluster."""
    grouped = by_cluster(draw(generator, articles).ravel(), np.repeat(np.arange(articles), LANGUAGES))
    return randomization_p(grouped, "less") <= ALPHA


def seen(generator: np.random.Generator, articles: int) -> bool:
    """Whether a drop of just the detectable size is found by a test at the level that Holm gives the first of nine."""
    share = ALPHA / (FIGURES * LANGUAGES)
    drop = detectable_difference(1.25**0.5, articles, share)
    values = normal(generator, articles)[:, 0] - (drop or 0.0)
    return drop is not None and randomization_p(by_cluster(values, np.arange(articles)), "less") <= share


def main() -> None:
    repetitions = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print(f"{repetitions} repetitions, alpha {ALPHA}; one standard error {(0.05 * 0.95 / repetitions) ** 0.5:.4f}")
    rows: list[tuple[str, Callable[[np.random.Generator, int], bool]]] = [
        ("false alarms, 9 figures, normal", lambda generator, n: alarm(normal, generator, n)),
        ("false alarms, 9 figures, rare errors", lambda generator, n: alarm(rare, generator, n)),
        ("false alarms, pooled, normal", lambda generator, n: pooled_alarm(normal, generator, n)),
        ("false alarms, pooled, rare errors", lambda generator, n: pooled_alarm(rare, generator, n)),
        ("power at the detectable drop", seen),
    ]
    for name, trial in rows:
        for articles in (12, 50):
            generator = np.random.default_rng(articles)
            rate = np.mean([trial(generator, articles) for _ in range(repetitions)])
            print(f"{name:<38} {articles:>4} articles {rate:.3f}", flush=True)


if __name__ == "__main__":
    main()
