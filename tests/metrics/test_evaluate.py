"""Modules of `evaluate` as metrics of ours; the modules are made here, as folders that `evaluate.load` reads."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from bench.errors import ConfigError
from bench.metrics.base import Better
from bench.metrics.evaluate import EvaluateMetric
from bench.metrics.number_consistency import NumberConsistency
from tests.commands import Bench
from tests.examples import article, example, prediction

MODULE = """
import datasets
import evaluate


class Made(evaluate.Metric):
    def _info(self):
        one = datasets.Value("string")
        features = datasets.Features({{"predictions": one, {columns}}})
        return evaluate.MetricInfo(description="", citation="", inputs_description="", features={features})

    def _compute(self, predictions, {names}, **options):
        {body}
"""
LIST = '"references": datasets.List(one)'
ONE = '"references": one'
SHARED = 'return {"shared": len(set(predictions[0].split()) & {%s}) * options.get("times", 1)}'


def module(folder: Path, body: str, columns: str = LIST, features: str = "features") -> str:
    """A folder with a module of its name; gives the path to it."""
    folder.mkdir(exist_ok=True)
    names = ", ".join(part.split('"')[1] for part in columns.split(", ") if part) or "unused=None"
    text = MODULE.format(columns=columns, names=names, body=body, features=features)
    (folder / f"{folder.name}.py").write_text(text, encoding="utf-8")
    return str(folder)


EVERY = SHARED % "*' '.join(references[0]).split()"
FIRST = SHARED % "*references[0].split()"
SOURCE = SHARED % "*sources[0].split()"
ROW = example("uk", "Дощ іде", "Сніг падає вранці", source=article("Дощ падає сьогодні", "uk"))


@pytest.mark.parametrize(
    ("body", "columns", "better", "expected"),
    [
        (EVERY, LIST, "higher", 3),
        (FIRST, ONE, "higher", 2),
        (FIRST, ONE, "lower", 1),
        (SOURCE, '"sources": one', "higher", 2),
        ('return {"shared": [0.25]}', "", "higher", 0.25),
    ],
    ids=["all references", "the best of several", "the least of several", "the article", "a list of one"],
)
def test_a_module_gets_the_texts_that_it_names(
    tmp_path: Path, body: str, columns: str, better: str, expected: float
) -> None:
    metric = EvaluateMetric(module(tmp_path / "shared", body, columns), better=better)
    (score,) = metric.score(ROW, prediction("Дощ падає вранці"))
    assert (score.metric, score.value) == ("shared", expected)
    assert metric.outputs[0].better is Better(better)


def test_a_module_that_leaves_a_choice_gets_all_references(tmp_path: Path) -> None:
    choice = f'[datasets.Features({{"predictions": one, {ONE}}}), features]'
    metric = EvaluateMetric(module(tmp_path / "shared", EVERY, features=choice))
    assert metric.score(ROW, prediction("Дощ падає вранці"))[0].value == 3


def test_options_reach_compute_and_the_signature(tmp_path: Path) -> None:
    path = module(tmp_path / "shared", EVERY)
    plain, times = EvaluateMetric(path), EvaluateMetric(path, options={"times": 10})
    assert times.score(ROW, prediction("Дощ"))[0].value == 10
    assert plain.signature("uk") != times.signature("uk")
    assert '|options:{"times": 10}|refs:written|level:example|evaluate:' in times.signature("uk")


def test_several_numbers_of_one_result(tmp_path: Path) -> None:
    path = module(tmp_path / "many", 'return {"p": 0.5, "r": 0.25, "words": "two"}')
    metric = EvaluateMetric(path, keys=["p", "r"])
    assert [(each.metric, each.value) for each in metric.score(ROW, prediction("x"))] == [
        ("many_p", 0.5),
        ("many_r", 0.25),
    ]
    with pytest.raises(ConfigError, match=r"the result of many has no 'many'\. Set keys to some of: p, r$"):
        EvaluateMetric(path).score(ROW, prediction("x"))


@pytest.mark.parametrize("value", ["None", 'float("nan")', '"good"', "[0.5, 0.5]"])
def test_what_is_no_number_is_none_with_a_note(tmp_path: Path, value: str) -> None:
    path = module(tmp_path / "odd", f'return {{"odd": {value}}}')
    (score,) = EvaluateMetric(path).score(ROW, prediction("x"))
    assert score.value is None
    assert score.note.startswith("no finite number, but ")


def test_without_a_reference_there_is_no_figure(tmp_path: Path) -> None:
    metric = EvaluateMetric(module(tmp_path / "shared", EVERY))
    (score,) = metric.score(example("uk"), prediction("Дощ"))
    assert (score.value, score.note) == (None, "no reference of kind written in 'uk'")


def test_an_edited_module_is_another_metric(tmp_path: Path) -> None:
    before = EvaluateMetric(module(tmp_path / "it", 'return {"it": 1}'))
    assert before.score(ROW, prediction("x"))[0].value == 1
    after = EvaluateMetric(module(tmp_path / "it", 'return {"it": 2}'))
    assert after.score(ROW, prediction("x"))[0].value == 2
    assert before.signature("uk") != after.signature("uk")


def test_goes_to_another_process_and_back(tmp_path: Path) -> None:
    metric = EvaluateMetric(module(tmp_path / "shared", EVERY))
    again = pickle.loads(pickle.dumps(metric))  # noqa: S301 -- our own
    assert again.signature("uk") == metric.signature("uk")
    assert again.score(ROW, prediction("Дощ")) == metric.score(ROW, prediction("Дощ"))


def test_our_own_module_by_its_class_gives_our_figure() -> None:
    row = example("uk", source=article("Білорусь звільнила 52 в'язнів у вересні.", "uk"))
    metric = EvaluateMetric("bench.interop.evaluate:NumberConsistency", options={"language": "uk"})
    for text in ("Звільнили 52 особи.", "Звільнили 25 осіб у вересні.", "Звільнили осіб."):
        (score,) = metric.score(row, prediction(text))
        assert score.value == NumberConsistency().score(row, prediction(text))[0].value
    assert metric.outputs[0].name == "number_consistency"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"path": ""}, "names no metric"),
        ({"path": "./nothing"}, "there is no nothing/nothing.py"),
        ({"path": "shared"}, "path=shared is a name on the hub and a folder here. Write path=./shared"),
        ({"path": "no.such.module:Metric"}, "no.such.module:Metric cannot be imported"),
        ({"path": "textwrap:TextWrapper"}, "cannot be loaded"),
        ({"path": "collections:ChainMap"}, "cannot be loaded"),
        ({"path": "./broken"}, "broken cannot be loaded: boom"),
        ({"path": "./shared", "better": "more"}, "better='more' is not known. Use one of: higher, lower, neither"),
        ({"path": "./shared", "keys": "shared"}, "keys='shared' is not a list"),
        ({"path": "./shared", "references": ["told"]}, "there is no kind 'told'"),
        ({"path": "rouge"}, "rouge cannot be had from the hub"),
        ({"path": "me/mine"}, "me/mine cannot be had from the hub"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: dict[str, Any], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    module(Path("shared"), EVERY)
    module(Path("broken"), "pass")
    Path("broken/broken.py").write_text("raise RuntimeError('boom')", encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        EvaluateMetric(**arguments)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("body", "columns", "message"),
    [
        ('raise RuntimeError("two\\nlines")', LIST, "evaluate: it failed: two lines"),
        ('return {"it": 1}', '"pictures": one', "it wants a column 'pictures', which no summary has"),
    ],
)
def test_a_module_that_fails_stops_the_run(tmp_path: Path, body: str, columns: str, message: str) -> None:
    metric = EvaluateMetric(module(tmp_path / "it", body, columns))
    with pytest.raises(ConfigError, match=message):
        metric.score(ROW, prediction("x"))


def test_stands_in_a_run_beside_our_own(bench: Bench) -> None:
    row = {"id": "1", "source": "Дощ падає.", "summary": "Дощ", "language": "uk", "references": ["Дощ іде"]}
    Path("rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    module(Path("shared"), EVERY)
    told = bench("score", "rows.jsonl", "metric=[number_consistency,evaluate]", "metric.evaluate.path=./shared")
    assert told.code == 0, told.err
    (file,) = Path("results").rglob("result.json")
    result = json.loads(file.read_text(encoding="utf-8"))
    assert result["overall"]["outputs"]["shared"]["value"] == 1
    assert result["signatures"]["evaluate"]["uk"].startswith("evaluate|v:1|lang:uk|module:shared|files:")


def test_without_a_path_the_run_says_what_to_add(bench: Bench) -> None:
    Path("rows.jsonl").write_text(json.dumps({"id": "1", "source": "Дощ.", "summary": "Дощ", "language": "uk"}))
    told = bench("score", "rows.jsonl", "metric=evaluate")
    assert told.code == 2
    assert "metric.evaluate.path is not given. Add: metric.evaluate.path=" in told.err
