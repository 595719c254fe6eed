"""Where scoring is done: in this process, or spread over several. Results and their order are the same."""

from __future__ import annotations

import gc
import os
import signal
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from contextlib import AbstractContextManager
from functools import cache
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from bench.errors import ConfigError, WorkerError
from bench.records import Example, Prediction
from bench.summarizers.base import Summarizer

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Item = TypeVar("Item")
Made = TypeVar("Made")
Work = Callable[[Sequence[Item]], Made]
"""What is done to a chunk of items, in whichever process."""

RARELY = 100  # younger collections before a full one, which looks through all that a worker keeps
AHEAD = 3  # chunks for each worker that are sent before the first of them is back


class Executor(AbstractContextManager["Executor"], ABC):
    """Does the same to many chunks of items."""

    @abstractmethod
    def map(self, work: Work[Item, Made], chunks: Iterable[Sequence[Item]], count: int) -> Iterator[Made]:
        """What `work` makes of each chunk, in their order; `count`: how many items there are in all.

        No more chunks are read than are under way, and as many results held.

        Raises:
            WorkerError: a process died twice of the same chunk; the message names the item.
        """

    def summarize(self, summarizer: Summarizer, examples: Sequence[Example]) -> Iterator[Prediction]:
        """What a summariser makes of the examples, in any order."""
        return summarizer.summarize(examples)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Give back what was taken."""


class Serial(Executor):
    """One chunk after the other, in this process."""

    def map(self, work: Work[Item, Made], chunks: Iterable[Sequence[Item]], count: int) -> Iterator[Made]:
        return map(work, chunks)


class Processes(Executor):
    """Spreads the chunks over new processes where there are so many items that starting these pays.

    What is to be done and the items are pickled. A process loads dictionaries of its own, about 350 MB. Where a process
    dies, of want of memory say, the chunks that were under way are done again, once.
    """

    def __init__(self, workers: int | None = None, least: int = 200) -> None:
        """`workers`: processes, None for one a core; `least`: fewer items are done in this process.

        Raises:
            ConfigError: `workers` or `least` is no whole number from 1.
        """
        prove_whole("executor", workers=workers, least=least)
        self.workers = workers or _cores()
        self.least = least
        self._pool: ProcessPoolExecutor | None = None

    def map(self, work: Work[Item, Made], chunks: Iterable[Sequence[Item]], count: int) -> Iterator[Made]:
        if self.workers == 1 or count < self.least:
            return map(work, chunks)
        return self._spread(work, chunks)

    def _spread(self, work: Work[Item, Made], chunks: Iterable[Sequence[Item]]) -> Iterator[Made]:
        sent: deque[tuple[Sequence[Item], Future[Made]]] = deque()
        for chunk in chunks:
            sent.append((chunk, self._send(work, chunk)))
            if len(sent) >= AHEAD * self.workers:
                yield self._first(work, sent)
        while sent:
            yield self._first(work, sent)

    def _send(self, work: Work[Item, Made], chunk: Sequence[Item]) -> Future[Made]:
        try:
            return self._started().submit(in_worker, work, chunk)
        except (BrokenExecutor, OSError):  # a process died since the last chunk, or while another was being started
            self._kill()
            return self._started().submit(in_worker, work, chunk)

    def _first(self, work: Work[Item, Made], sent: deque[tuple[Sequence[Item], Future[Made]]]) -> Made:
        """The result of the first chunk that was sent; if a process died, of a second try with nothing beside it."""
        chunk, future = sent.popleft()
        try:
            return future.result()
        except BrokenExecutor:
            self._kill()
        made = self._alone(work, chunk)
        again = [(each, self._send(work, each)) for each, _ in sent]
        sent.clear()
        sent.extend(again)
        return made

    def _alone(self, work: Work[Item, Made], chunk: Sequence[Item]) -> Made:
        try:
            return self._started().submit(in_worker, work, chunk).result()
        except BrokenExecutor:
            self._kill()
        for item in chunk:
            try:
                self._started().submit(in_worker, work, [item]).result()
            except BrokenExecutor:
                self._kill()
                raise died(item) from None
        raise died(chunk[0])

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _kill(self) -> None:
        """Give a broken pool up. It is not waited for: a process that died may have held a lock that others want."""
        if self._pool:
            for process in list((self._pool._processes or {}).values()):  # public as kill_workers from 3.14 on
                process.kill()
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            # Spawned, because a forked copy of a process with threads can hang.
            self._pool = ProcessPoolExecutor(self.workers, get_context("spawn"), _begin)
        return self._pool


def in_worker(work: Work[Item, Made], chunk: Sequence[Item]) -> Made:
    """Do a chunk in a process that was made for it."""
    made = work(chunk)
    _settle()
    return made


@cache
def _settle() -> None:
    """What the first chunk loaded stays until the end: the garbage collector need not look through it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*gc.get_threshold()[:2], RARELY)


def died(item: object) -> WorkerError:
    """The error for an item at which a process has died twice."""
    return WorkerError(
        f"The process that scored {item} died twice, of want of memory perhaps. What was scored is kept: take the "
        "example out of the data, or give the process more memory, and run the same command again."
    )


def prove_whole(where: str, **values: int | None) -> None:
    """Raise ConfigError unless each value is None or a whole number from 1."""
    for name, value in values.items():
        if value is not None and (type(value) is not int or value < 1):
            raise ConfigError(f"{where}: {name}={value} is no whole number from 1. Example: {where}.{name}=2")


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
