from __future__ import annotations

import pytest

from bench.consistency.numbers import find_numbers


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Esperaron hora y media.", ["eq:1.5:hour"]),
        ("es", "Esperaron una hora y media.", ["eq:1.5:hour"]),
        ("es", "Tardó tres horas y media.", ["eq:3.5:hour"]),
        ("es", "Empezó a las cinco y media.", ["T05:30"]),
        ("fr", "Une heure et demie plus tard.", ["eq:1.5:hour"]),
        ("fr", "Au bout de deux heures et quart.", ["eq:2.25:hour"]),
        ("it", "Con tre chili e mezzo di cocaina.", ["eq:3.5:kg"]),
        ("pt", "Durante cinco horas e meia.", ["eq:5.5:hour"]),
        ("bg", "Продължи час и половина.", ["eq:1.5:hour"]),
        ("hr", "Borili su se sat i pol.", ["eq:1.5:hour"]),
        ("en", "Two hours and a half later.", ["eq:2.5:hour"]),
        ("ja", "3時間半続いた。", ["eq:3.5:hour"]),
    ],
)
def test_parts_behind_the_unit(language: str, text: str, expected: list[str]) -> None:
    assert [each.normal for each in find_numbers(text, language)] == expected
