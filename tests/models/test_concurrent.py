"""Results as they end, never more at once than allowed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AsyncExitStack

import anyio
import pytest

from bench.models.concurrent import results


async def double(number: int) -> int:
    await anyio.sleep(0.01 * (5 - number))
    if number == 4:
        raise ValueError("four")
    return 2 * number


def test_each_item_has_a_result_and_they_come_as_they_end() -> None:
    assert list(results(double, [0, 3], 2, AsyncExitStack())) == [6, 0]
    assert list(results(double, [0, 3], 1, AsyncExitStack())) == [0, 6]
    assert list(results(double, [], 1, AsyncExitStack())) == []


def test_the_next_item_is_taken_when_there_is_room() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(4):
            taken.append(number)
            yield number

    made = results(double, items(), 2, AsyncExitStack())
    next(made)
    assert taken == [0, 1]
    made.close()
    assert taken == [0, 1]


def test_what_is_raised_ends_the_rest() -> None:
    with pytest.raises(ValueError, match="four"):
        list(results(double, [0, 4], 2, AsyncExitStack()))
