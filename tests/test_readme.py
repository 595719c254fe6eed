"""The README says what is there."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LEADERBOARD = (ROOT / "results" / "seeds" / "leaderboard.md").read_text(encoding="utf-8")


def test_the_leaderboard_is_the_committed_one() -> None:
    shown = re.search(r"<!-- from results.*?-->\n(.*?)<!-- end -->", README, re.DOTALL)
    assert shown is not None
    rows = [line for line in shown[1].splitlines() if line.startswith("|")]
    assert len(rows) > 6
    assert [line for line in rows if line not in LEADERBOARD.splitlines()] == []


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_every_link_leads_to_a_file(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize("command", sorted(set(re.findall(r"^bench (\w+)", README, re.MULTILINE))))
def test_every_command_has_help(command: str) -> None:
    words = [sys.executable, "-m", "bench", command, "--help"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0
    assert f"bench {command}" in done.stdout


def test_the_picture_is_of_the_check_that_we_have() -> None:
    spec = spec_from_file_location("picture", ROOT / "tools" / "picture.py")
    assert spec is not None
    assert spec.loader is not None
    picture = module_from_spec(spec)
    spec.loader.exec_module(picture)
    assert picture.drawn() == (ROOT / "docs" / "check.svg").read_text(encoding="utf-8"), "run make figures"
