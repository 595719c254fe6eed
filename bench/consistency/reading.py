"""What a summary mentions, before it is judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.consistency.codes import Code
from bench.consistency.company import Companies
from bench.consistency.names.mention import NameMention
from bench.consistency.numbers.mention import NumberMention
from bench.records import Evidence

Mention = NameMention | NumberMention
Judged = tuple[Mention, Evidence]
"""A mention with the verdict on it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a summary mentions, in order, and its sentences."""

    text: str
    numbers: Sequence[NumberMention]
    names: Sequence[NameMention]
    companies: Companies
    codes: Sequence[Code] = ()
    refusal: str | None = None
    """Why its names cannot be checked, in words."""
