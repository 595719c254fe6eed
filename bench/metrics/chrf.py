"""chrF++."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from bench.metrics.base import Better, Output
from bench.metrics.reference_based import ReferenceMetric
from bench.records import Example, Prediction, Score

if TYPE_CHECKING:
    from sacrebleu.metrics.chrf import CHRF

_NREFS_VARY = -1  # sacrebleu's own code for it


class Chrf(ReferenceMetric):
    """Character n-gram (1-6) and word n-gram (1-2) overlap with the best reference.

    Formula: F with beta 2 over the mean precision and recall of the orders, 0 to 100. Source: Popović 2017, as the
    package sacrebleu computes it.
    """

    outputs = (Output("chrf", "chrF++", Better.HIGHER),)

    def signature(self, language: str) -> str:
        chrf = _chrf()
        chrf.num_refs = _NREFS_VARY
        own = chrf.get_signature().format().replace("version:", "sacrebleu:")
        return f"chrf|v:1|lang:{language}|refs:{'+'.join(self.references)}|{own}"

    def compare(self, example: Example, prediction: Prediction, references: Sequence[str]) -> list[Score]:
        value = _chrf(*references).corpus_score([prediction.text], None).score
        return [Score(example.id, "chrf", value)]


@lru_cache(maxsize=16)
def _chrf(*references: str) -> CHRF:
    """chrF++ against some references, whose n-grams are counted once for all summaries."""
    from sacrebleu.metrics.chrf import CHRF  # 0.2 s

    return CHRF(word_order=2, references=[[each] for each in references])
