from __future__ import annotations

import pytest

from bench.languages import language_of
from bench.languages.dictionary import known_share, likeliest, words_without_names


@pytest.mark.parametrize(
    ("words", "code", "expected"),
    [
        (["повідомили"], "uk", 1.0),
        (["повідомили"], "ru", 0.0),
        (["сообщили"], "ru", 1.0),
        (["сообщили"], "uk", 0.0),
        (["cat", "повідомив"], "en", 3 / 12),
        (["в’язень"], "uk", 1.0),
        ([], "en", 0.0),
    ],
)
def test_known_share(words: list[str], code: str, expected: float) -> None:
    assert known_share(words, code) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Президент Трамп назвав його", ["назвав", "його"]),
        ("За 52 дні в’язнів", ["дні", "в’язнів"]),
        ("Reuters, New York Times", ["Reuters", "New", "York", "Times"]),
        ("52 — 100", []),
    ],
)
def test_words_without_names(text: str, expected: list[str]) -> None:
    assert words_without_names(text) == expected


# Sentences without a letter that only one of the two languages has.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Угода може бути готова до листопада.", "uk"),
        ("Адвокат Коул веде переговори.", "uk"),
        ("за даними Reuters та агентства", "uk"),
        ("Сделка может быть готова к ноябрю.", "ru"),
        ("Адвокат Коул ведет переговоры с Лукашенко.", "ru"),
    ],
)
def test_ukrainian_and_russian_are_told_apart_by_dictionary(text: str, expected: str) -> None:
    assert likeliest(text, ("ru", "uk")) == likeliest(text, ("uk", "ru")) == expected
    assert language_of(text, ("en", "ru", "uk")) == expected


@pytest.mark.parametrize("text", ["Угода може бути", "", "Барак Обама Дональд Трамп"])
def test_abstains_under_four_words_and_on_a_tie(text: str) -> None:
    assert likeliest(text, ("ru", "uk")) is None
