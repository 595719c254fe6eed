from __future__ import annotations

import pytest

from bench import check

SALES = {
    "en": "Water grew 14% to DKK 1.54 billion, or 45% of the total. Industry sales were up 6% at DKK 1.12 billion.",
    "uk": "Продажі води зросли на 14% до 1,54 млрд крон. Промислові продажі зросли на 6% до 1,12 млрд крон.",
}


def flagged(article: str, summary: str, language: str) -> dict[str, str]:
    found = check(SALES[article], summary, article, language).numbers.evidence
    return {item.summary.text: item.source.text for item in found if item.reason == "bound_elsewhere" and item.source}


@pytest.mark.parametrize(
    ("article", "summary", "language", "wrong"),
    [
        ("en", "Water grew 14% to DKK 1.12 billion.", "en", {"DKK 1.12 billion": "DKK 1.54 billion"}),
        ("uk", "Продажі води зросли на 14% до 1,12 млрд крон.", "uk", {"1,12 млрд": "1,54 млрд"}),
        ("en", "Продажі зросли на 14% до 1,12 млрд крон.", "uk", {"1,12 млрд": "DKK 1.54 billion"}),
    ],
)
def test_a_share_beside_the_amount_of_another(article: str, summary: str, language: str, wrong: dict[str, str]) -> None:
    assert wrong.items() <= flagged(article, summary, language).items()


@pytest.mark.parametrize(
    "summary",
    [
        "Water grew 14% to DKK 1.54 billion.",
        "Industry rose by 6% to DKK 1.12 billion.",
        "Industry sales were DKK 1.12 billion, and water grew 14%.",  # no couple
        "Water, 45% to 60% of it drinkable, brought DKK 1.54 billion.",
    ],
)
def test_couples_of_the_article(summary: str) -> None:
    assert flagged("en", summary, "en") == {}
