"""Are the summary's numbers and dates true to the article?"""

from __future__ import annotations

from bench.consistency.results import CheckResult, Family
from bench.metrics.base import Better, Output
from bench.metrics.consistency import ConsistencyMetric
from bench.records import Example, Prediction, Score


class NumberConsistency(ConsistencyMetric):
    """Numbers and dates of the summary that the article entails.

    Formula: Σ weight · credit / Σ weight over the summary's distinct numbers and dates that can be verified, 0 to 1.
    Credit is 1 for what the article entails, .5 to .9 for what comes close, 0 for what it contradicts or lacks; whole
    numbers up to twelve and ordinals weigh a half. None where there is nothing to verify. date_consistency is the same
    over the dates alone; they are among the numbers too, so its scores bring no evidence of their own.
    """

    outputs = (
        Output("number_consistency", "numbers", Better.HIGHER),
        Output("date_consistency", "dates", Better.HIGHER),
    )
    version = 17
    mentions = "number or date"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        (numbers,) = super().score(example, prediction)
        dates = Family(tuple(item for item in numbers.evidence if item.kind == "date"))
        note = "" if dates.score is not None else "the summary has no date that can be verified"
        return [numbers, Score(example.id, "date_consistency", dates.score, note=note)]

    def family(self, result: CheckResult) -> Family:
        return result.numbers
