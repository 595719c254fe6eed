"""Predictions as rows of JSON lines: what is written, how it is read, and when one is a failure."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.errors import ResultsError
from bench.records import Prediction
from bench.runner.store import Folder, read_rows
from bench.text.tokens import count_words

Key = tuple[str, int]
"""The id of an example, and which of several samples for it."""

EMPTY = "the summary has no words"
_TEXT, _TEXT_OR_NONE = (str,), (str, type(None))
_FIELDS: Mapping[str, tuple[type, ...]] = {
    "example_id": _TEXT,
    "summarizer": _TEXT,
    "text": _TEXT,
    "finish_reason": _TEXT,
    "reference_id": _TEXT_OR_NONE,
    "raw": _TEXT_OR_NONE,
    "input_tokens": (int,),
    "output_tokens": (int,),
    "seconds": (int, float),
    "cost": (int, float),
    "truncated": (int,),
    "sample": (int,),
    "error": _TEXT,
}
_ALWAYS = ("example_id", "summarizer", "text", "finish_reason", "reference_id")


def key_of(prediction: Prediction) -> Key:
    return prediction.example_id, prediction.sample


def failure(prediction: Prediction) -> str:
    """Why this is no summary: its error, or that it has no words; "" where it is one."""
    return prediction.error or ("" if count_words(prediction.text) else EMPTY)


def as_row(prediction: Prediction, system: str) -> dict[str, Any]:
    """The row of a prediction under the key of its system; what is None, 0 or "" is left out beyond the first five."""
    row = {name: getattr(prediction, name) for name in Prediction.__slots__} | {"summarizer": system}
    return {name: value for name, value in row.items() if name in _ALWAYS or value not in (None, 0, "")}


def from_row(row: Mapping[str, Any], path: Path) -> Prediction:
    """The prediction of a row.

    Raises:
        ResultsError: it is none.
    """
    known = all(isinstance(value, _FIELDS.get(name, ())) for name, value in row.items())
    if known and row.keys() >= {"example_id", "summarizer", "text"}:
        return Prediction(**row)
    raise ResultsError(f"{path} holds a line that is no prediction. Run again with --fresh.")


def read_predictions(folder: Folder) -> list[Prediction]:
    """The predictions of the finished run in a folder, in the order of the examples.

    Raises:
        ResultsError: a line is broken or is no prediction.
    """
    return [from_row(row, folder.predictions) for row in read_rows(folder.predictions)]
