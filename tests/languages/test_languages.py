from __future__ import annotations

import pytest

from bench import languages
from bench.errors import LanguageError


@pytest.mark.parametrize(
    ("text", "candidates", "language"),
    [
        ("Лукашенко и США: новый раунд переговоров", ("en", "ru"), "ru"),
        ("Президент Беларуси intensifies his efforts to strengthen ties", ("en", "ru"), "en"),
        ("Олександр Лукашенко помилував 31 українця", ("en",), "uk"),
        ("Talks were held in Minsk", ("en", "uk", "ru"), "en"),
        ("52 — 31", ("en", "uk"), None),
    ],
)
def test_language_of_a_span(text: str, candidates: tuple[str, ...], language: str | None) -> None:
    assert languages.language_of(text, candidates) == language


def test_an_unknown_language_says_which_are_known() -> None:
    with pytest.raises(LanguageError, match=r"'ua' is not known\. Did you mean 'uk'\? .*en, ru, uk"):
        languages.get("ua")


@pytest.mark.parametrize(
    ("word", "code", "lemma"),
    [
        ("prisoners", "en", "prisoner"),
        ("Belarus’s", "en", "belarus"),
        ("ув’язнених", "uk", "ув'язнений"),
        ("переговоров", "ru", "переговоры"),
        ("Xyzzy", "en", "xyzzy"),
        ("Häuser", "xx", "hauser"),
    ],
)
def test_lemma(word: str, code: str, lemma: str) -> None:
    assert languages.lemma(word, code) == lemma


@pytest.mark.parametrize("code", languages.known())
def test_every_table_is_whole(code: str) -> None:
    table = languages.get(code)
    assert table.code == code
    assert set(table.numbers.months.values()) == set(range(1, 13))
    assert set(range(1, 21)) <= set(table.numbers.cardinals.values())
    assert {"ge", "gt", "le", "lt", "approx"} == set(table.numbers.before.values())
    assert table.abbreviations
    assert table.function_words


def test_fingerprint_is_short_and_stable() -> None:
    assert languages.fingerprint() == languages.fingerprint()
    assert len(languages.fingerprint()) == 8
