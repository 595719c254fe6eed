"""The name mention: one name where it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass

from bench.records import Span


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in a text. `type` is PER ORG GPE LOC DEM EVENT WORK AWARD or MISC; `entity` is None where unknown."""

    start: int
    stop: int
    text: str
    type: str
    entity: str | None
    language: str | None
    weak: bool = False
    """Does nothing but the dictionary's ignorance tell that this is a name?"""

    def span(self) -> Span:
        return Span(self.start, self.stop, self.text)
