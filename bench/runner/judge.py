"""Score chunks of pairs, in whichever process: what goes there, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from json import dumps
from pathlib import Path
from typing import Any, Protocol

from bench.datasets.files import Raw, parse_raw
from bench.datasets.rows import example_of, prediction_of
from bench.metrics.base import Metric
from bench.metrics.learned import FAILED
from bench.records import Evidence, Example, Prediction, Score, Span
from bench.runner.aggregate import Light
from bench.runner.predictions import as_row
from bench.runner.store import canonical, rounded

MOST = 96  # pairs of a chunk: from a third on it ends with an article, so that this is read once
MOST_TEXT = 2_000_000  # characters or bytes of articles and summaries in a chunk of more than one pair


@dataclass(frozen=True, slots=True)
class Pair:
    """A prediction of the run with this number, for the example at this place of the catalogue."""

    run: int
    place: int
    example: Example = field(repr=False)
    prediction: Prediction = field(repr=False)

    @property
    def article(self) -> object:
        return self.example.article.id

    @property
    def size(self) -> int:
        return len(self.example.article.text) + len(self.prediction.text)

    def __str__(self) -> str:
        return f"example {self.example.id}"


@dataclass(frozen=True, slots=True)
class RawPair:
    """The same as it lies in a file, in the row of this number."""

    run: int
    place: int
    row: int
    raw: Raw = field(repr=False)
    article: str

    @property
    def size(self) -> int:
        return len(self.raw) if isinstance(self.raw, bytes) else sum(len(str(each)) for each in self.raw.values())

    def __str__(self) -> str:
        return f"row {self.row}"


@dataclass(frozen=True, slots=True)
class Judged:
    """The scores of a pair: what is summed up, and lines for scores.jsonl and, of a raw pair, predictions.jsonl.

    `unjudged`: the reason of each learned metric whose model or server failed.
    """

    run: int
    place: int
    prediction: Prediction
    lights: tuple[Light, ...]
    unjudged: Mapping[str, str] = field(default_factory=dict)
    scores: bytes = b""
    row: bytes = b""


AnyPair = Pair | RawPair


class Judging(Protocol):
    """Judges a chunk of pairs of some form, and can read each as a pair."""

    def __call__(self, pairs: Sequence[Any], /) -> list[Judged]: ...

    def read(self, pair: Any, /) -> Pair: ...


def chunked(pairs: Iterator[AnyPair], most: int | None = None) -> Iterator[list[AnyPair]]:
    """Pairs in chunks that divide no article, where that is not too long; the same ones for the same pairs.

    `most`: pairs of a chunk, default MOST.
    """
    most = most or MOST
    chunk: list[AnyPair] = []
    size = 0
    for pair in pairs:
        size += pair.size
        full = len(chunk) >= most or size > MOST_TEXT
        if chunk and (full or (len(chunk) >= most // 3 and pair.article != chunk[-1].article)):
            yield chunk
            chunk, size = [], pair.size
        chunk.append(pair)
    if chunk:
        yield chunk


@dataclass(frozen=True, slots=True)
class Judge:
    """Scores pairs by some metrics."""

    metrics: Sequence[Metric]

    def __call__(self, pairs: Sequence[Pair]) -> list[Judged]:
        return [self.judged(pair) for pair in pairs]

    def read(self, pair: Pair) -> Pair:
        """A pair is what it is; see `RawJudge`."""
        return pair

    def judged(self, pair: Pair) -> Judged:
        """The scores of one pair."""
        return _judged(
            pair, [score for metric in self.metrics for score in metric.score(pair.example, pair.prediction)]
        )

    def judged_together(self, pairs: Sequence[Pair]) -> list[Judged]:
        """The scores of several pairs, by metrics that do several at once faster than one by one."""
        given = [(pair.example, pair.prediction) for pair in pairs]
        by_pair = zip(*(metric.score_all(given) for metric in self.metrics), strict=True)
        return [_judged(pair, list(chain.from_iterable(scores))) for pair, scores in zip(pairs, by_pair, strict=True)]


def _judged(pair: Pair, scores: Sequence[Score]) -> Judged:
    lines = "".join(f"{_line(each, pair.example, pair.prediction.sample)}\n" for each in scores)
    lights = tuple((each.value, each.statistics) for each in scores)
    unjudged = {each.metric: each.note for each in scores if FAILED in each.statistics}
    return Judged(pair.run, pair.place, pair.prediction, lights, unjudged, lines.encode())


@dataclass(frozen=True, slots=True)
class RawJudge:
    """Reads pairs out of the rows of a file and scores them. `keys`: those of the systems, by number of the run."""

    judge: Judge
    path: Path
    name: str
    keys: Sequence[str]

    def __call__(self, pairs: Sequence[RawPair]) -> list[Judged]:
        return [self._judged(pair) for pair in pairs]

    def read(self, pair: RawPair) -> Pair:
        """The pair in a row."""
        from bench.datasets import schema

        row = schema.parse(schema.Row, parse_raw(pair.raw, self.path, pair.row), self.path, pair.row)
        example = example_of(row, pair.article, self.path, pair.row)
        return Pair(pair.run, pair.place, example, prediction_of(row, self.name))

    def _judged(self, raw: RawPair) -> Judged:
        pair = self.read(raw)
        line = canonical(as_row(pair.prediction, self.keys[pair.run])) + "\n"
        return replace(self.judge.judged(pair), row=line.encode())


def _line(score: Score, example: Example, sample: int) -> str:
    """The row of a score: what `canonical` makes of it, keys in order, in a fifth of the time."""
    row = {
        "article_id": example.article.id,
        "evidence": [_evidence(each) for each in score.evidence],
        "example_id": score.example_id,
        "language": example.language,
        "metric": score.metric,
        "note": score.note,
        **({"sample": sample} if sample else {}),
        "statistics": {name: rounded(score.statistics[name]) for name in sorted(score.statistics)},
        "value": rounded(score.value),
    }
    return dumps(row, ensure_ascii=False, allow_nan=False)


def _evidence(item: Evidence) -> Mapping[str, Any]:
    return {
        "credit": rounded(item.credit),
        "detail": item.detail,
        "kind": item.kind,
        "normal": item.normal,
        "reason": item.reason,
        "source": item.source and _span(item.source),
        "summary": _span(item.summary),
        "verdict": item.verdict,
        "weight": rounded(item.weight),
    }


def _span(span: Span) -> Mapping[str, Any]:
    return {"start": span.start, "stop": span.stop, "text": span.text}
