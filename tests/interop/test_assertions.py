"""The examples for DeepEval and promptfoo: `make test-assertions` runs them with the tools themselves."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench import check

EXAMPLES = Path(__file__).parents[2] / "examples"
ARTICLE = "Belarus released 52 political prisoners in September. At least 100 remain, John Coale said."
RIGHT = "У вересні Білорусь звільнила 52 політв'язнів."
WRONG = "У вересні Білорусь звільнила 25 політв'язнів."
QUIET = {"DEEPEVAL_TELEMETRY_OPT_OUT": "1", "PROMPTFOO_DISABLE_TELEMETRY": "1", "PROMPTFOO_DISABLE_UPDATE": "1"}


def native(summary: str) -> float:
    """What our own check gives: the lower of the two scores."""
    result = check(ARTICLE, summary, summary_language="uk")
    return min(score for score in (result.numbers.score, result.names.score) if score is not None)


def load(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | QUIET | {"PROMPTFOO_CONFIG_DIR": str(folder), "PROMPTFOO_PYTHON": sys.executable}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 -- our own words


@pytest.mark.parametrize("summary", [RIGHT, WRONG])
def test_the_assertion_of_promptfoo_gives_our_score(summary: str) -> None:
    told = load(EXAMPLES / "promptfoo" / "consistency.py").get_assert(
        summary, {"vars": {"article": ARTICLE}, "config": {"language": "uk", "threshold": 1.0}}
    )
    assert told["score"] == native(summary)
    assert told["pass"] is (summary == RIGHT)
    assert ("25: " in told["reason"]) is (summary == WRONG)


@pytest.mark.skipif(shutil.which("promptfoo") is None, reason="make test-assertions installs promptfoo where npm is")
@pytest.mark.parametrize("summary", [RIGHT, WRONG])
def test_promptfoo_runs_the_example(tmp_path: Path, summary: str) -> None:
    folder = tmp_path / "promptfoo"
    shutil.copytree(EXAMPLES / "promptfoo", folder)
    stand_in = folder / "summarize.py"
    stand_in.write_text(stand_in.read_text(encoding="utf-8").replace(RIGHT, summary), encoding="utf-8")
    command = [str(shutil.which("promptfoo")), "eval", "--no-cache", "--output", "out.json"]
    done = run(command, folder)
    assert done.returncode == (0 if summary == RIGHT else 100), done.stdout + done.stderr
    (result,) = json.loads((folder / "out.json").read_text(encoding="utf-8"))["results"]["results"]
    assert result["success"] is (summary == RIGHT)
    assert result["gradingResult"]["componentResults"][0]["score"] == native(summary)


def test_deepeval_runs_the_example(tmp_path: Path) -> None:
    pytest.importorskip("deepeval", reason="make test-assertions installs it")
    example = tmp_path / "test_summaries.py"
    text = (EXAMPLES / "deepeval" / "test_summaries.py").read_text(encoding="utf-8")
    example.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "--rootdir", str(tmp_path), str(example)]
    right = run(command, tmp_path)
    assert right.returncode == 0, right.stdout + right.stderr
    example.write_text(text.replace(RIGHT, WRONG), encoding="utf-8")
    wrong = run(command, tmp_path)
    assert wrong.returncode == 1
    assert f"score: {native(WRONG)}" in wrong.stdout
    assert "25: " in wrong.stdout
