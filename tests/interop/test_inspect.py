"""Inspect AI finds our task by its entry point, and its figures are those of `bench run`."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from tests.interop.bridges import METRICS, TOKENS, as_written, command, figures, native

pytest.importorskip("inspect_ai")


def inspect(home: Path, *words: str, **variables: str) -> tuple[dict[str, tuple[float | None, int]], dict[str, str]]:
    """The figures with how many samples they rest on, and the answers by example."""
    fixed = ("--log-dir", str(home / "logs"), "--log-format", "json", "--display", "none", "--max-tokens", str(TOKENS))
    command(home, "inspect", "eval", "bench/summarize", "-T", f"overrides={METRICS}", *words, *fixed, **variables)
    (file,) = (home / "logs").glob("*.json")
    log: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    assert log["status"] == "success"
    told = {each["name"]: (_value(each), each["scored_samples"]) for each in log["results"]["scores"]}
    answers = {each["id"]: each["output"]["choices"][0]["message"]["content"] for each in log["samples"]}
    return told, answers


def _value(score: dict[str, Any]) -> float | None:
    value = float(score["metrics"]["mean"]["value"])
    return None if math.isnan(value) else as_written(value)


def test_a_model_that_always_says_the_same(tmp_path: Path) -> None:
    told, answers = inspect(tmp_path, "--model", "mockllm/model")
    assert len(answers) == 15
    assert told.pop("failures") == (0.0, 15)
    assert told == figures(native(tmp_path, answers)["all"])


def test_a_server_gets_our_figures(tmp_path: Path, models: Path, server: str) -> None:
    model = f"openai-api/local/{models / 'chat'}"
    told, answers = inspect(
        tmp_path, "--model", model, "--max-connections", "1", LOCAL_BASE_URL=server, LOCAL_API_KEY="none"
    )
    ours = native(tmp_path, answers)["all"]
    assert told.pop("failures") == (len(ours["failures"]) / 15, 15)
    assert told == figures(ours)
    assert any(value for value, _ in told.values())
