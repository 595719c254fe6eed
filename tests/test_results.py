"""The committed results are what a run gives today."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.cli import main

RESULTS = Path(__file__).parents[1] / "results" / "seeds"  # beside it lies the baseline, which stays as it was saved
NOT_REPRODUCED = frozenset({"provenance.json", "values.npz"})  # times and machine; derived. Never committed


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in NOT_REPRODUCED and not path.name.startswith(".")
    }


def test_a_run_reproduces_the_committed_results_byte_for_byte(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", "--output", str(tmp_path)]) == 0
    assert "Leaderboard: seeds" in capsys.readouterr().out
    committed, made = files(RESULTS), files(tmp_path / "seeds")
    assert sorted(made) == sorted(committed)
    assert [name for name in made if made[name] != committed[name]] == []
