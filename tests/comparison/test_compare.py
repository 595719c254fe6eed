from __future__ import annotations

import numpy as np
import pytest

from bench.comparison.compare import changed_mentions, compare
from bench.comparison.ranking import rank
from bench.comparison.scored import Mention
from tests.comparison.made import mention, scored

VALUES = {"number_consistency": [1.0] * 5}


@pytest.mark.parametrize(
    ("before", "after", "appeared", "disappeared"),
    [
        ([], [mention()], 1, 0),
        ([mention()], [], 0, 1),
        ([mention(start=10)], [mention(start=40)], 0, 0),  # rephrased: the same error in another place
        ([mention()], [mention(reason="bound_elsewhere")], 1, 1),
        ([mention()], [mention(said="26")], 1, 1),
        ([mention("0/en")], [mention("1/en")], 1, 1),
        ([mention()], [mention(kind="age")], 1, 1),
        ([], [mention("9/en")], 0, 0),  # the baseline did not summarise it
    ],
)
def test_mentions_that_came_and_went(
    before: list[Mention], after: list[Mention], appeared: int, disappeared: int
) -> None:
    found = changed_mentions(scored(VALUES, *before), scored(VALUES, *after))
    assert tuple(map(len, found)) == (appeared, disappeared)


def test_five_articles_show_nothing_and_say_how_many_would() -> None:
    (row,) = compare(scored(VALUES), scored({"number_consistency": [0.5, 0.6, 0.7, 0.4, 0.5]})).differences
    assert row.pair.difference == pytest.approx(-0.46)
    assert row.p == row.adjusted == 2 / 32
    assert row.effect.worse == 5
    assert row.needed is not None
    assert row.needed >= 6  # 2 · 2⁻⁵ > .05 ≥ 2 · 2⁻⁶
    assert row.interval is not None
    assert row.interval.high < 0


def test_many_articles_show_it() -> None:
    values = 1 - np.random.default_rng(1).uniform(0, 0.2, 300)
    worse = {"number_consistency": values.tolist()}
    (row,) = compare(scored({"number_consistency": [1.0] * 300}), scored(worse)).differences
    assert row.adjusted < 0.001


def test_p_is_adjusted_for_the_figures_that_differ() -> None:
    one = scored({"a": [1.0] * 8, "b": [1.0] * 8, "c": [1.0] * 8})
    other = scored({"a": [0.5] * 8, "b": [0.4] * 8, "c": [1.0] * 8})
    rows = {row.pair.output: row for row in compare(one, other).differences}
    assert rows["a"].adjusted == 2 * rows["a"].p == 2 * 2 / 2**8
    assert rows["c"].adjusted == 1


def test_unequal_runs_are_compared_when_told_and_it_is_told() -> None:
    compared = compare(scored(VALUES), scored(VALUES, data_hash="ffff"), allow_unequal=True)
    assert len(compared.unequal) == 1


def test_systems_that_cannot_be_told_apart_share_a_cluster() -> None:
    generator = np.random.default_rng(2)
    base = generator.uniform(0, 1, 40)
    runs = [
        scored({"number_consistency": (base + shift + generator.normal(0, 0.05, 40)).tolist()}, name=name)
        for name, shift in (("low", 0.0), ("high", 0.5), ("higher", 0.5))
    ]
    (ranking,) = rank(runs)
    assert list(ranking.clusters) == [2, 1, 1]
    assert list(ranking.ranges) == [(3, 3), (1, 2), (1, 2)]
