"""Mark the numbers of a web page that are no part of its story: counts of views, stamps of date and time, tickers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from bench.consistency.numbers.digits import read_digits
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.money import currency_before
from bench.languages.numbers.shared import VIEWS

REACH = 32  # characters to either side; no rule looks further
STAMP = frozenset({"date", "time"})
_VIEWS = "|".join(sorted(VIEWS, key=len, reverse=True))
_BEGINS = regex.compile(r"(?:\A|[\n•·|])[ \t\u00a0]*\Z")
_COUNTED = regex.compile(rf"[ \t\u00a0]*(?:{_VIEWS})[ \t\u00a0]*(?:\Z|[\n•·|])", regex.IGNORECASE)
_LABELLED = regex.compile(rf"(?:\A|[\n•·|])[ \t\u00a0]*(?:{_VIEWS})[ \t\u00a0]*:[ \t\u00a0]*\Z", regex.IGNORECASE)
_ENDS = regex.compile(r"[ \t\u00a0]*(?:\Z|[\n•·|])")
_FIGURES = regex.compile(r"\d[\d.:/\- ]*\d")
_WORD_BEFORE = regex.compile(r"\p{L}{3}\Z|\p{L}[”\"»)]\Z")
_NAME_AFTER = regex.compile(r"\p{Lu}\p{L}{2}")
_CLOSE = regex.compile(r",?[ \u00a0]")


def mark_furniture(text: str, mentions: Sequence[NumberMention]) -> list[NumberMention]:
    """The mentions of `text`, those that are furniture marked so."""
    marked: list[NumberMention] = []
    for mention in mentions:
        stamp = marked[-1] if marked and marked[-1].furniture else None
        found = mention.furniture or is_count_of_views(text, mention) or is_glued_stamp(text, mention)
        found = found or (stamp is not None and goes_on(text, stamp, mention))
        marked.append(replace(mention, furniture=True) if found else mention)
        _mark_beginning(text, marked)
    return marked


def _mark_beginning(text: str, marked: list[NumberMention]) -> None:
    """The date of "26.11.2025 14:56Reuters", where only its end shows what it is."""
    if len(marked) > 1 and marked[-1].furniture and goes_on(text, marked[-2], marked[-1]):
        marked[-2] = replace(marked[-2], furniture=True)


def is_count_of_views(text: str, mention: NumberMention) -> bool:
    """ "62 views" or "Views: 62" alone on a line or between bullets; not "The video got 62 views."."""
    worded = text[mention.stop : mention.stop + REACH].lstrip()[:1].isalpha()
    labelled = text[max(mention.start - REACH, 0) : mention.start].rstrip().endswith(":")
    if mention.kind != "number" or not (worded or labelled) or not mention.text.isdecimal():
        return False
    before, after = _around(text, mention)
    alone = _BEGINS.search(before) and _COUNTED.match(after)
    return bool(alone or (_LABELLED.search(before) and _ENDS.match(after)))


def is_glued_stamp(text: str, mention: NumberMention) -> bool:
    """ "14:56Reuters", "in Minsk26.11.25": a date or time in figures that touches a word."""
    if mention.kind not in STAMP or not _FIGURES.fullmatch(mention.text):
        return False
    before, after = _around(text, mention)
    return bool(_WORD_BEFORE.search(before) or _NAME_AFTER.match(after))


def goes_on(text: str, one: NumberMention, other: NumberMention) -> bool:
    """Is `other` the second half of the stamp that `one` begins: "26.11.25, 14:56"?"""
    figures = all(each.kind in STAMP and _FIGURES.fullmatch(each.text) for each in (one, other))
    gap = text[one.stop : min(other.start, one.stop + REACH)]
    return figures and one.kind != other.kind and _CLOSE.fullmatch(gap) is not None


def ticker(text: str, tokens: Sequence[Token], at: int) -> NumberMention | None:
    """ "$42.400.03": a currency sign before figures that are no number."""
    token = tokens[at]
    unit = currency_before(tokens, at) if at and tokens[at - 1].joins(token) else None
    if unit is None or read_digits(token.text, token.table.decimal) is not None:
        return None
    start = tokens[at - 1].start
    span = text[start : token.stop]
    return NumberMention(start, token.stop, span, None, None, "eq", "money", unit, furniture=True)


def _around(text: str, mention: NumberMention) -> tuple[str, str]:
    """What stands before and behind; cut short, it begins and ends with something that is no end of the text."""
    first, last = mention.start - REACH, mention.stop + REACH
    before = text[max(first, 0) : mention.start]
    after = text[mention.stop : last]
    return ("…" if first > 0 else "") + before, after + ("…" if last < len(text) else "")
