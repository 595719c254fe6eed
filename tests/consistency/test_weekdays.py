from __future__ import annotations

import pytest

from bench import check


@pytest.mark.parametrize(
    ("source", "summary", "language", "verdict"),
    [
        ("They met on Monday.", "They met on Monday.", "en", "supported"),
        ("They met on Monday.", "Вони зустрілися в понеділок.", "uk", "supported"),
        ("They met on Wednesday.", "Они встретились в среду.", "ru", "supported"),
        ("They met on Monday.", "They met on Friday.", "en", "contradicted"),
        ("They met on 22 November 2025.", "They met on Saturday.", "en", "supported"),
        ("They met.", "They met on Friday.", "en", "unverifiable"),
    ],
)
def test_days_of_the_week(source: str, summary: str, language: str, verdict: str) -> None:
    (found,) = check(source, summary, "en", language).evidence
    assert found.verdict.value == verdict
