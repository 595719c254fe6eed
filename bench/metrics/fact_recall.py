"""How many of the article's facts does the summary tell?"""

from __future__ import annotations

from bench import languages
from bench.consistency.facts import CONTENT_SHARE, Coverage, FoundFact, find_facts
from bench.metrics.base import Better, Metric, Output
from bench.metrics.checked import source_of
from bench.records import Evidence, Example, Prediction, Score, Span, Verdict

VERSION = 1
CREDITS = {Coverage.COVERED: 1.0, Coverage.PARTLY: 0.5, Coverage.MISSING: 0.0}
VERDICTS = {
    Coverage.COVERED: Verdict.SUPPORTED,
    Coverage.PARTLY: Verdict.PARTIAL,
    Coverage.MISSING: Verdict.UNSUPPORTED,
}


class FactRecall(Metric):
    """The weighted share of the article's fact list that the summary tells, in any language.

    Formula: Σ weight · credit / Σ weight over the facts, 0 to 1; credit 1 covered, .5 partly covered, 0 missing.
    None without a fact list.
    """

    outputs = (Output("fact_recall", "facts", Better.HIGHER),)

    def signature(self, language: str) -> str:
        return f"fact_recall|v:{VERSION}|lang:{language}|lex:{languages.fingerprint()}|content:{CONTENT_SHARE}"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        if not example.facts:
            return [Score(example.id, "fact_recall", None, note="the example has no fact list")]
        source = source_of(example.article, example.entities)
        found = find_facts(example.facts, prediction.text, example.language, source)
        told = sum(each.fact.weight * CREDITS[each.coverage] for each in found)
        total = sum(fact.weight for fact in example.facts)
        counts = {coverage.value: float(sum(each.coverage is coverage for each in found)) for coverage in Coverage}
        evidence = tuple(_evidence(each, example.language) for each in found)
        statistics = {"told": told, "total": total, **counts}
        return [Score(example.id, "fact_recall", told / total if total else None, statistics, evidence)]


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
