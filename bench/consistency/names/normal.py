"""By which names of the same are one, in whatever case forms and letters."""

from __future__ import annotations

from functools import lru_cache

from bench.consistency.names.inflection import name_readings
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import parse


def normal_form(mention: NameMention) -> str:
    """By which equal names are one: the entity, or the shortest readings of the words."""
    return mention.entity or _shortest_readings(mention.text)


@lru_cache(maxsize=16384)
def _shortest_readings(text: str) -> str:
    readings = (name_readings(word) for word in parse(text).words)
    return " ".join(min((len(each.base), each.base) for each in word)[1] for word in readings)
