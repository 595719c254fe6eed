"""LexRank: the sentences that resemble most others by TF-IDF."""

from __future__ import annotations

from typing import Any

from bench.summarizers.extractive import SumyRanker


class LexRank(SumyRanker):
    """Ranks sentences by centrality in the graph of TF-IDF cosines (Erkan and Radev 2004, by the package sumy)."""

    def __init__(self, words: int | None = None, name: str = "lexrank") -> None:
        super().__init__(name, words)

    def ranker(self) -> Any:
        from sumy.summarizers.lex_rank import LexRankSummarizer

        return LexRankSummarizer()
