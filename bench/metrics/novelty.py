"""How much of a summary's wording is not the article's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from bench.errors import ConfigError
from bench.languages import sentences
from bench.metrics.base import Better, Metric, Output
from bench.records import Article, Example, Prediction, Score
from bench.text.overlap import overlap_tokens


class Novelty(Metric):
    """Share of the summary's distinct n-grams that the article's body and headline do not have.

    Formula: |N(summary) - N(article)| / |N(summary)|, 0 to 1, over folded words, character bigrams in scripts without
    spaces. The summary's n-grams do not cross its sentences, so that copied sentences have novelty 0.
    Source: See, Liu and Manning 2017, figure 6. A summary in another language than the article is novel throughout.
    """

    def __init__(self, sizes: Sequence[int] = (1, 2)) -> None:
        """`sizes`: the n of the n-grams; one output each, named novelty1, novelty2 …

        Raises:
            ConfigError: `sizes` is empty, repeats itself or has a number below 1.
        """
        if not isinstance(sizes, list | tuple) or {type(n) for n in sizes} != {int}:
            raise ConfigError(f"novelty: sizes={sizes} must be different numbers from 1. Example: sizes=[1,2]")
        if min(sizes) < 1 or len(set(sizes)) < len(sizes):
            raise ConfigError(f"novelty: sizes={list(sizes)} must be different numbers from 1. Example: sizes=[1,2]")
        self.sizes = tuple(sizes)
        self.outputs = tuple(Output(f"novelty{n}", f"novel {n}-grams", Better.NEITHER) for n in self.sizes)

    def signature(self, language: str) -> str:
        return f"novelty|v:1|lang:{language}|n:{'+'.join(map(str, self.sizes))}"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        summary = [span.text for span in sentences(prediction.text, example.language)]
        return [_novelty(example.id, n, _ngrams(summary, n), _of_article(example.article, n)) for n in self.sizes]


def _novelty(example_id: str, n: int, summary: set[tuple[str, ...]], article: set[tuple[str, ...]]) -> Score:
    if not summary:
        return Score(example_id, f"novelty{n}", None, note=f"no sentence of the summary has {n} words")
    novel = len(summary - article)
    return Score(example_id, f"novelty{n}", novel / len(summary), {"novel": novel, "ngrams": len(summary)})


@lru_cache(maxsize=16)
def _of_article(article: Article, n: int) -> set[tuple[str, ...]]:
    headline = [article.headline] if article.headline else []
    return _ngrams([span.text for span in (*headline, *article.body_spans())], n)


def _ngrams(texts: Iterable[str], n: int) -> set[tuple[str, ...]]:
    """The distinct n-grams that stand within one of `texts`."""
    found: set[tuple[str, ...]] = set()
    for text in texts:
        tokens = _tokens(text)
        found.update(zip(*(tokens[start:] for start in range(n)), strict=False))
    return found


@lru_cache(maxsize=256)
def _tokens(text: str) -> tuple[str, ...]:
    """A text is asked for once a size."""
    return tuple(overlap_tokens(text))
