from __future__ import annotations

import pytest

from bench import check
from bench.consistency.binding.ranks import are_of_one_rank
from bench.consistency.names import find_names

MATCH = (
    "OSLO, Norway — Freja Holm scored twice late in the third period as Denmark came from behind to beat Norway 4-3 on "
    "Sunday. Norway, roared on by a crowd of 9,310 at the Jordal Arena, had led 3-1 after goals by Anders Lie."
)
STRIKE = (
    "Забастовка на заводе в польском Плоцке, принадлежащем индийской группе Tata, закончилась в четверг. Простой "
    "обошёлся Tata в 42 млн долларов, подсчитал аналитик венской Raiffeisen Research Гуннар Дойбер."
)
LANDING = (
    "Самолёт, летевший из Анкары в Ташкент, в ночь на 22 августа сел в грузинской столице из-за дыма. Авиакомпания "
    "отправила за пассажирами Boeing 737, который увёз в Ташкент 158 человек. Министр хвалил тбилисских спасателей."
)
LISTED = (
    "Брюссель внёс в перечень стамбульскую фирму Marmara Trade и дубайскую Noor Gulf. Анкара промолчала. Владелец Noor "
    "Gulf ливанец Самир Хури заявил, что фирма продаёт только детали холодильников."
)
REFUGEES = (
    "Police in Graz arrested a Syrian man on Monday after a fire in a hostel killed two. A man from Afghanistan, who "
    "had called the fire brigade, was treated in hospital for burns."
)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("France", "Spain", True),
        ("France", "Madrid", True),
        ("France", "Marseille", False),
        ("Lyon", "Marseille", True),
        ("French", "Spanish", True),
        ("французский", "венский", False),
    ],
)
def test_of_one_rank_are_countries_or_places(one: str, other: str, alike: bool) -> None:
    (first,), (second,) = find_names(one), find_names(other)
    assert are_of_one_rank(first, second) is alike


@pytest.mark.parametrize(
    ("source", "summary", "languages", "word"),
    [
        # inhabitants are no rivals of a country
        (MATCH, "Denmark beat hosts Norway. The Danes had trailed 3-1 before a roaring crowd.", "en en", "Danes"),
        # nor is a capital's adjective one of a country's
        (STRIKE, "The stoppage in Plock cost its Indian owner $42 million, Gunnar Deuber said.", "ru en", "Indian"),
        # what an adjective alone names, or a capital stands for, may be told by other words
        (LANDING, "Після посадки в Тбілісі 158 пасажирів забрав Boeing 737.", "ru uk", "Тбілісі"),
        (LISTED, "ЕС внёс в перечень турецкую фирму Marmara Trade, которая продаёт детали.", "ru ru", "турецкую"),
    ],
)
def test_a_true_nationality_stands_in_nobodys_place(source: str, summary: str, languages: str, word: str) -> None:
    first, second = languages.split()
    (found,) = [item for item in check(source, summary, first, second).evidence if item.summary.text == word]
    assert found.verdict.value == "supported"


def test_a_nationality_in_the_place_of_another() -> None:
    summary = "Police in Graz arrested an Afghan man on Monday after a fire in a hostel."
    (found,) = [item for item in check(REFUGEES, summary, "en", "en").evidence if item.summary.text == "Afghan"]
    assert found.reason == "bound_elsewhere"
