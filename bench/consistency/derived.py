"""Numbers of a summary that its source does not say but that follow from what it says, by a narrow rule.

Many pairs of numbers sum to anything. Operands count the same thing and stand within two sentences of each other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import combinations, pairwise

from bench import languages
from bench.consistency.company import Companies, Company, sentence_at
from bench.consistency.dates import date_parts
from bench.consistency.numbers.context import DURATIONS
from bench.consistency.numbers.find import find_numbers
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.verdicts import dimension
from bench.languages.number_tables import number_table
from bench.records import Span
from bench.text.folding import fold, fold_word
from bench.text.tokens import words

REACH = 2  # sentences between operands
MOST_OPERANDS = 3
LEAST_PART = 30  # an operand is at least the thirtieth part of the other
MOST_NEAR = 8  # a window with more numbers of one kind is a table, in which some of them sum to anything
NOUN_REACH = 3  # words between a number and what it counts
LEAST_SHARE = Decimal("1e-9")  # what thirds and ninths may lack of their sum
WHOLE_REACH = 25  # characters of "of the nine"
PERIOD_REACH = 2  # "the first full year"
SMALL = 12  # numbers up to here have any ratio to each other
LARGE = 1000  # numbers from here on that stand near each other are likely of one kind
LARGE_SUM = 10**6  # a sum from here on may go without its unit whatever follows
COARSEST = Decimal("0.2")  # of a percentage that it may be off when rounded
SHARE_OFF = Decimal("0.05")  # what a share in words may be off
SHARE_BEYOND = Decimal("1.3")  # how many times "over a third" a share may be
POINTS = {"point": Decimal(1), "basis point": Decimal("0.01")}  # of per cent
LONGEST_ITEM = 4  # words of one thing of a list
MOST_LISTED = 12
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Derivation:
    """A computation in words, "14 + 52", and its first operand."""

    text: str
    operand: NumberMention


@dataclass(frozen=True, slots=True)
class _Operand:
    mention: NumberMention
    value: Decimal
    sentence: int
    counted: str | None


class Operands:
    """The numbers of a source from which others can follow, ready to be asked for many summaries."""

    def __init__(self, mentions: Sequence[NumberMention], companies: Companies) -> None:
        self.mentions = mentions
        self.companies = companies

    @cached_property
    def exact(self) -> dict[tuple[str, str | None], list[_Operand]]:
        """Those with one value, by what they are and their unit, in order."""
        found: dict[tuple[str, str | None], list[_Operand]] = defaultdict(list)
        for each in self.mentions:
            if each.low is not None and each.low == each.high:
                found[each.kind, each.unit].append(self._operand(each))
        return found

    @cached_property
    def in_order(self) -> list[_Operand]:
        """All those with one value, as they stand in the text."""
        return sorted((each for group in self.exact.values() for each in group), key=lambda each: each.mention.start)

    @cached_property
    def lists(self) -> list[list[_Operand]]:
        """The runs of two bare numbers or more that a comma or conjunction joins."""
        return [run for run in _lists(self.in_order, self.companies) if len(run) > 1]

    @cached_property
    def dated(self) -> list[tuple[NumberMention, int, int]]:
        """The dates with a year, and the sentence of each."""
        with_years = ((each, _year(each)) for each in self.mentions)
        return [(each, year, sentence_at(self.companies, each.start)) for each, year in with_years if year]

    @cached_property
    def months(self) -> list[tuple[NumberMention, int, int]]:
        """The dates with a month, and the sentence of each."""
        found = ((each, date_parts(each.date)) for each in self.mentions if each.date)
        return [
            (each, parts[1], sentence_at(self.companies, each.start)) for each, parts in found if parts and parts[1]
        ]

    @cached_property
    def parts(self) -> list[tuple[_Operand, _Operand]]:
        """Two amounts of one unit and sentence, of which one may be the whole."""
        exact = (each for group in self.exact.values() for each in group if each.mention.unit and each.value)
        by_sentence: dict[int, list[_Operand]] = defaultdict(list)
        for each in sorted(exact, key=lambda each: each.mention.start):
            if each.mention.kind not in ("time", "score") and dimension(each.mention) != "ratio":
                by_sentence[each.sentence].append(each)
        pairs = (pair for group in by_sentence.values() for pair in combinations(group, 2))
        return [(one, other) for one, other in pairs if one.mention.unit == other.mention.unit]

    @cached_property
    def beside(self) -> list[tuple[_Operand, _Operand]]:
        """Two amounts that follow each other in a sentence, with one unit or the second without: 150 hryvnias, 75."""
        return [
            (one, other)
            for one, other in pairwise(self.amounts)
            if one.sentence == other.sentence
            and min(one.value, other.value) > SMALL
            and (other.mention.unit == one.mention.unit or _is_bare(other))
        ]

    @cached_property
    def amounts(self) -> list[_Operand]:
        """Those that are no shares, scores, ordinals or dates, as they stand in the text."""
        return [
            each
            for each in self.in_order
            if each.mention.date is None
            and dimension(each.mention) not in ("ratio", "point", "score", "ordinal", "time")
        ]

    @cached_property
    def wholes(self) -> list[tuple[_Operand, _Operand]]:
        """A part and what may be its whole: of one sentence, or large ones of two that follow each other."""
        pairs = ((first, each) for first, *rest in _near(self.amounts) for each in rest)
        likely = (
            sorted(pair, key=lambda each: each.value)
            for pair in pairs
            if pair[0].mention.unit == pair[1].mention.unit or None in (pair[0].mention.unit, pair[1].mention.unit)
        )
        return [
            (part, whole)
            for part, whole in likely
            if 0 < part.value < whole.value
            and (part.sentence == whole.sentence or (part.value >= LARGE and abs(part.sentence - whole.sentence) == 1))
        ]

    @cached_property
    def stepped(self) -> list[tuple[_Operand, Decimal]]:
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
        near = ((first, each) for first, *rest in _near(self.amounts) for each in rest)
        alike = ((one, other) for one, other in near if one.mention.unit == other.mention.unit)
        pairs = (sorted((one.value, other.value)) for one, other in alike)
        return [(small, large) for small, large in pairs if small > 0]

    @cached_property
    def lengths_of_lists(self) -> frozenset[int]:
        """How many things the lists of the source have."""
        return frozenset(
            length for each in self.companies for length in _lengths_of_lists(each.sentence, each.language)
        )

    def _operand(self, mention: NumberMention) -> _Operand:
        at = sentence_at(self.companies, mention.start)
        return _Operand(mention, mention.low or Decimal(0), at, counted(mention, self.companies[at]))


def derive(mention: NumberMention, operands: Operands, company: Company) -> Derivation | None:
    """How the source's numbers give `mention`, of the sentence `company`; None where they do not."""
    value = mention.low if mention.low is not None else mention.high
    if mention.date is not None or value is None or mention.comparator in ("vague", "range"):
        return None
    if mention.kind in ("ordinal", "score") or dimension(mention) == "ratio":
        return None  # shares of different wholes, and places in a row, do not add up
    target = _Operand(mention, value, 0, counted(mention, company))
    return (
        _sum_or_difference(target, _like(target, operands))
        or _sum_of_list(target, operands)
        or _sum_of_people(target, operands)
        or _remainder(target, operands)
        or _complement(target, operands, company)
        or _elapsed(target, operands)
    )


def _like(target: _Operand, operands: Operands) -> list[_Operand]:
    """The exact numbers of the source that count what `target` counts."""
    alike = operands.exact.get((target.mention.kind, target.mention.unit), [])
    return [each for each in alike if each.mention.unit or (each.counted and each.counted == target.counted)]


def _is_bare(operand: _Operand) -> bool:
    """Is it a number of nothing that is told?"""
    return operand.mention.unit is None and (operand.counted is None or operand.value >= LARGE_SUM)


def counted(mention: NumberMention, company: Company) -> str | None:
    """The noun that a number without a unit counts, as a lemma: the first content word soon after it."""
    after = bisect_left(company.words, (mention.stop,))
    for _, _, word, _ in company.words[after : after + NOUN_REACH]:
        lemma = languages.lemma(word, company.language) if company.language else fold(word)
        if lemma in company.lemmas:
            return lemma
    return None


def period_of(mention: NumberMention, company: Company) -> str | None:
    """The period that an ordinal numbers: "the first full year", «перший рік»; None without one."""
    table, code = number_table(company.language), company.language
    stops = languages.get(code).function_words if code in languages.known() and code else frozenset()
    after = bisect_left(company.words, (mention.stop,))
    for _, _, word, _ in company.words[after : after + PERIOD_REACH]:
        forms = fold_word(word), languages.lemma(word, code) if code else ""
        if period := next((table.units[form] for form in forms if table.units.get(form) in DURATIONS), None):
            return period
        if not table.quarters.isdisjoint(forms):
            return "quarter"
        if forms[0] in stops:
            return None
    return None


def _content_after(mention: NumberMention, company: Company) -> set[str]:
    """The lemmas of the content words soon after a number."""
    after = bisect_left(company.words, (mention.stop,))
    soon = company.words[after : after + NOUN_REACH]
    lemmas = (languages.lemma(word, company.language or "") for _, _, word, _ in soon)
    return {lemma for lemma in lemmas if lemma in company.lemmas}


def _near(operands: Sequence[_Operand]) -> Iterator[list[_Operand]]:
    """For each operand, those of its sentence and of the two that follow, itself first."""
    for at, first in enumerate(operands):
        window = [each for each in operands[at + 1 :] if each.sentence - first.sentence <= REACH]
        if window and len(window) < MOST_NEAR:
            yield [first, *window]


def _sum_or_difference(target: _Operand, operands: Sequence[_Operand]) -> Derivation | None:
    for first, *rest in _near(operands):
        for size in range(1, MOST_OPERANDS):
            for group in combinations(rest, size):
                if text := _equals(target, (first, *group)):
                    return Derivation(text, first.mention)
    return None


def _equals(target: _Operand, group: Sequence[_Operand]) -> str | None:
    values = [each.value for each in group]
    if len(set(values)) < len(values) or min(values) * LEAST_PART < max(values):
        return None  # the same number said twice, or a change of the one by the other
    if sum(values) == target.value:
        return " + ".join(each.mention.text for each in group)
    if len(group) == 2 and target.mention.unit and abs(values[0] - values[1]) == target.value:
        large, small = sorted(group, key=lambda each: each.value, reverse=True)
        return f"{large.mention.text} − {small.mention.text}"
    return None


def _remainder(target: _Operand, operands: Operands) -> Derivation | None:
    """ "Another 47,000 were without power" where 218,000 were and 171,000 had it back: large ones near each other."""
    if target.value < LARGE or target.mention.unit not in (None, "person"):
        return None
    for part, whole in operands.wholes:
        if part.value >= LARGE and whole.value - part.value == target.value:
            return Derivation(f"{whole.mention.text} − {part.mention.text}", part.mention)
    return None


def _sum_of_list(target: _Operand, operands: Operands) -> Derivation | None:
    """ "Five gold, three silver and two bronze medals" are ten: one noun behind the last number of a list."""
    for run in operands.lists:
        if sum(each.value for each in run) == target.value and target.counted:
            last = run[-1]
            if target.counted in _content_after(last.mention, operands.companies[last.sentence]):
                return Derivation(" + ".join(each.mention.text for each in run), run[0].mention)
    return None


def _sum_of_people(target: _Operand, operands: Operands) -> Derivation | None:
    """181 people of "174 passengers and seven crew"."""
    if target.mention.unit != "person":
        return None
    for one, other in pairwise(operands.amounts):
        people = {one.mention.unit, other.mention.unit} <= {None, "person"}
        if people and one.value + other.value == target.value and _goes_on(one, other, operands.companies):
            return Derivation(f"{one.mention.text} + {other.mention.text}", one.mention)
    return None


def _lists(operands: Sequence[_Operand], companies: Companies) -> Iterator[list[_Operand]]:
    """The runs of bare numbers with a word or two, and a comma or conjunction, between them."""
    run: list[_Operand] = []
    for each in operands:
        bare = each.mention.kind == "number" and each.mention.unit is None
        if run and not (bare and _goes_on(run[-1], each, companies)):
            yield run
            run = []
        if bare:
            run.append(each)
    yield run


def _goes_on(one: _Operand, other: _Operand, companies: Companies) -> bool:
    if one.sentence != other.sentence:
        return False
    company = companies[one.sentence]
    start = company.sentence.start
    between = company.sentence.text[one.mention.stop - start : other.mention.start - start]
    joining = languages.get(company.language).numbers.conjunctions if company.language in languages.known() else ()
    forms = [fold_word(word) for word in words(between)]
    return 0 < len(forms) <= LONGEST_ITEM and (between.count(",") == 1 or any(form in joining for form in forms))


def _complement(target: _Operand, operands: Operands, company: Company) -> Derivation | None:
    """ "Two of the nine" in the source, "seven of the nine" in the summary."""
    whole = _whole_of(target.mention, company)
    for part, all_ in pairwise(operands.in_order) if whole is not None else ():
        said = _whole_of(part.mention, operands.companies[part.sentence])
        if said == whole == all_.value and part.value + target.value == whole:
            return Derivation(f"{all_.mention.text} − {part.mention.text}", part.mention)
    return None


def _whole_of(part: NumberMention, company: Company) -> Decimal | None:
    """The nine of "two of the nine"."""
    table = number_table(company.language)
    after = company.sentence.text[part.stop - company.sentence.start :][:WHOLE_REACH]
    first = next((fold(word) for word in words(after)), "")
    if first not in table.part_before and first not in table.shares:
        return None
    return next((number.low for number in find_numbers(after, company.language) if number.kind == "number"), None)


def _elapsed(target: _Operand, operands: Operands) -> Derivation | None:
    """An age or a span of years from two dates with years: born 1990, today 2025, "35 years"."""
    if target.mention.unit == "month":
        return _months_elapsed(target, operands)
    if target.mention.unit != "year":
        return None
    for (one, early, here), (other, late, there) in combinations(operands.dated, 2):
        if abs(here - there) <= REACH and abs(late - early) - target.value in (0, 1):
            return Derivation(f"{other.text} − {one.text}", one)
    return None


def _months_elapsed(target: _Operand, operands: Operands) -> Derivation | None:
    """ "Nine months" from January to September, of one sentence."""
    for (one, start, here), (other, stop, there) in pairwise(operands.months):
        if here == there and (stop - start) % MONTHS - target.value in (0, -1):
            return Derivation(f"{other.text} − {one.text}", one)
    return None


def _year(mention: NumberMention) -> int:
    parts = date_parts(mention.date) if mention.date else None
    return (parts[0] if parts else None) or 0


def share_of(mention: NumberMention, operands: Operands) -> Derivation | None:
    """A percentage from its parts: "52 of 120" gives 43 %. The parts have a unit and stand in one sentence.

    A share of a small whole in words may be the rest of another: «семеро з дев'яти» where «двоє з дев'яти» left.
    """
    if rest := next((other for other in operands.mentions if _is_rest(mention, other)), None):
        return Derivation(f"1 − {rest.text}", rest)
    if mention.kind == "fraction":
        return _share_in_words(mention, operands)
    if mention.unit != "percent" or mention.low is None:
        return None
    if mention.comparator != "eq":
        return _share_in_words(mention, operands, Decimal(100))
    for one, other in operands.parts:
        part, whole = sorted((one, other), key=lambda each: each.value)
        if _is_rounded_to(100 * part.value / whole.value, mention.low):
            return Derivation(f"{part.mention.text} / {whole.mention.text}", part.mention)
    return None


def _share_in_words(mention: NumberMention, operands: Operands, of: Decimal = Decimal(1)) -> Derivation | None:
    """ "Nearly half" of 612 and 1,340, "over a third" of seven and 19, "about 40" of a hundred."""
    low, high = _within(mention)
    for part, whole in operands.wholes:
        if low <= of * part.value / whole.value <= high:
            return Derivation(f"{part.mention.text} / {whole.mention.text}", part.mention)
    return None


def _within(mention: NumberMention) -> tuple[Decimal, Decimal]:
    """Between what values that is which a share or multiple in round words stands for."""
    low = mention.low if mention.low is not None else (mention.high or Decimal(0)) / SHARE_BEYOND
    high = mention.high if mention.high is not None else low * SHARE_BEYOND
    return (low * (1 - SHARE_OFF), high * (1 + SHARE_OFF)) if mention.low == mention.high else (low, high)


def is_of_some_two(mention: NumberMention, operands: Operands) -> bool:
    """May a share or multiple in about so many words, "almost a quarter", be that of two amounts near each other?

    Or the change from the one to the other. Writers round and compute these; what is told of them cannot be known.
    """
    in_words = not any(char.isdigit() for char in mention.text) and mention.comparator != "eq"
    if not in_words or (mention.unit != "times" and mention.kind != "fraction"):
        return False
    low, high = _within(mention)
    return any(
        low <= value <= high
        for small, large in operands.of_one_unit
        for value in (
            (large / small, large / small - 1)
            if mention.unit == "times"
            else (small / large, 1 - small / large, large / small - 1)
        )
    )


def part_of_amount(mention: NumberMention, operands: Operands) -> Derivation | None:
    """125,000 of "the prize of 250,000, half of which she gave away"."""
    if mention.unit is None or mention.low is None or mention.low != mention.high:
        return None
    shares = operands.exact.get(("fraction", None), [])
    for amount in operands.amounts:
        if amount.mention.unit == mention.unit and mention.low < amount.value:
            for share in shares:
                if share.sentence == amount.sentence and share.value * amount.value == mention.low:
                    return Derivation(f"{share.mention.text} · {amount.mention.text}", amount.mention)
    return None


def change_of(mention: NumberMention, operands: Operands) -> Derivation | None:
    """A change from its two ends, which follow each other: "up 65%" from 19.3 to 31.9, "half as much" of 150 and 75."""
    if mention.low is None or mention.low != mention.high:
        return None
    of_two = mention.unit in ("percent", "times") or mention.kind == "fraction"
    for one, other in operands.beside:
        if not of_two and mention.unit != one.mention.unit:
            continue
        if any(rule(mention, mention.low, *sorted((one.value, other.value))) for rule in _CHANGES):
            return Derivation(f"{one.mention.text} → {other.mention.text}", one.mention)
    return None


def points_between(mention: NumberMention, operands: Operands) -> Derivation | None:
    """Four points from 42% to 38%."""
    if mention.unit not in POINTS or mention.low is None or mention.low != mention.high:
        return None
    said = mention.low * POINTS[mention.unit]
    for one, other in pairwise(operands.exact.get(("percent", "percent"), [])):
        if one.sentence == other.sentence and abs(one.value - other.value) == said:
            return Derivation(f"{one.mention.text} → {other.mention.text}", one.mention)
    return None


def end_of_change(mention: NumberMention, operands: Operands) -> Derivation | None:
    """The other end of a change in points: 4.5% of "by a quarter point to 4.25%"."""
    if mention.unit != "percent" or mention.low is None or mention.low != mention.high:
        return None
    for rate, step in operands.stepped:
        if mention.low in (rate.value + step, rate.value - step):
            sign = "+" if mention.low > rate.value else "-"
            return Derivation(f"{rate.mention.text} {sign} {step.normalize():f}", rate.mention)
    return None


def _by_percent(mention: NumberMention, said: Decimal, small: Decimal, large: Decimal) -> bool:
    changes = (100 * (large - small) / base for base in (small, large))
    return mention.unit == "percent" and any(_is_rounded_to(change, said) for change in changes)


def _is_rounded_to(exact: Decimal, said: Decimal) -> bool:
    """Does a percentage give the one said, in as many digits? "1 %" is close to too many."""
    half = Decimal(1).scaleb(_exponent(said)) / 2
    return abs(exact - said) <= half <= COARSEST * abs(said)


def _by_times(mention: NumberMention, said: Decimal, small: Decimal, large: Decimal) -> bool:
    return mention.unit == "times" and large == small * said


def _by_part(mention: NumberMention, said: Decimal, small: Decimal, large: Decimal) -> bool:
    parts = (small / large, 1 - small / large)  # "a quarter of it", "a quarter less"
    return mention.kind == "fraction" and any(abs(part - said) <= SHARE_OFF * said for part in parts)


def _by_difference(mention: NumberMention, said: Decimal, small: Decimal, large: Decimal) -> bool:
    return mention.unit is not None and dimension(mention) != "ratio" and large - small == said


_CHANGES = (_by_percent, _by_times, _by_part, _by_difference)


def _is_rest(mention: NumberMention, other: NumberMention) -> bool:
    if not (mention.kind == other.kind == "fraction") or mention.low is None or other.low is None:
        return False
    one_whole = fold(mention.text).split()[-1] == fold(other.text).split()[-1]
    return one_whole and len(mention.text.split()) > 1 and abs(mention.low + other.low - 1) < LEAST_SHARE


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def has_cue(company: Company) -> bool:
    """Does this sentence speak of a total?"""
    if company.language not in languages.known() or company.language is None:
        return False
    text = f" {' '.join(fold_word(word) for _, _, word, _ in company.words)} "
    return any(f" {cue} " in text for cue in languages.get(company.language).numbers.totals)


def is_count_of_list(mention: NumberMention, operands: Operands) -> bool:
    """Does some sentence of the source list as many things: "Poland, Latvia and Lithuania", three countries?"""
    small = mention.low == mention.high and mention.low is not None and 2 < mention.low <= MOST_LISTED
    if mention.kind != "number" or not small or mention.unit not in (None, "person"):
        return False
    return mention.low in operands.lengths_of_lists


def _lengths_of_lists(sentence: Span, language: str | None) -> list[int]:
    """How many things each run of short pieces between commas and conjunctions has."""
    joining = languages.get(language).numbers.conjunctions if language in languages.known() and language else ()
    lengths, run = [], 0
    for piece in sentence.text.split(","):
        forms = [fold_word(word) for word in words(piece)]
        last = next((at for at, form in enumerate(forms) if form in joining and at <= LONGEST_ITEM), None)
        if last is not None and run:
            lengths.append(run + 1 + (last > 0))
            run = 0
        else:
            run = run + 1 if len(forms) <= LONGEST_ITEM or not run else 1
    return lengths
