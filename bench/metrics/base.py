"""What a metric is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

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
    """Judges one prediction at a time, deterministically, and says which words decided."""

    outputs: Sequence[Output]

    @abstractmethod
    def signature(self, language: str) -> str:
        """Everything the figures for `language` depend on: "name|v:1|lang:uk|option:value".

        Figures with unequal signatures are not compared. A change that moves scores raises the version.
        """

    @abstractmethod
    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        """One score for each of `outputs`, in their order; value None, with a note, where it cannot judge."""


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
