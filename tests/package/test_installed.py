"""The wheel alone does its work, away from the checkout, on every Python that is here: `make test-package`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.package.conftest import MINORS, ran

Installed = Callable[[int], Path]
PROGRAM = """
from bench import check
result = check("All 52 passengers were taken off.", "All 25 passengers were taken off.")
assert result.numbers.score == 0, result
"""


@pytest.mark.parametrize("minor", MINORS)
def test_the_wheel_works_alone(installed: Installed, tmp_path: Path, minor: int) -> None:
    python = installed(minor)
    bench = python.parent / "bench"
    (tmp_path / "article.txt").write_text("All 52 passengers were taken off.\n", encoding="utf-8")
    (tmp_path / "summary.txt").write_text("All 25 passengers were taken off.\n", encoding="utf-8")
    assert ran(bench, "--help", cwd=tmp_path).stdout.startswith("usage: bench")
    ran(bench, "validate", cwd=tmp_path)
    told = json.loads(ran(bench, "check", "article.txt", "summary.txt", "--json", cwd=tmp_path).stdout)
    assert told["numbers"]["score"] == 0
    ran(bench, "run", "summarizer=lead", cwd=tmp_path)
    assert len(list(tmp_path.glob("results/seeds/lead-*/result.json"))) == 1
    ran(python, "-c", PROGRAM, cwd=tmp_path)
    ran(python, "-m", "pip", "check")
