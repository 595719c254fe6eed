"""Benchmark and evaluation harness for multilingual summarisation.

`check(source, summary)` judges one pair; `analyze(source)` indexes an article once for many summaries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.consistency.check import analyze, check

__all__ = ["analyze", "check"]


def __getattr__(name: str) -> Any:
    """Import on first use, so that `bench --help` need not wait for what it does not need."""
    if name in __all__:
        from bench.consistency import check as module

        return getattr(module, name)
    raise AttributeError(f"module 'bench' has no attribute '{name}'")
