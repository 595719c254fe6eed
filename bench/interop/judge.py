"""What every bridge to another harness does: turn one answer of a model into our figures, as `bench run` does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum
from typing import Any

from bench.consistency.wording import reason_in_words
from bench.metrics.base import Better, Metric, Output
from bench.records import Example, Prediction, Score, Verdict
from bench.runner.aggregate import figures
from bench.summarizers.postprocess import STEPS, postprocess

WHOLE = (
    Output("clean_share", "clean summaries", Better.HIGHER),
    Output("mentions", "mentions a summary", Better.NEITHER),
)
"""Figures that are of no single metric."""
FAILURES = "failures"
_FLAGGED = frozenset({Verdict.CONTRADICTED, Verdict.UNSUPPORTED})


@dataclass(frozen=True, slots=True)
class Judged:
    """The figures of one answer, None where there is none, and the scores with the words that decided.

    `text` is the answer without what is no summary.
    """

    text: str
    values: Mapping[str, float | None]
    scores: Sequence[Score]

    @property
    def flagged(self) -> list[str]:
        """A line for each contradicted or unsupported mention: “25” (the article has another value …: “52”)."""
        return [
            f"“{each.summary.text}” ({reason_in_words(each.reason)}{f': “{each.source.text}”' if each.source else ''})"
            for score in self.scores
            for each in score.evidence
            if each.verdict in _FLAGGED and each.kind != "fact"
        ]


def outputs(metrics: Iterable[Metric]) -> list[Output]:
    """What `judge` gives besides failures, in order."""
    return [*(output for metric in metrics for output in metric.outputs), *WHOLE]


def judge(metrics: Sequence[Metric], example: Example, answer: str) -> Judged:
    """Score a model's answer after the same post-processing as our own summarisers apply.

    The values are the figures of a data set of this one example, so that their mean over examples is ours.
    """
    text, _ = postprocess(answer, list(STEPS))
    prediction = Prediction(example.id, "answer", text)
    scores = [score for metric in metrics for score in metric.score(example, prediction)]
    names = [output.name for metric in metrics for output in metric.outputs]
    told = figures([example], [prediction], scores, names)
    values = {name: told["outputs"][name]["value"] for name in names}
    values |= {output.name: told[output.name]["value"] for output in WHOLE}
    return Judged(text, values | {FAILURES: float(len(told["failures"]))}, scores)


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of the values that are there, as `bench run` computes it; None where there is none."""
    there = [value for value in values if value is not None]
    return fsum(there) / len(there) if there else None


def to_json(example: Example) -> str:
    """The whole example, so that another harness can carry it along and `from_json` has it back."""
    text: bytes = _adapter().dump_json(example)
    return text.decode()


def from_json(text: str) -> Example:
    """The example that `to_json` wrote."""
    example: Example = _adapter().validate_json(text)
    return example


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter  # 0.1 s

    return TypeAdapter(Example)
