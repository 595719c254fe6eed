from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.cli import main

FACT = {
    "id": "freed", "event": "release", "claim": {"en": "Belarus freed 52 prisoners"},
    "mentions": [{"kind": "number", "value": "52"}], "evidence": [{"quote": "freed 52"}],
}  # fmt: skip


def score(folder: Path, *facts: dict[str, Any]) -> Path:
    """Score one output whose article has these facts; gives the folder of the data set's results."""
    row = {"id": "a", "source": "Belarus freed 52 prisoners.", "language": "en", "summary": "52 were freed."}
    file = folder / "mine.jsonl"
    file.write_text(json.dumps(row | {"facts": facts}) + "\n", encoding="utf-8")
    assert main(["score", str(file), "metric=[fact_recall]", "--output", str(folder / "results")]) == 0
    return folder / "results" / "mine"


def test_the_event_matrix_lies_beside_the_leaderboard(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = score(tmp_path, FACT)
    assert "| release | a | ✓ |" in (home / "events.md").read_text(encoding="utf-8")
    assert json.loads((home / "events.json").read_text(encoding="utf-8")) == {"release": {"a": {"mine": 1.0}}}
    assert "Fact recall" in (home / "leaderboard.md").read_text(encoding="utf-8")


def test_without_facts_there_is_no_matrix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not (score(tmp_path) / "events.md").exists()
