from __future__ import annotations

import pytest

from bench.text.scripts import is_spaceless, main_script, script_of


@pytest.mark.parametrize(
    ("char", "script"),
    [("a", "Latin"), ("ї", "Cyrillic"), ("漢", "Han"), ("ا", "Arabic"), ("ა", "Georgian"), ("1", None), ("—", None)],
)
def test_script_of(char: str, script: str | None) -> None:
    assert script_of(char) == script


@pytest.mark.parametrize(
    ("text", "script"),
    [("Лукашенко met Cole", "Cyrillic"), ("Cole met Лукашенко again", "Latin"), ("2025, 52 %", None), ("", None)],
)
def test_main_script(text: str, script: str | None) -> None:
    assert main_script(text) == script


def test_spaceless_scripts() -> None:
    assert is_spaceless("东京大学")
    assert not is_spaceless("서울 대학교")
