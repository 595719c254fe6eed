"""Days that share the month of a date beside them: the 4 of "4 and 18 December", the 18 of "December 4 and 18"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import regex

from bench import languages
from bench.consistency.numbers.dates import UP_TO
from bench.consistency.numbers.mention import NumberMention
from bench.text.folding import fold_word

DAYS = range(1, 32)
LONGEST_GAP = 8  # characters
_GAP = regex.compile(r",? ?(\p{L}*|[-–—‑]) ?")
_DAY = regex.compile(r"((?:-|\d{4})-\d\d-)\d\d")
_ENDS = regex.compile(r"\s*(?:[,.;:)]|\Z)")


def with_days(text: str, mentions: list[NumberMention]) -> list[NumberMention]:
    """The mentions, and bare numbers that a comma or conjunction joins to a date of a day and month as such dates."""
    for at in range(len(mentions) - 2, -1, -1):
        if _is_joined(text, mentions[at], mentions[at + 1]):
            mentions[at] = _dated(mentions[at], mentions[at + 1])
    for at in range(1, len(mentions)):
        before, here = mentions[at - 1], mentions[at]
        if before.text[:1].isalpha() and _is_joined(text, here, before) and _ENDS.match(text, here.stop):
            mentions[at] = _dated(here, before)
    return mentions


def _is_joined(text: str, number: NumberMention, date: NumberMention) -> bool:
    if date.kind != "date" or not _DAY.fullmatch(date.date or ""):
        return False
    if number.kind != "number" or number.unit or not number.text.isdecimal() or number.low not in DAYS:
        return False
    first, second = sorted((number, date), key=lambda each: each.start)
    gap = text[first.stop : second.start]
    match = _GAP.fullmatch(gap) if 0 < len(gap) <= LONGEST_GAP else None
    return match is not None and (fold_word(match[1]) in _conjunctions() if match[1] else "," in gap)


@cache
def _conjunctions() -> frozenset[str]:
    return UP_TO.union(*(languages.get(code).numbers.conjunctions for code in languages.known()))


def _dated(number: NumberMention, date: NumberMention) -> NumberMention:
    month = _DAY.fullmatch(date.date or "")
    start = month[1] if month else ""
    return replace(number, kind="date", low=None, high=None, alternative=None, date=f"{start}{int(number.text):02}")
