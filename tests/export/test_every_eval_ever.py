"""Records of Every Eval Ever, against its published schema (0.3.0, MIT, tests/data/every_eval_ever)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bench.export.every_eval_ever import SCHEMA_VERSION, write
from bench.runner.store import find_runs
from tests.export.runs import store

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads(
    (ROOT / "tests" / "data" / "every_eval_ever" / "eval.schema.json").read_text(encoding="utf-8")
)


def record(folder: Path, run: Any, hub_dataset: str | None = None) -> tuple[Path, dict[str, Any]]:
    (path,) = write(folder, run, None, hub_dataset)
    return path, json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("run", find_runs([ROOT / "results" / "seeds"]), ids=lambda run: Path(run.folder).name)
@pytest.mark.parametrize("hub_dataset", [None, "me/seeds"])
def test_the_published_runs_are_valid(tmp_path: Path, run: Any, hub_dataset: str | None) -> None:
    _, told = record(tmp_path, run, hub_dataset)
    jsonschema.validate(told, SCHEMA)
    assert told["schema_version"] == SCHEMA_VERSION == SCHEMA["version"]


def test_the_figures_are_those_of_the_run(tmp_path: Path) -> None:
    run = store(tmp_path / "run")
    _, told = record(tmp_path / "out", run)
    found = {each["evaluation_name"]: each for each in told["evaluation_results"]}
    assert sorted(found) == [
        "summary-bench-news/en/chrf",
        "summary-bench-news/en/number_consistency",
        "summary-bench-news/en/wrong_language",
        "summary-bench-news/uk/chrf",
        "summary-bench-news/uk/wrong_language",
    ]
    numbers = found["summary-bench-news/en/number_consistency"]
    assert numbers["score_details"]["score"] == 0.5
    assert numbers["score_details"]["details"] == {"judged": "2", "examples": "3"}
    assert numbers["score_details"]["uncertainty"]["confidence_interval"]["lower"] == 0.25
    assert numbers["metric_config"]["additional_details"] == {"signature": "number_consistency|v:1|lang:en"}
    assert [
        found[f"summary-bench-news/en/{name}"]["metric_config"]["max_score"] for name in ("chrf", "wrong_language")
    ] == [
        100,
        1,
    ]
    assert found["summary-bench-news/en/wrong_language"]["metric_config"]["lower_is_better"] is True


def test_the_file_is_where_the_collection_wants_it(tmp_path: Path) -> None:
    run = store(tmp_path / "run")
    path, told = record(tmp_path / "out", run)
    place = path.relative_to(tmp_path / "out").as_posix()
    uuid4 = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
    assert re.fullmatch(rf"data/summary-bench-news/summary-bench/mine/{uuid4}\.json", place)
    assert told["model_info"]["id"] == "summary-bench/mine"
    assert record(tmp_path / "again", run)[0].name == path.name


def test_the_schema_refuses_what_is_not_one(tmp_path: Path) -> None:
    _, told = record(tmp_path / "out", store(tmp_path / "run"))
    del told["evaluation_results"][0]["metric_config"]["min_score"]
    with pytest.raises(jsonschema.ValidationError, match="'min_score' is a required property"):
        jsonschema.validate(told, SCHEMA)
