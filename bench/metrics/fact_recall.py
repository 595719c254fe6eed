"""How many of the article's facts does the summary tell?"""

from __future__ import annotations

from collections.abc import Sequence

from bench import languages
from bench.consistency.facts import CONTENT_SHARE, Coverage, FoundFact, find_facts
from bench.consistency.results import Family
from bench.metrics.base import Better, Metric, Output
from bench.metrics.checked import checked, source_of
from bench.records import Evidence, Example, Prediction, Score, Span, Verdict

VERSION = 13
EVENT = "event:"
"""What the statistics that tell of an event begin with."""
CREDITS = {Coverage.COVERED: 1.0, Coverage.PARTLY: 0.5, Coverage.MISSING: 0.0}
VERDICTS = {
    Coverage.COVERED: Verdict.SUPPORTED,
    Coverage.PARTLY: Verdict.PARTIAL,
    Coverage.MISSING: Verdict.UNSUPPORTED,
}


class FactRecall(Metric):
    """The share of the article's fact list that the summary tells, in any language.

    Formula: fact_recall = Σ weight · credit / Σ weight over the facts, 0 to 1; credit 1 covered, .5 partly covered, 0
    missing. fact_recall_plain is the same with all weights 1. fact_f = 2PR / (P + R) with R = fact_recall and P the
    consistency of all the summary's numbers and names together, so that neither silence nor invention pays.
    None without a fact list; fact_f also without anything to verify.
    """

    outputs = (
        Output("fact_recall", "facts", Better.HIGHER),
        Output("fact_recall_plain", "facts, unweighted", Better.HIGHER),
        Output("fact_f", "facts and consistency, F", Better.HIGHER),
    )

    def signature(self, language: str) -> str:
        return f"fact_recall|v:{VERSION}|lang:{language}|lex:{languages.fingerprint()}|content:{CONTENT_SHARE}"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        if not example.facts:
            note = "the example has no fact list"
            return [Score(example.id, output.name, None, note=note) for output in self.outputs]
        source = source_of(example.article, example.entities)
        found = find_facts(example.facts, prediction.text, example.language, source)
        told = sum(each.fact.weight * CREDITS[each.coverage] for each in found)
        total = sum(fact.weight for fact in example.facts)
        evidence = tuple(_evidence(each, example.language) for each in found)
        recall = told / total if total else None
        plain = sum(CREDITS[each.coverage] for each in found) / len(found)
        statistics = {"told": told, "total": total, **_counts(found), **_events(found)}
        return [
            Score(example.id, "fact_recall", recall, statistics, evidence),
            Score(example.id, "fact_recall_plain", plain),
            _f(example, prediction, recall),
        ]


def _counts(found: Sequence[FoundFact]) -> dict[str, float]:
    return {coverage.value: float(sum(each.coverage is coverage for each in found)) for coverage in Coverage}


def _events(found: Sequence[FoundFact]) -> dict[str, float]:
    """How far each event is told at best: {"event:release-talks": 1.0}."""
    best: dict[str, float] = {}
    for each in found:
        if each.fact.event is not None:
            key = EVENT + each.fact.event
            best[key] = max(best.get(key, 0.0), CREDITS[each.coverage])
    return best


def _f(example: Example, prediction: Prediction, recall: float | None) -> Score:
    precision = Family(checked(example, prediction).evidence).score
    if recall is None or precision is None:
        return Score(example.id, "fact_f", None, note="the summary has no number or name that can be verified")
    both = precision + recall
    return Score(example.id, "fact_f", 2 * precision * recall / both if both else 0.0)


def _evidence(found: FoundFact, language: str) -> Evidence:
    return Evidence(
        kind="fact",
        verdict=VERDICTS[found.coverage],
        reason=found.coverage.value,
        weight=found.fact.weight,
        summary=found.place or Span(0, 0, ""),
        source=found.fact.evidence[0] if found.fact.evidence else None,
        detail=found.fact.claim.get(language, ""),
        normal=found.fact.id,
        credit=CREDITS[found.coverage],
    )
