"""Lead: the first sentences."""

from __future__ import annotations

from collections.abc import Sequence

from bench.summarizers.extractive import Extractive
from bench.text.tokens import count_words


class Lead(Extractive):
    """Takes the article's first sentences until the next one would exceed the budget; always at least one."""

    def __init__(self, words: int | None = None, name: str = "lead") -> None:
        super().__init__(name, words)

    def choose(self, found: Sequence[str], language: str, budget: int) -> list[str]:
        taken = [found[0]]
        left = budget - count_words(found[0])
        for sentence in found[1:]:
            left -= count_words(sentence)
            if left < 0:
                break
            taken.append(sentence)
        return taken
