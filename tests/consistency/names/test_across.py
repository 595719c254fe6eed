from __future__ import annotations

import pytest

from bench.consistency.names.across import is_katakana, is_translatable, sound_alike_in_kana
from bench.consistency.names.mention import NameMention


def mention(text: str, language: str) -> NameMention:
    return NameMention(0, len(text), text, "PER", None, language)


@pytest.mark.parametrize(
    ("kana", "name", "expected"),
    [("トランプ", "Donald Trump", True), ("エボ・モラレス", "Evo Morales", True), ("トランプ", "Angela Merkel", False)],
)
def test_katakana_spells_sounds(kana: str, name: str, expected: bool) -> None:
    assert is_katakana(mention(kana, "ja"))
    assert sound_alike_in_kana(mention(kana, "ja"), mention(name, "en")) is expected


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [("House", "en", True), ("Lukashenko", "en", False), ("Дом", "ru", True), ("Дом", "be", True)],
)
def test_a_name_of_dictionary_words_may_be_translated(name: str, language: str, expected: bool) -> None:
    assert is_translatable(mention(name, language)) is expected
