"""Whatever goes wrong while a file is scored is told with the cure, and the same call goes on to the same bytes."""

from __future__ import annotations

import errno
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from bench.errors import ResultsError
from bench.runner import parts, store
from bench.runner.execute import score_finished
from bench.runner.executors import Serial
from bench.runner.scan import scan_outputs
from bench.runner.score import NO_PREDICTION, Scorers
from bench.runner.store import Folder, read_run, replace_file, write_text
from tests.runner.fakes import Letters
from tests.runner.scoring import ROWS, write_pairs

ROOT = Path(__file__).parents[2]
SAME = ("config.yaml", "predictions.jsonl", "scores.jsonl", "result.json")


def command(data: Path, output: Path) -> list[str]:
    return [sys.executable, "-m", "tests.runner.scoring", str(data), str(output)]


def start(data: Path, output: Path, *, limit: int | None = None, **settings: str) -> subprocess.Popen[str]:
    def limited() -> None:
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen(  # noqa: S603
        command(data, output),
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | settings,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        preexec_fn=limited,
    )


def finish(data: Path, output: Path, **settings: str) -> dict[str, bytes]:
    process = start(data, output, limit=None, **settings)
    told, _ = process.communicate()
    assert process.returncode == 0, told
    return contents(output)


def contents(output: Path) -> dict[str, bytes]:
    found = {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.name in SAME}
    assert len(found) == 2 * len(SAME)
    return found


def calls(output: Path) -> list[str]:
    path = output.parent / "calls.txt"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pairs(tmp_path_factory.mktemp("data") / "pairs.jsonl")


@pytest.fixture(scope="module")
def whole(data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a call that nothing disturbs leaves."""
    return finish(data, tmp_path_factory.mktemp("whole") / "out")


@pytest.fixture(scope="module")
def killed(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a call leaves that was killed when some was made."""
    output = tmp_path_factory.mktemp("killed") / "out"
    process = start(data, output, SLOW="0.002")
    while len(calls(output)) < 80 and process.poll() is None:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return output


@pytest.fixture
def cut(killed: Path, tmp_path: Path) -> Path:
    """The same in this test's folder."""
    return shutil.copytree(killed, tmp_path / "out")


def score(data: Path, output: Path) -> list[Path]:
    scorers = Scorers({"letters": Letters()}, Serial())
    return score_finished(scan_outputs(data), {"path": data.name}, scorers, output, lambda _: None)


def test_a_killed_parent_costs_the_chunks_under_way(data: Path, whole: dict[str, bytes], tmp_path: Path) -> None:
    output = tmp_path / "out"
    for _ in range(3):
        before = len(calls(output))
        process = start(data, output, SLOW="0.002")
        while len(calls(output)) < before + 80 and process.poll() is None:
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert not list(output.rglob("scores.jsonl"))
    assert finish(data, output) == whole
    assert ROWS <= len(calls(output)) <= ROWS + 3 * 32  # the chunk under way, and one that was not recorded
    assert not [path.name for path in output.rglob("*") if path.suffix in (".part", ".tmp")]
    assert not list(output.rglob("scoring.json"))


def test_workers_change_no_byte(data: Path, whole: dict[str, bytes], tmp_path: Path) -> None:
    assert finish(data, tmp_path / "out", WORKERS="2") == whole


def test_a_full_disk_is_told_and_what_was_made_is_kept(data: Path, whole: dict[str, bytes], tmp_path: Path) -> None:
    output = tmp_path / "out"
    process = start(data, output, limit=40_000)
    told, _ = process.communicate()
    assert process.returncode == 1
    assert "cannot be written (File too large). Make room and run the same command again: what was made is kept" in told
    made = len(calls(output))
    assert 50 < made < ROWS
    assert finish(data, output) == whole
    assert len(calls(output)) <= ROWS + 64  # the chunk under way, and the self-test


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_folder_that_may_not_be_written_is_told(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    opened = Path.open

    def refusing(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if mode != "r" and "b" in mode and mode != "rb":
            raise OSError(code, os.strerror(code), str(path))
        return opened(path, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", refusing)
    with pytest.raises(ResultsError, match=r"cannot be written \(.*\). Choose another folder with --output"):
        score(data, tmp_path)


def test_two_calls_do_not_share_a_folder(data: Path, tmp_path: Path) -> None:
    first, _ = score(data, tmp_path)
    with Folder(first).held(), pytest.raises(ResultsError, match="is being written by another run"):
        score(data, tmp_path)


def test_a_clock_that_goes_backwards_changes_nothing(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    score(data, tmp_path / "right")
    moments = iter(range(10**6, 0, -100))
    for module in (parts, store):
        monkeypatch.setattr(module, "monotonic", lambda: float(next(moments)))
    score(data, tmp_path / "wrong")
    assert contents(tmp_path / "right") == contents(tmp_path / "wrong")


def test_what_stands_beyond_the_record_is_made_again(data: Path, whole: dict[str, bytes], cut: Path) -> None:
    parts = list(cut.rglob("*.part"))
    assert parts
    for part in parts:
        part.write_bytes(part.read_bytes() + b'{"half a li')
    assert finish(data, cut) == whole


def test_a_broken_line_in_the_middle_is_told(data: Path, whole: dict[str, bytes], cut: Path) -> None:
    (part, *_) = cut.rglob("scores.jsonl.part")
    lines = part.read_bytes().splitlines(keepends=True)
    lines[3] = b"#" * (len(lines[3]) - 1) + b"\n"
    part.write_bytes(b"".join(lines))
    process = start(data, cut)
    told, _ = process.communicate()
    assert process.returncode == 1
    assert "a line is broken" in told
    (record,) = cut.rglob("scoring.json")
    assert f"Remove {record} to score all again" in told
    record.unlink()
    assert finish(data, cut) == whole


@pytest.mark.parametrize("change", [{"of": "an older release"}, {"schema": 0}, {"sizes": [10**9] * 4}, {"sizes": []}])
def test_a_record_of_something_else_is_not_gone_on_with(
    data: Path, whole: dict[str, bytes], cut: Path, change: dict[str, Any]
) -> None:
    (record,) = cut.rglob("scoring.json")
    record.write_text(json.dumps(json.loads(record.read_text(encoding="utf-8")) | change), encoding="utf-8")
    assert finish(data, cut) == whole


def test_results_of_an_older_schema_are_refused_with_the_cure(data: Path, tmp_path: Path) -> None:
    folder, _ = score(data, tmp_path)
    path = folder / "result.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"schema": 0}), encoding="utf-8")
    with pytest.raises(ResultsError, match=r"is not of schema 1. Score again with: bench score"):
        read_run(folder)


@pytest.mark.parametrize("code", [errno.ESTALE, errno.EBUSY])
def test_a_stale_name_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    real, tries = Path.replace, []

    def stale(path: Path, target: Path) -> Path:
        tries.append(target)
        if len(tries) < 3:
            raise OSError(code, os.strerror(code))
        return real(path, target)

    monkeypatch.setattr(store, "sleep", lambda _: None)
    monkeypatch.setattr(Path, "replace", stale)
    write_text(tmp_path / "a.txt", "whole")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "whole"
    assert len(tries) == 3


def test_a_lost_answer_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, tries = Path.replace, []

    def lost(path: Path, target: Path) -> Path:
        tries.append(target)
        made = real(path, target)
        if len(tries) == 1:
            raise OSError(errno.ESTALE, "the answer was lost")
        return made

    monkeypatch.setattr(store, "sleep", lambda _: None)
    monkeypatch.setattr(Path, "replace", lost)
    write_text(tmp_path / "a.txt", "whole")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "whole"


def test_a_drive_that_stays_stale_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stale(path: Path, target: Path) -> Path:
        raise OSError(errno.ESTALE, "Stale file handle")

    monkeypatch.setattr(store, "sleep", lambda _: None)
    monkeypatch.setattr(Path, "replace", stale)
    with pytest.raises(ResultsError, match=r"cannot be written \(Stale file handle\)"):
        write_text(tmp_path / "a.txt", "whole")
    assert not list(tmp_path.iterdir())


def test_what_is_not_there_cannot_be_renamed(tmp_path: Path) -> None:
    (tmp_path / "new").touch()
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "old", tmp_path / "new")


def test_examples_that_a_system_lacks_are_skipped(tmp_path: Path) -> None:
    data = write_pairs(tmp_path / "pairs.jsonl", 5)
    _, second = score(data, tmp_path / "out")
    assert read_run(second).result["skipped"] == {"0002": NO_PREDICTION}
