"""ROUGE-1, ROUGE-2 and ROUGE-L in any script."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache, partial
from importlib import import_module
from importlib.metadata import version
from typing import Any

from rapidfuzz.distance import LCSseq

from bench.errors import ConfigError
from bench.languages import known, lemma
from bench.metrics.base import Better, Output
from bench.metrics.reference_based import ReferenceMetric
from bench.records import Example, Prediction, Score
from bench.text.folding import fold
from bench.text.overlap import overlap_tokens

_VARIANTS = ("lemmas", "words")


class Rouge(ReferenceMetric):
    """N-gram (1, 2) and longest common subsequence overlap with the best reference.

    Formula: F = 2PR / (P + R), 0 to 1, of the reference with the highest F; P and R are the shares of the summary's
    and the reference's tokens that are matched. Source: Lin 2004, as the package rouge_score computes it, whose own
    tokenizer keeps only a-z and 0-9 and is replaced by ours.
    """

    outputs = (
        Output("rouge1", "ROUGE-1", Better.HIGHER),
        Output("rouge2", "ROUGE-2", Better.HIGHER),
        Output("rougeL", "ROUGE-L", Better.HIGHER),
    )

    def __init__(self, tokens: str = "lemmas", references: Sequence[str] = ("written",)) -> None:
        """`tokens`: "lemmas" where the language has a dictionary and folded words elsewhere, or "words" everywhere.

        Raises:
            ConfigError: `tokens` is neither.
        """
        super().__init__(references)
        if tokens not in _VARIANTS:
            raise ConfigError(f"rouge: tokens={tokens!r} is not known. Use one of: {', '.join(_VARIANTS)}")
        self.tokens = tokens

    def signature(self, language: str) -> str:
        tokens = f"lemmas+simplemma-{version('simplemma')}" if self._lemmatizes(language) else "words"
        kinds = "+".join(self.references)
        return (
            f"rouge|v:1|lang:{language}|tokens:{tokens}|spaceless:bigrams|refs:{kinds}"
            f"|rouge-score:{version('rouge-score')}"
        )

    def compare(self, example: Example, prediction: Prediction, references: Sequence[str]) -> list[Score]:
        scorer = _scorer(example.language if self._lemmatizes(example.language) else None)
        best = scorer.score_multi(references, prediction.text)
        return [_as_score(example.id, output.name, best[output.name]) for output in self.outputs]

    def _lemmatizes(self, language: str) -> bool:
        return self.tokens == "lemmas" and language in known()


def _as_score(example_id: str, name: str, best: Any) -> Score:
    statistics = {"precision": float(best.precision), "recall": float(best.recall), "f": float(best.fmeasure)}
    return Score(example_id, name, statistics["f"], statistics)


class _Tokenizer:
    """What rouge_score asks for: an object that has `tokenize`."""

    def __init__(self, language: str | None) -> None:
        self._form = partial(lemma, code=language) if language else fold

        self.tokenize = lru_cache(maxsize=64)(self._tokens)  # a text is compared with several others

    def _tokens(self, text: str) -> list[str]:
        return overlap_tokens(text, self._form)


@cache
def _scorer(language: str | None) -> Any:
    """Compares lemmas of `language`; folded words where it is None."""
    return _scorer_class()([output.name for output in Rouge.outputs], tokenizer=_Tokenizer(language))


def _scorer_class() -> Any:
    """rouge-score-rs where it is installed (extra "fast"): the same figures to the last digit, in less time."""
    try:
        return import_module("rouge_score_rs").RougeScorer
    except ImportError:
        return _Scorer


class _Scorer:
    """rouge_score, but the longest common subsequence, there a table in Python, is measured by rapidfuzz."""

    def __init__(self, names: Sequence[str], tokenizer: _Tokenizer) -> None:
        self._tokenize = tokenizer.tokenize
        scorer = import_module("rouge_score.rouge_scorer").RougeScorer  # 0.7 s: it imports nltk
        self._ngrams = scorer([name for name in names if name != "rougeL"], tokenizer=tokenizer)

    def score_multi(self, references: Sequence[str], summary: str) -> dict[str, Any]:
        subsequences = [self._subsequence(reference, summary) for reference in references]
        best = max(subsequences, key=lambda each: float(each.fmeasure))
        return {**self._ngrams.score_multi(references, summary), "rougeL": best}

    def _subsequence(self, reference: str, summary: str) -> Any:
        scoring, numbers = import_module("rouge_score.scoring"), dict[str, int]()
        ours, theirs = (
            [numbers.setdefault(token, len(numbers)) for token in self._tokenize(text)] for text in (summary, reference)
        )
        length = LCSseq.similarity(ours, theirs)
        precision, recall = length / max(1, len(ours)), length / max(1, len(theirs))
        return scoring.Score(precision, recall, scoring.fmeasure(precision, recall))
