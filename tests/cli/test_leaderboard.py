from __future__ import annotations

from pathlib import Path

import pytest

from bench.cli import main

RESULTS = Path(__file__).parents[2] / "results" / "seeds"


@pytest.mark.parametrize(
    ("suffix", "begins"), [(".md", "# Leaderboard: "), (".tex", "% Leaderboard: "), (".json", "[")]
)
def test_the_suffix_decides_the_format(tmp_path: Path, suffix: str, begins: str) -> None:
    file = tmp_path / f"board{suffix}"
    assert main(["leaderboard", str(RESULTS), "--output", str(file)]) == 0
    text = file.read_text(encoding="utf-8")
    assert text.startswith(begins)
    assert "Rank" in text  # the scores lie beside the results


def test_another_suffix_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["leaderboard", str(RESULTS), "--output", str(tmp_path / "board.doc")]) == 2
    assert "has none of the suffixes" in capsys.readouterr().err
