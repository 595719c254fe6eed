from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench.errors import ResultsError
from bench.records import Prediction
from bench.runner.predictions import EMPTY, as_row, failure, from_row

BARE = {"example_id": "a", "summarizer": "key", "text": "x", "finish_reason": "stop", "reference_id": None}
TOLD: dict[str, Any] = {
    "raw": "Sure: x",
    "input_tokens": 900,
    "output_tokens": 60,
    "seconds": 1.5,
    "cost": 0.002,
    "truncated": 12,
    "sample": 2,
    "error": "no answer",
}


@pytest.mark.parametrize("told", [{}, TOLD, {"sample": 1}, {"cost": 1.0}])
def test_a_prediction_comes_back_as_it_was(told: dict[str, Any]) -> None:
    prediction = Prediction("a", "key", "x", **told)
    row = as_row(prediction, "key")
    assert row == BARE | told
    assert from_row(row, Path("rows.jsonl")) == prediction


@pytest.mark.parametrize(
    "row",
    [
        {},
        BARE | {"text": 5},
        BARE | {"reference_id": 1},
        BARE | {"sumary": "x"},
        BARE | {"sample": "2"},
        BARE | {"cost": "2"},
        {"example_id": "a", "text": "x"},
    ],
)
def test_what_is_no_prediction_is_named(row: dict[str, Any]) -> None:
    with pytest.raises(ResultsError, match=r"rows\.jsonl holds a line that is no prediction"):
        from_row(row, Path("rows.jsonl"))


@pytest.mark.parametrize(
    ("text", "error", "reason"),
    [("words", "", ""), (" … \n", "", EMPTY), ("", "no answer", "no answer"), ("half a", "cut off", "cut off")],
)
def test_a_failure_has_a_reason(text: str, error: str, reason: str) -> None:
    assert failure(Prediction("a", "key", text, error=error)) == reason
