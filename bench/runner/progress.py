"""How far a long step has come, on the standard error stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

PATIENCE = 2.0  # seconds that a person waits without asking


@contextmanager
def progress(label: str, total: int | None) -> Iterator[Callable[[], None]]:
    """Gives a function to call after each of `total` pieces of work; None where pieces cannot be counted.

    A bar appears in a terminal once the work has taken more than `PATIENCE`, and goes when it is done.
    """
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    console = Console(stderr=True)
    with_bar = console.is_terminal
    bar = Progress(console=console, transient=True, disable=not with_bar)
    task = bar.add_task(escape(label), total=total)
    timer = Timer(PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda: bar.advance(task)
    finally:
        timer.cancel()
        timer.join()  # so that the bar does not start after it was stopped
        bar.stop()
