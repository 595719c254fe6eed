"""Check each summary once for all the metrics that ask about it."""

from __future__ import annotations

from functools import lru_cache

from bench.consistency.check import Source, analyze
from bench.consistency.names.finders import Finder
from bench.consistency.results import CheckResult
from bench.records import Article, Entity, Example, Prediction


def checked(example: Example, prediction: Prediction, finder: Finder | None = None) -> CheckResult:
    """All evidence on a prediction, with the names that `finder` finds in its languages."""
    return _checked(source_of(example.article, example.entities, finder), example.language, prediction.text)


@lru_cache(maxsize=256)
def _checked(source: Source, language: str, summary: str) -> CheckResult:
    return source.check(summary, language)


@lru_cache(maxsize=64)
def source_of(article: Article, entities: tuple[Entity, ...], finder: Finder | None = None) -> Source:
    """The article's index. Headline and standfirst support a claim, furniture does not."""
    return analyze(article.text, article.language, article.published, article.furniture, entities, finder)
