"""How long a summary is, alone and against its article."""

from __future__ import annotations

from functools import lru_cache

from bench.metrics.base import Better, Metric, Output
from bench.records import Article, Example, Prediction, Score
from bench.text.scripts import is_spaceless
from bench.text.tokens import count_words


class Length(Metric):
    """Words of the summary, and compression.

    Formula: compression = words of the summary / words of the article's body, so that 0.1 is a tenth of the article.
    None for texts in scripts that do not divide words.
    """

    outputs = (
        Output("words", "words", Better.NEITHER),
        Output("compression", "compression", Better.NEITHER),
    )

    def signature(self, language: str) -> str:
        return f"length|v:1|lang:{language}"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        summary = prediction.text
        if is_spaceless(summary):
            note = "words cannot be counted: the summary is in a script without spaces"
            return [Score(example.id, output.name, None, note=note) for output in self.outputs]
        words = count_words(summary)
        return [
            Score(example.id, "words", float(words), {"summary_words": words}),
            _compression(example.id, words, _body_words(example.article)),
        ]


@lru_cache(maxsize=64)
def _body_words(article: Article) -> int | None:
    """How many words an article's body has; None in a script without spaces."""
    body = article.body()
    return None if is_spaceless(body) else count_words(body)


def _compression(example_id: str, words: int, article_words: int | None) -> Score:
    if article_words is None:
        note = "words cannot be counted: the article is in a script without spaces"
        return Score(example_id, "compression", None, note=note)
    if not article_words:
        return Score(example_id, "compression", None, note="the article's body has no words")
    statistics = {"summary_words": words, "article_words": article_words}
    return Score(example_id, "compression", words / article_words, statistics)
