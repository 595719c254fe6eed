"""Does a summary give a period of time another beginning or end than its article: "2004 to 2005" for "2004 to 2014"?"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from bench.consistency.company import Companies, sentence_at
from bench.consistency.dates import date_parts
from bench.consistency.numbers.mention import NumberMention
from bench.languages.number_tables import number_table
from bench.text.folding import fold_word

_DASH = regex.compile(r"\s?[-–—‑]\s?")
_GAP = regex.compile(r"\s(\p{L}+)\s")
_LONGEST_GAP = 12  # characters


class Period(NamedTuple):
    """The two dates of a period of time, and the sentence that tells it."""

    first: NumberMention
    last: NumberMention
    sentence: int

    @property
    def ends(self) -> tuple[str, str]:
        return self.first.date or "", self.last.date or ""


class Periods:
    """The periods of a source, to be asked about those of many summaries."""

    def __init__(self, mentions: Sequence[NumberMention], companies: Companies) -> None:
        self._ends: dict[tuple[str, str], Period] = {}
        self._from: dict[str, Period] = {}
        self._until: dict[str, Period] = {}
        self._sentences: dict[str, set[int]] = defaultdict(set)
        self._by_date: dict[str, NumberMention] = {}
        for period in periods(mentions, companies):
            self._ends.setdefault(period.ends, period)
            self._from.setdefault(period.ends[0], period)
            self._until.setdefault(period.ends[1], period)
        for mention in mentions:
            if mention.date:
                self._sentences[mention.date].add(sentence_at(companies, mention.start))
                self._by_date.setdefault(mention.date, mention)

    def moved(
        self, mentions: Iterable[NumberMention], companies: Companies
    ) -> Iterator[tuple[NumberMention, tuple[NumberMention, NumberMention]]]:
        """The ends of a summary's periods that the source has elsewhere, each with the true end and a place of its own.

        Only where the other end is that of a period of the source, beside which the wrong one does not stand.
        """
        for period in periods(mentions, companies) if self._ends else ():
            first, last = period.ends
            if (first, last) in self._ends:
                continue
            if turned := self._ends.get((last, first)):
                yield period.first, turned[:2]
                yield period.last, (turned.last, turned.first)
                continue
            begun, ended = self._from.get(first), self._until.get(last)
            if begun and not (ended and first != last) and (own := self._apart(last, begun, first == last)):
                yield period.last, (begun.last, own)
            elif ended and not begun and (own := self._apart(first, ended, first == last)):
                yield period.first, (ended.first, own)

    def _apart(self, date: str, period: Period, is_twice: bool) -> NumberMention | None:
        """Where the source has a date that does not stand beside a period, unless the summary says it twice."""
        own = self._by_date.get(date)
        return own if own and (is_twice or period.sentence not in self._sentences[date]) else None


def periods(mentions: Iterable[NumberMention], companies: Companies) -> Iterator[Period]:
    """Two dates as exact as each other, of one sentence, with a dash or a word for "to" between them."""
    dates = sorted((each for each in mentions if each.date and date_parts(each.date)), key=lambda each: each.start)
    for first, last in pairwise(dates):
        at = sentence_at(companies, first.start)
        if 0 < last.start - first.stop <= _LONGEST_GAP and _is_period(first, last, companies, at):
            yield Period(first, last, at)


def _is_period(first: NumberMention, last: NumberMention, companies: Companies, at: int) -> bool:
    company = companies[at]
    start = company.sentence.start
    gap = company.sentence.text[first.stop - start : last.start - start]
    if _shape(first) != _shape(last):
        return False
    if _DASH.fullmatch(gap):
        return True
    match, table = _GAP.fullmatch(gap), number_table(company.language)
    if match is None:
        return False
    before = bisect_left(company.words, (first.start,)) - 1
    opening = fold_word(company.words[before][2]) if before >= 0 else ""
    word = fold_word(match[1])
    return word in table.change_to or table.between.get(opening) == word


def _shape(mention: NumberMention) -> tuple[bool, ...]:
    """Which of year, month and day a date tells."""
    return tuple(part is not None for part in date_parts(mention.date or "") or ())
