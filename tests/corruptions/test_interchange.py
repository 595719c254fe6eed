from __future__ import annotations

import pytest

from bench.consistency.names import find_names
from bench.corruptions.interchange import are_listed, can_be_called, in_one_clause, is_whole
from bench.corruptions.place import Place


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Poland protested. Later Latvia agreed.", True),
        ("en", "Poland protested. Later Warsaw agreed.", False),  # one speaks for the other
        ("en", "Poland protested. Later Kraków agreed.", False),  # a country and a town in it
        ("en", "Kraków protested. Later Vilnius agreed.", True),
        ("en", "Anna Smith left. Later Peter Brown came.", True),
        ("en", "Anna Smith left. Later Anna Brown came.", False),  # they share a word
        ("uk", "Польща протестує. Згодом Латвія погодилася.", False),  # they end otherwise
        ("uk", "Литва протестує. Згодом Москва погодилася.", False),
        ("uk", "Вони поїхали з Польщі. Згодом до Латвії.", False),
        ("uk", "Виїхали з Литви. Згодом із Молдови.", True),
        ("uk", "Вони поїхали з Франції. Згодом до Швеції.", True),
        ("ru", "Они уехали в Эстонию. Потом в Испанию.", True),
        ("ru", "Мария Иванова ушла. Потом пришёл Пётр Иванов.", False),
    ],
)
def test_what_can_stand_for_what(language: str, text: str, expected: bool) -> None:
    one, other = find_names(text, language)
    assert can_be_called(one, other) is expected


@pytest.mark.parametrize(
    ("between", "language", "listed", "one_clause"),
    [
        (" and ", "en", True, True),
        (", NUT or ", "en", True, False),
        (" protested, and ", "en", False, False),
        (" met ", "en", False, True),
        (" та ", "uk", True, True),
        (", Литва и ", "ru", True, False),
        (". ", "en", False, False),
    ],
)
def test_lists_and_clauses(between: str, language: str, listed: bool, one_clause: bool) -> None:
    assert (are_listed(between, language), in_one_clause(between)) == (listed, one_clause)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("He left Poland today.", "Poland", True),
        ("Poland", "Poland", True),
        ("the Poland-Belarus border", "Poland", False),
        ("the Poland Fund closed", "Poland", False),
        ("AT&T and Poland", "Poland", True),
    ],
)
def test_a_name_is_whole(text: str, name: str, expected: bool) -> None:
    (found,) = [each for each in find_names("Poland", "en") if each.text == name]
    at = text.index(name)
    moved = type(found)(at, at + len(name), name, found.type, found.entity, found.language)
    assert is_whole(text, moved) is expected


def test_what_the_article_lists_together_is_told_of_both() -> None:
    place = Place("Poland closed it.", "en", "Poland, Latvia and Estonia closed it. Spain did not.")
    assert place.lists_together("Poland", "Latvia")
    assert not place.lists_together("Poland", "Spain")
