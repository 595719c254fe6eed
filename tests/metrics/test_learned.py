"""A model that fails leaves empty cells with a reason, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.errors import ConfigError
from bench.metrics.base import Better, Output
from bench.metrics.learned import LearnedMetric, Pair
from bench.metrics.number_consistency import NumberConsistency
from bench.records import Article, Example, Prediction, Score
from bench.runner.executors import Serial
from bench.runner.score import Scorers, Unscored, score
from bench.runner.store import Folder
from tests.commands import Bench
from tests.runner.fakes import make_dataset

EXAMPLE = Example("a/en", Article("a", ("en",), "Belarus freed 52 prisoners."), "en")


class Fragile(LearnedMetric):
    """Counts characters; raises what its text names."""

    outputs = (Output("fragile", "fragile", Better.HIGHER), Output("second", "second", Better.NEITHER))

    def __init__(self) -> None:
        self.calls: list[int] = []

    def signature(self, language: str) -> str:
        return f"fragile|v:1|lang:{language}"

    def judge(self, pairs: Sequence[Pair]) -> list[list[Score]]:
        self.calls.append(len(pairs))
        for _, prediction in pairs:
            if "broken" in prediction.text:
                raise RuntimeError("index out of range\n  in self")
            if "gone" in prediction.text:
                raise ConfigError("the folder has gone")
        return [
            [Score(example.id, "fragile", float(len(prediction.text))), Score(example.id, "second", 0.0)]
            for example, prediction in pairs
        ]


def judged(*texts: str) -> list[tuple[float | None, str]]:
    scores = Fragile().score_all([(EXAMPLE, Prediction("a/en", "s", text)) for text in texts])
    assert all([each.metric for each in pair] == ["fragile", "second"] for pair in scores)
    return [(first.value, first.note) for first, _ in scores]


def test_summaries_are_judged_together_and_empty_ones_not() -> None:
    assert judged("one", " ", "three") == [(3.0, ""), (None, "the summary is empty"), (5.0, "")]


def test_one_bad_summary_does_not_take_the_others_with_it() -> None:
    assert judged("one", "broken", "three") == [(3.0, ""), (None, "index out of range in self"), (5.0, "")]


def test_a_model_that_cannot_be_had_is_not_tried_again() -> None:
    metric = Fragile()
    pairs = [(EXAMPLE, Prediction("a/en", "s", text)) for text in ("gone", "two")]
    for _ in range(2):
        scores = [scores[0] for scores in metric.score_all(pairs)]
        assert [(each.value, each.note, each.statistics) for each in scores] == [
            (None, "the folder has gone", {"failed": 1.0})
        ] * 2
    assert metric.calls == [2]


def folders(tmp_path: Path, *names: str) -> list[Folder]:
    dataset, made = make_dataset(languages=("en",)), []
    for name in names:
        folder = Folder(tmp_path / name)
        folder.path.mkdir()
        rows = [
            {"example_id": example.id, "summarizer": name, "text": f"{name} 52", "finish_reason": "stop"}
            for example in dataset.examples
        ]
        folder.predictions.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        config = {"summarizer": {"name": name, "key": name}, "dataset": {"data_hash": dataset.data_hash}}
        folder.config.write_text(json.dumps(config), encoding="utf-8")
        made.append(folder)
    return made


def scored(tmp_path: Path, *metrics: Any) -> tuple[list[dict[str, Any]], list[list[dict[str, Any]]]]:
    made = folders(tmp_path, "fine", "broken")
    named = {metric.outputs[0].name: metric for metric in metrics}
    dataset = make_dataset(languages=("en",))
    results = score(dataset, Scorers(named, Serial()), [Unscored(folder, {}) for folder in made])
    rows = [[json.loads(line) for line in folder.scores.read_text("utf-8").splitlines()] for folder in made]
    return results, rows


def test_the_deterministic_columns_are_the_same_with_a_failing_model_and_without(tmp_path: Path) -> None:
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    results, rows = scored(tmp_path / "with", NumberConsistency(), Fragile())
    plain_results, plain_rows = scored(tmp_path / "without", NumberConsistency())
    own = [[row for row in each if row["metric"] not in ("fragile", "second")] for each in rows]
    assert own == plain_rows
    for result, plain in zip(results, plain_results, strict=True):
        for name, figure in plain["overall"]["outputs"].items():
            assert result["overall"]["outputs"][name] == figure
        assert result["overall"]["clean_share"] == plain["overall"]["clean_share"]
    assert "unjudged" not in results[0]
    assert set(results[1]["unjudged"]) == {"fragile", "second"}
    assert set(results[1]["unjudged"]["fragile"].values()) == {"index out of range in self"}
    assert results[0]["outputs"]["fragile"]["learned"] is True
    assert "learned" not in results[0]["outputs"]["number_consistency"]


def test_samples_keep_their_number(tmp_path: Path) -> None:
    (folder,) = folders(tmp_path, "fine")
    rows = [json.loads(line) for line in folder.predictions.read_text("utf-8").splitlines()]
    more = rows + [row | {"sample": 1} for row in rows]
    folder.predictions.write_text("".join(json.dumps(row) + "\n" for row in more), encoding="utf-8")
    score(make_dataset(languages=("en",)), Scorers({"fragile": Fragile()}, Serial()), [Unscored(folder, {})])
    told = [json.loads(line) for line in folder.scores.read_text("utf-8").splitlines()]
    assert [row.get("sample", 0) for row in told if row["metric"] == "fragile"] == [0, 1] * 3


def test_the_exit_code_tells_of_a_server_that_is_not_there(bench: Bench, tmp_path: Path) -> None:
    row = {"id": "1", "source": "Belarus freed 52 prisoners.", "summary": "52 were freed.", "language": "en"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    judge = ["metric.judge.base_url=http://127.0.0.1:9/v1", "metric.judge.model=m", "metric.judge.work.tries=1"]
    told = bench("score", "rows.jsonl", "metric=[length,judge]", *judge)
    assert told.code == 1
    assert "judge could not judge 1 of 1 summaries" in told.err
    assert "The other columns are whole" in told.err
    assert bench("score", "rows.jsonl", "metric=[length]").code == 0


def test_changed_predictions_are_other_pairs() -> None:
    pair = EXAMPLE, Prediction("a/en", "s", "one")
    assert Fragile().score(*pair) != Fragile().score(EXAMPLE, replace(pair[1], text="three"))
