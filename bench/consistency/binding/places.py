"""Where mentions stand: their sentence, the group that stand in for each other, and the keys they are known by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from bench.consistency.dates import date_parts
from bench.consistency.dimensions import dimension
from bench.consistency.names.mention import NameMention
from bench.consistency.names.normal import normal_form
from bench.consistency.names.person import parse, sound_keys
from bench.consistency.reading import Mention
from bench.consistency.resolved import granularity, is_relative

T = TypeVar("T")

LOOSE_TYPES = frozenset({"MISC", "WORK", "AWARD", "EVENT"})  # whose names are too unlike to stand for each other
# Types too loose for one name to stand for another, "today", which each text tells from its own day, and scores, of
# which a match has many.
UNBOUND = LOOSE_TYPES | {"date:True:day", "number:False:score"}

Context = Mapping[str, float]
"""Each anchor around a mention with what it counts, negative for what stands before it."""


@dataclass(eq=False, slots=True)
class Place:
    """A mention where it stands: its sentence, its group, and the keys of its own anchors."""

    mention: Mention
    sentence: int
    group: str
    keys: frozenset[str]
    said: frozenset[str]
    """Its keys, and for a name those by sound."""
    is_name: bool
    is_loose: bool
    """May it count the same as a number without a unit?"""
    is_bare: bool
    """Is it a number of nothing that is told?"""
    context: Context | None = None
    """What the scene has found around it, once it was asked."""
    at: int = 0
    """How many places of its sentence stand before it."""

    def is_alike(self, other: Place) -> bool:
        """Would an anchor belong to one of these or to the other? A bare number may count people, too."""
        if self.group == other.group:
            return True
        return self.is_loose and other.is_loose and (self.is_bare or other.is_bare)


def group_of(mention: Mention) -> str:
    """Mentions of one group stand in for each other: numbers of one dimension, dates as fine, names of one type."""
    if isinstance(mention, NameMention):
        return "GPE" if mention.type in ("GPE", "LOC") else mention.type
    if mention.date is not None:
        return f"date:{is_relative(mention.date)}:{granularity(mention.date)}"
    return f"number:{mention.kind == 'ordinal'}:{dimension(mention)}"


def keys_of(mention: Mention, canonical: Callable[[str], str]) -> frozenset[str]:
    """The keys of a mention's own anchors: a value, the parts of a date, an entity or the sounds of a name."""
    if isinstance(mention, NameMention):
        if mention.entity is not None:
            return frozenset(("e:" + canonical(mention.entity),))
        return sounds(mention.text) or frozenset(("e:" + normal_form(mention),))
    if mention.low is None and mention.high is None and mention.date is None:
        return frozenset(("n:" + mention.sides,))
    if mention.date is None:
        return frozenset((f"n:{_plain(mention.low)}:{_plain(mention.high)}",))
    if (parts := date_parts(mention.date)) is None:
        return frozenset(("d:" + mention.date,))
    return frozenset(f"d:{unit}{part}" for unit, part in zip("ymd", parts, strict=True) if part)


def near_pairs(things: Sequence[T], most: int) -> Iterator[tuple[T, T]]:
    """Each of some things in order with those that follow it, `most` at most: of a table not each with each."""
    for at, one in enumerate(things):
        yield from ((one, other) for other in things[at + 1 : at + 1 + most])


def _plain(end: Decimal | None) -> str:
    """Equal for 1.2 million and 1,200,000."""
    return "" if end is None else format(end.normalize(), "f")


@lru_cache(maxsize=16384)
def sounds(name: str) -> frozenset[str]:
    """The sounds of a name, by which it is known in another script."""
    return frozenset(f"s:{key}" for word in parse(name).words for key in sound_keys(word))
