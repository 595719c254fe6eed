"""What cannot be derived and is no error either: totals that are named, and counts of what is listed."""

from __future__ import annotations

from functools import lru_cache

from bench import languages
from bench.consistency.company import Company
from bench.consistency.derived.operands import Operands
from bench.consistency.numbers.mention import NumberMention
from bench.text.folding import fold_word
from bench.text.tokens import words

MOST_LISTED = 12


def has_cue(company: Company) -> bool:
    """Does this sentence speak of a total?"""
    if company.language not in languages.known() or company.language is None:
        return False
    return _has_cue(company.sentence.text, company.language)


@lru_cache(maxsize=1024)
def _has_cue(sentence: str, code: str) -> bool:
    text = f" {' '.join(map(fold_word, words(sentence)))} "
    return any(f" {cue} " in text for cue in languages.get(code).numbers.totals)


def is_count_of_list(mention: NumberMention, operands: Operands) -> bool:
    """Does some sentence of the source list as many things: "Poland, Latvia and Lithuania", three countries?"""
    small = mention.value is not None and 2 < mention.value <= MOST_LISTED
    if mention.kind != "number" or not small or mention.unit not in (None, "person"):
        return False
    return mention.low in operands.lengths_of_lists
