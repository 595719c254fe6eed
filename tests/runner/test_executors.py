from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bench.errors import ConfigError, WorkerError
from bench.runner.executors import AHEAD, Executor, Processes, Serial


def squares(numbers: Sequence[int]) -> tuple[list[int], int]:
    return [number * number for number in numbers], os.getpid()


def fail(numbers: Sequence[int]) -> Sequence[int]:
    if 15 in numbers:
        message = "no 15"
        raise ValueError(message)
    return numbers


@dataclass(frozen=True)
class DiesOnce:
    """Ends its process at 7, unless it has done so before."""

    trace: Path

    def __call__(self, numbers: Sequence[int]) -> Sequence[int]:
        if 7 in numbers and not self.trace.exists():
            self.trace.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return numbers


def dies(numbers: Sequence[int]) -> Sequence[int]:
    if 7 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return numbers


def same(numbers: Sequence[int]) -> Sequence[int]:
    return numbers


def chunks(count: int, size: int = 3) -> list[range]:
    return [range(start, min(start + size, count)) for start in range(0, count, size)]


@pytest.fixture(scope="module")
def two() -> Iterator[Executor]:
    with Processes(workers=2, least=3) as executor:
        yield executor


def test_results_come_in_order_wherever_they_are_made(two: Executor) -> None:
    spread = list(two.map(squares, chunks(100), 100))
    assert [made for made, _ in spread] == [made for made, _ in Serial().map(squares, chunks(100), 100)]
    processes = {process for _, process in spread}
    assert os.getpid() not in processes
    assert processes


def test_few_items_start_no_process() -> None:
    with Processes(workers=2, least=3) as executor:
        assert list(executor.map(squares, chunks(2), 2)) == [([0, 1], os.getpid())]


def test_no_more_is_read_than_is_under_way(two: Executor) -> None:
    read: list[range] = []
    endless = (read.append(each) or each for each in chunks(10**6, 1))  # type: ignore[func-returns-value]
    made = two.map(squares, endless, 10**6)
    next(made)
    assert len(read) == 2 * AHEAD


def test_an_error_arrives(two: Executor) -> None:
    with pytest.raises(ValueError, match="no 15"):
        list(two.map(fail, chunks(30), 30))


def test_what_a_killed_process_did_is_done_again(tmp_path: Path) -> None:
    with Processes(workers=2, least=3) as executor:
        assert list(executor.map(DiesOnce(tmp_path / "dead"), chunks(40), 40)) == chunks(40)


def test_who_kills_a_process_twice_is_named() -> None:
    with Processes(workers=2, least=3) as executor:
        made = executor.map(dies, chunks(40), 40)
        assert [next(made), next(made)] == chunks(6)
        with pytest.raises(WorkerError, match=r"The process that scored 7 died twice.* run the same command again"):
            next(made)


def test_a_process_that_dies_while_another_is_started_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    submit, broken = ProcessPoolExecutor.submit, ["handle is closed"]

    def closed(pool: ProcessPoolExecutor, *work: Any) -> Any:
        if broken:
            raise OSError(broken.pop())
        return submit(pool, *work)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", closed)
    with Processes(workers=2, least=3) as executor:
        assert list(executor.map(same, chunks(9), 9)) == chunks(9)


@pytest.mark.parametrize("options", [{"workers": 0}, {"workers": "two"}, {"least": 0}, {"workers": True}])
def test_what_is_no_number_of_processes_is_named(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match=r"is no whole number from 1\. Example: executor"):
        Processes(**options)
