"""Changes between two numbers of a source that stand beside each other, and their ends."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain, pairwise

from bench.consistency.derived.operand import Derivation
from bench.consistency.derived.operands import POINTS, SMALL, Operands
from bench.consistency.derived.shares import SHARE_OFF, is_rounded_to
from bench.consistency.dimensions import dimension
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.readings import stated


def change_of(mention: NumberMention, operands: Operands) -> Derivation | None:
    """A change from its two ends, which follow each other: "up 65%" from 19.3 to 31.9, "half as much" of 150 and 75."""
    said = stated(mention)
    if said is None:
        return None
    of_two = mention.unit in ("percent", "times") or mention.kind == "fraction"
    for one, other in chain(operands.beside, operands.ends_of_ranges if mention.unit == "times" else ()):
        if not of_two and mention.unit != one.mention.unit:
            continue
        if any(rule(mention, said, *sorted((one.value, other.value))) for rule in _CHANGES):
            return Derivation(f"{one.mention.text} → {other.mention.text}", one.mention)
    return None


def points_between(mention: NumberMention, operands: Operands) -> Derivation | None:
    """Four points from 42% to 38%; with decimals also of two sentences: "36.2% voted. In 2020 it had been 29.5%"."""
    if mention.value is None or not (mention.unit in POINTS or _is_of_points(mention)):
        return None
    said = mention.value * POINTS.get(mention.unit or "", Decimal(1))
    for one, other in pairwise(each for each in operands.stated if each.mention.kind == "percent"):
        reach = 0 if said == said.to_integral_value() else 1
        if other.sentence - one.sentence <= reach and abs(one.value - other.value) == said:
            return Derivation(f"{one.mention.text} → {other.mention.text}", one.mention)
    return None


def _is_of_points(mention: NumberMention) -> bool:
    """Has it decimals and no unit: "11.1 are still lacking to the 95% needed"?"""
    return mention.kind == "number" and mention.unit is None and mention.value != int(mention.value or 0)


def places_between(mention: NumberMention, operands: Operands) -> Derivation | None:
    """33 places from 87th to 54th."""
    said = stated(mention)
    if mention.kind != "number" or said is None or said <= SMALL:
        return None
    for one, other in pairwise(operands.exact.get(("ordinal", None), [])):
        if one.sentence == other.sentence and abs(one.value - other.value) == said:
            return Derivation(f"{one.mention.text} → {other.mention.text}", one.mention)
    return None


def end_of_change(mention: NumberMention, operands: Operands) -> Derivation | None:
    """The other end of a change in points: 4.5% of "by a quarter point to 4.25%"."""
    if mention.unit != "percent" or mention.value is None:
        return None
    for rate, step in operands.stepped:
        if mention.value in (rate.value + step, rate.value - step):
            sign = "+" if mention.value > rate.value else "-"
            return Derivation(f"{rate.mention.text} {sign} {step.normalize():f}", rate.mention)
    return None


def _by_percent(mention: NumberMention, said: Decimal, small: Decimal, large: Decimal) -> bool:
    if mention.unit != "percent" or small <= 0:
        return False
    changes = (100 * (large - small) / base for base in (small, large))
    if mention.comparator == "approx" and mention.low is not None and mention.high is not None:
        return any(mention.low <= change <= mention.high for change in changes)  # "almost 13%"
    return any(is_rounded_to(change, said) for change in changes)


def _by_times(mention: NumberMention, said: Decimal, small: Decimal, large: Decimal) -> bool:
    if mention.unit != "times":
        return False
    if mention.comparator == "approx" and mention.low is not None and mention.high is not None:
        return mention.low * small <= large <= mention.high * small  # "almost a hundred times"
    return abs(large - small * said) <= SHARE_OFF * large


def _by_part(mention: NumberMention, said: Decimal, small: Decimal, large: Decimal) -> bool:
    parts = (small / large, 1 - small / large, large / small - 1)  # "a quarter of it", "a quarter less", "a third more"
    return mention.kind == "fraction" and any(abs(part - said) <= SHARE_OFF * said for part in parts)


def _by_difference(mention: NumberMention, said: Decimal, small: Decimal, large: Decimal) -> bool:
    return mention.unit is not None and dimension(mention) != "ratio" and large - small == said


_CHANGES = (_by_percent, _by_times, _by_part, _by_difference)
