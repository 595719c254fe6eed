from __future__ import annotations

import pytest

from bench.text.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Заключённый", "заключенный"),
        ("ув’язнений", "УВ'ЯЗНЕНИЙ"),
        ("Kęstutis", "kestutis"),
        ("za\u0301mok", "zamok"),
        ("за\u0301мок", "замок"),
        ("５２", "52"),
        ("co\u00adoperate", "cooperate"),
        ("Straße", "STRASSE"),
        ("O`Neill", "o'neill"),
        ("co\x00op", "coop"),
    ],
)
def test_equal_after_folding(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("мій", "мии"), ("їх", "іх"), ("हिन्दी", "हनद")])
def test_different_letters_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)
