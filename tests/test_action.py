"""action.yml and docs/ci.md name options that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from bench.cli import main

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
SCRIPT = ACTION["runs"]["steps"][-1]["run"]
FENCES = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.DOTALL)


def options_of(capsys: pytest.CaptureFixture[str]) -> set[str]:
    with pytest.raises(SystemExit):
        main(["gate", "--help"])
    return set(re.findall(r"--[a-z-]+", capsys.readouterr().out))


def test_each_option_of_the_gate_exists(capsys: pytest.CaptureFixture[str]) -> None:
    lines = "\n".join([SCRIPT, *FENCES]).splitlines()
    commands = [line for line in lines if "bench gate" in line or "options" in line]
    named = set(re.findall(r"(?<=[ (])--[a-z-]+", " ".join(commands)))
    assert "--baseline" in named
    assert named <= options_of(capsys)


def test_the_script_gets_inputs_as_variables_only() -> None:
    assert "${{" not in SCRIPT
    declared = {
        name for value in ACTION["runs"]["steps"][-1]["env"].values() for name in re.findall(r"inputs\.([\w-]+)", value)
    }
    assert declared <= ACTION["inputs"].keys()


@pytest.mark.parametrize("fence", FENCES)
def test_examples_are_yaml(fence: str) -> None:
    assert isinstance(yaml.safe_load(fence), dict)


def test_the_job_of_the_documentation_gives_inputs_that_the_action_has() -> None:
    steps = next(yaml.safe_load(fence) for fence in FENCES if "jobs:" in fence)["jobs"]["summaries"]["steps"]
    (used,) = [step["with"] for step in steps if "summary-bench" in step.get("uses", "")]
    needed = {name for name, about in ACTION["inputs"].items() if about.get("required")}
    assert needed <= used.keys() <= ACTION["inputs"].keys()
