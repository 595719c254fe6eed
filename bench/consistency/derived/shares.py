"""Shares and multiples of the numbers of a source, in figures and in round words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import chain, pairwise

from bench.consistency.derived.operand import Derivation
from bench.consistency.derived.operands import COUNTS, LARGE, Operands
from bench.consistency.dimensions import comparable, dimension, factor
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.units import times_as_large
from bench.consistency.verdicts import compare_numbers, is_tight
from bench.records import Verdict
from bench.text.folding import fold

LEAST_SHARE = Decimal("1e-9")  # what thirds and ninths may lack of their sum
COARSEST = Decimal("0.2")  # of a percentage that it may be off when rounded
SHARE_OFF = Decimal("0.05")  # what a share in words may be off
LONGEST_OF = 9  # characters of " of the "
SHARE_BEYOND = Decimal("1.3")  # how many times "over a third" a share may be


def share_of(mention: NumberMention, operands: Operands) -> Derivation | None:
    """A percentage from its parts: 43 % of "52 of 120". They have a unit and stand in one sentence, or "of" joins them.

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
    likely = (sorted(pair, key=lambda each: each.value) for pair in operands.parts)
    for part, whole in chain(likely, operands.rates):
        if is_rounded_to(100 * part.value / whole.value, mention.low):
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
    """125,000 of "the prize of 250,000, half of which she gave away", 26 of "half of the 52"."""
    if mention.value is None:
        return None
    is_common = mention.unit is None and mention.value < LARGE
    for share in operands.exact.get(("fraction", None), ()):
        for amount in operands.amounts_of_sentence.get(share.sentence, ()):
            alike = amount.mention.unit == mention.unit or COUNTS.issuperset((amount.mention.unit, mention.unit))
            bound = 0 < amount.mention.start - share.mention.stop <= LONGEST_OF
            if alike and (bound or not is_common) and share.value * amount.value == mention.value:
                return Derivation(f"{share.mention.text} · {amount.mention.text}", amount.mention)
    return None


def speed_of(mention: NumberMention, operands: Operands) -> Derivation | None:
    """62 km/h of "1214 km in 19 hours 40 minutes"."""
    if dimension(mention) != "speed" or mention.date is not None:
        return None
    for way, time in operands.journeys:
        hours = time.value * times_as_large(time.mention.unit or "hour", "hour")
        speed = way.value * times_as_large(way.mention.unit or "km", "km") / hours
        computed = replace(mention, low=speed, high=speed, comparator="eq", alternative=None, unit="km/h")
        outcome = compare_numbers(mention, computed)
        if outcome is not None and outcome.verdict is Verdict.SUPPORTED and is_tight(mention, computed):
            return Derivation(f"{way.mention.text} / {time.mention.text}", way.mention)
    return None


def whole_of_amount(mention: NumberMention, operands: Operands) -> Derivation | None:
    """13 % of "6.5%, half of what the union had asked for": the share is told of what is looked for."""
    if mention.unit is None or mention.value is None:
        return None
    for amount, share in pairwise(operands.in_order):
        behind = share.mention.kind == "fraction" or share.mention.unit == "times"
        apposed = amount.sentence == share.sentence and 0 < share.mention.start - amount.mention.stop <= LONGEST_OF
        if not (behind and apposed and comparable(mention, amount.mention) and share.value):
            continue
        whole = amount.value / share.value if share.mention.kind == "fraction" else amount.value * share.value
        if whole == mention.value * factor(amount.mention, mention):
            return Derivation(f"{amount.mention.text} / {share.mention.text}", amount.mention)
    return None


def multiple_of_amount(mention: NumberMention, operands: Operands) -> Derivation | None:
    """150,000 of "75,000 for the one and twice as much for the other"."""
    if mention.unit is None or mention.value is None:
        return None
    for times in operands.exact.get(("number", "times"), ()):
        for amount in operands.amounts_of_sentence.get(times.sentence, ()):
            ends = amount.value * times.value, amount.value / times.value if times.value else None
            if amount.mention.unit == mention.unit and mention.value in ends:
                return Derivation(f"{amount.mention.text} · {times.mention.text}", amount.mention)
    return None


def _is_rest(mention: NumberMention, other: NumberMention) -> bool:
    if not (mention.kind == other.kind == "fraction") or mention.low is None or other.low is None:
        return False
    one_whole = fold(mention.text).split()[-1] == fold(other.text).split()[-1]
    return one_whole and len(mention.text.split()) > 1 and abs(mention.low + other.low - 1) < LEAST_SHARE


def is_rounded_to(exact: Decimal, said: Decimal) -> bool:
    """Does a percentage give the one said, in as many digits? "1 %" is close to too many."""
    half = Decimal(1).scaleb(_exponent(said)) / 2
    return abs(exact - said) <= half <= COARSEST * abs(said)


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
