"""Where scoring is done: in this process, or spread over several. Results and their order are the same."""

from __future__ import annotations

import os
import signal
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from bench.errors import ConfigError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Item = TypeVar("Item")
Made = TypeVar("Made")

_CHUNK = 10  # items that go to a process at once


class Executor(AbstractContextManager["Executor"], ABC):
    """Does the same to many items."""

    @abstractmethod
    def map(self, work: Callable[[Item], Made], items: Sequence[Item]) -> Iterator[Made]:
        """What `work` makes of each item, in the order of the items."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Give back what was taken."""


class Serial(Executor):
    """One item after the other, in this process."""

    def map(self, work: Callable[[Item], Made], items: Sequence[Item]) -> Iterator[Made]:
        return map(work, items)


class Processes(Executor):
    """Spreads the items over processes, this one among them, where there are so many that starting these pays.

    What is to be done and the items are pickled. A process loads dictionaries of its own, about 350 MB.
    """

    def __init__(self, workers: int | None = None, least: int = 200) -> None:
        """`workers`: processes, None for one a core; `least`: fewer items are done in this process.

        Raises:
            ConfigError: `workers` or `least` is no whole number from 1.
        """
        for name, value in (("workers", workers), ("least", least)):
            if value is not None and (type(value) is not int or value < 1):
                raise ConfigError(f"executor: {name}={value} is no whole number from 1. Example: executor.{name}=2")
        self.workers = workers or _cores()
        self.least = least
        self._pool: ProcessPoolExecutor | None = None

    def map(self, work: Callable[[Item], Made], items: Sequence[Item]) -> Iterator[Made]:
        if self.workers == 1 or len(items) < self.least:
            return map(work, items)
        return self._spread(work, items)

    def _spread(self, work: Callable[[Item], Made], items: Sequence[Item]) -> Iterator[Made]:
        """Chunks go round: the first of each round is done here, while the others are done elsewhere."""
        chunks = [items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK)]
        pool = self._started()
        elsewhere = {
            place: pool.submit(_do_all, work, chunk) for place, chunk in enumerate(chunks) if place % self.workers
        }
        for place, chunk in enumerate(chunks):
            yield from elsewhere.pop(place).result() if place in elsewhere else map(work, chunk)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            # Spawned, because a forked copy of a process with threads can hang.
            self._pool = ProcessPoolExecutor(self.workers - 1, get_context("spawn"), _begin)
        return self._pool


def _do_all(work: Callable[[Item], Made], items: Sequence[Item]) -> list[Made]:
    return list(map(work, items))


def _cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin() -> None:
    """In a new process: leave Ctrl-C to the parent, and end when it has ended in whatever way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
