"""All that a number of a summary may follow by from the numbers of its source."""

from __future__ import annotations

from itertools import chain

from bench.consistency.company import Company
from bench.consistency.derived.as_two import told_as_two
from bench.consistency.derived.changes import change_of, end_of_change, places_between, points_between
from bench.consistency.derived.comparisons import compared
from bench.consistency.derived.elapsed import elapsed, time_by_step, told_by_step, year_compared, years_ago
from bench.consistency.derived.nouns import counted
from bench.consistency.derived.operand import Derivation, Operand
from bench.consistency.derived.operands import Operands
from bench.consistency.derived.remainders import (
    complement,
    difference,
    difference_of_ages,
    difference_told,
    left_over,
    other_part,
    remainder,
    rest_of_share,
)
from bench.consistency.derived.scores import score_of_two
from bench.consistency.derived.shares import multiple_of_amount, part_of_amount, share_of, speed_of, whole_of_amount
from bench.consistency.derived.sums import sum_of_list, sum_of_two_things, sum_or_difference, with_more
from bench.consistency.dimensions import dimension
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.readings import stated

OF_AMOUNTS = (
    sum_or_difference, sum_of_list, sum_of_two_things, with_more, difference, remainder, left_over, other_part,
    complement, difference_told, difference_of_ages, elapsed,
)  # fmt: skip
OF_ALL = (
    share_of,
    change_of,
    points_between,
    places_between,
    end_of_change,
    part_of_amount,
    multiple_of_amount,
    whole_of_amount,
    speed_of,
    told_as_two,
    told_by_step,
    time_by_step,
    years_ago,
    year_compared,
    score_of_two,
    rest_of_share,
)


def derive(mention: NumberMention, operands: Operands, company: Company) -> Derivation | None:
    """How the source's numbers give `mention`, of the sentence `company`; None where they do not."""
    target = _amount(mention, company)
    of_amounts = (rule(target, operands, company) for rule in OF_AMOUNTS if target is not None)
    of_all = (rule(mention, operands) for rule in OF_ALL)
    return next(filter(None, chain(of_amounts, of_all)), None) or compared(mention, operands, company)


def _amount(mention: NumberMention, company: Company) -> Operand | None:
    """The mention as what adds up; shares of different wholes, and places in a row, do not."""
    value = stated(mention)
    if value is None or mention.kind in ("ordinal", "score") or dimension(mention) == "ratio":
        return None
    return Operand(mention, value, 0, counted(mention, company))
