from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench.datasets.base import Dataset
from bench.errors import ConfigError
from bench.records import Example
from bench.runner.execute import execute
from bench.runner.executors import Serial
from bench.runner.plan import System, build_plan, describe
from tests.runner.fakes import Copy, Dice, Digits, Letters, make_dataset, make_plan

OBJECTS: dict[str, Any] = {
    "data": make_dataset(),
    "empty": Dataset("empty", ()),
    "copy": Copy(),
    "digits": Digits(),
    "letters": Letters(),
    "serial": Serial(),
}
CONFIG: dict[str, Any] = {
    "dataset": {"_target_": "data", "about": {"events": 1}},
    "summarizer": {"copy": {"_target_": "copy", "words": 2, "about": {"control": True}}},
    "metric": {"letters": {"_target_": "letters"}, "digits": {"_target_": "digits"}},
    "executor": {"_target_": "serial"},
    "output": "results",
}


def instantiate(where: str, node: Mapping[str, Any]) -> Any:
    assert "about" not in node, where
    return OBJECTS[node["_target_"]]


def test_a_configuration_becomes_objects() -> None:
    plan = build_plan(CONFIG, instantiate)
    assert plan.data.dataset is OBJECTS["data"]
    assert plan.data.about == {"events": 1}
    assert [(system.name, system.about, made) for system, made in plan.summarizers] == [
        ("copy", {"control": True}, OBJECTS["copy"])
    ]
    assert list(plan.scorers.metrics) == ["digits", "letters"]  # in one order, however they were chosen
    assert plan.folder(plan.summarizers[0][0]).path.parent == Path("results/fake")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"dataset": {"_target_": "copy"}}, "dataset: copy gives no"),
        ({"dataset": {"_target_": "empty"}}, "empty has no examples"),
        ({"summarizer": {"x": {"_target_": "data"}}}, r"summarizer\.x: data is no"),
        ({"summarizer": {"x": {"words": 2}}}, r"summarizer\.x has no _target_"),
        ({"summarizer": {"x": "lead"}}, r"summarizer\.x has no _target_"),
        ({"summarizer": None}, "No summarizer is chosen.*summarizer=lead"),
        ({"metric": {}}, "No metric is chosen.*metric=rouge"),
        ({"metric": {"x": {"_target_": "copy"}}}, r"metric\.x: copy is no"),
        ({"metric": {"x": {"_target_": "letters"}, "y": {"_target_": "letters"}}}, "Two metrics give .* words"),
    ],
)
def test_what_does_not_fit_is_named(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        build_plan(CONFIG | changes, instantiate)


def test_a_key_depends_on_the_configuration_alone() -> None:
    key = System("lead", {"_target_": "Lead", "words": 60}).key
    assert key == System("lead", {"words": 60, "name": "other", "_target_": "Lead"}, {"note": "described"}).key
    assert key == System("lead", {"_target_": "Lead", "words": 60, "work": {"batch_size": 8}}).key
    assert key != System("lead", {"_target_": "Lead", "words": 61}).key
    assert System("first", {"_target_": "Lead", "words": 60}).key.endswith(key.removeprefix("lead"))


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("lead", "lead-"),
        ("google/mt5 small", "google-mt5-small-"),
        ("../../etc", "etc-"),
        ("модель", "модель-"),
        ("…", "unnamed-"),
        ("a" * 300, "a" * 80 + "-"),
    ],
)
def test_any_name_is_one_safe_part_of_a_path(name: str, start: str) -> None:
    key = System(name, {}).key
    assert key.startswith(start)
    assert len(key) == len(start) + 8


def test_a_plan_tells_who_can_do_what_and_where_it_will_lie() -> None:
    lines = "\n".join(describe(build_plan(CONFIG, instantiate)))
    assert "3 articles, 6 examples" in lines
    assert "en: 3 of 3\n" in lines
    assert "uk: 0 of 3 (the article is in English)" in lines
    assert "uk: letters|v:1|lang:uk" in lines
    assert f"results/fake/{System('copy', {'_target_': 'copy', 'words': 2}).key}" in lines


class Prompted(Copy):
    def describe(self, example: Example) -> Mapping[str, object]:
        return {"prompt": f"Summarise:\n{example.article.text}", "input_tokens": 1000}


def test_a_plan_tells_calls_tokens_and_a_prompt(tmp_path: Path) -> None:
    plan = make_plan(tmp_path, Prompted(), Dice(words=3))
    lines = describe(replace(plan, samples=2))
    assert "    to make: 3, stored: 0" in lines
    assert "    to make: 6, stored: 0" in lines  # two samples of who draws
    assert "    input tokens, about: 3,000" in lines
    place = lines.index("    prompt for a/en:")
    assert lines[place + 1 : place + 3] == ["    | Summarise:", "    | One 1 two"]
    assert not list(tmp_path.iterdir())
    execute(replace(plan, summarizers=plan.summarizers[:1]), fresh=False, say=lambda _: None)
    assert "    to make: 0, stored: 3" in describe(plan)


@pytest.mark.parametrize("samples", [0, "3", 1.5, True])
def test_samples_are_a_whole_number(samples: Any) -> None:
    with pytest.raises(ConfigError, match=r"samples=.* is no whole number from 1\. Example: samples=3"):
        build_plan(CONFIG | {"samples": samples}, instantiate)
