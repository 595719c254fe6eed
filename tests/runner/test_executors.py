from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest

from bench.errors import ConfigError
from bench.runner.executors import Executor, Processes, Serial


def square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def fail(number: int) -> int:
    if number == 15:
        message = f"no {number}"
        raise ValueError(message)
    return number


@pytest.fixture(scope="module")
def two() -> Iterator[Executor]:
    with Processes(workers=2, least=3) as executor:
        yield executor


def test_results_come_in_order_wherever_they_are_made(two: Executor) -> None:
    items = range(100)
    spread = list(two.map(square, items))
    assert [made for made, _ in spread] == [made for made, _ in Serial().map(square, items)]
    processes = {process for _, process in spread}
    assert os.getpid() in processes
    assert len(processes) == 2


def test_few_items_start_no_process() -> None:
    with Processes(workers=2, least=3) as executor:
        assert list(executor.map(square, [1, 2])) == [(1, os.getpid()), (4, os.getpid())]


def test_an_error_arrives(two: Executor) -> None:
    with pytest.raises(ValueError, match="no 15"):  # of the second chunk, which is done elsewhere
        list(two.map(fail, range(30)))


@pytest.mark.parametrize("options", [{"workers": 0}, {"workers": "two"}, {"least": 0}, {"workers": True}])
def test_what_is_no_number_of_processes_is_named(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match=r"is no whole number from 1\. Example: executor"):
        Processes(**options)
