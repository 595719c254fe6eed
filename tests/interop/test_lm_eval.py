"""lm-evaluation-harness runs what `bench export lm-eval` wrote, and its figures are those of `bench run`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bench.cli.compose import compose_config, instantiate_node
from bench.export.lm_eval import write
from bench.summarizers.postprocess import STEPS, postprocess
from tests.interop.bridges import METRICS, TOKENS, as_written, command, figures, native, result

pytest.importorskip("lm_eval")
TASKS = {"en": "bench_seeds_en", "ru": "bench_seeds_ru", "uk": "bench_seeds_uk", "all": "bench_seeds_all"}


@pytest.fixture(scope="module")
def tasks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tasks")
    write(folder, compose_config([METRICS]), instantiate_node)
    return folder


def lm_eval(
    home: Path, tasks: Path, names: str, *words: str, **variables: str
) -> tuple[dict[str, Any], dict[str, str]]:
    """The figures by task, and the answers by example."""
    fixed = ("--include_path", str(tasks), "--log_samples", "--output_path", str(home / "out"))
    generation = ("--apply_chat_template", "--gen_kwargs", f"max_gen_toks={TOKENS}")
    command(home, "lm_eval", "run", "--tasks", names, *words, *fixed, *generation)
    (told,) = (home / "out").rglob("results_*.json")
    answers = {}
    for file in (home / "out").rglob("samples_*.jsonl"):
        for line in file.read_text(encoding="utf-8").splitlines():
            sample = json.loads(line)
            answers[sample["doc"]["id"]] = sample["filtered_resps"][0]
    return json.loads(told.read_text(encoding="utf-8"))["results"], answers


def assert_equal(theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> None:
    told = {
        name: (as_written(theirs[f"{name},none"]), theirs[f"{name}_n,none"])
        for name in figures(ours)
    }  # fmt: skip
    assert told == figures(ours)
    assert theirs["failures,none"] == len(ours["failures"])


def test_a_local_model_gets_our_figures(tmp_path: Path, tasks: Path, models: Path) -> None:
    model = ("--model", "hf", "--model_args", f"pretrained={models / 'chat'}", "--device", "cpu", "--batch_size", "1")
    told, answers = lm_eval(tmp_path, tasks, "bench_seeds,bench_seeds_all", *model)
    ours = native(tmp_path, answers)
    assert len(answers) == ours["all"]["examples"] == 15
    for part, task in TASKS.items():
        assert_equal(told[task], ours[part])
    assert any(value for value, _ in figures(ours["all"]).values())


def test_a_server_gets_our_figures(tmp_path: Path, tasks: Path, models: Path, server: str) -> None:
    name = str(models / "chat")
    address = f"base_url={server}/chat/completions,model={name},num_concurrent=1,max_retries=1,tokenized_requests=False"
    model = ("--model", "local-chat-completions", "--model_args", address)
    told, answers = lm_eval(tmp_path, tasks, TASKS["uk"], *model)
    asked = ("summarizer=openai", f"summarizer.openai.base_url={server}", f"summarizer.openai.model={name}")
    limits = (f"summarizer.openai.max_tokens={TOKENS}", "summarizer.openai.work.concurrency=1", "languages=[uk]")
    command(tmp_path, "bench", "run", *asked, *limits, METRICS, "executor=serial")
    (file,) = tmp_path.glob("results/seeds/*/predictions.jsonl")
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    cleaned = {name: postprocess(answer, list(STEPS))[0] for name, answer in answers.items()}
    assert {row["example_id"]: row["text"] for row in rows} == cleaned
    assert_equal(told[TASKS["uk"]], result(tmp_path)["uk"])
