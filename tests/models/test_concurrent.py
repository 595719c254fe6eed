"""Results as they end, never more at once than allowed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AsyncExitStack

import anyio
import pytest

from bench.models.concurrent import results


async def double(number: int) -> int:
    await anyio.sleep(0)
    if number == 4:
        raise ValueError("four")
    return 2 * number


def test_results_come_as_they_end() -> None:
    may_end = threading.Event()

    async def held(number: int) -> int:
        while number == 0 and not may_end.is_set():
            await anyio.sleep(0.001)
        return number

    made = results(held, [0, 3], 2, AsyncExitStack())
    assert next(made) == 3
    may_end.set()
    assert list(made) == [0]


def test_one_at_a_time_keeps_the_order() -> None:
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
