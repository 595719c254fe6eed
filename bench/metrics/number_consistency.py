"""Are the summary's numbers and dates true to the article?"""

from __future__ import annotations

from bench.consistency.check import CheckResult, Family
from bench.metrics.base import Better, Output
from bench.metrics.consistency import ConsistencyMetric


class NumberConsistency(ConsistencyMetric):
    """Numbers and dates of the summary that the article entails.

    Formula: Σ weight · credit / Σ weight over the summary's distinct numbers and dates that can be verified, 0 to 1.
    Credit is 1 for what the article entails, .5 to .9 for what comes close, 0 for what it contradicts or lacks; whole
    numbers up to twelve and ordinals weigh a half. None where there is nothing to verify.
    """

    outputs = (Output("number_consistency", "numbers", Better.HIGHER),)
    version = 4
    mentions = "number or date"

    def family(self, result: CheckResult) -> Family:
        return result.numbers
