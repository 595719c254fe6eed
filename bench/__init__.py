"""Benchmark and evaluation harness for multilingual summarisation.

`check(source, summary)` judges one pair; `analyze(source)` indexes an article once for many summaries; `score(frame)`
scores a table of summaries with any of the metrics.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.consistency.check import analyze, check
    from bench.scoring import score

_HOMES = {"analyze": "bench.consistency.check", "check": "bench.consistency.check", "score": "bench.scoring"}
__all__ = ["analyze", "check", "score"]


def __getattr__(name: str) -> Any:
    """Import on first use, so that `bench --help` need not wait for what it does not need."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'bench' has no attribute '{name}'")
