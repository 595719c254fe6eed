from __future__ import annotations

from typing import Any

from bench.datasets.seeds import load_seeds
from bench.reporting.site.evidence import Evidenced, dataset_rows, run_rows

EXAMPLES = {example.id: example for example in load_seeds(["en"]).examples}
EXAMPLE = next(iter(EXAMPLES.values()))
FACT = EXAMPLE.facts[0]


def mention(verdict: str, start: int, source: tuple[int, int] | None = (3, 5), **changes: Any) -> dict[str, Any]:
    return {
        "kind": "number",
        "verdict": verdict,
        "reason": "other_value",
        "weight": 1.0,
        "credit": 0.0,
        "normal": "eq:52",
        "detail": "",
        "summary": {"start": start, "stop": start + 2, "text": "52"},
        "source": source and {"start": source[0], "stop": source[1], "text": "52"},
    } | changes


def scored(metric: str, *evidence: dict[str, Any]) -> dict[str, Any]:
    return {"example_id": EXAMPLE.id, "metric": metric, "value": 0.5, "note": "", "evidence": list(evidence)}


def run(*scores: dict[str, Any]) -> Evidenced:
    return Evidenced("lead-00", "lead", [{"example_id": EXAMPLE.id, "text": "x"}], scores, EXAMPLES)


def test_verdicts_are_counted_by_language_and_in_all() -> None:
    counts = run(
        scored("number_consistency", mention("supported", 0), mention("contradicted", 9)),
        scored("name_consistency", mention("supported", 4)),
        scored("fact_recall", mention("supported", 0)),
    ).verdicts()
    expected = {"supported": 2, "contradicted": 1}
    assert counts == {(scope, key): n for scope in ("English (en)", "All languages") for key, n in expected.items()}


def test_mentions_stand_in_the_order_of_the_summary_with_reasons_in_words() -> None:
    rows = run_rows(run(scored("number_consistency", mention("contradicted", 9), mention("supported", 0, None))))
    (summary,) = rows["summaries"]
    assert [each["at"] for each in summary["mentions"]] == [[0, 2], [9, 11]]
    assert [each["from"] for each in summary["mentions"]] == [None, [3, 5]]
    assert summary["mentions"][1]["reason"] == "the article has another value for the same thing"


def test_a_missing_fact_points_nowhere_in_the_summary() -> None:
    rows = run_rows(run(scored("fact_recall", mention("unsupported", 0, reason="missing"))))
    (fact,) = rows["summaries"][0]["facts"]
    assert (fact["at"], fact["told"]) == (None, "missing")


def test_an_article_stands_once_however_many_languages_it_is_summarised_in() -> None:
    dataset = load_seeds(["en", "uk"])
    rows = dataset_rows(dataset)
    assert (len(rows["articles"]), len(rows["examples"])) == (5, 10)
    assert rows["examples"][0]["claims"][FACT.id] == FACT.claim["en"]
