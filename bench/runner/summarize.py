"""Examples in, predictions on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bench.datasets.base import Dataset
from bench.errors import ResultsError
from bench.records import Example, Prediction
from bench.runner.store import Folder, append_rows, read_rows
from bench.summarizers.base import Summarizer

_ALWAYS = ("example_id", "summarizer", "text", "finish_reason", "reference_id")


@dataclass(frozen=True, slots=True)
class Summarized:
    """How many predictions were made now, and which examples could not be done, with the reason."""

    made: int
    skipped: Mapping[str, str]


def summarize(
    dataset: Dataset, summarizer: Summarizer, folder: Folder, advance: Callable[[], None] = lambda: None
) -> Summarized:
    """Make the predictions that the folder does not hold yet, in the order of the examples."""
    reasons = {example.id: summarizer.unable(example) for example in dataset.examples}
    done = {prediction.example_id for prediction in read_predictions(folder)}
    open_examples = [example for example in dataset.examples if reasons[example.id] is None and example.id not in done]
    append_rows(folder.predictions, _rows(summarizer, open_examples, folder.path.name, advance))
    return Summarized(len(open_examples), {key: reason for key, reason in reasons.items() if reason is not None})


def _rows(
    summarizer: Summarizer, examples: Sequence[Example], key: str, advance: Callable[[], None]
) -> Iterator[dict[str, Any]]:
    left = {example.id for example in examples}
    for prediction in summarizer.summarize(examples) if examples else ():
        left.discard(prediction.example_id)
        row = asdict(prediction) | {"summarizer": key}
        yield {name: value for name, value in row.items() if name in _ALWAYS or value not in (None, 0, "")}
        advance()
    if left:
        raise ResultsError(f"{key} gave no summary for {min(left)}: a summariser must give one for each example.")


def read_predictions(folder: Folder) -> list[Prediction]:
    """The predictions that the folder holds.

    Raises:
        ResultsError: a line is broken or is no prediction.
    """
    return [_as_prediction(row, folder) for row in read_rows(folder.predictions)]


def _as_prediction(row: Mapping[str, Any], folder: Folder) -> Prediction:
    try:
        if all(isinstance(row[name], str) or (name == "reference_id" and row[name] is None) for name in _ALWAYS):
            return Prediction(**row)
    except (KeyError, TypeError):  # a key is missing or of another kind
        pass
    raise ResultsError(f"{folder.predictions} holds a line that is no prediction. Run again with --fresh.")
