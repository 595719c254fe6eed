"""A number that the article gives to another thing of the same sentence."""

from __future__ import annotations

import pytest

from bench import check

FLATS = {
    "en": "She promised 1,200 flats and three nurseries to the town.",
    "uk": "Вона пообіцяла місту 1200 квартир і три садки.",
    "ru": "Она обещала городу 1200 квартир и три садика.",
}


@pytest.mark.parametrize(
    ("language", "summary", "wrong"),
    [
        ("en", "She promised 1,200 nurseries.", ["1,200"]),
        ("en", "She promised three flats and 1,200 nurseries.", ["three", "1,200"]),
        ("uk", "Вона обіцяє три квартири.", ["три"]),
        ("ru", "Она обещает 1200 садиков.", ["1200"]),
        ("en", "She promised 1,200 flats.", []),
        ("en", "She promised 1,200 new homes and three kindergartens.", []),
        ("uk", "Вона обіцяє три нові садки.", []),
        ("ru", "Она обещает 1200 новых квартир и три садика.", []),
    ],
)
def test_numbers_exchanged_between_the_things_of_a_list(language: str, summary: str, wrong: list[str]) -> None:
    found = check(FLATS[language], summary, language, language).evidence
    assert [item.summary.text for item in found if item.reason == "bound_elsewhere"] == wrong


@pytest.mark.parametrize(
    ("article", "summary"),
    [
        ("They admitted 14 counts of theft and two of false accounting.", "Two counts were of false accounting."),
        ("14 political prisoners and 52 activists were freed.", "52 political activists were freed."),
        ("1,683 of the 1,914 infected were not vaccinated.", "1,914 infected were counted, 1,683 without a jab."),
        ("They took 12 jets of the MAX 9 type.", "They took 12 MAX 9 jets."),
    ],
)
def test_what_may_count_the_same_stays(article: str, summary: str) -> None:
    found = check(article, summary, "en", "en").evidence
    assert found
    assert all(item.credit == 1 for item in found)


HOUSES = (
    "За три роки місто планує отримати 486 квартир: 204 збудують у двох будинках на вулиці Озерній, 186 куплять на "
    "вторинному ринку, ще 96 облаштують у колишньому гуртожитку."
)


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        (
            "Місто купить 186 квартир, ще 204 зведе на вулиці Озерній, а 96 облаштує в гуртожитку.",
            [],
        ),  # the article leaves the noun out
        ("Із 486 квартир 186 збудують на Озерній.", ["186"]),
    ],
)
def test_what_is_done_with_a_number_is_not_what_it_counts(summary: str, wrong: list[str]) -> None:
    found = check(HOUSES, summary, "uk", "uk").evidence
    assert [item.summary.text for item in found if item.reason == "bound_elsewhere"] == wrong
