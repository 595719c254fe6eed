"""A summariser: the end of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.records import Example, Prediction
from bench.summarizers.base import Summarizer, word_budget


class LastWords(Summarizer):
    """The last words of the article, as many as a summary may have."""

    def __init__(self, words: int | None = None, name: str = "last_words") -> None:
        self.name = name
        self.words = words

    def unable(self, example: Example) -> str | None:
        """It does not translate."""
        return None if example.language in example.article.languages else "the article is in another language"

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        for example in examples:
            words = example.article.body().split()
            yield Prediction(example.id, self.name, " ".join(words[-word_budget(example, self.words) :]))
