"""Inspect AI finds our task by its entry point, and its figures are those of `bench run`."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from tests.interop.bridges import METRICS, TOKENS, as_written, command, figures, native

pytest.importorskip("inspect_ai")


# Inspect's own mock model counts tokens with a table that it would fetch, unless told the counts.
LAST_WORDS = f"""
from inspect_ai import eval
from inspect_ai.model import ModelOutput, ModelUsage, get_model

def answer(messages, *_):
    output = ModelOutput.from_content("mockllm", " ".join(messages[-1].text.split()[-40:]))
    output.usage = ModelUsage()
    return output

model = get_model("mockllm/model", custom_outputs=answer)
arguments = {{"overrides": "{METRICS}"}}
eval("bench/summarize", model=model, task_args=arguments, log_dir="logs", log_format="json", display="none")
"""


def read(home: Path) -> tuple[dict[str, tuple[float | None, int]], dict[str, str]]:
    """The figures of a log with how many samples they rest on, and the answers by example."""
    (file,) = (home / "logs").glob("*.json")
    log: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    assert log["status"] == "success", log["error"]
    told = {each["name"]: (_value(each), each["scored_samples"]) for each in log["results"]["scores"]}
    answers = {each["id"]: each["output"]["choices"][0]["message"]["content"] for each in log["samples"]}
    return told, answers


def _value(score: dict[str, Any]) -> float | None:
    value = float(score["metrics"]["bench/mean"]["value"])
    return None if math.isnan(value) else as_written(value)


def test_answers_that_end_like_the_article(tmp_path: Path) -> None:
    (tmp_path / "last_words.py").write_text(LAST_WORDS, encoding="utf-8")
    command(tmp_path, "python", "last_words.py")
    told, answers = read(tmp_path)
    assert len(answers) == 15
    assert told.pop("failures") == (0.0, 15)
    assert told == figures(native(tmp_path, answers)["all"])
    assert told["number_consistency"][0]


def test_a_server_gets_our_figures(tmp_path: Path, models: Path, server: str) -> None:
    log = ("--log-dir", "logs", "--log-format", "json", "--display", "none")
    limits = ("--max-tokens", str(TOKENS), "--max-connections", "1", "-T", f"overrides={METRICS}")
    model = ("--model", f"openai-api/local/{models / 'chat'}")
    words = ("inspect", "eval", "bench/summarize")
    command(tmp_path, *words, *model, *limits, *log, LOCAL_BASE_URL=server, LOCAL_API_KEY="none")
    told, answers = read(tmp_path)
    ours = native(tmp_path, answers)["all"]
    assert told.pop("failures") == (len(ours["failures"]) / 15, 15)
    assert told == figures(ours)
    assert any(value for value, _ in told.values())
