from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.cli.compose import compose_config, instantiate_node
from bench.export.lm_eval import write
from bench.interop.judge import from_json
from bench.runner.plan import build_data

METRICS = "metric=[number_consistency,wrong_language,length]"


class _Loader(yaml.SafeLoader):
    """Reads lm-eval's tag for functions as text."""


_Loader.add_constructor("!function", lambda loader, node: f"call {node.value}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("lm_eval")
    write(home, compose_config([METRICS]), instantiate_node)
    return home


def task(folder: Path, name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load((folder / f"{name}.yaml").read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    return content


def rows(folder: Path, language: str) -> list[dict[str, str]]:
    return [
        json.loads(line) for line in (folder / "data" / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def test_tasks_stand_at_the_top(folder: Path) -> None:
    tasks = ["bench_seeds", "bench_seeds_all", "bench_seeds_en", "bench_seeds_ru", "bench_seeds_uk"]
    assert sorted(path.name for path in folder.iterdir()) == [
        *(f"{name}.yaml" for name in tasks), "data", "metrics.json", "utils.py",
    ]  # fmt: skip
    assert task(folder, "bench_seeds") == {"group": "bench_seeds", "task": tasks[2:]}


@pytest.mark.parametrize(("name", "languages"), [("uk", ["uk"]), ("all", ["en", "ru", "uk"])])
def test_a_task_calls_our_functions(folder: Path, name: str, languages: list[str]) -> None:
    content = task(folder, f"bench_seeds_{name}")
    assert content["task"] == f"bench_seeds_{name}"
    assert content["custom_dataset"] == "call utils.load"
    assert content["dataset_kwargs"] == {"languages": languages}
    assert content["process_results"] == "call utils.process_results"
    assert content["generation_kwargs"]["until"] == ["<|im_end|>"]  # lm-eval's default is an empty line


@pytest.mark.parametrize(
    ("metric", "aggregation", "higher"),
    [
        ("number_consistency", "mean", True), ("number_consistency_n", "total", None),
        ("wrong_language", "mean", False),
        ("words", "mean", None), ("clean_share", "mean", True), ("failures", "total", False),
    ],
)  # fmt: skip
def test_each_figure_says_how_it_is_aggregated(
    folder: Path, metric: str, aggregation: str, higher: bool | None
) -> None:
    listed = {each["metric"]: each for each in task(folder, "bench_seeds_uk")["metric_list"]}
    expected = {"metric": metric, "aggregation": f"call utils.{aggregation}", "higher_is_better": higher}
    assert listed[metric] == expected


def test_the_prompt_has_the_whole_article(folder: Path) -> None:
    examples = build_data(compose_config([])["dataset"], instantiate_node).dataset.examples
    for language in ("en", "ru", "uk"):
        own = [example for example in examples if example.language == language]
        for row, example in zip(rows(folder, language), own, strict=True):
            assert row["id"] == example.id
            assert example.article.body() in row["prompt"]
            assert row["reference"] in {reference.text for reference in example.references}
            assert from_json(row["example"]) == example


def test_the_prompt_is_in_the_target_language(folder: Path) -> None:
    starts = {language: rows(folder, language)[0]["prompt"].split()[0] for language in ("en", "ru", "uk")}
    assert starts == {"en": "Summarise", "ru": "Кратко", "uk": "Стисло"}


def test_a_second_export_replaces_the_first(tmp_path: Path) -> None:
    first = write(tmp_path, compose_config([METRICS]), instantiate_node)
    before = {path: path.read_bytes() for path in first}
    assert {path: path.read_bytes() for path in write(tmp_path, compose_config([METRICS]), instantiate_node)} == before
