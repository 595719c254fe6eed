"""The numbers of a source from which others can follow, ready to be asked for many summaries."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise, takewhile

import regex

from bench.consistency.company import Companies, Company, sentence_at
from bench.consistency.dates import date_parts
from bench.consistency.derived.lists import goes_on, lengths_of_lists, runs, text_between
from bench.consistency.derived.nouns import counted
from bench.consistency.derived.operand import Operand
from bench.consistency.derived.steps import Step, steps
from bench.consistency.dimensions import comparable, dimension, factor
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.readings import stated
from bench.consistency.numbers.units import COUNTED
from bench.languages.number_tables import number_table
from bench.text.folding import fold_word
from bench.text.tokens import words

REACH = 2  # sentences between operands
ROUND = Decimal("0.2")  # by what part of it a number may be rounded
COMPARED_REACH = 3  # words between a difference and what tells that it is one
MOST_NEAR = 8  # a window with more numbers of one kind is a table, in which some of them sum to anything
MOST_WITHIN = 3  # words of «в том числе»
SMALL = 12  # numbers up to here have any ratio to each other
OLDEST = 120  # years
LARGE = 1000  # numbers from here on that stand near each other are likely of one kind
_OF_DAY = regex.compile(r"T\d\d:\d\d")
LARGE_SUM = 10**6  # a sum from here on may go without its unit whatever follows
COMMON_YEAR = 2001
COUNTS = COUNTED | {None}  # units of what is counted
POINTS = {"point": Decimal(1), "basis point": Decimal("0.01")}  # of per cent


class Operands:
    """The numbers of a source from which others can follow, ready to be asked for many summaries."""

    def __init__(self, mentions: Sequence[NumberMention], companies: Companies) -> None:
        self.mentions = mentions
        self.companies = companies

    @cached_property
    def exact(self) -> dict[tuple[str, str | None], list[Operand]]:
        """Those with one value, or about that, by what they are and their unit, in order."""
        found: dict[tuple[str, str | None], list[Operand]] = defaultdict(list)
        for each in self.mentions:
            value = stated(each) if each.comparator == "approx" else each.value
            if value is not None:
                found[each.kind, each.unit].append(self._operand(each, value))
        return found

    @cached_property
    def in_order(self) -> list[Operand]:
        """All those with one value, as they stand in the text."""
        return sorted((each for group in self.exact.values() for each in group), key=lambda each: each.mention.start)

    @cached_property
    def lists(self) -> list[list[Operand]]:
        """The runs of two bare numbers or more that a comma or conjunction joins."""
        return [run for run in runs(self.in_order, self.companies) if len(run) > 1]

    @cached_property
    def dated(self) -> list[tuple[NumberMention, int, int]]:
        """The dates with a year, and the sentence of each."""
        with_years = ((each, _year(each)) for each in self.mentions)
        return [(each, year, sentence_at(self.companies, each.start)) for each, year in with_years if year]

    @cached_property
    def times_of_day(self) -> list[tuple[NumberMention, int, int]]:
        """The times of day in order, each in minutes and with its sentence."""
        found = ((each, minutes_of_day(each)) for each in self.mentions)
        return [(each, at, sentence_at(self.companies, each.start)) for each, at in found if at is not None]

    @cached_property
    def months(self) -> list[tuple[NumberMention, int, int]]:
        """The dates with a month, and the sentence of each."""
        found = ((each, date_parts(each.date)) for each in self.mentions if each.date)
        return [
            (each, parts[1], sentence_at(self.companies, each.start)) for each, parts in found if parts and parts[1]
        ]

    @cached_property
    def days(self) -> list[tuple[NumberMention, int, int]]:
        """The dates of a month and day, each as the day of a year and with its sentence."""
        found = ((each, day_of_year(each)) for each in self.mentions)
        return [(each, day, sentence_at(self.companies, each.start)) for each, day in found if day is not None]

    @cached_property
    def steps(self) -> list[Step]:
        """How far it goes from one date to another."""
        return list(steps(self.mentions, self.companies))

    @cached_property
    def parts(self) -> list[tuple[Operand, Operand]]:
        """Two amounts of one unit and sentence, of which one may be the whole."""
        return [
            (one, other)
            for one, other in self._near_amounts
            if one.sentence == other.sentence
            and one.mention.unit == other.mention.unit
            and one.mention.unit
            and min(one.value, other.value) > 0
        ]

    @cached_property
    def rates(self) -> list[tuple[Operand, Operand]]:
        """So many of a whole that follows: nine and ten of "9 out of 10 managers"."""
        counts = [each for each in self.amounts if each.mention.unit in COUNTS]
        return [(one, other) for one, other in pairwise(counts) if self._is_of(one, other) and one.value < other.value]

    @cached_property
    def beside(self) -> list[tuple[Operand, Operand]]:
        """Two amounts that follow each other in a sentence, with one unit or the second without: 150 hryvnias, 75."""
        return [
            (one, other)
            for one, other in pairwise(self._measured)
            if one.sentence == other.sentence
            and is_telling(one.value)
            and is_telling(other.value)
            and (other.mention.unit == one.mention.unit or is_bare(other))
        ]

    @cached_property
    def ends_of_ranges(self) -> list[tuple[Operand, Operand]]:
        """Both ends of "from 4500 to 18 000"."""
        return [
            (self._operand(each, each.low), self._operand(each, each.high))
            for each in self.mentions
            if each.comparator == "range" and each.date is None and each.low and each.high and is_telling(each.low)
        ]

    @cached_property
    def journeys(self) -> list[tuple[Operand, Operand]]:
        """A distance and a time near it: "1214 km in 19 hours 40 minutes"."""
        likely = [each for each in self.in_order if dimension(each.mention) in ("length", "time")]
        pairs = ((first, other) for first, *rest in near(likely) for other in rest)
        ordered = (sorted(pair, key=lambda each: dimension(each.mention) == "time") for pair in pairs)
        return [
            (way, time)
            for way, time in ordered
            if dimension(way.mention) == "length" and dimension(time.mention) == "time" and time.value > 0
        ]

    @cached_property
    def coordinated(self) -> list[tuple[Operand, Operand]]:
        """Two counts that a comma or conjunction joins: "128 drones, including 26 decoys, and five missiles"."""
        counts = [each for each in self.amounts if each.mention.unit in COUNTS]
        return [
            (counts[at - 2] if at > 1 and self._is_within(one) else one, other)
            for at, (one, other) in enumerate(pairwise(counts), start=1)
            if goes_on(one, other, self.companies)
        ]

    @cached_property
    def left_over(self) -> list[tuple[Operand, Sequence[Operand]]]:
        """A whole, and its parts but for the rest, which is told behind them: "140 jobs, 95 in Zwolle and the rest"."""
        found: list[tuple[Operand, Sequence[Operand]]] = []
        for at, company in enumerate(self.companies):
            rest = number_table(company.language).rest
            end = next((start for start, _, word, _ in company.words if fold_word(word) in rest), None)
            here = [each for each in self.amounts_of_sentence.get(at, ()) if end and each.mention.start < end]
            for whole in (*self.amounts_of_sentence.get(at - 1, ())[-1:], *here[:1]) if here else ():
                parts = [each for each in here if each is not whole and are_alike(each.mention, whole.mention)]
                found += [(whole, parts)] if parts else []
            before = [each for k in range(at - REACH, at) for each in self.amounts_of_sentence.get(k, ())]
            for k, whole in enumerate(before if len(before) + len(here) <= MOST_NEAR else ()):
                parts = [each for each in (*before[k + 1 :], *here) if are_alike(each.mention, whole.mention)]
                found += [(whole, parts)] if here and whole.value >= LARGE and len(parts) > 1 else []
        return found

    @cached_property
    def shares_left(self) -> list[tuple[dict[NumberMention, Decimal], list[Operand]]]:
        """The shares of a sentence whose rest is told behind them, and what they may be shares of."""
        found = []
        for at, company in enumerate(self.companies):
            rest = number_table(company.language).rest
            end = next((start for start, _, word, _ in company.words if fold_word(word) in rest), None)
            here = [each for each in company.numbers if end and each.start < end and each.value is not None]
            shares = {each: share for each in here if (share := _share_told(each)) is not None}
            amounts = [each for k in range(at - REACH, at + 1) for each in self.amounts_of_sentence.get(k, ())]
            likely = 0 < sum(shares.values()) < 1 and len(amounts) <= 2 * MOST_NEAR  # more are a table
            found += [(shares, amounts)] if likely else []
        return found

    @cached_property
    def ages(self) -> list[tuple[Operand, Operand]]:
        """An age and what may be another near it: "Smith, 72, … his 34-year-old pupil"."""
        likely = [each for each in self.in_order if each.mention.unit in ("year", None) and each.value <= OLDEST]
        pairs = ((first, other) for first, *rest in near(likely) for other in rest)
        return [pair for pair in pairs if "age" in (pair[0].mention.kind, pair[1].mention.kind)]

    @cached_property
    def wholes_near(self) -> list[tuple[Operand, Operand]]:
        """Two amounts of one unit, or without, that stand near each other, the smaller first."""
        return [pair for pair in self._sorted_pairs if are_alike(pair[0].mention, pair[1].mention)]

    @cached_property
    def _sorted_pairs(self) -> list[tuple[Operand, Operand]]:
        return [(one, other) if one.value <= other.value else (other, one) for one, other in self._near_amounts]

    @cached_property
    def shared_out(self) -> list[tuple[Operand, Operand]]:
        """A count and a part of it that is told as one: "seven died, three of them in the first group"."""
        counts = [each for each in self.amounts if each.mention.unit in COUNTS]
        return [
            (one, other)
            for one, other in pairwise(counts)
            if one.sentence == other.sentence and other.value < one.value and self._is_within(other)
        ]

    @cached_property
    def amounts(self) -> list[Operand]:
        """Those that are no shares, scores, ordinals, dates or spans of time, as they stand in the text."""
        return [each for each in self._measured if dimension(each.mention) != "time"]

    @cached_property
    def stated(self) -> list[Operand]:
        """The numbers as they are stated, "over 86,000" as 86,000, but for dates, times, places and scores."""
        found = ((each, stated(each)) for each in sorted(self.mentions, key=lambda each: each.start))
        return [
            self._operand(each, value)
            for each, value in found
            if value is not None
            and each.date is None
            and each.comparator != "range"
            and dimension(each) not in ("score", "ordinal", "time")
        ]

    def close_to(self, value: Decimal) -> Sequence[Operand]:
        """The numbers that are stated, of which a value may be a rounding."""
        low, high = sorted((value * (1 - ROUND), value * (1 + ROUND)))
        return self._by_value[bisect_left(self._values, low) : bisect_right(self._values, high)]

    @cached_property
    def _by_value(self) -> list[Operand]:
        return sorted(self.stated, key=lambda each: each.value)

    @cached_property
    def _values(self) -> list[Decimal]:
        return [each.value for each in self._by_value]

    @cached_property
    def told_changes(self) -> list[tuple[Operand, Operand, int]]:
        """A number, by how much it is more (1) or less (-1) than another, or (0) which: "98 tonnes, nine more"."""
        return [
            (one, step, direction_of(step.mention, self.companies[step.sentence]))
            for one, step in pairwise(self.stated)
            if one.sentence == step.sentence
            and (comparable(one.mention, step.mention) or step.mention.unit is None)
            and 0 < step.value * factor(one.mention, step.mention) < one.value
            and is_compared(step.mention, self.companies[step.sentence])
        ]

    @cached_property
    def _measured(self) -> list[Operand]:
        return [
            each
            for each in self.in_order
            if each.mention.date is None and dimension(each.mention) not in ("ratio", "point", "score", "ordinal")
        ]

    @cached_property
    def wholes(self) -> list[tuple[Operand, Operand]]:
        """A part and what may be its whole: of one sentence, or large ones of two that follow each other."""
        likely = (
            sorted(pair, key=lambda each: each.value)
            for pair in self._near_amounts
            if pair[0].mention.unit == pair[1].mention.unit or None in (pair[0].mention.unit, pair[1].mention.unit)
        )
        return [
            (part, whole)
            for part, whole in likely
            if 0 < part.value < whole.value
            and (part.sentence == whole.sentence or (part.value >= LARGE and abs(part.sentence - whole.sentence) == 1))
        ]

    @cached_property
    def stepped(self) -> list[tuple[Operand, Decimal]]:
        """A rate beside a change in points, and the change: "by a quarter point to 4.25%"."""
        return [
            (rate, step.value * POINTS[step.mention.unit or ""])
            for pair in pairwise(self.in_order)
            for step, rate in (pair, pair[::-1])
            if step.sentence == rate.sentence and step.mention.unit in POINTS and rate.mention.unit == "percent"
        ]

    @cached_property
    def of_one_unit(self) -> list[tuple[Decimal, Decimal]]:
        """Each two values of one unit, or without, that stand near each other, the smaller first."""
        units = ((pair, {each.mention.unit for each in pair}) for pair in self._near_amounts)
        alike = (pair for pair, unit in units if len(unit) == 1 or unit <= COUNTS)
        pairs = (sorted((one.value, other.value)) for one, other in alike)
        return [(small, large) for small, large in pairs if small > 0]

    @cached_property
    def _near_amounts(self) -> list[tuple[Operand, Operand]]:
        return [(first, each) for first, *rest in near(self.amounts) for each in rest]

    @cached_property
    def amounts_of_sentence(self) -> dict[int, list[Operand]]:
        """The amounts by the sentence that has them."""
        found: dict[int, list[Operand]] = defaultdict(list)
        for each in self.amounts:
            found[each.sentence].append(each)
        return found

    @cached_property
    def lengths_of_lists(self) -> frozenset[int]:
        """How many things the lists of the source have."""
        return frozenset(length for each in self.companies for length in lengths_of_lists(each.sentence, each.language))

    def _is_of(self, one: Operand, other: Operand) -> bool:
        if one.sentence != other.sentence:
            return False
        company = self.companies[one.sentence]
        between = words(text_between(one.mention, other.mention, company))
        return fold_word(" ".join(between)) in number_table(company.language).shares

    def _is_within(self, part: Operand) -> bool:
        """Is it a part of the count before it, by "including" before or "of them" behind?"""
        return is_part(part.mention, self.companies[part.sentence])

    def _operand(self, mention: NumberMention, value: Decimal) -> Operand:
        at = sentence_at(self.companies, mention.start)
        return Operand(mention, value, at, counted(mention, self.companies[at]))


def _share_told(mention: NumberMention) -> Decimal | None:
    """The part of one that a percentage or fraction is; None of other mentions."""
    if mention.value is None or mention.kind not in ("percent", "fraction"):
        return None
    return mention.value / 100 if mention.kind == "percent" else mention.value


def day_of_year(mention: NumberMention) -> int | None:
    """Which day of a common year a date with month and day is; None of other mentions."""
    _, month, day = (date_parts(mention.date) if mention.date else None) or (None, None, None)
    if not month or not day or day > monthrange(COMMON_YEAR, month)[1]:
        return None
    return date(COMMON_YEAR, month, day).timetuple().tm_yday


def minutes_of_day(mention: NumberMention) -> int | None:
    """The minutes from midnight to a time of day; None of other mentions."""
    date = mention.date or ""
    return 60 * int(date[1:3]) + int(date[4:6]) if _OF_DAY.fullmatch(date) else None


def is_telling(value: Decimal) -> bool:
    """Is it large enough, or has it decimals, so that what it makes with another is no accident?"""
    return value > SMALL or value != value.to_integral_value()


def is_part(mention: NumberMention, company: Company) -> bool:
    """Does "including" or the like stand before a number, or "of them" behind it?"""
    first, last = (bisect_left(company.words, (place,)) for place in (mention.start, mention.stop))
    before, behind = (
        [fold_word(word) for _, _, word, _ in company.words[start:stop]]
        for start, stop in ((max(0, first - MOST_WITHIN), first), (last, last + MOST_WITHIN))
    )
    within, sizes = number_table(company.language).within, range(1, MOST_WITHIN + 1)
    return any(" ".join(before[-size:]) in within or " ".join(behind[:size]) in within for size in sizes)


def are_alike(one: NumberMention, other: NumberMention) -> bool:
    """Have two amounts one unit, or are both counts, or is one the bare sum of the other's money?"""
    units = {one.unit, other.unit}
    return len(units) == 1 or units <= COUNTS or is_bare_sum(one) or is_bare_sum(other)


def is_bare_sum(mention: NumberMention) -> bool:
    """Is it a number so large that it may be money whose name was told before?"""
    return mention.kind == "number" and mention.unit is None and (mention.low or mention.high or 0) >= LARGE_SUM


def is_compared(mention: NumberMention, company: Company) -> bool:
    """Does "fewer" or the like stand close to a number, or "by" before it?"""
    table = number_table(company.language)
    at = bisect_left(company.words, (mention.start,))
    before = fold_word(company.words[at - 1][2]) if at else ""
    return before in table.part_after or has_near(mention, company, table.comparatives)


def direction_of(mention: NumberMention, company: Company) -> int:
    """1 where "more" stands close to a number, -1 where "less" does, 0 where that is not told."""
    comparatives = number_table(company.language).comparatives
    return next((comparatives[word] for word in _words_near(mention, company) if word in comparatives), 0)


def has_near(mention: NumberMention, company: Company, wanted: Container[str]) -> bool:
    """Stands one of these words close to a number?"""
    return any(word in wanted for word in _words_near(mention, company))


def _words_near(mention: NumberMention, company: Company) -> list[str]:
    """The words close to a number, up to the next figures, to which those behind belong."""
    first, last = bisect_left(company.words, (mention.start,)), bisect_left(company.words, (mention.stop,))
    before = [word for _, _, word, _ in company.words[max(0, first - COMPARED_REACH) : first]][::-1]
    behind = [word for _, _, word, _ in company.words[last : last + COMPARED_REACH]]
    return [fold_word(word) for side in (before, behind) for word in takewhile(_is_word, side)]


def _is_word(word: str) -> bool:
    return not word[0].isdigit()


def is_bare(operand: Operand) -> bool:
    """Is it a number of nothing that is told?"""
    return operand.mention.unit is None and (operand.counted is None or operand.value >= LARGE_SUM)


def near(operands: Sequence[Operand]) -> Iterator[list[Operand]]:
    """For each operand, those of its sentence and of the two that follow, itself first."""
    for at, first in enumerate(operands):
        last = first.sentence + REACH
        window = [each for each in operands[at + 1 : at + 1 + MOST_NEAR] if each.sentence <= last]
        if window and len(window) < MOST_NEAR:
            yield [first, *window]


def _year(mention: NumberMention) -> int:
    parts = date_parts(mention.date) if mention.date else None
    return (parts[0] if parts else None) or 0
