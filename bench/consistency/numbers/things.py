"""What a number counts by the words right behind it: flats and nurseries of "1,200 flats and three nurseries"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from bench import languages
from bench.consistency.company import Company
from bench.consistency.numbers.index import NumberIndex
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.named import name_of
from bench.languages.number_tables import number_table
from bench.text.folding import fold_word

MOST_WORDS = 2  # an adjective and its noun
LONGEST_GAP = 1  # characters between these words


def told_of_another_thing(
    mention: NumberMention, company: Company, same: Sequence[NumberMention], index: NumberIndex
) -> tuple[NumberMention, NumberMention] | None:
    """The source's place of `mention`, and beside it the other number of the thing that the summary says it counts.

    None unless the source tells of each of its places `same` that it counts something else. `company` is the summary's
    sentence.
    """
    said = _things(mention, company)
    if not said or not same:
        return None
    theirs = [_things(each, index.company(each)) for each in same]
    if any(not there or not said.isdisjoint(there) or _are_done(there) is not _are_done(said) for there in theirs):
        return None
    beside = {id(index.company(each)) for each in same}
    for rival in index.comparable(mention):
        here = index.company(rival)
        told_too = rival.text in company.sentence.text  # each of two numbers beside a noun of its own
        if id(here) in beside and rival.low != mention.low and said & _things(rival, here) and not told_too:
            place = next(each for each in same if index.company(each) is here)
            return None if _is_part(rival, place, here) else (place, rival)
    return None


def _are_done(things: frozenset[str]) -> bool:
    """Does a verb stand behind the number, which leaves its noun out: «486 квартир: 204 збудують»?"""
    return any(":to " in thing for thing in things)


def _is_part(one: NumberMention, other: NumberMention, company: Company) -> bool:
    """Is the one a part of the other: "1,683 of the 1,914 infected"? Then both count the same."""
    first, second = sorted((one, other), key=lambda each: each.start)
    words = company.words[bisect_left(company.words, (first.stop,)) : bisect_left(company.words, (second.start,))]
    table = number_table(company.language)
    return any(fold_word(word) in table.part_before or fold_word(word) in table.shares for _, _, word, _ in words)


def _is_count(mention: NumberMention) -> bool:
    return mention.kind == "number" and mention.date is None and mention.value is not None


def _things(mention: NumberMention, company: Company) -> frozenset[str]:
    """The lemmas of the content words right behind a number, with nothing between; those of a verb with "to "."""
    if not _is_count(mention) or company.language not in languages.known() or name_of(mention, company):
        return frozenset()
    found, stop = [], mention.stop
    at = bisect_left(company.words, (mention.stop,))
    for start, end, _, lemma in company.words[at : at + MOST_WORDS]:
        if lemma is None or start - stop > LONGEST_GAP or lemma not in company.lemmas:
            break
        found.append(lemma)
        stop = end
    verb = bool(found) and found[0].endswith(number_table(company.language).infinitives)
    return frozenset(f"{company.language}:{'to ' if verb else ''}{lemma}" for lemma in found)
