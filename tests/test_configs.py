"""Every file under configs/ composes, and what it describes can be made."""

from __future__ import annotations

import json
import re
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
import yaml
from omegaconf import OmegaConf

from bench.cli.compose import compose_config, instantiate_node
from bench.datasets.huggingface import load_huggingface
from bench.errors import ConfigError
from bench.metrics.base import Metric
from bench.runner.options import GROUPS, choices, config_folder
from bench.runner.plan import build_data, build_metrics, build_plan
from bench.summarizers.base import Summarizer

FILES = [(group, name) for group in GROUPS.values() for name in choices(group)]
ABOUT = {"control", "neural", "note", "events"}
# What must be given with those summarisers that run nothing by themselves.
GIVEN = {
    "chat": ["path=some/model"],
    "command": ["command=[cat]"],
    "function": ["function=textwrap.shorten"],
    "openai": ["base_url=http://127.0.0.1:8000/v1", "model=some-model"],
    "precomputed": ["path=summaries.jsonl"],
    "seq2seq": ["path=some/model"],
}
# What must be given with metrics in which somebody's model judges.
LEARNED = {
    "bertscore": ["model"],
    "detector": ["model"],
    "entailment": ["model"],
    "judge": ["base_url", "model"],
    "judge_facts": ["base_url", "model"],
}
GIVEN_METRICS = {"evaluate": ["path=bench.interop.evaluate:NumberConsistency"]}


def test_every_file_is_in_a_group_that_is_tried_here() -> None:
    tried = {config_folder() / group / f"{name}.yaml" for group, name in FILES} | {config_folder() / "config.yaml"}
    rules = set((config_folder() / "gate").glob("*.yaml"))  # tried in tests/gate/test_gate.py
    finders = {config_folder() / "finder" / f"{name}.yaml" for name in choices("finder")}
    assert set(config_folder().rglob("*.yaml")) == tried | rules | finders


def test_the_default_makes_a_plan() -> None:
    plan = build_plan(compose_config([]), instantiate_node)
    assert plan.data.dataset.name == "seeds"
    assert [system.name for system, _ in plan.summarizers] == choices_in_default("summarizer")
    assert list(plan.scorers.metrics) == sorted(choices_in_default("metric"))
    assert all(system.about["neural"] is False for system, _ in plan.summarizers)


def choices_in_default(group: str) -> list[str]:
    defaults: Any = OmegaConf.to_container(OmegaConf.load(config_folder() / "config.yaml").defaults)
    return next(list(entry[group]) for entry in defaults if isinstance(entry, dict) and group in entry)


@pytest.mark.parametrize("group", ["summarizer", "metric"])
def test_the_default_leaves_nothing_built_in_out(group: str) -> None:
    given = {*GIVEN, *GIVEN_METRICS, *LEARNED}
    assert sorted(choices_in_default(group)) == [name for name in choices(group) if name not in given]


@pytest.mark.parametrize("name", GIVEN)
def test_what_must_be_given_is_asked_for(name: str) -> None:
    config = compose_config([f"summarizer={name}"])
    key = GIVEN[name][0].partition("=")[0]
    with pytest.raises(ConfigError, match=f"summarizer.{name}.{key} is not given. Add: summarizer.{name}.{key}="):
        build_plan(config, instantiate_node)


def test_the_prompts_are_part_of_what_is_asked() -> None:
    config = compose_config(["summarizer=chat", "prompt.uk.version=2"])
    assert config["summarizer"]["chat"]["prompts"]["uk"]["version"] == 2
    assert sorted(config["summarizer"]["chat"]["prompts"]) == choices("prompt")


@pytest.mark.parametrize("name", choices("summarizer"))
def test_a_summarizer_file_makes_one_of_its_name(name: str) -> None:
    given = [f"summarizer.{name}.{each}" for each in GIVEN.get(name, ())]
    config = compose_config([f"summarizer={name}", *given])
    assert list(config["summarizer"]) == [name]
    about = config["summarizer"][name].pop("about")
    assert about.keys() <= ABOUT
    assert {type(about[key]) for key in ("control", "neural")} == {bool}
    assert bool(about.get("note")) is about["control"]
    made = instantiate_node(name, config["summarizer"][name])
    assert isinstance(made, Summarizer)
    assert made.name == name


@pytest.mark.parametrize("name", LEARNED)
def test_a_learned_metric_is_not_made_before_its_model_is_named(name: str) -> None:
    node = compose_config([f"metric={name}"])["metric"][name]
    assert [key for key, value in node.items() if value == "???"] == LEARNED[name]
    with pytest.raises(ConfigError, match=f"metric.{name}.{LEARNED[name][0]} is not given"):
        instantiate_node(f"metric.{name}", node)


@pytest.mark.parametrize("name", ["judge", "judge_facts"])
def test_a_judge_has_the_rubrics_and_the_defaults_of_its_file(name: str) -> None:
    given = [f"metric.{name}.base_url=http://127.0.0.1:8000/v1", f"metric.{name}.model=some-model"]
    config = compose_config([f"metric={name}", *given, "rubric.uk.version=2"])
    (metric,) = build_metrics(config, instantiate_node).values()
    assert metric.learned
    assert metric.signature("uk").startswith(f"{name}|v:1|lang:uk|model:some-model|rubric:uk-2|votes:3")


@pytest.mark.parametrize("name", [name for name in choices("metric") if name not in LEARNED])
def test_a_metric_file_makes_one_of_its_name(name: str) -> None:
    given = [f"metric.{name}.{each}" for each in GIVEN_METRICS.get(name, ())]
    config = compose_config([f"metric={name}", *given])
    assert list(config["metric"]) == [name]
    (metric,) = build_metrics(config, instantiate_node).values()
    assert isinstance(metric, Metric)
    assert metric.signature("uk").split("|")[:3:2] == [name, "lang:uk"]


@pytest.mark.parametrize("name", choices("finder"))
def test_a_finder_file_names_a_class_and_its_arguments(name: str) -> None:
    node = compose_config([f"+finder={name}"])["metric"]["name_consistency"]["finder"]
    module, _, attribute = node.pop("_target_").rpartition(".")
    arguments = signature(getattr(import_module(module), attribute)).parameters
    assert set(node) == set(arguments)
    assert {key for key, value in node.items() if value == "???"} == {
        key for key, each in arguments.items() if each.default is each.empty
    }


def test_a_finder_without_what_it_needs_says_which_key_is_missing() -> None:
    node = compose_config(["+finder=spacy"])["metric"]["name_consistency"]
    with pytest.raises(ConfigError, match=r"^metric\.name_consistency\.finder\.model is not given"):
        instantiate_node("metric.name_consistency", node)


ROWS = [
    {"id": "1", "source": "Ein Text.", "language": "de"},
    {"id": "2", "source": "A text.", "language": "en"},
]


def rows_file(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


@pytest.mark.parametrize(("overrides", "languages"), [([], ["de", "en"]), (["languages=[en]"], ["en"])])
def test_a_jsonl_file_is_taken_whole_unless_languages_are_chosen(
    tmp_path: Path, overrides: list[str], languages: list[str]
) -> None:
    config = compose_config(["dataset=jsonl", f"dataset.path={rows_file(tmp_path)}", *overrides])
    dataset = build_data(config["dataset"], instantiate_node).dataset
    assert [example.language for example in dataset.examples] == languages


def test_the_seeds_have_the_languages_that_are_chosen() -> None:
    config = compose_config(["languages=[uk]"])
    data = build_data(config["dataset"], instantiate_node)
    assert {example.language for example in data.dataset.examples} == {"uk"}
    assert data.about == {"events": 1}


def test_the_huggingface_file_has_the_arguments_of_its_loader(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: dict[str, Any] = {}
    original = signature(load_huggingface)

    def load(**arguments: Any) -> None:
        taken.update(original.bind(**arguments).arguments)

    config = compose_config(["dataset=huggingface", "dataset.path=some/folder", "dataset.columns={text: source}"])
    monkeypatch.setattr(config["dataset"]["_target_"], load)
    instantiate_node("dataset", config["dataset"])
    assert taken["columns"] == {"text": "source"}


PUBLISHED = {
    "xlsum": ("ukrainian/test/0000.parquet", ("id", "url", "title", "summary", "text")),
    "crosssum": ("english-ukrainian/test/0000.parquet", ("source_url", "target_url", "summary", "text")),
    "mlsum": ("ru/test/0000.parquet", ("text", "summary", "topic", "url", "title", "date")),
    "wikilingua": (
        "en_ru/wiki_lingua-test.parquet",
        ("gem_id", "gem_parent_id", "source_language", "target_language", "source", "target", "references"),
    ),
    "lrsum": ("ukr/test-00000-of-00001.parquet", ("id", "url", "title", "summary", "text")),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_data_set_is_read_from_files_of_its_shape(tmp_path: Path, name: str) -> None:
    datasets: Any = pytest.importorskip("datasets")
    file, columns = PUBLISHED[name]
    (tmp_path / file).parent.mkdir(parents=True)
    cells = {"source_language": "en", "target_language": "ru"}
    rows = {column: [f"{column} {number}" for number in (1, 2)] for column in columns}
    rows |= {column: [code, code] for column, code in cells.items() if column in columns}
    datasets.Dataset.from_dict(rows).to_parquet(str(tmp_path / file))
    config = compose_config([f"dataset={name}", f"dataset.path={tmp_path}", "dataset.limit=1"])
    (example,) = build_data(config["dataset"], instantiate_node).dataset.examples
    source, summary = ("source", "target") if name == "wikilingua" else ("text", "summary")
    assert example.article.text == f"{source} 1"
    assert [reference.text for reference in example.references] == [f"{summary} 1"]
    crosses = name in ("crosssum", "wikilingua")
    assert (example.article.languages != (example.language,)) == crosses


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_data_set_names_its_revision(name: str) -> None:
    config = compose_config([f"dataset={name}"])["dataset"]
    assert config["name"] == f"{name}-{config['config']}"
    assert re.fullmatch(r"[0-9a-f]{40}|refs/convert/parquet", config["revision"])


def test_the_readme_describes_every_about_key() -> None:
    text = (config_folder() / "README.md").read_text(encoding="utf-8")
    nodes = [
        yaml.safe_load((config_folder() / group / f"{name}.yaml").read_text(encoding="utf-8")) for group, name in FILES
    ]
    used = {
        key
        for node in nodes
        for part in (node, *node.values())
        if isinstance(part, dict)
        for key in part.get("about", {})
    }
    assert used
    assert all(f"| `{key}` |" in text for key in used)
