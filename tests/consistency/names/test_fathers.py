from __future__ import annotations

import pytest

from bench.consistency.names.fathers import is_of_other_gender, is_patronymic, same_father


@pytest.mark.parametrize(
    ("word", "expected"),
    [("петрович", True), ("петровича", True), ("сергіївну", True), ("viktorovich", True), ("петров", False)],
)
def test_patronymics_are_told_by_their_endings(word: str, expected: bool) -> None:
    assert is_patronymic(word) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("николаевич", "миколайовича", True), ("петровна", "петрович", True), ("иванович", "сергеевич", False),
     ("абдурахманович", "абдурахмановна", True), ("магомедхабибович", "магомедхабыбович", None)],
)  # fmt: skip
def test_fathers(a: str, b: str, expected: bool | None) -> None:
    assert same_father(a, b) is expected


@pytest.mark.parametrize(
    ("patronymic", "given", "expected"),
    [
        ("петрович", "мария", True),
        ("петровна", "иван", True),
        ("петровна", "мария", False),
        ("петровича", "иван", False),
        ("петрович", "сидоров", False),
        ("viktorovich", "maria", True),
    ],
)
def test_a_patronymic_agrees_with_the_given_name(patronymic: str, given: str, expected: bool) -> None:
    assert is_of_other_gender(patronymic, given) is expected
