"""`bench export lm-eval DIR`: the data set as tasks of lm-evaluation-harness, scored by our metrics."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from bench.datasets.base import Dataset
from bench.interop.judge import FAILURES, outputs, to_json
from bench.interop.lm_eval import COUNT, DATA, METRICS
from bench.metrics.base import Better, Metric
from bench.records import Example
from bench.runner.plan import Instantiate, build_data, build_metrics
from bench.runner.store import write_json, write_text
from bench.summarizers.prompts import Prompts

MAX_TOKENS = 1024  # of an answer, as in configs/summarizer/openai.yaml
END = "<|im_end|>"
"""Ends an answer. Without `until` lm-eval ends one at its first empty line, and servers refuse an empty list."""
_UTILS = '''"""Written by `bench export lm-eval`: what the tasks beside this file call."""

from pathlib import Path

from bench.lm_eval_plugin import loader, mean, scorer, total

load = loader(Path(__file__).resolve().parent)
process_results = scorer(Path(__file__).resolve().parent)
'''
_HIGHER_IS_BETTER = {Better.HIGHER: True, Better.LOWER: False, Better.NEITHER: None}


class _Function(str):
    """The name of a function in utils.py."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes YAML with lm-eval's tag for functions."""


_Dumper.add_representer(_Function, lambda dumper, name: dumper.represent_scalar("!function", f"utils.{name}"))


def write(folder: Path, config: Mapping[str, Any], instantiate: Instantiate) -> list[Path]:
    """Write the data set, metrics and prompts of a composed configuration as tasks; give the files.

    There is one task for each target language, a group of them, and a task of all examples, whose figures are those
    of `bench run` over all languages: lm-eval's own group figures would weigh None as if it were a value. Each row has
    the prompt with the whole article, a reference, and the example that the metrics get.

    Raises:
        ConfigError: something does not resolve, or there is no prompt for a language.
    """
    dataset = build_data(config["dataset"], instantiate).dataset
    metrics = list(build_metrics(config, instantiate).values())
    prompts = Prompts(config["prompt"], "prompt")
    written = {
        "utils.py": _UTILS,
        **{f"{name}.yaml": _yaml(task) for name, task in _tasks(dataset, metrics)},
        **{f"{DATA}/{code}.jsonl": "".join(rows) for code, rows in _rows(dataset, prompts, config["words"]).items()},
    }
    for name, text in written.items():
        write_text(folder / name, text)
    write_json(folder / METRICS, config["metric"])
    return [folder / name for name in (*written, METRICS)]


def _rows(dataset: Dataset, prompts: Prompts, words: int | None) -> dict[str, list[str]]:
    """The lines of JSON of each language's examples."""
    rows: dict[str, list[str]] = {language: [] for language in _languages(dataset)}
    for example in dataset.examples:
        row = {
            "id": example.id,
            "language": example.language,
            "prompt": prompts.text(example, words, example.article.body()),
            "reference": _reference(example),
            "example": to_json(example),
        }
        rows[example.language].append(f"{json.dumps(row, ensure_ascii=False)}\n")
    return rows


def _languages(dataset: Dataset) -> list[str]:
    return sorted({example.language for example in dataset.examples})


def _reference(example: Example) -> str:
    """The first reference, to be shown; the metrics take theirs from the example."""
    return next((each.text for each in example.references if each.language == example.language), "")


def _tasks(dataset: Dataset, metrics: Sequence[Metric]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The group, its tasks and the task of all examples, under their names."""
    group = "bench_" + re.sub(r"\W+", "_", dataset.name)
    single = {f"{group}_{language}": [language] for language in _languages(dataset)}
    yield group, {"group": group, "task": list(single)}
    for name, languages in {**single, f"{group}_all": _languages(dataset)}.items():
        yield name, _task(name, languages, metrics) | {"metadata": {"version": 1.0, "data_hash": dataset.data_hash}}


def _task(name: str, languages: Sequence[str], metrics: Sequence[Metric]) -> dict[str, Any]:
    return {
        "task": name,
        "custom_dataset": _Function("load"),
        "dataset_kwargs": {"languages": list(languages)},
        "test_split": "test",
        "output_type": "generate_until",
        "doc_to_text": "prompt",
        "doc_to_target": "reference",
        "num_fewshot": 0,
        "generation_kwargs": {"until": [END], "do_sample": False, "temperature": 0, "max_gen_toks": MAX_TOKENS},
        "process_results": _Function("process_results"),
        "metric_list": list(_metric_list(metrics)),
    }


def _metric_list(metrics: Sequence[Metric]) -> Iterator[dict[str, Any]]:
    for output in outputs(metrics):
        yield _figure(output.name, "mean", output.better)
        yield _figure(f"{output.name}{COUNT}", "total", Better.NEITHER)
    yield _figure(FAILURES, "total", Better.LOWER)


def _figure(name: str, aggregation: str, better: Better) -> dict[str, Any]:
    return {"metric": name, "aggregation": _Function(aggregation), "higher_is_better": _HIGHER_IS_BETTER[better]}


def _yaml(value: Mapping[str, Any]) -> str:
    text: str = yaml.dump(dict(value), Dumper=_Dumper, sort_keys=False, allow_unicode=True)
    return text
