"""For Inspect AI, which finds it by entry point: the task `bench/summarize`, its scorer and its metric.

inspect eval bench/summarize --model openai/MODEL -T overrides="languages=[uk]"
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import nan

from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import GenerateConfig
from inspect_ai.scorer import SampleScore, Score, Scorer, Target, metric, scorer
from inspect_ai.solver import TaskState, generate

from bench.cli.compose import compose_config, instantiate_node
from bench.interop.judge import from_json, judge, mean, to_json
from bench.records import Example
from bench.runner.plan import build_data, build_metrics
from bench.summarizers.prompts import Prompts

_OVERRIDE = re.compile(r"(?:[^\s,\[\]{}]|\[[^\]]*\]|\{[^}]*\})+")
MAX_TOKENS = 1024  # of an answer, as in configs/summarizer/openai.yaml


@metric(name="mean")
def judged_mean() -> Callable[[list[SampleScore]], float]:
    """The mean as `bench run` computes it. Inspect leaves out samples without a value (NaN), and counts them."""

    def compute(scores: list[SampleScore]) -> float:
        value = mean(each.score.as_float() for each in scores)
        return nan if value is None else value

    return compute


@scorer(metrics={"*": [judged_mean()]})
def consistency(overrides: str | list[str] = "") -> Scorer:
    """All figures of a summary; `overrides` choose the metrics: "metric=rouge".

    The explanation names the mentions that the article contradicts or does not have.
    """
    metrics = list(build_metrics(compose_config(_words(overrides)), instantiate_node).values())

    async def score(state: TaskState, target: Target) -> Score:
        judged = judge(metrics, from_json(state.metadata["example"]), state.output.completion)
        values = {name: nan if value is None else value for name, value in judged.values.items()}
        notes = {each.metric: each.note for each in judged.scores if each.note}
        return Score(value=values, answer=judged.text, explanation="\n".join(judged.flagged), metadata={"notes": notes})

    return score


@task
def summarize(overrides: str | list[str] = "") -> Task:
    """Summarise each article in each target language, with our prompts and the whole article.

    `overrides` are those of `bench run`, one or several: "dataset=jsonl,dataset.path=articles.jsonl".
    """
    config = compose_config(_words(overrides))
    dataset = build_data(config["dataset"], instantiate_node).dataset
    prompts = Prompts(config["prompt"], "prompt")
    samples = [_sample(each, prompts.text(each, config["words"], each.article.body())) for each in dataset.examples]
    return Task(
        dataset=MemoryDataset(samples, name=dataset.name),
        solver=generate(),
        scorer=consistency(overrides),
        config=GenerateConfig(temperature=0, max_tokens=MAX_TOKENS),
        metadata={"data_hash": dataset.data_hash},
    )


def _sample(example: Example, prompt: str) -> Sample:
    references = [each.text for each in example.references if each.language == example.language]
    metadata = {"language": example.language, "example": to_json(example)}
    return Sample(id=example.id, input=prompt, target=references, metadata=metadata)


def _words(overrides: str | list[str]) -> list[str]:
    """The overrides, between commas or spaces that stand in no brackets. Inspect makes a list at every comma."""
    text = overrides if isinstance(overrides, str) else ",".join(overrides)
    return _OVERRIDE.findall(text)
