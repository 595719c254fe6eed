"""Numbers that share what is said of the one beside them: "4 and 18 December", "36 hours instead of 40"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

import regex

from bench import languages
from bench.consistency.numbers.lexer import Tokens
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.values import match_phrase
from bench.text.folding import fold_word

DAYS = range(1, 32)
MOST_BEFORE = 3  # mentions from an ordinal back to the date whose month it shares
LONGEST_GAP = 8  # characters
_GAP = regex.compile(r",? ?(\p{L}*|[-–—‑]) ?")
_DAY_ALONE = regex.compile(r"\d{1,2}-?\p{L}{1,3}")
_DAY = regex.compile(r"((?:-|\d{4})-\d\d-)\d\d")
SHARED_KINDS = frozenset({"money", "measure", "duration"})
MOST_BETWEEN = 3  # words between an amount and what leads to the other end: "tonnes a hectare from"
LONGEST_GAP_OF_ENDS = 8  # tokens
SHORT_WORD = 4  # letters: "von", "auf"
LONGEST_OF = 2  # words: "of the"
SCALES = frozenset(Decimal(10) ** power for power in (3, 6, 9, 12))
PARTING = frozenset(",–—-‑")
_ENDS = regex.compile(r"\s*(?:[,.;:)]|\Z)")


def with_days(tokens: Tokens, text: str, mentions: list[NumberMention]) -> list[NumberMention]:
    """The mentions, and as dates of a day and month the days that leave the month to another.

    That are bare numbers that a comma or conjunction joins to such a date, and ordinals in digits that number nothing:
    "on 28 March, the fifth on the 30th".
    """
    for at in range(len(mentions) - 2, -1, -1):
        if _is_joined(text, mentions[at], mentions[at + 1]):
            mentions[at] = _dated(mentions[at], mentions[at + 1])
    for at in range(1, len(mentions)):
        before, here = mentions[at - 1], mentions[at]
        if before.text[:1].isalpha() and _is_joined(text, here, before) and _is_of_nothing(tokens, text, here):
            mentions[at] = _dated(here, before)
    dates = _starts_of_dates(mentions)
    for at in range(1, len(mentions)):
        if _DAY_ALONE.fullmatch(mentions[at].text) and (date := _date_before(tokens, mentions, at, dates)):
            mentions[at] = _dated(mentions[at], date)
    return mentions


def _is_of_nothing(tokens: Tokens, text: str, number: NumberMention) -> bool:
    """Does a number count nothing: "November 12 and 15 | had been", but "and 15 | of them"?"""
    if _ENDS.match(text, number.stop):
        return True
    at = tokens.index_from(number.stop)
    if at >= len(tokens) or tokens[at].form in tokens[at].table.part_before:
        return False
    return tokens[at].form in languages.table_or_empty(tokens[at].code).function_words


def _date_before(
    tokens: Tokens, mentions: Sequence[NumberMention], at: int, dates: Container[int]
) -> NumberMention | None:
    """The last date of a day and month, in its sentence or the one before, before an ordinal that numbers no thing."""
    ordinal = mentions[at]
    first, after = (tokens.index_from(place) for place in (ordinal.start, ordinal.stop))
    if ordinal.kind != "ordinal" or ordinal.low not in DAYS or not _counts_nothing(tokens, first, after, dates):
        return None
    for before in reversed(mentions[max(0, at - MOST_BEFORE) : at]):
        if before.kind == "date" and _DAY.fullmatch(before.date or ""):
            there = tokens[tokens.index_from(before.start)].sentence
            return before if tokens[first].sentence - there <= 1 else None
    return None


def _is_joined(text: str, number: NumberMention, date: NumberMention) -> bool:
    if date.kind != "date" or not _DAY.fullmatch(date.date or ""):
        return False
    if number.kind != "number" or number.unit or not number.text.isdecimal() or number.low not in DAYS:
        return False
    first, second = sorted((number, date), key=lambda each: each.start)
    gap = text[first.stop : second.start]
    match = _GAP.fullmatch(gap) if 0 < len(gap) <= LONGEST_GAP else None
    return match is not None and (fold_word(match[1]) in _conjunctions() if match[1] else "," in gap)


def with_units(tokens: Tokens, mentions: list[NumberMention]) -> list[NumberMention]:
    """The mentions, and bare numbers at the other end of a change or comparison with the unit of the first."""
    dates = _starts_of_dates(mentions)
    for at in range(1, len(mentions)):
        one, other = mentions[at - 1], mentions[at]
        shares = one.kind in SHARED_KINDS and other.kind == "number" and other.unit is None
        if shares and _is_other_end(tokens, one.stop, other, dates):
            mentions[at] = replace(other, kind=one.kind, unit=one.unit)
        elif other.kind in SHARED_KINDS and (scale := _scale_of_whole(tokens, one, other)):
            amount = (one.value or Decimal(0)) * scale
            mentions[at - 1] = replace(one, low=amount, high=amount, kind=other.kind, unit=other.unit)
        elif _is_end_before(tokens, one, other):
            mentions[at - 1] = replace(one, kind=other.kind, unit=other.unit)
    return mentions


def _is_end_before(tokens: Tokens, one: NumberMention, other: NumberMention) -> bool:
    """The 19 of "von 19 auf 21 Prozent": between short words, of a language that has no table of such words."""
    first, last = tokens.index_from(one.start), tokens.index_from(other.start)
    bare = one.kind == "number" and one.unit is None and one.text.isdecimal()
    amount = other.kind in SHARED_KINDS | {"percent"} and not any(map(str.isalpha, other.text))
    if not (bare and amount) or last != first + 2 or not first or tokens[first].code in languages.known():
        return False
    before, between = tokens[first - 1], tokens[first + 1]
    short = all(token.kind == "word" and len(token.text) <= SHORT_WORD for token in (before, between))
    return short and before.sentence == tokens[last].sentence


def _scale_of_whole(tokens: Tokens, part: NumberMention, whole: NumberMention) -> Decimal | None:
    """The scale that a part in figures shares with its whole: of the 12 of "12 of the 22 million dollars"."""
    first, last = tokens.index_from(part.start), tokens.index_from(whole.start)
    between = tokens[first + 1 : last]
    bare = part.text.isdecimal() and part.kind == "number" and part.unit is None
    if not bare or whole.value is None or not 0 < len(between) <= LONGEST_OF:
        return None
    table, of = between[0].table, between[0].form
    if of not in table.shares and of not in table.part_before:
        return None
    figures = next((token.text.replace(",", ".") for token in tokens[last : last + 2] if token.kind == "digits"), "")
    if figures.count(".") > 1 or Decimal(figures or 0) <= (part.value or 0):
        return None
    scale = whole.value / Decimal(figures)
    return scale if scale in SCALES else None


def _is_other_end(tokens: Tokens, stop: int, other: NumberMention, dates: Container[int]) -> bool:
    """ "By four euros, to 39", "47.5 tonnes from 54.2 a year ago": with nothing behind it that it could count."""
    first, last, after = (tokens.index_from(place) for place in (stop, other.start, other.stop))
    if not 0 < last - first <= LONGEST_GAP_OF_ENDS or tokens[first - 1].sentence != tokens[last].sentence:
        return False
    at = next((k for k in range(first, last) if match_phrase(tokens, k, tokens[k].table.other_ends) == last - k), None)
    if at is None:
        return False
    while at > first and tokens[at - 1].form in PARTING:
        at -= 1
    between = tokens[first:at]
    near = len(between) <= MOST_BETWEEN and all(token.kind == "word" for token in between)
    return near and _counts_nothing(tokens, last, after, dates)


def _starts_of_dates(mentions: Sequence[NumberMention]) -> frozenset[int]:
    return frozenset(mention.start for mention in mentions if mention.date is not None)


def _counts_nothing(tokens: Tokens, last: int, after: int, dates: Container[int]) -> bool:
    """Does the phrase end behind a number, or go on with a function word or date: "проти 54,2 | минулого року"?"""
    if after >= len(tokens) or tokens[after].sentence != tokens[last].sentence:
        return True
    token = tokens[after]
    return (
        token.kind == "symbol"
        or token.start in dates
        or token.form in token.table.tells_when
        or token.form in languages.table_or_empty(token.code).function_words
    )


@cache
def _conjunctions() -> frozenset[str]:
    tables = [languages.get(code).numbers for code in languages.known()]
    return frozenset("-–—‑").union(*(table.conjunctions | table.to_last_day for table in tables))


def _dated(number: NumberMention, date: NumberMention) -> NumberMention:
    month = _DAY.fullmatch(date.date or "")
    start = month[1] if month else ""
    return replace(number, kind="date", low=None, high=None, alternative=None, date=f"{start}{int(number.low or 0):02}")
