from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from bench.datasets.sampling import draw, drawn_name
from bench.errors import ConfigError


@pytest.mark.parametrize(
    ("limit", "sample", "count"),
    [(None, None, 50), (7, None, 7), (None, 7, 7), (20, 7, 7), (5, 7, 5), (99, 99, 50), (1, 1, 1)],
)
def test_so_many_are_drawn_in_their_order(limit: int | None, sample: int | None, count: int) -> None:
    drawn = draw(range(50), limit, sample, 0)
    assert len(drawn) == count
    assert drawn == sorted(set(drawn))
    assert max(drawn) < (limit or 50)


def test_the_seed_decides() -> None:
    assert draw(range(1000), None, 10, 1) == draw(iter(range(1000)), None, 10, 1)
    assert draw(range(1000), None, 10, 1) != draw(range(1000), None, 10, 2)


def test_each_is_drawn_about_as_often() -> None:
    counts = [0] * 10
    for seed in range(2000):
        for each in draw(range(10), None, 3, seed):
            counts[each] += 1
    assert sum(counts) == 6000
    assert min(counts) > 520  # 600 expected, standard deviation 20
    assert max(counts) < 680


def test_no_more_than_the_limit_is_read() -> None:
    def items() -> Iterator[int]:
        yield from range(3)
        pytest.fail("one too many is read")

    assert draw(items(), 3, 2, 0)


@pytest.mark.parametrize("options", [(0, None, 0), (None, 0, 0), ("3", None, 0), (True, None, 0), (None, None, "x")])
def test_what_is_no_number_is_named(options: tuple[Any, Any, Any]) -> None:
    with pytest.raises(ConfigError, match=r"dataset\.\w+=\S+ is no whole number"):
        draw([1], *options)


@pytest.mark.parametrize(
    ("limit", "sample", "expected"),
    [
        (None, None, "articles"),
        (100, None, "articles-first100"),
        (None, 20, "articles-sample20-seed7"),
        (100, 20, "articles-first100-sample20-seed7"),
    ],
)
def test_a_part_has_a_name_of_its_own(limit: int | None, sample: int | None, expected: str) -> None:
    assert drawn_name("articles", limit, sample, 7) == expected
