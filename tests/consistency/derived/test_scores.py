from __future__ import annotations

import pytest

from bench import check

MATCH = "«Полісся» завдало 18 ударів проти 9 і подало 11 кутових проти трьох. Рахунок 2:2."


@pytest.mark.parametrize(
    ("article", "language", "summary", "reason"),
    [
        (MATCH, "uk", "Кутові 11:3.", "derived"),
        (MATCH, "uk", "Удари 18:3.", "absent"),
        ("Poland had eleven corners against three.", "en", "Corners were 11-3.", "derived"),
        ("Poland had 18 shots to nine.", "en", "Shots were 9-18.", "derived"),
        ("Eleven men and three women came.", "en", "It ended 11-3.", "absent"),
    ],
)
def test_a_score_of_two_numbers_that_are_set_against_each_other(
    article: str, language: str, summary: str, reason: str
) -> None:
    (score,) = check(article, summary, language, language).numbers.evidence
    assert score.reason == reason
