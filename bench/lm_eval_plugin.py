"""For lm-evaluation-harness: what the utils.py of `bench export lm-eval` hands on to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.cli.compose import instantiate_node
from bench.interop import lm_eval
from bench.interop.lm_eval import mean, total

__all__ = ["loader", "mean", "scorer", "total"]


def loader(folder: Path) -> Callable[..., dict[str, Any]]:
    """What loads the rows of some languages from an exported folder; lm-eval passes settings of its own too."""

    def load(languages: Sequence[str], **_: Any) -> dict[str, Any]:
        return lm_eval.load(folder, languages)

    return load


def scorer(folder: Path) -> Callable[[Mapping[str, Any], Sequence[str]], dict[str, float | None]]:
    """What scores one answer by the metrics of an exported folder."""

    def process_results(doc: Mapping[str, Any], results: Sequence[str]) -> dict[str, float | None]:
        return lm_eval.process_results(lm_eval.metrics(folder, instantiate_node), doc, results)

    return process_results
