"""ROUGE-1, ROUGE-2 and ROUGE-L in any script."""

from __future__ import annotations

from collections import Counter
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
    """rouge_score without its rouge_scorer.py, which imports nltk, 1.3 s, for a tokenizer that is ours here.

    The longest common subsequence, there a table in Python, is measured by rapidfuzz.
    """

    def __init__(self, names: Sequence[str], tokenizer: _Tokenizer) -> None:
        self._names, self._tokenize = names, tokenizer.tokenize
        self._scoring = import_module("rouge_score.scoring")

    def score_multi(self, references: Sequence[str], summary: str) -> dict[str, Any]:
        ours, theirs = self._tokenize(summary), [self._tokenize(reference) for reference in references]
        scores = {name: [self._score(*_matched(name, ours, each)) for each in theirs] for name in self._names}
        return {name: max(found, key=lambda each: float(each.fmeasure)) for name, found in scores.items()}

    def _score(self, matches: int, ours: int, theirs: int) -> Any:
        precision, recall = matches / max(1, ours), matches / max(1, theirs)
        return self._scoring.Score(precision, recall, self._scoring.fmeasure(precision, recall))


def _matched(name: str, ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int, int]:
    """How much of two texts is the same, and how much there is in each: tokens of a subsequence, or n-grams."""
    if name == "rougeL":
        numbers = dict[str, int]()
        one, other = ([numbers.setdefault(token, len(numbers)) for token in tokens] for tokens in (ours, theirs))
        return LCSseq.similarity(one, other), len(one), len(other)
    said, there = (_ngrams(tokens, int(name.removeprefix("rouge"))) for tokens in (ours, theirs))
    return (said & there).total(), said.total(), there.total()


def _ngrams(tokens: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(tokens[start:] for start in range(size)), strict=False))
