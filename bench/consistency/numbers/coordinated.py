"""Numbers that share what is said of the one beside them: "4 and 18 December", "36 hours instead of 40"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import regex

from bench import languages
from bench.consistency.numbers.dates import UP_TO
from bench.consistency.numbers.mention import NumberMention
from bench.text.folding import fold, fold_word

DAYS = range(1, 32)
LONGEST_GAP = 8  # characters
_GAP = regex.compile(r",? ?(\p{L}*|[-–—‑]) ?")
_DAY = regex.compile(r"((?:-|\d{4})-\d\d-)\d\d")
SHARED_KINDS = frozenset({"money", "measure", "duration"})
LONGEST_COMPARISON = 30  # characters from one number to the one it is compared with
_ENDS_OF_COMPARISON = "to|from|against|versus|instead of|до|з|із|зі|від|проти|замість|с|со|от|против|вместо"
_TO_OTHER_END = regex.compile(rf"(?:\s\p{{L}}+){{0,3}}[\s,–—-]+(?:{_ENDS_OF_COMPARISON})\s")
_NOTHING_COUNTED = regex.compile(r"\s*(?:[.,;:!?)–—]|\Z|(?:a|in|on|at|last|the|and|за|в|у|и|і|та|торік|минулого)\b)")
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


def with_units(text: str, mentions: list[NumberMention]) -> list[NumberMention]:
    """The mentions, and bare numbers at the other end of a change or comparison with the unit of the first."""
    for at in range(1, len(mentions)):
        one, other = mentions[at - 1], mentions[at]
        if _leaves_unit_out(text, one, other):
            mentions[at] = replace(other, kind=one.kind, unit=one.unit)
    return mentions


def _leaves_unit_out(text: str, one: NumberMention, other: NumberMention) -> bool:
    """ "By four euros, to 39", "47.5 tonnes from 54.2 a year ago"; not "up 10% to 96,000"."""
    if other.kind != "number" or other.unit or one.kind not in SHARED_KINDS:
        return False
    gap = text[one.stop : other.start]
    match = _TO_OTHER_END.fullmatch(fold(gap)) if len(gap) <= LONGEST_COMPARISON else None
    return match is not None and _NOTHING_COUNTED.match(text, other.stop) is not None


@cache
def _conjunctions() -> frozenset[str]:
    return UP_TO.union(*(languages.get(code).numbers.conjunctions for code in languages.known()))


def _dated(number: NumberMention, date: NumberMention) -> NumberMention:
    month = _DAY.fullmatch(date.date or "")
    start = month[1] if month else ""
    return replace(number, kind="date", low=None, high=None, alternative=None, date=f"{start}{int(number.text):02}")
