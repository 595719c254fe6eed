"""Several calls at once, bounded, each result as soon as it is there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import AbstractAsyncContextManager
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def results(
    work: Callable[[Item], Awaitable[Result]],
    items: Iterable[Item],
    limit: int,
    open_for_it: AbstractAsyncContextManager[object],
) -> Generator[Result, None, None]:
    """What `work` gives for each of `items`, in the order in which it ends, never more than `limit` under way.

    The next of `items` is taken only when there is room for it; `open_for_it` is open meanwhile. An event loop on a
    thread of its own does the work, so that a notebook with a running loop can call this too. Closing the generator
    ends at once what is under way.
    """
    from anyio.from_thread import start_blocking_portal

    waiting = iter(items)
    running: set[Future[Result]] = set()
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(open_for_it):
        try:
            while True:
                for item in islice(waiting, limit - len(running)):
                    running.add(portal.start_task_soon(work, item))
                if not running:
                    return
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
        finally:
            for future in running:
                future.cancel()
