from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.errors import InputError
from bench.meta import load_labelled, measure_agreement
from bench.metrics.base import Better, Metric, Output
from bench.metrics.number_consistency import NumberConsistency
from bench.records import Example, Prediction, Score

SOURCE = "Belarus freed 52 prisoners in September and 14 prisoners in June."


def write(path: Path, *rows: dict[str, Any]) -> Path:
    lines = [json.dumps({"id": "a", "source": SOURCE, "language": "en", "summary": "52 freed."} | row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


class _Length(Metric):
    """The number of characters, of which fewer are better."""

    outputs = (Output("characters", "characters", Better.LOWER),)

    def signature(self, language: str) -> str:
        return "characters"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        return [Score(example.id, "characters", float(len(prediction.text)))]


def figures(path: Path, metric: Metric) -> dict[tuple[str, str], float | None]:
    return {(each.level, each.measure): each.value for each in measure_agreement(load_labelled(path), [metric])}


def test_a_label_may_be_true_or_a_number_or_follow_from_spans(tmp_path: Path) -> None:
    path = write(
        tmp_path / "rows.jsonl",
        {"system": "a", "label": True},
        {"system": "b", "label": 0.25},
        {"system": "c", "spans": [{"start": 0, "stop": 2, "label": "number"}]},
        {"system": "d", "spans": []},
    )
    assert [row.label for row in load_labelled(path)] == [1.0, 0.25, 0.0, 1.0]
    assert [row.prediction.summarizer for row in load_labelled(path)] == ["a", "b", "c", "d"]


def test_agreement_over_summaries_and_systems(tmp_path: Path) -> None:
    rows = [
        {"id": f"{article}", "system": system, "summary": "x" * length, "label": label}
        for article in range(4)
        for system, length, label in (("a", 10 + article, True), ("b", 20 + article, False), ("c", 30, False))
    ]
    found = figures(write(tmp_path / "rows.jsonl", *rows), _Length())
    assert found["summary", "auc"] == 1.0
    assert found["summary", "balanced_accuracy"] == 1.0
    assert found["summary", "pairwise_accuracy"] == 1.0
    assert found["system", "pairwise_accuracy"] == 1.0
    # scipy.stats.spearmanr([-10, -20, -30], [1, 0, 0]) on the means, whose order is that of 11.5, 21.5 and 30
    assert found["system", "spearman"] == pytest.approx(0.8660254)


def test_graded_labels_have_no_auc(tmp_path: Path) -> None:
    rows = [{"id": str(n), "source": f"{SOURCE} {n}.", "summary": "x" * (5 + n), "label": 9 - n} for n in range(4)]
    found = figures(write(tmp_path / "rows.jsonl", *rows), _Length())
    assert set(found) == {("summary", "spearman"), ("summary", "kendall"), ("summary", "pairwise_accuracy")}
    assert found["summary", "kendall"] == pytest.approx(1.0)
    assert found["summary", "pairwise_accuracy"] is None


def test_flagged_mentions_are_compared_with_marked_spans(tmp_path: Path) -> None:
    path = write(
        tmp_path / "rows.jsonl",
        {"id": "1", "summary": "52 were freed in September.", "spans": []},
        {"id": "2", "summary": "77 were freed in September.", "spans": [{"start": 0, "stop": 2}]},
        {"id": "3", "summary": "88 were sad in June.", "spans": [{"start": 8, "stop": 11}]},
    )
    found = figures(path, NumberConsistency())
    assert found["span", "span_precision"] == 0.5
    assert found["span", "span_recall"] == 0.5


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({}, r"rows.jsonl:2: row 'b' has neither 'label' nor 'spans'"),
        ({"label": 1, "summary": None}, r"rows.jsonl:2: row 'b' has no 'summary'"),
        ({"spans": [{"start": 3, "stop": 99}]}, r"rows.jsonl:2: the span 3 to 99 is outside"),
        ({"label": "good"}, r"rows.jsonl:2: label"),
        ({"label": float("nan")}, r"rows.jsonl:2: "),
        ({"spans": [{"start": 3}]}, r"rows.jsonl:2: spans\[0\]"),
        ({"label": 1, "source": ""}, r"rows.jsonl:2: empty article"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, row: dict[str, Any], message: str) -> None:
    path = write(tmp_path / "rows.jsonl", {"label": 1}, {"id": "b"} | row)
    with pytest.raises(InputError, match=message):
        load_labelled(path)
