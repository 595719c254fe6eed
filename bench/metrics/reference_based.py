"""What metrics that compare a summary with references share."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from bench.errors import ConfigError
from bench.metrics.base import Metric, references_for
from bench.records import Example, Prediction, Score


class ReferenceMetric(Metric):
    """A metric that compares the summary with the references of some kinds; None where there is none."""

    def __init__(self, references: Sequence[str] = ("written",)) -> None:
        """`references`: the kinds of reference to compare with: written, headline, standfirst.

        Raises:
            ConfigError: `references` is empty or is not a list.
        """
        if isinstance(references, str) or not references:
            raise ConfigError(f"references={references!r} is not a list of kinds. Write it as: references=[written]")
        self.references = tuple(references)

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        references = references_for(example, prediction, self.references)
        if references:
            return self.compare(example, prediction, [reference.text for reference in references])
        other = "other " if prediction.reference_id else ""
        note = f"no {other}reference of kind {' or '.join(self.references)} in '{example.language}'"
        return [Score(example.id, output.name, None, note=note) for output in self.outputs]

    @abstractmethod
    def compare(self, example: Example, prediction: Prediction, references: Sequence[str]) -> list[Score]:
        """The scores against the texts of at least one reference."""
