"""Compare one number of a summary with one of its source: does the source entail it, or come close?

Numbers are intervals. What the source says (A) entails what the summary says (S) when A lies within S.
Each rule is a small function; `NUMBER_RULES` are asked in order and the first answer stands.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from bench.consistency.dimensions import PHYSICAL, comparable, dimension, factor
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.outcome import Outcome, partial, supported

ROUNDING = Decimal("0.05")  # a rounded number is within 5 % of the exact one
WEEKS_OF_MONTHS = Decimal("0.1")  # six weeks are told as a month and a half
CONVERTED = Decimal("0.03")  # what a converted unit may differ by
LOOSEST_BOUND = Decimal("2.5")  # "over 40" is still a bound of 100; "over 4" says nothing of it
TIGHT_BOUND = Decimal("1.15")  # "over 60" of 63 is likely the same thing
NEAR_BOUND = Decimal("0.1")  # a number against a half-open interval overlaps only close to its bound
FAR_END = Decimal("0.25")  # an end of a range that is off by more of its width makes another range
FINE = {3: Decimal("0.03"), 4: Decimal("0.005"), 5: Decimal("0.0005")}  # by significant digits of "about"
ROUNDED_DIGITS = 2
NEAR = 0.03  # of both values it is more than ROUNDING of one


@dataclass(frozen=True, slots=True)
class _Pair:
    """Summary interval S and source interval A in the unit of S, with the mentions they come from."""

    summary: NumberMention
    source: NumberMention
    s_low: Decimal | None
    s_high: Decimal | None
    a_low: Decimal | None
    a_high: Decimal | None
    converted: bool


def _pair(summary: NumberMention, source: NumberMention) -> _Pair:
    scale = factor(summary, source)
    low, high = (None if end is None else end * scale for end in (source.low, source.high))
    measured = dimension(summary)
    if scale != 1 and measured in PHYSICAL:
        low, high = _rounded_off(low, summary.low), _rounded_off(high, summary.high)
    if measured == "temperature" and (low, high) != (summary.low, summary.high):
        low, high = (
            _other_degrees(summary, source, low, summary.low),
            _other_degrees(summary, source, high, summary.high),
        )
    return _Pair(summary, source, summary.low, summary.high, low, high, (low, high) != (source.low, source.high))


def _rounded_off(converted: Decimal | None, said: Decimal | None) -> Decimal | None:
    """What the summary says of a converted value, if it is that value rounded: 6.096 m is 6 m, 0.914 m is 1 m."""
    if not converted or said is None:
        return converted
    step = Decimal(10) ** (converted.adjusted() - len(said.normalize().as_tuple().digits) + 1)
    return said if _close(converted, said, CONVERTED) or abs(converted - said) < step / 2 else converted


def _other_degrees(
    summary: NumberMention, source: NumberMention, value: Decimal | None, said: Decimal | None
) -> Decimal | None:
    """The summary's degrees where they are the source's of the other scale, within one: 80 °F are 27 °C."""
    if value is None or said is None:
        return value
    cooler, warmer = (value - 32) * 5 / 9, value * 9 / 5 + 32
    if abs(cooler - said) <= 1 and summary.unit != "degF" and source.unit != "degC":
        return said
    return said if abs(warmer - said) <= 1 and summary.unit != "degC" and source.unit != "degF" else value


# Rules for numbers --------------------------------------------------------------------------------------------------


def _close(one: Decimal | None, other: Decimal | None, slack: Decimal) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= slack * max(abs(one), abs(other))


def _exact(pair: _Pair) -> Outcome | None:
    """Equal ends and comparators; two vague amounts that overlap ("dozens", "десятки")."""
    in_months = {pair.summary.unit, pair.source.unit} == {"week", "month"}
    slack = (WEEKS_OF_MONTHS if in_months else CONVERTED) if pair.converted else Decimal(0)
    same = pair.summary.comparator == pair.source.comparator
    ends = _close(pair.s_low, pair.a_low, slack) and _close(pair.s_high, pair.a_high, slack)
    if same and (ends or (pair.summary.comparator == "vague" and _intersect(pair))):
        return supported("converted" if pair.converted and dimension(pair.summary) != "ratio" else "exact")
    alike = same and not pair.converted and pair.summary.comparator == "eq" and _may_be_read_alike(pair)
    return supported("exact") if alike else None


def _may_be_read_alike(pair: _Pair) -> bool:
    """Is a reading of "1.234" one of the other? Of two ambiguous ones only with the same mark: not "1,234"."""
    one, other = pair.summary, pair.source
    if one.alternative is not None and other.alternative is not None and ("," in one.text) != ("," in other.text):
        return False
    return bool({one.low, one.alternative} & {other.low, other.alternative} - {None})


def _hedge_lost(pair: _Pair) -> Outcome | None:
    """ "about 100" in the source, "100" in the summary."""
    middle = _middle(pair.a_low, pair.a_high)
    lost = pair.summary.comparator == "eq" and pair.source.comparator == "approx"
    return partial("hedge_lost") if lost and middle == pair.s_low else None


def _rounded(pair: _Pair) -> Outcome | None:
    """1,234,567 → 1.2 million (fewer digits, two at least, within 5 %), or → "about 120" from 123."""
    if pair.source.comparator != "eq" or pair.a_low is None:
        return None
    if pair.summary.comparator == "approx":
        return supported("rounded") if _inside(pair) and _is_near_enough(pair) else None
    if pair.summary.comparator != "eq" or not _close(pair.s_low, pair.a_low, ROUNDING):
        return None
    digits = _written_digits(pair.summary)
    fewer = ROUNDED_DIGITS <= digits < _written_digits(pair.source)
    return supported("rounded") if fewer and _is_rounding(pair.a_low, pair.s_low, digits) else None


def _is_near_enough(pair: _Pair) -> bool:
    """Who says "about 2707" means no 2600: so many digits are no rounding of a number far off."""
    digits = "".join(char for char in pair.summary.text if char.isdigit()).strip("0")
    slack = FINE.get(len(digits))
    return slack is None or _close(_middle(pair.s_low, pair.s_high), pair.a_low, slack)


def _written_digits(mention: NumberMention) -> int:
    """Significant digits: the noughts of "0.05" are none."""
    digits = "".join(char for char in mention.text if char.isdigit()).lstrip("0")
    return len(digits) or len(str(mention.low).rstrip("0").replace(".", ""))


def _is_rounding(exact: Decimal, rounded: Decimal | None, digits: int) -> bool:
    """Does `exact`, rounded or cut to so many digits, give `rounded`?"""
    if rounded is None or not exact:
        return False
    step = Decimal(10) ** (exact.adjusted() - digits + 1)
    return abs(exact - rounded) < step and rounded % step == 0


def _weakened(pair: _Pair) -> Outcome | None:
    """A looser true bound: 123 → "more than 100", at least 100 → "over 50"; of an exact number a rounder one."""
    if pair.summary.comparator in ("eq", "approx", "range") or not _inside(pair):
        return None  # "2 to 12" is not "2 to 11": the ends of a range are said exactly
    bounds = [(s, a) for s, a in ((pair.s_low, pair.a_low), (pair.s_high, pair.a_high)) if s is not None]
    tight = all(a is not None and _ratio(s, a) <= LOOSEST_BOUND for s, a in bounds)
    exact = pair.source.comparator == "eq" and not pair.converted
    rounder = all(s == a or (a is not None and _digits(s) < _digits(a)) for s, a in bounds)
    return supported("weakened") if tight and (rounder or not exact) else None


def _digits(value: Decimal) -> int:
    """How many digits a value has without the noughts at its end."""
    return len(value.normalize().as_tuple().digits)


def _boundary(pair: _Pair) -> Outcome | None:
    """≥ against >; ends equal and only openness differs."""
    open_ended = pair.summary.comparator in ("ge", "gt", "le", "lt")
    return partial("boundary") if open_ended and _inside(pair, closed=True) and _touch(pair) else None


def _bound_lost(pair: _Pair) -> Outcome | None:
    """ "more than 100" in the source, "100" in the summary."""
    bound = pair.a_low if pair.source.comparator == "gt" else pair.a_high
    lost = pair.summary.comparator == "eq" and pair.source.comparator in ("gt", "lt")
    return partial("overlap") if lost and bound == pair.s_low else None


def _overlap(pair: _Pair) -> Outcome | None:
    """ "at least 100" → "100"; "several dozen" → "about 40"; "2 to 11" → "2 to 12"."""
    loose_bound = pair.summary.comparator in ("ge", "gt", "le", "lt") and _inside(pair)
    if {pair.summary.comparator, pair.source.comparator} == {"eq"} or loose_bound or not _intersect(pair):
        return None
    if pair.summary.comparator == pair.source.comparator == "range" and _touch_only(pair):
        return None
    bound = pair.a_low if pair.a_high is None else pair.a_high if pair.a_low is None else None
    middle = _middle(pair.s_low, pair.s_high)
    if bound is not None and not _close(middle, bound, NEAR_BOUND):
        return None  # 5,000 is "at least 100" too, but nobody would write so
    return partial("overlap")


NUMBER_RULES: tuple[Callable[[_Pair], Outcome | None], ...] = (
    _exact,
    _hedge_lost,
    _rounded,
    _weakened,
    _boundary,
    _bound_lost,
    _overlap,
)


_BOUNDS = frozenset({"ge", "gt", "le", "lt"})


def are_close(one: Decimal | None, other: Decimal | None) -> bool:
    """Can the one be the other, rounded?"""
    return one is not None and other is not None and _close(one, other, ROUNDING)


def _middle(low: Decimal | None, high: Decimal | None) -> Decimal | None:
    return (low + high) / 2 if low is not None and high is not None else low if high is None else high


def _ratio(one: Decimal, other: Decimal) -> Decimal:
    if not one or not other or (one < 0) != (other < 0):
        return Decimal("Infinity")
    return max(one / other, other / one)


def _inside(pair: _Pair, closed: bool = False) -> bool:
    """Is A within S? `closed` takes the ends of S as belonging to it."""
    return _above(pair, closed) and _below(pair, closed)


def _above(pair: _Pair, closed: bool) -> bool:
    if pair.s_low is None or pair.a_low is None:
        return pair.s_low is None
    open_end = pair.summary.comparator == "gt" and pair.source.comparator != "gt" and not closed
    return pair.a_low > pair.s_low or (pair.a_low == pair.s_low and not open_end)


def _below(pair: _Pair, closed: bool) -> bool:
    if pair.s_high is None or pair.a_high is None:
        return pair.s_high is None
    open_end = pair.summary.comparator == "lt" and pair.source.comparator != "lt" and not closed
    return pair.a_high < pair.s_high or (pair.a_high == pair.s_high and not open_end)


def _touch(pair: _Pair) -> bool:
    low = pair.s_low is not None and pair.s_low == pair.a_low
    return low or (pair.s_high is not None and pair.s_high == pair.a_high)


def _touch_only(pair: _Pair) -> bool:
    """Do two ranges share one end and nothing else: "455 to 475", "475 to 485"?"""
    return pair.s_high == pair.a_low or pair.a_high == pair.s_low


def is_bound(mention: NumberMention) -> bool:
    """At least, over, at most, under."""
    return mention.comparator in _BOUNDS


def is_tight(summary: NumberMention, source: NumberMention) -> bool:
    """Is a true bound so close, or so plainly of the same thing, that it needs no company: "over 60" of 63?"""
    pair = _pair(summary, source)
    ends = ((s, a) for s, a in ((pair.s_low, pair.a_low), (pair.s_high, pair.a_high)) if s is not None)
    tight = all(a is not None and _ratio(s, a) <= TIGHT_BOUND for s, a in ends)
    return tight or (dimension(summary) is not None and comparable(summary, source))


def is_other_bound(summary: NumberMention, source: NumberMention) -> bool:
    """ "over 40" of "over 50": a bound that the source has, too, may be loosened only by rounding it."""
    if summary.comparator != source.comparator or summary.comparator not in _BOUNDS or not comparable(summary, source):
        return False
    pair = _pair(summary, source)
    said, found = (pair.s_high, pair.a_high) if pair.s_low is None else (pair.s_low, pair.a_low)
    if said is None or found is None or pair.converted or _close(said, found, ROUNDING):
        return False
    return _is_round(found) or _digits(said) >= _digits(found)


def is_other_range(summary: NumberMention, source: NumberMention) -> bool:
    """ "10 to 25" of "10 to 15": a range that shares one end with the source's, and whose other end is far off."""
    if not (summary.comparator == source.comparator == "range" and comparable(summary, source)):
        return False
    pair = _pair(summary, source)
    low, high = (_gap(s, a) for s, a in ((pair.s_low, pair.a_low), (pair.s_high, pair.a_high)))
    return min(low, high) == 0 and max(low, high) > FAR_END * _gap(pair.a_low, pair.a_high)


def _gap(one: Decimal | None, other: Decimal | None) -> Decimal:
    return abs(one - other) if one is not None and other is not None else Decimal("Infinity")


def _is_round(value: Decimal) -> bool:
    """40, 25: nobody rounds it further."""
    digits = value.normalize().as_tuple().digits
    return len(digits) == 1 or (len(digits) == ROUNDED_DIGITS and digits[-1] == 5)


def _intersect(pair: _Pair) -> bool:
    """Have A and S a value in common? "at most 400" and "over 400" have none."""
    open_ends = {pair.summary.comparator, pair.source.comparator} & {"gt", "lt"}
    return _reaches(pair.s_low, pair.a_high, bool(open_ends)) and _reaches(pair.a_low, pair.s_high, bool(open_ends))


def _reaches(low: Decimal | None, high: Decimal | None, open_end: bool) -> bool:
    return low is None or high is None or low < high or (low == high and not open_end)


def compare_numbers(summary: NumberMention, source: NumberMention) -> Outcome | None:
    """The best that `source` says of `summary`; None where it neither entails it nor comes close."""
    if not comparable(summary, source):
        return None
    if "score" in (summary.kind, source.kind):
        same = summary.kind == source.kind and summary.sides in (source.sides, _turned_round(source))
        return supported("exact") if same else None
    if _equal(summary, source):
        return supported("exact")
    pair = _pair(summary, source)
    return next((outcome for rule in NUMBER_RULES if (outcome := rule(pair))), None)


def _equal(summary: NumberMention, source: NumberMention) -> bool:
    """Are they the same in every part? Most that come close are, so it is asked first."""
    return (
        summary.low == source.low
        and summary.high == source.high
        and summary.comparator == source.comparator
        and summary.kind == source.kind
        and summary.unit == source.unit
    )


Reach = tuple[float, float]
"""Between what values another mention of the same unit must have one to be about the same."""


def reach(mention: NumberMention) -> Reach | None:
    """The values of a number, with what rounding may add; None where others may be about the same."""
    if mention.alternative is not None or mention.kind in ("score", "fraction") or dimension(mention) == "temperature":
        return None
    low = -math.inf if mention.low is None else float(mention.low)
    high = math.inf if mention.high is None else float(mention.high)
    return low - NEAR * abs(low), high + NEAR * abs(high)


def _turned_round(score: NumberMention) -> str:
    """ "They were 1-3 down" where the source has the others 3-1 ahead."""
    return "-".join(reversed(score.sides.split("-")))
