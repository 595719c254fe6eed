from __future__ import annotations

from random import Random

import pytest

from bench.corruptions.edits import apply
from bench.corruptions.kinds import KINDS, Place

BY_NAME = {kind.name: kind for kind in KINDS}


def made(kind: str, text: str, language: str = "en", source: str = "") -> set[str]:
    changes = BY_NAME[kind].make(Place(text, language, source), Random(1))
    return {apply(text, change) for change in changes}


@pytest.mark.parametrize(
    ("kind", "language", "text", "expected"),
    [
        ("factor ten", "en", "52 people left", "520 people left"),
        ("comparator flipped", "en", "At least 100 people left", "At most 100 people left"),
        ("comparator flipped", "uk", "звільнили щонайменше 100 людей", "звільнили щонайбільше 100 людей"),
        ("comparator flipped", "ru", "освободили не менее 100 человек", "освободили не более 100 человек"),
        ("synonym of comparator", "en", "it was over 100 people", "it was more than 100 people"),
        ("synonym of comparator", "uk", "звільнили понад 100 людей", "звільнили більше ніж 100 людей"),
        ("synonym of comparator", "ru", "ушло свыше 100 человек", "ушло более 100 человек"),
        ("unit changed", "en", "It cost $52 million", "It cost €52 million"),
        ("words to digits", "en", "six people left", "6 people left"),
        ("words to digits", "uk", "звільнили шістьох людей", "звільнили 6 людей"),
        ("digits to words", "en", "6 people left", "six people left"),
        ("true rounding", "en", "123 people left", "about 120 people left"),
        ("gender of surname", "ru", "Мария Колесникова вышла", "Мария Колесников вышла"),
        ("numbers exchanged", "en", "14 people came and 52 people left", "52 people came and 14 people left"),
        ("sentence deleted", "en", "It rained. They left.", " They left."),
    ],
)
def test_each_kind_in_its_language(kind: str, language: str, text: str, expected: str) -> None:
    assert expected in made(kind, text, language)


def test_an_intrinsic_error_takes_its_value_from_the_article() -> None:
    source = "14 prisoners left and 52 prisoners came."
    assert made("number of the article", "14 prisoners left", source=source) == {"52 prisoners left"}


def test_digits_keep_to_digits_where_numbers_have_cases() -> None:
    assert made("digits to words", "звільнили 6 людей", "uk") == set()


def test_names_are_those_of_all_kinds_once() -> None:
    assert len(BY_NAME) == len(KINDS)
