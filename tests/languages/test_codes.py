from __future__ import annotations

import pytest

from bench.languages.codes import language_problem


@pytest.mark.parametrize("code", ["en", "uk", "sw", "yue", "zh-Hant", "pt-BR", "es-419"])
def test_well_formed_codes_are_data(code: str) -> None:
    assert language_problem(code) is None


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("english", " Did you mean 'en'?"),
        ("Ukranian", " Did you mean 'uk'?"),
        ("RU", " Did you mean 'ru'?"),
        ("", ""),
        ("e", " Did you mean 'en'?"),
        ("тю", ""),
        ("1234", ""),
        ("en ", " Did you mean 'en'?"),
        ("pt_BR", ""),
    ],
)
def test_malformed_codes_get_a_cure(code: str, hint: str) -> None:
    problem = language_problem(code)
    assert problem is not None
    assert problem.startswith(f"'{code}' is no language code.{hint} Write a code of two or three small letters; ")
