"""docs/judging.md says what the program does: each case of its tables is run."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from bench import check

PAGE = (Path(__file__).parents[1] / "docs" / "judging.md").read_text(encoding="utf-8")
COLUMNS = ("article", "its language", "summary", "its language", "mention", "verdict", "reason")


def cases() -> list[tuple[str, ...]]:
    """The rows of the tables with worked cases."""
    found: list[tuple[str, ...]] = []
    for is_table, lines in groupby(PAGE.splitlines(), key=lambda line: line.startswith("|")):
        rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines] if is_table else []
        found += rows[2:] if rows and rows[0] == COLUMNS else []
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case[3]}: {case[2]}")
def test_a_case_of_the_page(case: tuple[str, ...]) -> None:
    article, source_language, summary, language, mention, verdict, reason = case
    found = check(article, summary, source_language, language).evidence
    judged = [(item.verdict.value, item.reason) for item in found if mention in item.summary.text]
    assert judged == [(verdict, reason)]


def test_every_verdict_and_language_has_a_case() -> None:
    assert {case[5] for case in cases()} == {"supported", "partial", "contradicted", "unsupported", "unverifiable"}
    assert {case[3] for case in cases()} == {"en", "uk", "ru"}


@pytest.mark.parametrize("case", [case for case in cases() if case[0] in PAGE.partition("cannot see")[2]])
def test_what_cannot_be_seen_is_not_flagged(case: tuple[str, ...]) -> None:
    result = check(case[0], case[2], case[1], case[3])
    assert not result.numbers.flagged
    assert not result.names.flagged
