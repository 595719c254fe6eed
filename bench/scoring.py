"""Scores for a notebook: a table of summaries in, figures, a frame and highlighted summaries out.

import bench
scores = bench.score(frame, metrics=["number_consistency", "name_consistency"])
scores.to_frame()
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from bench.cli.compose import compose_config, instantiate_node
from bench.consistency import html
from bench.datasets.base import Dataset
from bench.datasets.rows import RowCollector
from bench.errors import ConfigError, InputError
from bench.metrics.base import Metric, Output
from bench.records import NAME_KINDS, NUMBER_KINDS, Evidence, Example, Prediction, Score
from bench.runner.aggregate import figures
from bench.runner.plan import build_metrics

if TYPE_CHECKING:
    from pandas import DataFrame

ALL = "all"
"""What stands for all languages together."""
_SHOWN = 20  # summaries that a notebook shows; `to_frame` has them all


@dataclass(frozen=True, slots=True)
class Scored:
    """One summary with its scores, in the order of the metrics' outputs."""

    example: Example
    prediction: Prediction
    scores: tuple[Score, ...]

    @property
    def mentions(self) -> list[Evidence]:
        """Its numbers and names, with their verdicts."""
        kinds = NUMBER_KINDS | NAME_KINDS
        return [each for score in self.scores for each in score.evidence if each.kind in kinds]


@dataclass(frozen=True)
class Scores:
    """The scores of a table of summaries. A notebook shows the figures and the first summaries, highlighted."""

    dataset: Dataset
    scored: tuple[Scored, ...]
    metrics: tuple[Metric, ...]

    @property
    def outputs(self) -> list[Output]:
        """The figures by name, with their titles and which way each is good."""
        return [output for metric in self.metrics for output in metric.outputs]

    @cached_property
    def figures(self) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
        """{system: {"all" or a language: what result.json of `bench score` has as "overall" and "languages"}}."""
        systems = sorted({each.prediction.summarizer for each in self.scored})
        return {system: dict(self._figures(system)) for system in systems}

    def _figures(self, system: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        own = [each for each in self.scored if each.prediction.summarizer == system]
        predictions = [each.prediction for each in own]
        scores = [score for each in own for score in each.scores]
        for language in (ALL, *sorted({example.language for example in self.dataset.examples})):
            examples = [each for each in self.dataset.examples if language in (ALL, each.language)]
            yield language, figures(examples, predictions, scores, [output.name for output in self.outputs])

    def to_frame(self) -> DataFrame:
        """A row for each summary: id, system, language, then each figure, and `notes` on why one is missing (NaN)."""
        from pandas import DataFrame

        names = [output.name for output in self.outputs]
        rows = [_row(each) for each in self.scored]
        frame = DataFrame(rows, columns=["id", "system", "language", *names, "notes"])
        return frame.astype(dict.fromkeys(names, float))  # NaN where None was

    def summary(self) -> DataFrame:
        """A row for each system, language ("all" first) and figure: its mean and interval over `n` of `of` examples."""
        from pandas import DataFrame

        columns = ["system", "language", "figure", "value", "low", "high", "n", "of"]
        frame = DataFrame(list(self._means()), columns=columns)
        return frame.astype(dict.fromkeys(("value", "low", "high"), float))

    def _means(self) -> Iterator[tuple[object, ...]]:
        for system, languages in self.figures.items():
            for language, told in languages.items():
                for name, figure in {**told["outputs"], "clean_share": told["clean_share"]}.items():
                    interval = figure["interval"] or {"low": None, "high": None}
                    ends = interval["low"], interval["high"]
                    yield system, language, name, figure["value"], *ends, figure["n"], figure["of"]

    def _repr_html_(self) -> str:
        titles = [output.title for output in self.outputs]
        rows = (
            [system, language, *(_figure(told["outputs"][output.name]) for output in self.outputs)]
            for system, languages in self.figures.items()
            for language, told in languages.items()
        )
        left = len(self.scored) - _SHOWN
        more = f"<p>… and {left} more: see to_frame()</p>" if left > 0 else ""
        shown = "".join(map(_summary_html, self.scored[:_SHOWN]))
        return html.table(("system", "language", *titles), rows) + shown + more


def score(rows: Any, metrics: Sequence[str | Metric] | None = None, name: str = "rows") -> Scores:
    """Score finished summaries.

    Args:
        rows: a pandas DataFrame, a datasets.Dataset or any mappings with the columns of our JSON lines: `source`,
            `summary`, `language`, and if known `id` (default: the row's number), `source_language`, `system`,
            `published`, `references` and `facts`.
        metrics: names of metrics as `bench list metrics` tells them, or metrics; default: all that `bench run` has.
        name: what the data set and a single system are called.

    Raises:
        InputError: a row is bad; the message has its number, from 1, and the column.
        ConfigError: there is no such metric.
    """
    chosen = _metrics(metrics)
    dataset = _dataset(rows, name)
    examples = {example.id: example for example in dataset.examples}
    scored = [
        Scored(
            example=examples[each.example_id],
            prediction=each,
            scores=tuple(score for metric in chosen for score in metric.score(examples[each.example_id], each)),
        )
        for each in dataset.predictions
    ]
    return Scores(dataset, tuple(scored), tuple(chosen))


def _metrics(chosen: Sequence[str | Metric] | None) -> list[Metric]:
    names = [each for each in chosen or () if isinstance(each, str)]
    made = [each for each in chosen or () if isinstance(each, Metric)]
    if isinstance(chosen, str) or len(names) + len(made) < len(chosen or ()):
        raise ConfigError(f"metrics={chosen!r} is no list of names or metrics. Write: metrics=['rouge']")
    if chosen is None or names:
        made = [*build_metrics(_composed(tuple(names)), instantiate_node).values(), *made]
    figures_of = [output.name for metric in made for output in metric.outputs]
    if double := {figure for figure in figures_of if figures_of.count(figure) > 1}:
        raise ConfigError(f"Two metrics give a figure named {min(double)}. Leave one out of metrics")
    return made


@lru_cache(maxsize=16)
def _composed(names: tuple[str, ...]) -> Mapping[str, Any]:
    """The configuration of these metrics; it takes ten times as long to compose as a row does to score."""
    return compose_config([f"metric=[{','.join(names)}]"] if names else [])


def _dataset(rows: Any, name: str) -> Dataset:
    from bench.datasets import schema

    collector = RowCollector(name, name)
    for number, record in enumerate(_records(rows), start=1):
        if not isinstance(record, Mapping):
            raise InputError(f"a row must have columns with values, not be {record!r:.60}", name, number)
        row = schema.parse(schema.Row, {"id": str(number), **_plain(record)}, name, number)
        if row.summary is None:
            raise InputError("'summary' is missing: add it, or leave the row out", name, number)
        collector.add(row, number)
    return collector.dataset()


def _records(rows: Any) -> Iterable[Any]:
    if hasattr(rows, "to_dict") and hasattr(rows, "iloc"):  # a frame, without importing pandas to ask
        records: Iterable[Any] = rows.to_dict("records")
        return records
    if isinstance(rows, str | Mapping) or not isinstance(rows, Iterable):
        raise InputError(f"rows must be a frame, a data set or a list of rows, not {type(rows).__name__}")
    return rows


def _plain(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record as JSON would have it: what is missing is left out, identifiers are text, days have no hours."""
    row = {key: value for key, each in record.items() if (value := _value(each)) is not None}
    if isinstance(row.get("id"), int | float):
        row["id"] = str(row["id"])
    if isinstance(row.get("references"), str):
        row["references"] = [row["references"]]
    return row


def _value(value: Any) -> Any:
    """None for NaN and NaT, lists for arrays, text for days."""
    if hasattr(value, "tolist"):  # numpy's arrays and numbers
        value = value.tolist()
    if isinstance(value, Mapping):
        return {key: each for key, part in value.items() if (each := _value(part)) is not None}
    if isinstance(value, list | tuple):
        return [_value(each) for each in value]
    if value is None or value != value:  # only NaN and NaT differ from themselves
        return None
    return value.isoformat()[:10] if isinstance(value, date) else value


def _row(scored: Scored) -> dict[str, Any]:
    values = {score.metric: score.value for score in scored.scores}
    notes = "; ".join(f"{score.metric}: {score.note}" for score in scored.scores if score.note)
    own = {"id": scored.example.id, "system": scored.prediction.summarizer, "language": scored.example.language}
    return own | values | {"notes": notes}


def _figure(figure: Mapping[str, Any]) -> str:
    """The mean, and over how many of how many examples where that is not all of them."""
    counts = "" if figure["n"] == figure["of"] else f" ({figure['n']} of {figure['of']})"
    return html.figure(figure["value"]) + counts


def _summary_html(scored: Scored) -> str:
    title = f"{scored.example.id}, {scored.prediction.summarizer}, {scored.example.language}"
    return f"<h4>{html.safe(title)}</h4>{html.marked(scored.prediction.text, scored.mentions)}"
