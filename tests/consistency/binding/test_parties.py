from __future__ import annotations

import pytest

from bench.consistency.check import analyze

SUMMIT = """Representatives of French President Emmanuel Macron's office hold talks with Ottawa on fishing rights.
The Canadian embassy in Paris declined to comment. Fishermen in Brittany have waited for a deal for three years."""
GAS = """Уряд Румунії веде переговори з Будапештом про газопровід. Президент Румунії Нікушор Дан назвав їх складними.
Посольство Угорщини в Бухаресті не відповіло на запит."""


@pytest.mark.parametrize(
    ("article", "code", "summary", "language", "expected"),
    [
        # one country on both sides: its name, its capital, who leads it
        (SUMMIT, "en", "France is negotiating with Paris over fishing rights.", "en", {"Paris": "Ottawa"}),
        (SUMMIT, "en", "Франція веде з Парижем переговори про рибальство.", "uk", {"Парижем": "Ottawa"}),
        (SUMMIT, "en", "Администрация Макрона ведет переговоры с Парижем о рыболовстве.", "ru", {"Парижем": "Ottawa"}),
        (GAS, "uk", "Romania is in talks with Bucharest about a pipeline.", "en", {"Bucharest": "Будапештом"}),
        (GAS, "uk", "Нікушор Дан веде переговори з Бухарестом про газопровід.", "uk", {"Бухарестом": "Будапештом"}),
        # two countries, in whatever words
        (SUMMIT, "en", "France is negotiating with Ottawa over fishing rights.", "en", {}),
        (SUMMIT, "en", "Офис Макрона ведет переговоры с Канадой о рыболовстве.", "ru", {}),
        (SUMMIT, "en", "Ottawa is negotiating with Paris over fishing rights.", "en", {}),
        # no partner but an adjective, a place that somebody leaves, another clause
        (SUMMIT, "en", "France says talks with Paris officials go on.", "en", {}),
        (SUMMIT, "en", "Франція відкликала посла з Парижа.", "uk", {}),
        (SUMMIT, "en", "France wants a deal; Ottawa, in talks with Paris, declined to comment.", "en", {}),
    ],
)  # fmt: skip
def test_a_party_that_is_its_own_partner(
    article: str, code: str, summary: str, language: str, expected: dict[str, str]
) -> None:
    found = analyze(article, code).check(summary, language).names.flagged
    assert {item.summary.text: item.source.text for item in found if item.source} == expected


def test_nothing_is_said_where_the_article_has_nobody_with_anybody() -> None:
    source = analyze("France and Canada signed a deal in Paris. Ottawa will vote on it in May.", "en")
    assert not source.check("France agreed with Paris on a deal.", "en").names.flagged
