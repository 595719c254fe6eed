"""Our metrics as modules of Hugging Face's `evaluate`: number_consistency, name_consistency, fact_recall and
multilingual_rouge.

Import this module only where `evaluate` is wanted: that takes one to three seconds. `bench export evaluate DIR` writes
the same classes as folders that `evaluate.load` reads and a Space shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

import evaluate
from datasets import Features, List, Value

from bench.errors import ConfigError, InputError, LanguageError
from bench.interop.judged import judge_rows
from bench.interop.rows import entity_of, example_of, fact_features, fact_of, fact_row
from bench.languages.codes import language_problem
from bench.metrics import fact_recall, name_consistency, number_consistency, rouge
from bench.metrics.base import Metric

OPTIONS = ("language", "source_language", "published", "furniture", "entities")
_COLUMNS = ("predictions", "references", "sources", "facts")
_SINGULAR = {"prediction": "predictions", "reference": "references"}
_INPUTS = """
Args:
    predictions: list of str, the summaries.
    {own}
    language: ISO 639-1 code of the summaries, or a list with one for each; may be given when loading instead:
        evaluate.load(path, "uk").
    source_language: the same of the sources, where one may be a list of codes; default: `language`.
    published: day of publication, "2025-11-27", by which dates are resolved, or a list with one for each.
    furniture: for each source a list of pieces that are no part of the story, {{"start", "stop", "text"}}.
    entities: rows of known names, as the configuration "entities" of an exported data set has them.

Returns:
    {outputs}: mean over the predictions that can be judged, None where none can.
    judged: how many could be, by figure.
    rows: for each prediction its figures, statistics, notes and evidence with the words that decided.
    signatures: all that the figures depend on; figures with unequal signatures are not compared.
"""
_OWN = {
    "sources": "sources: list of str, the article of each summary.",
    "references": "references: list of list of str, or of str, the reference summaries.",
    "facts": 'facts: list of list of facts, {"id", "claim"} and more, as the column of an exported data set has them.',
}


class _Module(evaluate.Metric):  # type: ignore[misc]  # evaluate has no types
    """What our modules share. An instance holds what was added to it, so each thread needs its own.

    In one process nothing is written to the disk: `evaluate` would let instances wait for each other's file.
    """

    judge: ClassVar[type[Metric]]
    features_of: ClassVar[Mapping[str, Any]]

    def __init__(self, config_name: str | None = None, num_process: int = 1, **options: Any) -> None:
        """`config_name`: the language of the summaries, unless compute() is told another."""
        options["keep_in_memory"] = num_process == 1
        super().__init__(config_name, num_process=num_process, **options)

    def _info(self) -> evaluate.MetricInfo:
        described, _, rest = (self.judge.__doc__ or "").partition("\n\n")
        own = "\n    ".join(_OWN[column] for column in self.features_of)
        outputs = ", ".join(output.name for output in self.judge.outputs)
        return evaluate.MetricInfo(
            description=f"{described}\n\n{' '.join(rest.split())}",
            citation="",
            inputs_description=_INPUTS.format(own=own, outputs=outputs),
            features=Features({"predictions": Value("string"), **self.features_of}),
        )

    def add_batch(self, *, predictions: Any = None, references: Any = None, **columns: Any) -> None:
        """Add several rows."""
        given = {"predictions": predictions, "references": references, **columns}
        super().add_batch(**self._proven(given))

    def add(self, *, prediction: Any = None, reference: Any = None, **columns: Any) -> None:
        """Add one row."""
        row = {"predictions": prediction, "references": reference, **columns}
        self.add_batch(**{name: [value] for name, value in row.items() if value is not None})

    def _proven(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The columns that this module has, each a list of what it should be, all equally long."""
        if unknown := sorted(given.keys() - {*_COLUMNS}):
            raise InputError(f"{self.name}: '{unknown[0]}' is no column. Columns are: {', '.join(self.features)}")
        columns = {name: _listed(f"{self.name}: {name}", given.get(name)) for name in self.features}
        lengths = {name: len(column) for name, column in columns.items()}
        if len(set(lengths.values())) > 1:
            told = ", ".join(f"{count} {name}" for name, count in lengths.items())
            raise InputError(f"{self.name}: {told}. Give as many of each")
        for name in ("predictions", "sources"):
            _prove_texts(f"{self.name}: {name}", columns.get(name, ()))
        return columns

    def _compute(self, **given: Any) -> dict[str, Any]:
        return judge_rows(self.judge(), list(self._examples(given)), given["predictions"])

    def _examples(self, given: Mapping[str, Any]) -> Iterator[Any]:
        if unknown := sorted(given.keys() - {*OPTIONS, *_COLUMNS}):
            raise ConfigError(f"{self.name}: there is no option '{unknown[0]}'. Options are: {', '.join(OPTIONS)}")
        count = len(given["predictions"])
        language = given.get("language") or (self.config_name if self.config_name != "default" else None)
        if language is None:
            raise ConfigError(f'{self.name}: the language of the summaries is not given. Add: language="uk"')
        entities = tuple(entity_of(each) for each in given.get("entities") or ())
        columns = {
            "language": _each(language, count, "language"),
            "source_language": _each(given.get("source_language"), count, "source_language"),
            "published": _each(given.get("published"), count, "published"),
            "furniture": given.get("furniture") or [()] * count,
            "source": given.get("sources") or [""] * count,
            "references": given.get("references") or [()] * count,
            "facts": given.get("facts") or [()] * count,
        }
        for place, values in enumerate(zip(*columns.values(), strict=True)):
            row = dict(zip(columns, values, strict=True))
            if problem := language_problem(row["language"]):
                raise LanguageError(problem)
            yield example_of(row | {"id": str(place)}, entities)


def _listed(what: str, column: Any) -> list[Any]:
    if column is None:
        raise InputError(f"{what} are not given. Add them")
    if isinstance(column, str | Mapping):
        raise InputError(f"{what} must be a list with one for each summary, not {column!r:.40}")
    return list(column)


def _prove_texts(what: str, texts: Sequence[Any]) -> None:
    for place, text in enumerate(texts):
        if not isinstance(text, str):
            raise InputError(f"{what}: {text!r:.40} (place {place}) is no text. Correct it")


def _each(value: Any, count: int, what: str) -> list[Any]:
    """One value for each row: a text is that of all rows."""
    if value is None or isinstance(value, str):
        return [value] * count
    if len(value) != count:
        raise InputError(f"{what} has {len(value)} values for {count} predictions. Give one, or one for each")
    return list(value)


_SOURCES = {"sources": Value("string")}


class NumberConsistency(_Module):
    """`bench.metrics.number_consistency` over predictions and sources."""

    judge = number_consistency.NumberConsistency
    features_of = _SOURCES


class NameConsistency(_Module):
    """`bench.metrics.name_consistency` over predictions and sources."""

    judge = name_consistency.NameConsistency
    features_of = _SOURCES


class FactRecall(_Module):
    """`bench.metrics.fact_recall` over predictions, sources and facts."""

    judge = fact_recall.FactRecall
    features_of: ClassVar[Mapping[str, Any]] = {"sources": Value("string"), "facts": fact_features()}

    def _proven(self, given: Mapping[str, Any]) -> dict[str, Any]:
        columns = super()._proven(given)
        return columns | {"facts": [[_whole(fact) for fact in _listed("facts", each)] for each in columns["facts"]]}


def _whole(fact: Any) -> dict[str, Any]:
    """The fact with all its keys, as Arrow wants it."""
    return fact_row(fact_of(fact, "xx"), "xx")


class MultilingualRouge(_Module):
    """`bench.metrics.rouge` over predictions and references."""

    judge = rouge.Rouge
    features_of: ClassVar[Mapping[str, Any]] = {"references": List(Value("string"))}

    def _proven(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """A reference alone is a list of one: Arrow would take its letters for a list."""
        columns = super()._proven(given)
        references = [
            [each] if isinstance(each, str) else _listed("references", each) for each in columns["references"]
        ]
        for each in references:
            _prove_texts(f"{self.name}: references", each)
        return columns | {"references": references}
