"""What a summariser is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence

from bench.records import Example, Prediction
from bench.text.tokens import count_words

DEFAULT_WORDS = 60  # where there are no references to take the length from


class Summarizer(ABC):
    """Makes one summary for each example that it can do."""

    name: str
    sampling: bool = False
    """Does it draw at random, so that several samples of one example differ?"""
    sample: int = 0
    """Which sample is asked for now: a part of the seed of a summariser that draws at random."""

    def unable(self, example: Example) -> str | None:
        """Why this example is beyond it ("no sentence of the article is in Ukrainian"); None where it can do it."""
        return None

    @abstractmethod
    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        """A prediction for each example, in any order, as it is made; only called with those it is not `unable` to do.

        An example that failed is yielded with its `error`, never raised.

        Raises:
            BenchError: the run cannot go on (ConfigError, MissingExtraError, BudgetError).
        """

    def describe(self, example: Example) -> Mapping[str, object]:
        """What a dry run shows of one example: its `prompt` and estimated `input_tokens`, where there are such."""
        return {}

    def facts(self) -> Mapping[str, object]:
        """What was found out while working, for the record: revision, hashes of files, device, type of numbers."""
        return {}


def word_budget(example: Example, words: int | None) -> int:
    """`words`, or the mean length of the example's written references, or `DEFAULT_WORDS` where it has none."""
    if words is not None:
        return words
    lengths = [
        count_words(reference.text)
        for reference in example.references
        if reference.kind == "written" and reference.language == example.language
    ]
    return round(sum(lengths) / len(lengths)) if lengths else DEFAULT_WORDS
