"""A metric: does the summary shout?"""

from __future__ import annotations

from bench.metrics.base import Better, Metric, Output
from bench.records import Example, Prediction, Score


class Exclamations(Metric):
    """Exclamation marks for each hundred characters of the summary."""

    outputs = (Output("exclamations", "shouting", Better.LOWER),)

    def signature(self, language: str) -> str:
        """Raise the version when a figure changes: figures with unequal signatures are not compared."""
        return f"exclamations|v:1|lang:{language}"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        """One score for each of `outputs`; None with a note, never 0, where there is nothing to measure."""
        text = prediction.text.strip()
        if not text:
            return [Score(example.id, "exclamations", None, note="the summary is empty")]
        marks = sum(text.count(mark) for mark in "!！")
        return [Score(example.id, "exclamations", 100 * marks / len(text), {"marks": marks, "characters": len(text)})]
