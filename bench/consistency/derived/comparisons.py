"""Comparisons that a summary draws itself: its sentence has one operand, and the source the other.

"49 employees, three fewer than before" of "52" and "49"; "to 14 hryvnias, by 40%" of "from 10 to 14"; "44% of 38.6
million passengers" as "about 17 million of the 38.6 million"; "16 trolleybuses for 128 million, or 8 million apiece".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

import regex

from bench.consistency.company import Company
from bench.consistency.derived.operand import Derivation, Operand
from bench.consistency.derived.operands import COUNTS, LARGE, REACH, SMALL, Operands, has_near, is_bare_sum, is_compared
from bench.consistency.derived.totals import has_cue
from bench.consistency.dimensions import comparable, dimension, factor
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.readings import stated
from bench.consistency.verdicts import compare_numbers, is_tight
from bench.languages.number_tables import number_table
from bench.records import Verdict
from bench.text.folding import fold_word
from bench.text.tokens import words

_DIVIDES = regex.compile(r"[,;:()–—]\s")
MOST_MENTIONED = 40  # numbers and dates of a sentence
MOST_SAID = 8  # numbers of a sentence: more are a table, in which some of them give anything
MOST_STATED = 400  # numbers of a source, of which the same is true
CLAUSE = 300  # characters to either side of a number, at the most
WHOLE = Decimal(100)  # percent
SHARES = ("percent", "fraction")


def compared(mention: NumberMention, operands: Operands, company: Company) -> Derivation | None:
    """The computation that gives `mention` from a number said beside it and one of the source."""
    if mention.date is not None or mention.kind in ("ordinal", "score", "time") or mention.comparator == "range":
        return None
    said = _said_beside(mention, operands, company)
    ways = _OF_RATIOS if dimension(mention) == "ratio" or mention.unit == "times" else _OF_AMOUNTS
    found = (way(mention, said, operands, company) for way in ways)
    return next(filter(None, found), None)


def _said_beside(mention: NumberMention, operands: Operands, company: Company) -> list[Operand]:
    """The numbers of the source that the sentence says, too."""
    others = _numbers_beside(mention, company) if len(company.numbers) <= MOST_MENTIONED else None
    if others is None or len(others) >= MOST_SAID or len(operands.stated) > MOST_STATED:
        return []
    found = {id(each): each for other in others for each in _places_of(other, operands)}
    return sorted(found.values(), key=lambda each: each.mention.start)


def _numbers_beside(mention: NumberMention, company: Company) -> list[NumberMention]:
    return [each for each in company.numbers if each.date is None and each is not mention]


def _places_of(said: NumberMention, operands: Operands) -> list[Operand]:
    """Where the source says a number of the summary."""
    value = stated(said) or Decimal(0)
    shares = {"fraction": (value, 100 * value), "percent": (value, value / 100)}  # a fifth is 20%
    return [
        each
        for like in shares.get(said.kind, (value,))
        for each in operands.close_to(like)
        if _is_said(said, each.mention)
    ]


def _is_said(said: NumberMention, there: NumberMention) -> bool:
    if (is_bare_sum(there) or is_bare_sum(said)) and stated(said) == stated(there) is not None:
        return True
    outcome = compare_numbers(said, there)
    return outcome is not None and outcome.verdict is Verdict.SUPPORTED and is_tight(said, there)


def _difference(
    mention: NumberMention, said: Sequence[Operand], operands: Operands, company: Company
) -> Derivation | None:
    """ "Three fewer than", "by 45 centimetres", "32 million short of"."""
    if not is_compared(mention, company):
        return None
    for one, other in _pairs(said, operands):
        value = abs(one.value - other.value * factor(one.mention, other.mention))
        if _gives(mention, one, value):
            return _derivation(one, "against", other)
    return None


def _share(mention: NumberMention, said: Sequence[Operand], operands: Operands, _: Company) -> Derivation | None:
    """A percentage, share or multiple that the one is of the other, or is more or less than it."""
    for one, other in (pair for pair in _pairs(said, operands) if dimension(pair[0].mention) != "ratio"):
        if _is_share(mention, one.value, other.value * factor(one.mention, other.mention)):
            return _derivation(one, "/", other)
    for one, step, direction in operands.told_changes:
        if one in said and any(_is_share(mention, one.value, before) for before in _before(one, step, direction)):
            return _derivation(step, "/", one)
    return None


def _is_share(mention: NumberMention, one: Decimal, other: Decimal) -> bool:
    small, large = sorted((one, other))
    ratios = (small / large, 1 - small / large, large / small - 1, large / small) if small > 0 else ()
    return any(_is_ratio(mention, ratio) for ratio in ratios)


def _before_change(
    mention: NumberMention, _: Sequence[Operand], operands: Operands, company: Company
) -> Derivation | None:
    """What was before: the 382 of "418 athletes, 36 more than last year" in "a year earlier 382 took part"."""
    formerly = number_table(company.language).formerly
    if not any(fold_word(word) in formerly for word in _words_of_clause(mention, company)):
        return None
    for one, step, direction in operands.told_changes:
        if any(_gives(mention, one, before) for before in _before(one, step, direction)):
            return Derivation(f"{one.mention.text} ± {step.mention.text}", one.mention, (one.mention, step.mention))
    return None


def _words_of_clause(mention: NumberMention, company: Company) -> list[str]:
    """The words around a number as far as no comma or the like divides them from it, if it is near."""
    text, first = company.sentence.text, company.sentence.start
    start, stop = mention.start - first, mention.stop - first
    before = _DIVIDES.split(text[max(0, start - CLAUSE) : start])[-1]
    behind = _DIVIDES.split(text[stop : stop + CLAUSE])[0]
    return words(before + " " + behind)


def _before(one: Operand, step: Operand, direction: int) -> list[Decimal]:
    """What a number was that is so much more or less."""
    by = step.value * factor(one.mention, step.mention)
    return [one.value - sign * by for sign in (1, -1) if direction in (0, sign)]


def _part(mention: NumberMention, said: Sequence[Operand], operands: Operands, _: Company) -> Derivation | None:
    """ "About 17 million" of "38.6 million, 44% of whom": one of the two is said beside it."""
    for one in said:
        for other in operands.stated:
            shares = [each for each in (one, other) if each.mention.kind in SHARES]
            if len(shares) != 1:
                continue
            share, whole = (one, other) if shares[0] is one else (other, one)
            if abs(one.sentence - other.sentence) > REACH and (share is other or mention.unit is None):
                continue  # a share that is said may be of any whole of its unit
            part = share.value * (Decimal("0.01") if share.mention.kind == "percent" else 1)
            if 0 < part < 1 and _gives(mention, whole, part * whole.value):
                return _derivation(share, "·", whole)
    return None


def _each(mention: NumberMention, said: Sequence[Operand], _: Operands, company: Company) -> Derivation | None:
    """ "16 trolleybuses for 128 million, or 8 million apiece"."""
    if not has_near(mention, company, number_table(company.language).each):
        return None
    for whole in said:
        for count in said:
            if count.mention.unit is None and count.value > 1 and _gives(mention, whole, whole.value / count.value):
                return _derivation(whole, "/", count)
    return None


def _rest(mention: NumberMention, said: Sequence[Operand], operands: Operands, company: Company) -> Derivation | None:
    """ "About 900 of the cuts …, while the remaining 550" of "1,450 jobs", "around 900"."""
    if not has_near(mention, company, number_table(company.language).rest):
        return None
    for part, whole in _pairs(said, operands):
        if _gives(mention, part, whole.value * factor(part.mention, whole.mention) - part.value):
            return Derivation(
                f"{whole.mention.text} − {part.mention.text}", whole.mention, (whole.mention, part.mention)
            )
    return None


def _other_side(mention: NumberMention, said: Sequence[Operand], operands: Operands, _: Company) -> Derivation | None:
    """ "Nine of the 138 did not get there" of "129 of 138": both of one sentence, and the whole is said."""
    if mention.unit not in COUNTS:
        return None
    for whole in (each for each in said if each.value > SMALL and each.mention.unit in COUNTS):
        for part in operands.amounts_of_sentence.get(whole.sentence, ()):
            counts = part.mention.unit in COUNTS and 2 * part.value > whole.value
            if counts and mention.value == whole.value - part.value:
                return _derivation(whole, "−", part)
    return None


def _rest_of_hundred(
    mention: NumberMention, said: Sequence[Operand], _: Operands, company: Company
) -> Derivation | None:
    """ "Covers 60%, and the association the remaining 40%"."""
    if mention.kind != "percent" or not has_near(mention, company, number_table(company.language).rest):
        return None
    shares = (each for each in said if each.mention.kind == "percent" and each.value < WHOLE)
    part = next((each for each in shares if _gives(mention, each, WHOLE - each.value)), None)
    return Derivation(f"100 − {part.mention.text}", part.mention, (part.mention,)) if part else None


def _total(mention: NumberMention, said: Sequence[Operand], _: Operands, company: Company) -> Derivation | None:
    """ "€210m from Italy, €175m from Germany, or €385m between them": of numbers that stand in a row beside it."""
    if not said or not has_cue(company):
        return None
    row = [each for each in _numbers_beside(mention, company) if comparable(mention, each) and each.low is not None]
    for first in range(len(row)):
        for stop in range(first + 2, len(row) + 1):
            parts = row[first:stop]
            value = sum(((stated(each) or Decimal(0)) * factor(mention, each) for each in parts), Decimal(0))
            places = [next((each for each in said if _is_said(part, each.mention)), None) for part in parts]
            known = [each for each in places if each is not None]
            if len(known) == len(parts) and _is_said(mention, replace(mention, low=value, high=value)):
                text = " + ".join(each.text for each in parts)
                return Derivation(text, known[0].mention, tuple(each.mention for each in known))
    return None


def _pairs(said: Sequence[Operand], operands: Operands) -> Iterator[tuple[Operand, Operand]]:
    """A number that is said with each other of the source that is about the same: of one thing, or near it."""
    for one in said:
        for other in operands.stated:
            near = abs(one.sentence - other.sentence) <= REACH or min(one.value, other.value) >= LARGE
            if other is one or not (comparable(one.mention, other.mention) or (near and _is_bare(other))):
                continue
            if near or (one.counted == other.counted and (one.counted or one.mention.unit)):
                yield one, other


def _gives(mention: NumberMention, like: Operand, value: Decimal) -> bool:
    """Is a computed value, in the unit of `like`, what the summary says, as exactly as it says it?"""
    bare = is_bare_sum(mention)
    computed = replace(
        like.mention, low=value, high=value, comparator="eq", alternative=None,
        kind="number" if bare else like.mention.kind, unit=None if bare else like.mention.unit,
    )  # fmt: skip
    return value > 0 and _is_said(mention, computed)


def _is_ratio(mention: NumberMention, ratio: Decimal) -> bool:
    value = ratio * 100 if mention.kind == "percent" else ratio
    return value > 0 and _is_said(mention, replace(mention, low=value, high=value, comparator="eq", alternative=None))


def _is_bare(operand: Operand) -> bool:
    """Is it a number whose unit was told before: "71.30 metres … the record, 70.85"?"""
    fractional = operand.value != operand.value.to_integral_value()
    return operand.mention.kind == "number" and operand.mention.unit is None and fractional


def _derivation(one: Operand, sign: str, other: Operand) -> Derivation:
    return Derivation(f"{one.mention.text} {sign} {other.mention.text}", one.mention, (one.mention, other.mention))


_OF_RATIOS = (_share, _rest_of_hundred)
_OF_AMOUNTS = (_difference, _part, _each, _before_change, _rest, _total, _other_side)
