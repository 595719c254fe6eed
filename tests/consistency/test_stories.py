"""Short invented articles with true summaries and subtly wrong ones, within a language and across."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bench.consistency.check import Source, analyze

STORIES = Path(__file__).parents[1] / "data" / "stories.jsonl"
ROWS: list[dict[str, Any]] = [json.loads(line) for line in STORIES.read_text(encoding="utf-8").splitlines()]
SUMMARIES = [(at, told) for at, row in enumerate(ROWS) for told in (*row["true"], *row["false"])]


@cache
def source(at: int) -> Source:
    return analyze(ROWS[at]["article"], ROWS[at]["language"])


@pytest.mark.parametrize(("at", "told"), SUMMARIES, ids=[told["text"][:40] for _, told in SUMMARIES])
def test_what_is_wrong_is_flagged_and_nothing_else(at: int, told: dict[str, Any]) -> None:
    result = source(at).check(told["text"], told["language"])
    flagged = {item.summary.text for family in (result.numbers, result.names) for item in family.flagged}
    assert flagged == set(told.get("wrong", []))
