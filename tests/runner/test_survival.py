"""Whatever stops a run, the same command goes on: nothing is called twice, and the files are the same in the end."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from bench.runner.journal import stored
from bench.runner.predictions import failure
from bench.runner.store import Folder
from tests.runner.counting import ARTICLES

ROOT = Path(__file__).parents[2]
KILLS = 20
SAME = ("config.yaml", "predictions.jsonl", "scores.jsonl", "result.json")


def start(output: Path, **settings: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.runner.counting", str(output)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | settings
    out, err = subprocess.PIPE, subprocess.STDOUT
    return subprocess.Popen(command, cwd=ROOT, env=environment, text=True, stdout=out, stderr=err)  # noqa: S603


def finish(output: Path, **settings: str) -> Folder:
    """Run to the end; gives the folder."""
    process = start(output, **settings)
    told, _ = process.communicate()
    assert process.returncode == 0, told
    (folder,) = (path for path in (output / "fake").iterdir())
    return Folder(folder)


def calls(output: Path) -> list[str]:
    path = output / "calls.txt"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def done(output: Path) -> set[str]:
    """The examples whose summaries are on disk, as the next run will find them."""
    folders = list((output / "fake").iterdir()) if (output / "fake").exists() else []
    return {key for path in folders for (key, _), each in stored(Folder(path)).items() if not failure(each)}


def wait_for_calls(output: Path, process: subprocess.Popen[str], count: int) -> None:
    while len(calls(output)) < count and process.poll() is None:
        time.sleep(0.002)


def contents(folder: Folder) -> dict[str, bytes]:
    return {name: (folder.path / name).read_bytes() for name in SAME}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a run that nothing disturbs leaves."""
    return contents(finish(tmp_path_factory.mktemp("whole")))


def test_twenty_kills_at_random_moments_cost_nothing(tmp_path: Path, whole: dict[str, bytes]) -> None:
    chance = random.Random(6)
    cut = tmp_path / "cut"
    for _ in range(KILLS):
        before, kept = len(calls(cut)), done(cut)
        process = start(cut)
        wait_for_calls(cut, process, before + 1)
        time.sleep(chance.uniform(0, 0.06))  # a call or two, or the writing after the last
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert kept <= done(cut)
        assert not kept & set(calls(cut)[before:]), "what was on disk was called again"
    kept, before = done(cut), len(calls(cut))
    folder = finish(cut)
    assert set(calls(cut)[before:]) == {f"{name}/en" for name in ARTICLES} - kept
    again = Counter(calls(cut))
    assert sum(again.values()) - len(again) <= KILLS  # only the call that was under way when it was killed
    assert contents(folder) == whole
    assert not folder.journal.exists()
    assert not list(folder.path.glob("*.tmp"))


def test_ctrl_c_and_a_second_process(tmp_path: Path, whole: dict[str, bytes]) -> None:
    process = start(tmp_path)
    wait_for_calls(tmp_path, process, 3)
    second = start(tmp_path)
    told, _ = second.communicate()
    assert second.returncode != 0
    assert "is being written by another run. Wait for it" in told
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    process.communicate()
    kept = done(tmp_path)
    assert kept
    before = len(calls(tmp_path))
    folder = finish(tmp_path)
    assert not kept & set(calls(tmp_path)[before:])
    assert contents(folder) == whole


def test_a_fresh_run_that_is_killed_leaves_the_earlier_one(tmp_path: Path) -> None:
    folder = finish(tmp_path)
    before, first = contents(folder), len(calls(tmp_path))
    process = start(tmp_path, FRESH="1")
    wait_for_calls(tmp_path, process, first + 4)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert contents(folder) == before
    finish(tmp_path, FRESH="1")
    assert len(ARTICLES) <= len(calls(tmp_path)) - first <= len(ARTICLES) + 1
    assert contents(folder) == before
