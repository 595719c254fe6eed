"""The shape of a row's facts; imported where rows are read, because pydantic takes a while to load."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bench.datasets.schema import Mention, Model, Text
from bench.records import Fact, Span


class TableSpan(Model):
    """Words of the source, in code points."""

    start: Annotated[int, Field(ge=0)]
    stop: Annotated[int, Field(ge=0)]
    text: str


class TableFact(Model):
    """A fact as a row tells it: its claim in one language, its weight as one number."""

    id: Text
    claim: Text | None = None
    weight: Annotated[float, Field(gt=0)] = 1.0
    match: Literal["strict", "approx"] = "strict"
    event: Text | None = None
    status: Text = "done"
    attributed_to: list[Text] = Field(default_factory=list)
    mentions: list[Mention] = Field(default_factory=list)
    evidence: list[TableSpan] = Field(default_factory=list)

    def record(self, language: str) -> Fact:
        return Fact(
            id=self.id,
            claim={language: self.claim} if self.claim else {},
            weight=self.weight,
            mentions=tuple(mention.record() for mention in self.mentions),
            match=self.match,
            event=self.event,
            status=self.status,
            attributed_to=tuple(self.attributed_to),
            evidence=tuple(Span(each.start, each.stop, each.text) for each in self.evidence),
        )
