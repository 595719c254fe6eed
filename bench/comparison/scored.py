"""The nouns of a comparison: a run with the scores of each example, its flagged mentions, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.records import Run, Span, Verdict

Identity = tuple[str, str, str, str]

MENTIONS, UNVERIFIABLE = ":mentions", ":unverifiable"
"""Endings of columns that count an output's mentions a summary, and those of them that could not be verified."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A contradicted or unsupported mention of a summary; `sample`: which of several summaries of the example."""

    example_id: str
    language: str
    output: str
    kind: str
    normal: str
    reason: str
    verdict: Verdict
    weight: float
    summary: Span
    source: Span | None
    sample: int = 0

    @property
    def identity(self) -> Identity:
        """What makes it the same error in another summary of the example: never its place."""
        return self.example_id, self.kind, self.normal, self.reason


@dataclass(frozen=True, slots=True)
class Located:
    """A mention and where to look for it: the line of its prediction in a file, the sentence of the summary."""

    mention: Mention
    path: str
    line: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Scored:
    """A run and its scores.

    `examples`, `articles` and `languages` are parallel, one item an example, and so is each of `columns`: the values
    of an output, the mean over the samples of an example, NaN where it has none. `flagged` are the distinct
    contradicted and unsupported mentions.
    """

    run: Run
    examples: Sequence[str]
    articles: Sequence[str]
    languages: Sequence[str]
    columns: Mapping[str, Sequence[float]]
    flagged: Sequence[Mention]

    @property
    def name(self) -> str:
        """The summariser's name."""
        return str(self.run.result["summarizer"]["name"])


def describe_mention(mention: Mention) -> str:
    """A mention in words: what the article says and what the summary makes of it, each with its span, and where."""
    said = _quoted(mention.summary, "summary")
    if mention.source:
        said = f"{_quoted(mention.source, 'article')} → {said}"
    return f"{mention.verdict.value}: {said} ({mention.kind}, {mention.reason}) in {mention.example_id}"


def _quoted(span: Span, text: str) -> str:
    return f"“{' '.join(span.text.split())}” ({text} {span.start}-{span.stop})"
