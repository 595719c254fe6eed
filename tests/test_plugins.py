from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from bench import languages, plugins
from bench.cli.compose import compose_config, instantiate_node
from bench.consistency.numbers import find_numbers
from bench.errors import ConfigError
from bench.languages import number_tables
from bench.runner.options import listing
from bench.runner.plan import build_metrics
from tests.commands import Bench

EXAMPLE = Path(__file__).parents[1] / "examples" / "bench_example_plugin"
CACHES = (
    plugins.found, plugins.config_folders, plugins.language_pack, number_tables.number_table, languages.fingerprint,
)  # fmt: skip
OURS = "bench_example.configs"
SENTENCE = "Scaoileadh caoga a dó príosúnach saor inniu."


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What is cached of plug-ins is forgotten before and after each test; the example package can be imported."""
    monkeypatch.syspath_prepend(str(EXAMPLE))
    for cache in CACHES:
        cache.cache_clear()
    yield
    monkeypatch.undo()
    for cache in CACHES:
        cache.cache_clear()


def install(monkeypatch: pytest.MonkeyPatch, *entries: tuple[str, str, str]) -> None:
    """Pretend that a package with these entry points (group, name, value) is installed."""
    made = [EntryPoint(name, value, group) for group, name, value in entries]
    monkeypatch.setattr(plugins, "entry_points", lambda group: [each for each in made if each.group == group])
    monkeypatch.setattr(plugins, "_origin", lambda entry: "bench-example-plugin 0.1.0")


def test_without_plugins_nothing_changes() -> None:
    before = languages.fingerprint()
    assert plugins.problems() == []
    assert languages.fingerprint() == before


@pytest.mark.parametrize(
    ("override", "group", "target"),
    [
        ("metric=exclamations", "metric", "bench_example.exclamations.Exclamations"),
        ("summarizer=last_words", "summarizer", "bench_example.last_words.LastWords"),
        ("metric=[rouge,exclamations]", "metric", "bench_example.exclamations.Exclamations"),
    ],
)
def test_a_file_of_a_plugin_is_chosen_by_name(
    monkeypatch: pytest.MonkeyPatch, override: str, group: str, target: str
) -> None:
    install(monkeypatch, (plugins.CONFIGS, "example", OURS))
    assert target in {node["_target_"] for node in compose_config([override])[group].values()}


def test_a_plugin_runs_and_is_listed(monkeypatch: pytest.MonkeyPatch, bench: Bench) -> None:
    install(monkeypatch, (plugins.CONFIGS, "example", OURS), (plugins.LANGUAGES, "ga", "bench_example.irish:NUMBERS"))
    words = ("dataset=two_articles", "summarizer=last_words", "metric=[number_consistency,exclamations]", "words=8")
    told = bench("run", *words, "executor=serial")
    assert told.code == 0, told.err
    (result,) = Path.cwd().glob("results/two_articles/last_words-*/result.json")
    assert json.loads(result.read_text(encoding="utf-8"))["outputs"]["exclamations"]["title"] == "shouting"
    listed = " ".join(bench("list").out.split())
    assert "exclamations bench-example-plugin 0.1.0 Exclamation marks for each hundred" in listed
    assert "last_words bench-example-plugin 0.1.0" in listed
    assert "two_articles bench-example-plugin 0.1.0" in listed
    assert "listed bench-example-plugin 0.1.0" in listed
    assert ("ga", "of bench-example-plugin 0.1.0") in [(row[0], row[3]) for row in listing("languages")[1]]


def test_a_language_pack_reads_numbers_and_shows_in_signatures(monkeypatch: pytest.MonkeyPatch) -> None:
    before = languages.fingerprint()
    assert [each.low for each in find_numbers(SENTENCE, "ga")] == []
    for cache in CACHES:
        cache.cache_clear()
    install(monkeypatch, (plugins.LANGUAGES, "ga", "bench_example.irish:NUMBERS"))
    assert [(each.text, each.low, each.unit) for each in find_numbers(SENTENCE, "ga")] == [
        ("caoga a dó", Decimal(52), "person")
    ]
    assert languages.fingerprint() != before


def test_a_finder_of_a_plugin_joins_the_metric(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, (plugins.CONFIGS, "example", OURS))
    words = ["metric=name_consistency", "+finder=listed", "metric.name_consistency.finder.names={Minsk: GPE}"]
    (metric,) = build_metrics(compose_config(words), instantiate_node).values()
    assert "|finder:listed-" in metric.signature("ga")


@pytest.mark.parametrize("value", ["no_such_package.configs", "bench_example.no_such_folder", "bench_example:configs"])
def test_a_broken_plugin_is_one_line_and_breaks_nothing(
    monkeypatch: pytest.MonkeyPatch, bench: Bench, value: str
) -> None:
    install(monkeypatch, (plugins.CONFIGS, "example", value))
    told = bench("list", "metrics")
    assert told.code == 0
    assert "rouge" in told.out
    expected = f"plug-in 'example' of bench-example-plugin 0.1.0: there is no folder {value}. Mend it, or remove it: "
    assert told.err == f"{expected}pip uninstall bench-example-plugin\n"
    assert bench("run", "--dry-run", "summarizer=lead").code == 0


def broken_configs(home: Path) -> None:
    folder = home / "broken_example" / "configs" / "metric"
    folder.mkdir(parents=True)
    (folder.parents[1] / "__init__.py").write_text("raise RuntimeError('must not run')\n", encoding="utf-8")
    (folder / "gone.yaml").write_text("gone:\n  _target_: broken_example.gone.Gone\n", encoding="utf-8")


def test_what_cannot_be_imported_is_listed_as_broken(
    monkeypatch: pytest.MonkeyPatch, bench: Bench, tmp_path: Path
) -> None:
    broken_configs(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    install(monkeypatch, (plugins.CONFIGS, "broken", "broken_example.configs"))
    told = bench("list", "metrics")
    assert told.code == 0
    assert "broken: must not run" in " ".join(told.out.split())
    assert bench("run", "--dry-run", "summarizer=lead", "metric=rouge").code == 0
    told = bench("run", "--dry-run", "summarizer=lead", "metric=gone")
    assert told.code == 2
    assert "metric.gone: broken_example.gone.Gone cannot be made" in told.err


@pytest.mark.parametrize(
    ("value", "message"),
    [("bench_example.irish:GONE", "cannot be loaded"), ("bench_example.irish:__doc__", "is no bench.languages.table")],
)
def test_a_broken_language_pack_stops_its_language_alone(
    monkeypatch: pytest.MonkeyPatch, value: str, message: str
) -> None:
    install(monkeypatch, (plugins.LANGUAGES, "ga", value))
    assert [each.low for each in find_numbers("52 were freed.", "en")] == [52]
    with pytest.raises(ConfigError, match=message):
        find_numbers(SENTENCE, "ga")


def test_our_own_names_win(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "shadowing_example" / "metric"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").touch()
    (folder / "rouge.yaml").write_text("rouge:\n  _target_: os.system\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    install(monkeypatch, (plugins.CONFIGS, "shadowing", "shadowing_example"))
    assert len(plugins.config_folders()) == 1
    node: Any = compose_config(["metric=rouge"])["metric"]["rouge"]
    assert node["_target_"] == "bench.metrics.rouge.Rouge"


def test_a_module_in_this_folder_is_not_run_but_told_how(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [each for each in sys.path if each not in ("", ".")])
    Path("mine_example.py").write_text("raise RuntimeError('must not run')\n", encoding="utf-8")
    told = bench("run", "--dry-run", "summarizer=[]", "+summarizer.mine={_target_: mine_example.Mine}")
    assert told.code == 2
    assert "mine_example lies in this folder, where Python is not told to look: PYTHONPATH=. bench …" in told.err
