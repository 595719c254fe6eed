"""Batches that fit the memory."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

_OUT_OF_MEMORY = ("out of memory", "can't allocate memory", "not enough memory")
_log = logging.getLogger(__name__)


def in_batches(work: Callable[[Sequence[Item]], Sequence[Made]], items: Sequence[Item], size: int) -> list[Made]:
    """What `work` makes of each item, at most `size` at once and fewer where those do not fit the memory.

    Raises:
        RuntimeError, MemoryError: one item alone does not fit, or whatever else `work` raises.
    """
    made: list[Made] = []
    while len(made) < len(items):
        batch = items[len(made) : len(made) + size]
        try:
            made += work(batch)
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error) or len(batch) == 1:
                raise
            size = len(batch) // 2
            empty_caches()
            _log.warning("out of memory, going on with batches of %d", size)
    return made


def out_of_memory(error: BaseException) -> bool:
    """CUDA has an exception of its own for it, MPS and CPU have a RuntimeError with words."""
    return isinstance(error, MemoryError) or any(words in str(error).lower() for words in _OUT_OF_MEMORY)


def empty_caches() -> None:
    """Give back what torch keeps of the memory of a CUDA device."""
    import sys

    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        torch.cuda.empty_cache()
