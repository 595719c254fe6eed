"""What cannot be derived and is no error either: totals that are named, and counts of what is listed."""

from __future__ import annotations

from bench import languages
from bench.consistency.company import Company
from bench.consistency.derived.operands import Operands
from bench.consistency.numbers.mention import NumberMention
from bench.text.folding import fold_word

MOST_LISTED = 12


def has_cue(company: Company) -> bool:
    """Does this sentence speak of a total?"""
    if company.language not in languages.known() or company.language is None:
        return False
    text = f" {' '.join(fold_word(word) for _, _, word, _ in company.words)} "
    return any(f" {cue} " in text for cue in languages.get(company.language).numbers.totals)


def is_count_of_list(mention: NumberMention, operands: Operands) -> bool:
    """Does some sentence of the source list as many things: "Poland, Latvia and Lithuania", three countries?"""
    small = mention.value is not None and 2 < mention.value <= MOST_LISTED
    if mention.kind != "number" or not small or mention.unit not in (None, "person"):
        return False
    return mention.low in operands.lengths_of_lists
