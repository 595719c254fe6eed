"""What metrics that compare a summary with references share."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from bench.errors import ConfigError
from bench.metrics.base import Metric, references_for
from bench.records import REFERENCE_KINDS, Example, Prediction, Score


class ReferenceMetric(Metric):
    """A metric that compares the summary with the references of some kinds; None where there is none."""

    def __init__(self, references: Sequence[str] = ("written",)) -> None:
        """`references`: the kinds of reference to compare with: written, headline, standfirst.

        Raises:
            ConfigError: `references` is empty, is not a list, or names a kind that there is not.
        """
        self.references = check_kinds(references)

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


def check_kinds(references: Sequence[str]) -> tuple[str, ...]:
    """The kinds of reference, if they are such.

    Raises:
        ConfigError: there are none, they are no list, or one of them is no kind.
    """
    if not isinstance(references, list | tuple) or not references:
        raise ConfigError(f"references={references!r} is not a list of kinds. Write it as: references=[written]")
    if unknown := [kind for kind in references if kind not in REFERENCE_KINDS]:
        known = ", ".join(REFERENCE_KINDS)
        raise ConfigError(f"references: there is no kind '{unknown[0]}' of reference. Known are: {known}")
    return tuple(references)
