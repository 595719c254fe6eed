"""A language model as a judge: which facts of the article's list does the summary tell?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bench.consistency.facts import Coverage, find_facts
from bench.judges.answer import COVERAGE, MISSING, PARTLY, TOLD
from bench.judges.judge import ANSWERED, Judge, Question, Vote, outcome_counts
from bench.judges.rubric import numbered
from bench.judges.votes import most_voted, vote_sums
from bench.metrics.base import Better, Output
from bench.metrics.checked import source_of
from bench.metrics.judge import unjudged_note
from bench.metrics.learned import LearnedMetric, Pair
from bench.records import Evidence, Example, Fact, Prediction, Score, Span, Verdict

VERSION = 1
CREDITS = {TOLD: 1.0, PARTLY: 0.5, MISSING: 0.0}
_VERDICTS = {TOLD: Verdict.SUPPORTED, PARTLY: Verdict.PARTIAL, MISSING: Verdict.UNSUPPORTED}
_OURS = {Coverage.COVERED: TOLD, Coverage.PARTLY: PARTLY, Coverage.MISSING: MISSING}


class JudgeFacts(LearnedMetric):
    """The share of the article's fact list that the summary tells, by the most votes of a judge.

    Formula: Σ weight · credit / Σ weight over the facts with a verdict, 0 to 1; credit 1 told, .5 partly, 0 missing.
    The statistics tell how often that is our own `fact_recall`'s verdict on the same fact. Source: the completeness of
    FineSurE, Song et al. 2024. None without a fact list, or where no vote can be read. Never gates.
    """

    outputs = (Output("judge_facts", "facts by a judge", Better.HIGHER),)

    def __init__(self, **options: object) -> None:
        """`options`: those of `bench.judges.judge.JudgeOptions`.

        Raises:
            ConfigError: an option is missing, unknown or not what it must be, or the key is not in the environment.
        """
        self.asks = Judge.make("metric.judge_facts", options)

    @property
    def tested_as(self) -> Sequence[str]:
        return ("fact_recall",)

    def signature(self, language: str) -> str:
        return f"judge_facts|v:{VERSION}|lang:{language}|{self.asks.identity(language)}"

    def facts(self) -> Mapping[str, object]:
        return self.asks.facts()

    def judge(self, pairs: Sequence[Pair]) -> list[list[Score]]:
        able = [
            place
            for place, (example, _) in enumerate(pairs)
            if example.facts and self.asks.rubric.able(example.language)
        ]
        votes = self.asks.ask([self._question(place, *pairs[place]) for place in able])
        by_pair: dict[int, list[Vote]] = {place: [] for place in able}
        for vote in votes:
            by_pair[vote.question.key[0]].append(vote)
        return [
            self._scores(*pair, by_pair[place]) if place in by_pair else self._unable(pair[0])
            for place, pair in enumerate(pairs)
        ]

    def _unable(self, example: Example) -> list[Score]:
        note = f"there is neither a rubric for '{example.language}' nor a neutral one"
        return self.none(example, note if example.facts else "the example has no fact list")

    def _question(self, place: int, example: Example, prediction: Prediction) -> Question:
        claims = [_claim(fact, example.language) for fact in example.facts]
        values = {"summary": prediction.text, "facts": numbered(claims)}
        prompt = self.asks.rubric.text("coverage", example.language, **values)
        return Question((place,), prompt, COVERAGE, len(claims), example.language)

    def _scores(self, example: Example, prediction: Prediction, votes: Sequence[Vote]) -> list[Score]:
        told = outcome_counts(votes)
        read = [vote for vote in votes if vote.outcome == ANSWERED]
        if not read:
            return self.failed(example, unjudged_note(votes), **told)
        units = [[vote.verdicts[place].verdict for vote in read] for place in range(len(example.facts))]
        found = [most_voted(unit) for unit in units]
        judged = [(fact, each) for fact, each in zip(example.facts, found, strict=True) if each is not None]
        total = sum(fact.weight for fact, _ in judged)
        value = sum(fact.weight * CREDITS[each] for fact, each in judged) / total if total else None
        statistics = told | vote_sums(units) | self._beside_ours(example, prediction, found)
        evidence = tuple(_evidence(fact, each, example.language) for fact, each in judged)
        note = "" if total else "the votes on every fact are split evenly"
        return [Score(example.id, "judge_facts", value, statistics, evidence, note)]

    @staticmethod
    def _beside_ours(example: Example, prediction: Prediction, found: Sequence[str | None]) -> dict[str, float]:
        """How many facts both judged, and on how many the verdicts are the same."""
        source = source_of(example.article, example.entities)
        ours = find_facts(example.facts, prediction.text, example.language, source)
        by_id = {each.fact.id: _OURS[each.coverage] for each in ours}
        both = [(by_id[fact.id], each) for fact, each in zip(example.facts, found, strict=True) if each is not None]
        return {"facts_judged": float(len(both)), "facts_as_ours": float(sum(a == b for a, b in both))}


def _claim(fact: Fact, language: str) -> str:
    """What the fact says, in the summary's language where somebody wrote it so."""
    return fact.claim.get(language) or fact.claim.get("en") or next(iter(fact.claim.values()), fact.id)


def _evidence(fact: Fact, found: str, language: str) -> Evidence:
    return Evidence(
        kind="fact",
        verdict=_VERDICTS[found],
        reason=f"judged_{found}",
        weight=fact.weight,
        summary=Span(0, 0, ""),
        source=fact.evidence[0] if fact.evidence else None,
        detail=_claim(fact, language),
        normal=fact.id,
        credit=CREDITS[found],
    )
