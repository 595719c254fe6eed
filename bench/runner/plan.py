"""From a resolved configuration to the objects of a run."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.datasets.base import Dataset
from bench.errors import ConfigError
from bench.metrics.base import Metric
from bench.runner.executors import Executor
from bench.runner.journal import stored
from bench.runner.score import Scorers
from bench.runner.store import SCHEMA, Folder, canonical
from bench.runner.summarize import work_left
from bench.summarizers.base import Summarizer

Instantiate = Callable[[str, Mapping[str, Any]], Any]
"""Makes the object of a configuration; the first argument is where the configuration stands, for messages."""

_LONGEST_NAME = 80
_NOT_HASHED = frozenset({"name", "work"})  # work: how it is run (batch size, time limits), which no summary depends on


@dataclass(frozen=True, slots=True)
class System:
    """What writes summaries, under the name that its configuration gives it.

    `config` is what its summaries depend on and makes the key; `about` only describes it (see configs/README.md).
    """

    name: str
    config: Mapping[str, Any]
    about: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The name, safe in a path, and eight hex digits of the hash of the configuration without `_NOT_HASHED`."""
        config = {key: value for key, value in self.config.items() if key not in _NOT_HASHED}
        return f"{_in_path(self.name)}-{hashlib.sha256(canonical(config).encode()).hexdigest()[:8]}"


@dataclass(frozen=True, slots=True)
class Data:
    """A data set and the configuration that it was read by."""

    dataset: Dataset
    config: Mapping[str, Any]
    about: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a run needs."""

    data: Data
    summarizers: Sequence[tuple[System, Summarizer]]
    scorers: Scorers
    output: Path
    samples: int = 1
    """How many summaries of one example are asked of a summariser that draws at random."""

    def folder(self, system: System) -> Folder:
        return system_folder(self.output, self.data.dataset.name, system)


def system_folder(output: Path, dataset: str, system: System) -> Folder:
    return Folder(output / _in_path(dataset) / system.key)


def _in_path(name: str) -> str:
    """A name as one part of a path: "google/mt5" is no folder with another in it, and ".." leads nowhere."""
    return re.sub(r"[^\w.]+", "-", name).strip("-.")[:_LONGEST_NAME] or "unnamed"


def run_config(data: Data, system: System) -> dict[str, Any]:
    """What config.yaml holds of a run on data in memory."""
    about = {**data.about, **data.dataset.about}
    return data_config(data.dataset.name, data.dataset.data_hash, data.config, system, about)


def data_config(
    name: str, data_hash: str, config: Mapping[str, Any], system: System, about: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """What config.yaml holds; `config`: how the data set is read, `about`: what is told of it."""
    return {
        "schema": SCHEMA,
        "dataset": {"name": name, "data_hash": data_hash, "about": dict(about or {}), "config": dict(config)},
        "summarizer": {
            "name": system.name,
            "key": system.key,
            "about": dict(system.about),
            "config": dict(system.config),
        },
    }


def build_plan(config: Mapping[str, Any], instantiate: Instantiate) -> Plan:
    """The objects of a resolved configuration with dataset, summarizer, metric and output.

    Raises:
        ConfigError: something does not resolve, or is not what its group holds.
    """
    data = build_data(config["dataset"], instantiate)
    summarizers = [_build_summarizer(name, node, instantiate) for name, node in _members(config, "summarizer", "lead")]
    return Plan(data, summarizers, build_scorers(config, instantiate), Path(config["output"]), _samples(config))


def _samples(config: Mapping[str, Any]) -> int:
    samples = config.get("samples", 1)
    if type(samples) is not int or samples < 1:
        raise ConfigError(f"samples={samples} is no whole number from 1. Example: samples=3")
    return samples


def build_scorers(config: Mapping[str, Any], instantiate: Instantiate) -> Scorers:
    """The metrics of a configuration, and where they are computed.

    Raises:
        ConfigError: something does not resolve, or is not what its group holds.
    """
    executor = instantiate("executor", config["executor"])
    if not isinstance(executor, Executor):
        raise ConfigError(f"executor: {config['executor'].get('_target_')} is no bench.runner.executors.Executor.")
    return Scorers(build_metrics(config, instantiate), executor)


def build_data(node: Mapping[str, Any], instantiate: Instantiate) -> Data:
    config, about = _split(node)
    dataset = instantiate("dataset", config)
    if not isinstance(dataset, Dataset):
        raise ConfigError(f"dataset: {config.get('_target_')} gives no bench.datasets.base.Dataset.")
    if not dataset.examples:
        raise ConfigError(f"dataset: {dataset.name} has no examples in these languages. Widen: 'languages=[…]'")
    return Data(dataset, config, about)


def _build_summarizer(name: str, node: Mapping[str, Any], instantiate: Instantiate) -> tuple[System, Summarizer]:
    config, about = _split(node)
    summarizer = instantiate(f"summarizer.{name}", config)
    if not isinstance(summarizer, Summarizer):
        raise ConfigError(f"summarizer.{name}: {config.get('_target_')} is no bench.summarizers.base.Summarizer.")
    return System(name, config, about), summarizer


def build_metrics(config: Mapping[str, Any], instantiate: Instantiate) -> dict[str, Metric]:
    """The metrics by name, in order of name; no two of them give a figure of the same name."""
    metrics: dict[str, Metric] = {}
    for name, node in sorted(_members(config, "metric", "rouge")):
        metric = instantiate(f"metric.{name}", node)
        if not isinstance(metric, Metric):
            raise ConfigError(f"metric.{name}: {node.get('_target_')} is no bench.metrics.base.Metric.")
        metrics[name] = metric
    counts = Counter(output.name for metric in metrics.values() for output in metric.outputs)
    if double := [name for name, count in counts.items() if count > 1]:
        raise ConfigError(f"Two metrics give a figure named {double[0]}. Leave one out: 'metric=[…]'")
    return metrics


def _members(config: Mapping[str, Any], group: str, example: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    members = config.get(group)
    if not isinstance(members, Mapping) or not members:
        raise ConfigError(f"No {group} is chosen. Choose one: {group}={example}")
    for name, node in members.items():
        if not isinstance(node, Mapping) or "_target_" not in node:
            raise ConfigError(f"{group}.{name} has no _target_: '+{group}.{name}={{_target_: package.module.Class}}'")
        yield name, node


def _split(node: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A configuration without its `about`, and its `about`."""
    return {key: value for key, value in node.items() if key != "about"}, dict(node.get("about") or {})


def describe(plan: Plan) -> list[str]:
    """The plan in lines of text: data, who has what to do, a prompt, metrics, where results will lie."""
    dataset = plan.data.dataset
    languages = sorted({example.language for example in dataset.examples})
    articles = len({example.article.id for example in dataset.examples})
    lines = [
        f"Data set {dataset.name}: {articles} articles, {len(dataset.examples)} examples, data hash {dataset.data_hash}"
    ]
    lines += ["Summarisers:"]
    for system, summarizer in plan.summarizers:
        lines += [f"  {system.name} → {plan.folder(system).path}"]
        lines += [f"    {language}: {_ability(summarizer, dataset, language)}" for language in languages]
        lines += _calls(plan, system, summarizer)
    lines += ["Metrics:"]
    for name, metric in plan.scorers.metrics.items():
        lines += [f"  {name}"]
        lines += [f"    {language}: {metric.signature(language)}" for language in languages]
    return lines


def _calls(plan: Plan, system: System, summarizer: Summarizer) -> list[str]:
    """How many summaries would be made, of about how many tokens, and what would be asked for the first."""
    work = work_left(plan.data.dataset, summarizer, plan.samples, stored(plan.folder(system)))
    lines = [f"    to make: {work.calls}, stored: {work.stored}"]
    examples = [example for group in work.passes.values() for example in group]
    told = [summarizer.describe(example) for example in examples]
    tokens = [count for each in told if isinstance(count := each.get("input_tokens"), int)]
    if tokens:
        lines += [f"    input tokens, about: {sum(tokens):,}"]
    if told and told[0].get("prompt"):
        lines += [f"    prompt for {examples[0].id}:"]
        lines += [f"    | {line}" for line in str(told[0]["prompt"]).splitlines()]
    return lines


def _ability(summarizer: Summarizer, dataset: Dataset, language: str) -> str:
    reasons = [summarizer.unable(example) for example in dataset.examples if example.language == language]
    able = reasons.count(None)
    why = Counter(reason for reason in reasons if reason is not None).most_common(1)
    return f"{able} of {len(reasons)}" + (f" ({why[0][0]})" if why else "")
