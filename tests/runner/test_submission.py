from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bench.runner.execute import execute
from bench.runner.plan import Plan
from bench.runner.store import Folder
from bench.runner.submission import files_problems, record_problems, score_problems
from tests.runner.fakes import make_dataset, make_plan


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return make_plan(tmp_path)


@pytest.fixture
def folder(plan: Plan) -> Folder:
    """A run as we leave it."""
    (finished,) = execute(plan, fresh=True, say=lambda line: None)
    return Folder(finished.folder)


def change(path: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    edit(content)
    path.write_text(json.dumps(content), encoding="utf-8")


def test_a_run_is_sound(plan: Plan, folder: Folder) -> None:
    dataset = plan.data.dataset
    found = [*files_problems(folder), *record_problems(folder, dataset), *score_problems(folder, dataset, plan.scorers)]
    assert found == []


def test_files_too_few_and_too_many_are_named(folder: Folder) -> None:
    folder.result.unlink()
    (folder.path / "run.sh").write_text("")
    (folder.path / "more").mkdir()
    (folder.path / "more" / "scores.jsonl").write_text("")
    assert list(files_problems(folder)) == [
        "result.json is missing",
        "more does not belong here: remove it",
        "more/scores.jsonl does not belong here: remove it",
        "run.sh does not belong here: remove it",
    ]


@pytest.mark.parametrize(
    ("edit", "problem"),
    [
        (lambda result: result["skipped"].pop("a/uk"), "neither summarised nor skipped: a/uk"),
        (lambda result: result["skipped"].update({"a/uk": " "}), "skipped without a reason: a/uk"),
        (lambda result: result["skipped"].update({"a/en": "why"}), "both summarised and skipped: a/en"),
        (lambda result: result["skipped"].update({"x/en": "why"}), "not in the data set: x/en"),
        (lambda result: result["languages"].pop("uk"), "the language uk of the data set is left out"),
        (lambda result: result.update(data_hash="feed"), "result.json is on other data: data hash feed"),
        (lambda result: result["summarizer"].update(key="other"), "result.json says other, but"),
    ],
)
def test_a_record_that_is_not_so_is_named(
    plan: Plan, folder: Folder, edit: Callable[[dict[str, Any]], object], problem: str
) -> None:
    change(folder.result, edit)
    (found,) = record_problems(folder, plan.data.dataset)
    assert found.startswith(problem)


def test_a_data_set_of_more_languages_is_noticed(folder: Folder) -> None:
    found = list(record_problems(folder, make_dataset(languages=("en", "uk", "ru"))))
    assert "the language ru of the data set is left out: run it in all of them" in found
    assert "neither summarised nor skipped: a/ru, b/ru, c/ru" in found


def test_predictions_are_one_for_each_example_and_of_one_summariser(plan: Plan, folder: Folder) -> None:
    first, *_ = folder.predictions.read_text(encoding="utf-8").splitlines()
    other = json.dumps(json.loads(first) | {"summarizer": "mine"})
    with folder.predictions.open("a", encoding="utf-8") as file:
        file.write(f"{other}\n")
    assert list(record_problems(folder, plan.data.dataset)) == [
        "summarised twice: a/en",
        "by another summariser: mine",
    ]


@pytest.mark.parametrize(("name", "line"), [("scores", 2), ("result", 1)])
def test_a_byte_that_scoring_does_not_give_is_found(plan: Plan, folder: Folder, name: str, line: int) -> None:
    path: Path = getattr(folder, name)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace("\n", " \n")
    path.write_text("".join(lines), encoding="utf-8")
    (found,) = score_problems(folder, plan.data.dataset, plan.scorers)
    assert found.startswith(f"{path.name}:{line} is not what scoring gives")
