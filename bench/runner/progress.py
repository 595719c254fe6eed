"""How far a long step has come, on the standard error stream."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Any, Protocol

PATIENCE = 2.0  # seconds that a person waits without asking


class Advance(Protocol):
    """Call it after each piece of work."""

    def __call__(self, *, failed: bool = False) -> None: ...


def silent(*, failed: bool = False) -> None:
    """Shows nothing."""


@contextmanager
def progress(label: str, total: int | None) -> Iterator[Advance]:
    """Gives a function to call after each of `total` pieces of work; None where pieces cannot be counted.

    A bar with rate, remaining time and failures appears in a terminal once the work has taken more than `PATIENCE`,
    and goes when it is done.
    """
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    console = Console(stderr=True)
    bar = Progress(*_columns(total), console=console, transient=True, disable=not console.is_terminal)
    task = bar.add_task(escape(label), total=total, failures=0)
    timer = Timer(PATIENCE, bar.start)
    timer.daemon = True
    timer.start()

    def advance(*, failed: bool = False) -> None:
        bar.update(task, advance=1, failures=bar.tasks[0].fields["failures"] + failed)

    try:
        yield advance
    finally:
        timer.cancel()
        timer.join()  # so that the bar does not start after it was stopped
        bar.stop()


def _columns(total: int | None) -> list[Any]:
    from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        """Pieces a second, or a minute where they take long."""

        def render(self, task: Any) -> Text:
            each = task.speed or 0.0
            return Text(f"{each:.1f}/s" if each >= 1 else f"{60 * each:.1f}/min")

    class Failures(ProgressColumn):
        """How many of them failed, if any."""

        def render(self, task: Any) -> Text:
            count = task.fields["failures"]
            return Text(f"{count} failed", style="bold red") if count else Text()

    if total is None:
        return [TextColumn("{task.description}"), BarColumn()]
    return [
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
        Failures(),
    ]
