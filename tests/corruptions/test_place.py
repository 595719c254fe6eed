from __future__ import annotations

import pytest

from bench.corruptions.place import Place
from bench.corruptions.stand_ins import english_form, slavic_form


@pytest.mark.parametrize(
    ("number", "form"),
    [(1, 0), (21, 0), (111, 2), (2, 1), (34, 1), (12, 2), (14, 2), (5, 2), (20, 2), (100, 2), (0, 2)],
)
def test_the_form_of_a_noun_after_a_slavic_number(number: int, form: int) -> None:
    assert slavic_form(number) == form


def test_the_form_of_a_noun_after_an_english_number() -> None:
    assert [english_form(number) for number in (0, 1, 2, 21)] == [2, 0, 2, 2]


@pytest.mark.parametrize(
    ("language", "text", "other", "expected"),
    [
        ("uk", "вийшли 52 людини", "22", True),
        ("uk", "вийшли 52 людини", "14", False),
        ("uk", "звільнили 52 людей", "14", True),
        ("uk", "звільнили 14 людей", "52", False),
        ("uk", "вийшли ще 52, і все", "14", True),
        ("ru", "освободил 14 политзаключенных", "52", True),
        ("ru", "помиловал 31 украинца", "52", False),
        ("en", "1 person left", "52", False),
        ("en", "14 people left", "52", True),
    ],
)
def test_a_noun_agrees_with_its_number(language: str, text: str, other: str, expected: bool) -> None:
    place = Place(text, language, "")
    assert place.agrees(place.numbers[0], other) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "более чем для 100 человек", True),
        ("ru", "для 100 человек", False),
        ("uk", "понад 100 осіб", True),
        ("en", "more than a mere 100 people", True),
    ],
)
def test_a_bound_stands_before(language: str, text: str, expected: bool) -> None:
    place = Place(text, language, "")
    assert place.is_bound(next(number for number in place.numbers if number.text == "100")) is expected
