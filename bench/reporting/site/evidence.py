"""What the evidence page shows: articles, summaries and their mentions, in a compact form.

Offsets count Unicode code points, as everywhere; the page turns them into places of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.consistency.wording import kind_in_words, reason_in_words
from bench.datasets.base import Dataset
from bench.records import Article, Example, Verdict
from bench.reporting.leaderboard import ALL_LANGUAGES, language_title

Row = Mapping[str, Any]
_MENTIONS = ("number_consistency", "name_consistency")
_FACTS = "fact_recall"
CANARY = "00a47fd2-4e7d-4444-894f-19b8b8475f92"
"""In every data file, so that training sets can leave them out."""


@dataclass(frozen=True, slots=True)
class Evidenced:
    """One run with its predictions and scores, as rows of their files; `key` is its own on the page."""

    key: str
    name: str
    predictions: Sequence[Row]
    scores: Sequence[Row]
    examples: Mapping[str, Example] = field(default_factory=dict)
    """The examples by id."""
    folder: str = ""

    def verdicts(self) -> Counter[tuple[str, str]]:
        """Mentions by scope (a language's title, or all languages) and verdict."""
        counts: Counter[tuple[str, str]] = Counter()
        for score in self.scores:
            if score["metric"] in _MENTIONS:
                for scope in self.scopes(score["example_id"]):
                    counts.update((scope, each["verdict"]) for each in score["evidence"])
        return counts

    def scopes(self, example_id: str) -> tuple[str, ...]:
        """The tables that an example counts in: its language's, and that of all languages."""
        example = self.examples.get(example_id)
        return (language_title(example.language), ALL_LANGUAGES) if example else (ALL_LANGUAGES,)


def dataset_rows(dataset: Dataset) -> dict[str, Any]:
    """The articles, and the examples with the claims of their facts."""
    articles = {example.article.id: example.article for example in dataset.examples}
    return {
        "canary": CANARY,
        "articles": [_article(article) for article in articles.values()],
        "examples": [_example(example) for example in dataset.examples],
    }


def _article(article: Article) -> dict[str, Any]:
    furniture = [[span.start, span.stop] for span in article.furniture]
    return {"id": article.id, "text": article.text, "languages": list(article.languages), "furniture": furniture}


def _example(example: Example) -> dict[str, Any]:
    claims = {fact.id: fact.claim.get(example.language, "") for fact in example.facts}
    return {"id": example.id, "article": example.article.id, "language": example.language, "claims": claims}


def run_rows(run: Evidenced) -> dict[str, Any]:
    """The summaries of a run, each with its mentions, its facts and its figures."""
    scores: defaultdict[str, list[Row]] = defaultdict(list)
    for score in run.scores:
        scores[score["example_id"]].append(score)
    return {
        "canary": CANARY,
        "key": run.key,
        "name": run.name,
        "summaries": [_summary(row, scores[row["example_id"]]) for row in run.predictions],
    }


def _summary(prediction: Row, scores: Sequence[Row]) -> dict[str, Any]:
    mentions = [each for score in scores if score["metric"] in _MENTIONS for each in score["evidence"]]
    facts = [each for score in scores if score["metric"] == _FACTS for each in score["evidence"]]
    return {
        "example": prediction["example_id"],
        "text": prediction["text"],
        "error": prediction.get("error", ""),
        "mentions": [_mention(each) for each in sorted(mentions, key=_place)],
        "facts": [_fact(each) for each in facts],
        "values": {score["metric"]: score["value"] for score in scores},
        "notes": {score["metric"]: score["note"] for score in scores if score["note"]},
    }


def _place(evidence: Row) -> tuple[int, int]:
    return evidence["summary"]["start"], -evidence["summary"]["stop"]


def _mention(evidence: Row) -> dict[str, Any]:
    return {
        "kind": kind_in_words(evidence["kind"]),
        "verdict": evidence["verdict"],
        "reason": reason_in_words(evidence["reason"]),
        "detail": evidence["detail"],
        "at": _span(evidence["summary"]),
        "from": _span(evidence["source"]),
    }


def _fact(evidence: Row) -> dict[str, Any]:
    return {
        "id": evidence["normal"],
        "told": evidence["reason"],
        "weight": evidence["weight"],
        "at": _span(evidence["summary"]) if evidence["verdict"] != Verdict.UNSUPPORTED else None,
        "from": _span(evidence["source"]),
    }


def _span(span: Row | None) -> list[int] | None:
    return [span["start"], span["stop"]] if span else None
