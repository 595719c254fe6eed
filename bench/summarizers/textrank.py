"""TextRank: the sentences that share most words with the others."""

from __future__ import annotations

from typing import Any

from bench.summarizers.extractive import SumyRanker


class TextRank(SumyRanker):
    """Ranks sentences by PageRank over the words they share (Mihalcea and Tarau 2004, by the package sumy)."""

    def __init__(self, words: int | None = None, name: str = "textrank") -> None:
        super().__init__(name, words)

    def ranker(self) -> Any:
        from sumy.summarizers.text_rank import TextRankSummarizer

        return TextRankSummarizer()
