"""Numbers and names as a metric of DeepEval: pytest examples/deepeval, or deepeval test run examples/deepeval."""

from __future__ import annotations

from deepeval import assert_test
from deepeval.metrics import BaseMetric
from deepeval.test_case import LLMTestCase

from bench import check


class Consistency(BaseMetric):
    """The share of numbers and names that the article bears out; nothing to check passes."""

    def __init__(self, language: str, threshold: float = 1.0) -> None:
        self.language, self.threshold = language, threshold

    def measure(self, test_case: LLMTestCase) -> float:
        result = check(str(test_case.input), test_case.actual_output or "", summary_language=self.language)
        scores = [family.score for family in (result.numbers, result.names) if family.score is not None]
        self.score = min(scores, default=1.0)
        self.success = self.score >= self.threshold
        wrong = [item for item in result.evidence if item.verdict in ("contradicted", "unsupported")]
        self.reason = "; ".join(f"{item.summary.text}: {item.detail}" for item in wrong) or "all borne out"
        return self.score

    async def a_measure(self, test_case: LLMTestCase) -> float:
        return self.measure(test_case)

    def is_successful(self) -> bool:
        return bool(self.success)

    @property
    def __name__(self) -> str:
        return "numbers and names"


ARTICLE = "Belarus released 52 political prisoners in September. At least 100 remain, John Coale said."


def test_a_summary_in_another_language() -> None:
    case = LLMTestCase(input=ARTICLE, actual_output="У вересні Білорусь звільнила 52 політв'язнів.")
    assert_test(case, [Consistency("uk")], run_async=False)
