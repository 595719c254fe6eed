"""What metrics share in which somebody's model judges: a failure of it is an empty cell with a reason."""

from __future__ import annotations

import logging
from abc import abstractmethod
from collections.abc import Sequence

from bench.errors import BenchError
from bench.metrics.base import Metric
from bench.records import Example, Prediction, Score

FAILED = "failed"
"""The statistic of a score that is missing because the model or server failed."""
Pair = tuple[Example, Prediction]
_log = logging.getLogger(__name__)


class LearnedMetric(Metric):
    """A metric whose judgement is that of a model or a server."""

    learned = True
    _broken: str | None = None
    """Why nothing can be had of the model any more."""

    @property
    def tested_as(self) -> Sequence[str]:
        return ("number_consistency", "name_consistency")

    @abstractmethod
    def judge(self, pairs: Sequence[Pair]) -> list[list[Score]]:
        """The scores of summaries that have words; whatever it raises is told in their stead."""

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        (scores,) = self.score_all([(example, prediction)])
        return scores

    def score_all(self, pairs: Sequence[Pair]) -> list[list[Score]]:
        judged = iter(self._judged([pair for pair in pairs if pair[1].text.strip()]))
        return [
            next(judged) if prediction.text.strip() else self.none(example, "the summary is empty")
            for example, prediction in pairs
        ]

    def none(self, example: Example, note: str, **statistics: float) -> list[Score]:
        """No value for any output, and why."""
        return [Score(example.id, output.name, None, dict(statistics), note=note) for output in self.outputs]

    def failed(self, example: Example, reason: str, **statistics: float) -> list[Score]:
        """No value, because the model or server failed."""
        return self.none(example, reason, **{FAILED: 1.0, **statistics})

    def _judged(self, pairs: Sequence[Pair]) -> list[list[Score]]:
        if not pairs:
            return []
        if self._broken is None:
            try:
                return self.judge(pairs)
            except BenchError as error:
                self._broken = reason = _one_line(error)
            except Exception as error:  # other people's models raise anything; the other metrics' figures stay
                if len(pairs) > 1:
                    return [scores for pair in pairs for scores in self._judged([pair])]
                reason = _one_line(error)
                _log.warning("%s: %s: %s", self.outputs[0].name, pairs[0][0].id, reason)
        else:
            reason = self._broken
        return [self.failed(example, reason) for example, _ in pairs]


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:300] or type(error).__name__
