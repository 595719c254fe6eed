"""The figures of a finished run, one for each output and language that has one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bench.errors import ConfigError, ResultsError
from bench.metrics.base import Better
from bench.records import Run

OWN = "summary-bench"
_PARTS = 2  # of OWNER/NAME


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean over `n` of `of` examples in one language, as result.json tells it."""

    output: str
    title: str
    better: Better
    language: str
    value: float
    n: int
    of: int
    interval: Mapping[str, float] | None
    signature: str


def figures_of(run: Run) -> list[Figure]:
    """The figures that have a value, by output, then by language.

    Raises:
        ResultsError: there is none.
    """
    found = [
        _figure(run, output, language, told)
        for output in run.result.get("outputs", {})
        for language, each in run.result["languages"].items()
        if (told := each["outputs"][output])["value"] is not None
    ]
    if not found:
        raise ResultsError(f"{run.folder} has no figure. Score it again: bench score {run.folder}")
    return found


def _figure(run: Run, output: str, language: str, told: Mapping[str, Any]) -> Figure:
    about = run.result["outputs"][output]
    return Figure(
        output=output,
        title=about["title"],
        better=Better(about["better"]),
        language=language,
        value=told["value"],
        n=told["n"],
        of=told["of"],
        interval=told["interval"],
        signature=run.result["signatures"][about["metric"]][language],
    )


def model_of(run: Run, model: str | None) -> str:
    """Who made the summaries, as OWNER/NAME: `model`, or a summariser of ours that is no model.

    Raises:
        ConfigError: it is not told, or has another form.
    """
    if model is not None:
        return owned(model, "--model")
    system = run.config["summarizer"]
    if (system.get("about") or {}).get("neural") is False:
        return f"{OWN}/{system['name']}"
    raise ConfigError(f"{run.folder} does not say which model wrote its summaries. Add: --model OWNER/NAME")


def owned(name: str, option: str) -> str:
    """The name, if it has the form OWNER/NAME.

    Raises:
        ConfigError: it has not.
    """
    if len(parts := name.split("/")) != _PARTS or not all(part.strip(".") for part in parts):
        raise ConfigError(f"{option} {name} has not the form OWNER/NAME. Write it as the hub does")
    return name
