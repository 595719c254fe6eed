"""What a metric is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from bench.records import Example, Prediction, Reference, Score


class Better(StrEnum):
    """Which way a figure is good; NEITHER for one that only describes."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Output:
    """One figure that a metric gives: its name in files, its heading in tables, which way it is good."""

    name: str
    title: str
    better: Better


class Metric(ABC):
    """Judges one prediction at a time and says which words decided; deterministically, unless it is `learned`."""

    outputs: Sequence[Output]
    learned: ClassVar[bool] = False
    """Does somebody's model judge? Then it is scored in one process, may fail, and never gates."""
    least_change: ClassVar[float] = 1e-9
    """How much more it must hold against a summary for the self-test to call a change seen."""

    @property
    def tested_as(self) -> Sequence[str]:
        """The outputs whose errors the self-test puts in to test this metric."""
        return (self.outputs[0].name,)

    @abstractmethod
    def signature(self, language: str) -> str:
        """Everything the figures for `language` depend on: "name|v:1|lang:uk|option:value".

        Figures with unequal signatures are not compared. A change that moves scores raises the version.
        """

    @abstractmethod
    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        """One score for each of `outputs`, in their order; value None, with a note, where it cannot judge."""

    def score_all(self, pairs: Sequence[tuple[Example, Prediction]]) -> list[list[Score]]:
        """What `score` gives for each pair; metrics that do several at once faster than one by one do so here."""
        return [self.score(example, prediction) for example, prediction in pairs]

    def facts(self) -> Mapping[str, object]:
        """What was found out while scoring, for the record: the model's files, device, calls, cost."""
        return {}


def references_for(example: Example, prediction: Prediction, kinds: Sequence[str]) -> list[Reference]:
    """The references of the given kinds and the example's language that may score this prediction.

    A prediction that is made from a reference is never scored against it.
    """
    return [
        reference
        for reference in example.references
        if reference.kind in kinds
        and reference.language == example.language
        and reference.id != prediction.reference_id
    ]
