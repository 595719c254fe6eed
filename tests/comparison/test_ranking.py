from __future__ import annotations

from collections.abc import Sequence

import pytest

from bench.comparison.ranking import Standing, rank, stand
from bench.comparison.scored import Scored
from tests.comparison.made import scored

Values = Sequence[float | None]
GOOD, POOR = [0.9] * 8, [0.1] * 8
NONE = [None] * 8


def made(name: str, recall: Values, numbers: Values, **more: Values) -> Scored:
    return scored({"number_consistency": numbers, "fact_recall": recall, **more}, name=name)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((GOOD, GOOD), (POOR, GOOD), [((1, 1), 1), ((2, 2), 2)]),
        ((POOR, GOOD), (GOOD, GOOD), [((2, 2), 2), ((1, 1), 1)]),
        ((POOR, GOOD), (GOOD, POOR), [((1, 2), 1), ((1, 2), 1)]),  # what one wins the other makes up for
        (([*GOOD[:3], *NONE[:5]], GOOD), (POOR, GOOD), [((1, 2), 1), ((1, 2), 1)]),  # three articles in common
    ],
)
def test_runs_stand_by_the_mean_of_consistency_and_recall(
    first: tuple[Values, Values],
    second: tuple[Values, Values],
    expected: list[tuple[tuple[int, int], int]],
) -> None:
    found = stand([made("a", *first), made("b", *second)])
    assert [found[f"results/{name}"] for name in "ab"] == [Standing(*each) for each in expected]


def test_a_run_without_the_figure_has_no_standing() -> None:
    found = stand([made("a", GOOD, GOOD), made("b", NONE, GOOD)])
    assert found == {"results/a": Standing((1, 1), 1)}


def test_names_count_beside_numbers_where_there_are_any() -> None:
    half = [0.5] * 4 + [None] * 4
    with_names = made("a", GOOD, GOOD, name_consistency=half)
    found = stand([with_names, made("b", GOOD, [0.8] * 4 + [0.9] * 4)])
    assert found["results/b"].ranks == (1, 2)  # differ on four articles alone, too few for .05
    assert stand([with_names])["results/a"].ranks == (1, 1)


def test_languages_of_one_article_are_one_cluster() -> None:
    runs = [
        scored({"number_consistency": [1.0] * 12, "fact_recall": [value] * 12}, languages=("en", "uk", "ru"), name=name)
        for name, value in (("a", 0.9), ("b", 0.1))
    ]
    assert stand(runs)["results/a"].ranks == (1, 2)  # twelve examples of four articles
    assert stand(runs, "en").keys() == {"results/a", "results/b"}
    assert stand(runs, "de") == {}


def test_each_output_is_ranked() -> None:
    (first, *_) = rank([made("a", POOR, GOOD), made("b", GOOD, GOOD)])
    found = {each.title: each.ranges for each in rank([made("a", POOR, GOOD), made("b", GOOD, GOOD)])}
    assert found["fact_recall"] == [(2, 2), (1, 1)]
    assert found["number_consistency"] == [(1, 2), (1, 2)]
    assert first.folders == ["results/a", "results/b"]
