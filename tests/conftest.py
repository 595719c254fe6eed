"""Settings and fixtures for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from bench.cli import main
from tests.commands import Bench, Told

# No test is timed: the first call of a property may load a dictionary.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def bench(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    """Runs a command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> Told:
        code = main(words)
        captured = capsys.readouterr()
        return Told(code, captured.out, captured.err)

    return call
