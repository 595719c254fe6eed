"""The nouns of the project: frozen records that are validated once, when they are read, and trusted afterwards.

Flow: `Example` → `Prediction` → `Score` → `Leaderboard`. All spans are half-open, count Unicode code points, and are
offsets into the original text. What is absent is `None`, never 0, -1 or NaN.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

NAME_KINDS = frozenset({"PER", "ORG", "GPE", "LOC", "DEM", "EVENT", "WORK", "AWARD", "MISC"})
REFERENCE_KINDS = ("written", "headline", "standfirst")
NOT_TESTED = "not tested"  # how the reason begins where a self-test could not be made
NUMBER_KINDS = frozenset(
    {
        "number", "percent", "money", "measure", "fraction", "ordinal", "age", "duration", "date", "time", "range",
        "score",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a text: code points `start` (inclusive) to `stop` (exclusive)."""

    start: int
    stop: int
    text: str

    def overlaps(self, other: Span) -> bool:
        return self.start < other.stop and other.start < self.stop

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.stop <= self.stop


@dataclass(frozen=True, slots=True)
class Article:
    """A news article. `text` is the whole file as given; all spans are offsets into it."""

    id: str
    languages: tuple[str, ...]
    text: str
    headline: Span | None = None
    standfirst: Span | None = None
    furniture: tuple[Span, ...] = ()
    published: str | None = None
    publisher: str | None = None
    source: str | None = None

    @property
    def language(self) -> str | None:
        """The language of the whole text; None where it mixes several."""
        return self.languages[0] if len(self.languages) == 1 else None

    def body_spans(self) -> list[Span]:
        """What is left without headline, standfirst and furniture, in order, blank pieces dropped."""
        taken = sorted(filter(None, (self.headline, self.standfirst, *self.furniture)))
        edges = [(0, 0), *((span.start, span.stop) for span in taken), (len(self.text), len(self.text))]
        pieces = []
        reached = 0
        for start, stop in edges:
            piece = self.text[reached:start]
            if piece.strip():
                lead = len(piece) - len(piece.lstrip())
                stripped = piece.strip()
                pieces.append(Span(reached + lead, reached + lead + len(stripped), stripped))
            reached = max(reached, stop)
        return pieces

    def body(self) -> str:
        """What summarisers get: the body's pieces as paragraphs."""
        return "\n\n".join(span.text for span in self.body_spans())


@dataclass(frozen=True, slots=True)
class FactMention:
    """A number, date or name that a summary must say to cover a fact."""

    kind: str
    comparator: str = "eq"
    value: str | None = None
    low: str | None = None
    high: str | None = None
    unit: str | None = None
    date: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim of an article: one event and one quantity, in every language."""

    id: str
    claim: Mapping[str, str] = field(hash=False)
    weight: float
    mentions: tuple[FactMention, ...] = ()
    match: str = "strict"
    event: str | None = None
    status: str = "done"
    attributed_to: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something with a name, its nominative forms in each language, and look-alikes it is not."""

    id: str
    type: str
    names: Mapping[str, tuple[str, ...]] = field(hash=False)
    gender: str | None = None
    forbidden: tuple[str, ...] = ()
    of: str | None = None
    """For a demonym: the id of its country."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A summary that somebody wrote. `kind` is one of `REFERENCE_KINDS`; `by` says who or what wrote it."""

    id: str
    kind: str
    language: str
    text: str
    by: str
    annotator: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """One article × one target language."""

    id: str
    article: Article
    language: str
    references: tuple[Reference, ...] = ()
    facts: tuple[Fact, ...] = ()
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Prediction:
    """A summary that a summariser made, or its failure to make one (`error`; then `text` is empty).

    `reference_id`: the reference that it was taken from, which must not score it. `raw`: the text before
    post-processing, where that changed it. `seconds`: how long its making took. `cost`: in the currency of the
    configured prices. `truncated`: how many tokens of the article were cut. `sample`: which of several for one example.
    """

    example_id: str
    summarizer: str
    text: str
    finish_reason: str = "stop"
    reference_id: str | None = None
    raw: str | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None
    seconds: float | None = None
    cost: float | None = None
    truncated: int | None = None
    sample: int = 0
    error: str = ""


class Verdict(StrEnum):
    """What the source says about a mention of the summary."""

    SUPPORTED = "supported"
    PARTIAL = "partial"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    UNVERIFIABLE = "unverifiable"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The verdict on one mention of a summary, with the words that decided it.

    `credit` is 0 to 1; `normal` is the mention's normal form, by which equal mentions are counted once.
    """

    kind: str
    verdict: Verdict
    reason: str
    weight: float
    summary: Span
    source: Span | None
    detail: str = ""
    normal: str = ""
    credit: float = 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """A metric's judgement of one prediction.

    `value` is None where the metric cannot judge, and `note` then says why in words. `statistics` are sums from
    which the value of any set of examples follows without scoring again. `sample`: that of the prediction.
    """

    example_id: str
    metric: str
    value: float | None
    statistics: Mapping[str, float] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    note: str = ""
    sample: int = 0


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval."""

    low: float
    high: float
    level: float = 0.95


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run, as its results folder tells it: the contents of config.yaml and result.json.

    `latency`: seconds a summary as provenance.json tells them, {"overall": figure, "languages": {code: figure}}; empty
    where nobody measured them.
    """

    folder: str
    config: Mapping[str, Any]
    result: Mapping[str, Any]
    latency: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a table, ready to be set. `n` of `of` examples went into it; `note` says why not all did."""

    text: str
    value: float | None = None
    interval: Interval | None = None
    best: bool = False
    n: int | None = None
    of: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One summariser in a table: how many examples it did, then a cell for each column."""

    name: str
    pairs: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The summarisers in one language, best first; controls apart, because they do not compete.

    `notes` stand below the table. `narrow`: the titles of the columns to show where there is no room for all.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    controls: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()
    narrow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """The tables of one data set. `notes` must be read before the figures, `legend` explains them."""

    title: str
    notes: tuple[str, ...]
    tables: tuple[Table, ...]
    legend: tuple[str, ...]
