"""What the two consistency metrics share: verdicts on the mentions of one family, and their score."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from bench import languages
from bench.consistency.names.finders import Finder
from bench.consistency.results import CheckResult, Family
from bench.metrics.base import Metric, Output
from bench.metrics.checked import checked
from bench.records import Example, Prediction, Score


class ConsistencyMetric(Metric):
    """Judges the mentions of one family, numbers or names, against the article."""

    outputs: Sequence[Output]
    version: ClassVar[int]
    mentions: ClassVar[str]
    """What is judged, for messages: "number or date"."""
    finder: Finder | None = None
    """Finds the names in its languages instead of our own rules."""

    @abstractmethod
    def family(self, result: CheckResult) -> Family:
        """The evidence of this metric's family."""

    def signature(self, language: str) -> str:
        name = self.outputs[0].name
        return f"{name}|v:{self.version}|lang:{language}|lex:{languages.fingerprint()}|binding:on"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        family = self.family(checked(example, prediction, self.finder))
        statistics = {verdict: float(count) for verdict, count in family.counts.items()}
        statistics["flagged"] = float(len(family.flagged))
        note = "" if family.score is not None else self._note(prediction, family)
        name = self.outputs[0].name
        return [Score(example.id, name, family.score, statistics, family.evidence, note)]

    def _note(self, prediction: Prediction, family: Family) -> str:
        if not prediction.text.strip():
            return "the summary is empty"
        if family.refusal:
            return family.refusal
        what = f"that can be verified, {len(family.distinct)} that cannot" if family.evidence else "at all"
        return f"the summary has no {self.mentions} {what}"
