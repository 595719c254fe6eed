"""Which way a number went: "exports grew 4%" of an article where they fell by as much.

A summary that turns a change round has the number right, and is wrong. This asks for much: every place of the source
goes the other way, and a size ("by 4%") is compared with sizes alone, an end ("to 4%") with ends: prices rise by 9.8%
where inflation falls to 9.8%.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter

from bench.consistency.company import Company
from bench.consistency.numbers.context import way_of_change
from bench.consistency.numbers.index import NumberIndex
from bench.consistency.numbers.mention import NumberMention
from bench.languages.number_tables import number_table
from bench.languages.table import NumberTable
from bench.text.folding import fold_word

BEFORE, BEHIND = 4, 2  # words between a number and what tells its way
LONGEST_PHRASE = 2  # words: "instead of"
CLOSE = 25  # characters to the number that one is compared with
SHARES = frozenset({"percent", "pp"})
_BREAKS = frozenset(",;:()—–")


def went_other_way(
    mention: NumberMention, company: Company, same: Sequence[NumberMention], index: NumberIndex
) -> NumberMention | None:
    """The first of the places of `mention` in the source, `same`, if all of them go the other way; else None.

    `company` is the summary's sentence.
    """
    way = _way(mention, company)
    if way is None or not same:
        return None
    turned = (-way[0], way[1])
    return same[0] if all(_way_in_source(each, index.company(each)) == turned for each in same) else None


def _way_in_source(mention: NumberMention, company: Company) -> tuple[int, bool] | None:
    return _way(mention, company) or _way_by_comparison(mention, company)


def _way_by_comparison(mention: NumberMention, company: Company) -> tuple[int, bool] | None:
    """Up of the 68.2 % that turnout was "against 65.7 % at the last election": an end that was reached."""
    at = bisect_left(company.numbers, mention.stop, key=attrgetter("start"))
    other = company.numbers[at] if at < len(company.numbers) else None
    if other is None or other.unit != mention.unit or other.value is None or mention.value is None:
        return None
    table, last = number_table(company.language), bisect_left(company.words, (other.start,))
    before = [fold_word(word) for _, _, word, _ in company.words[max(0, last - LONGEST_PHRASE) : last]]
    phrases = table.other_ends - table.change_to - table.change_from
    compared = any(" ".join(before[first:]) in phrases for first in range(len(before)))
    if not compared or other.start - mention.stop > CLOSE:
        return None
    way = (mention.value > other.value) - (mention.value < other.value)
    return (way, True) if way else None


def _way(mention: NumberMention, company: Company) -> tuple[int, bool] | None:
    """Up (1) or down (-1), and whether a number is the end that was reached; None where that is not told clearly."""
    table = number_table(company.language)
    first, last = bisect_left(company.words, (mention.start,)), bisect_left(company.words, (mention.stop,))
    before = _clause(company, range(first - 1, max(-1, first - 1 - BEFORE), -1), mention)
    behind = _clause(company, range(last, min(len(company.words), last + BEHIND)), mention)
    if before and before[0] in table.change_from:
        return None
    share = mention.unit in SHARES
    ways = {*_ways(before, table, share), *_ways(behind, table, share)}
    if share:
        differs = before[1:2] if before and before[0] in table.part_after else []
        ways |= {table.comparatives.get(form, 0) for form in (*behind[:1], *differs)}
    ways.discard(0)
    return (ways.pop(), bool(before) and before[0] in table.change_to) if len(ways) == 1 else None


def _ways(forms: Iterable[str], table: NumberTable, share: bool) -> Iterable[int]:
    for form in forms:
        yield way_of_change(form, table) or (table.ways.get(form, 0) if share else 0)


def _clause(company: Company, places: Iterable[int], mention: NumberMention) -> list[str]:
    """The folded words at these places up to the next figures or break, the closest to the mention first."""
    found: list[str] = []
    edge = (mention.start, mention.stop)
    for at in places:
        start, stop, word, _ = company.words[at]
        gap = (stop, edge[0]) if stop <= edge[0] else (edge[1], start)
        if word[0].isdigit() or not _BREAKS.isdisjoint(_between(company, *gap)):
            break
        found.append(fold_word(word))
        edge = (start, stop)
    return found


def _between(company: Company, start: int, stop: int) -> str:
    return company.sentence.text[start - company.sentence.start : stop - company.sentence.start]
