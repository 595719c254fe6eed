from __future__ import annotations

import pytest

from bench.consistency.check import analyze

VISITS = """President Emmanuel Macron opened a hospital in Lyon on Monday and promised new money for doctors.
Chancellor Olaf Scholz visited a car factory in Bremen on Friday, where 300 workers had been on strike since May.
The mayor of Porto, Rui Moreira, spoke of a new bridge over the river."""
CROSSINGS = """Польща закрила кордон у вересні через навчання, і 4000 вантажівок чекали на дорозі два тижні.
Латвія підтримала рішення. Литва тим часом відкрила два мости для поїздів у жовтні, повідомив уряд."""
WORLD_CUP = """Сборная Бразилии выиграла чемпионат мира в 1994 году, победив в финале по пенальти.
Сборная Франции проиграла матч в Софии и осталась дома. Тренер ушёл в отставку в ноябре."""

SMUGGLING = """Estonia's interior minister Igor Taro warned on Tuesday that cigarette smuggling from Latvia to Estonia
by drones could end Riga's talks with Brussels on border funds. Police seized 14 drones in two weeks.
Russia has not commented. Latvia's border guard promised help by May. A museum in Tartu opens on Friday."""
LORRIES = """Poland closed four crossings on its eastern border in September, and 4,000 lorries waited for two weeks.
Norway lent 200 tents. Officials in Gdansk asked for patience."""


@pytest.mark.parametrize(
    ("article", "code", "summary", "language", "expected"),
    [
        # another of its kind fits by far better
        (VISITS, "en", "Олаф Шольц відкрив лікарню в Ліоні в понеділок і пообіцяв нові гроші лікарям.", "uk",
         {"Олаф Шольц": "Emmanuel Macron"}),
        (VISITS, "en", "Емманюель Макрон відкрив лікарню в Ліоні в понеділок і пообіцяв нові гроші лікарям.", "uk", {}),
        (VISITS, "en", "Олаф Шольц в пятницу посетил завод в Бремене, где с мая бастовали 300 рабочих.", "ru", {}),
        (VISITS, "en", "Руй Морейра в пятницу посетил завод в Бремене, где с мая бастовали 300 рабочих.", "ru",
         {"Руй Морейра": "Olaf Scholz"}),
        (CROSSINGS, "uk", "Latvia closed its border in September, and 4,000 lorries waited two weeks.", "en",
         {"Latvia": "Польща"}),
        (CROSSINGS, "uk", "Poland closed its border in September, and 4,000 lorries waited two weeks.", "en",
         {}),
        (CROSSINGS, "uk", "Латвия поддержала решение Польши закрыть границу в сентябре.", "ru", {}),
        (WORLD_CUP, "ru", "France won the world championship in 1994, beating its rival in the final.", "en",
         {"France": "Бразилии"}),
        (WORLD_CUP, "ru", "Brazil won the world championship in 1994.", "en", {}),
        # hardly anything of it stands around the name's own places, and the article says the rival twice
        (SMUGGLING, "en", "Контрабанда сигарет дронами з Росії до Естонії може зірвати переговори Риги з Брюсселем.",
         "uk", {"Росії": "Latvia"}),
        (SMUGGLING, "en", "Контрабанда сигарет дронами з Латвії до Естонії може зірвати переговори Риги з Брюсселем.",
         "uk", {}),
        # a capital for its country
        (LORRIES, "en", "Осло закрило у вересні чотири переходи на кордоні, де 4000 вантажівок чекали два тижні.",
         "uk", {"Осло": "Poland"}),
        (LORRIES, "en", "Варшава закрила у вересні чотири переходи на кордоні, де 4000 вантажівок чекали два тижні.",
         "uk", {}),
        # two in each other's place
        (VISITS, "en", "Олаф Шольц відкрив лікарню в Ліоні. Емманюель Макрон відвідав завод у Бремені.", "uk",
         {"Олаф Шольц": "Emmanuel Macron", "Емманюель Макрон": "Olaf Scholz"}),
        (VISITS, "en", "Емманюель Макрон відкрив лікарню в Ліоні. Олаф Шольц відвідав завод у Бремені.", "uk", {}),
        (VISITS, "en", "Emmanuel Macron a ouvert lundi un hôpital à Lyon.", "fr", {}),
        # too little stands around it
        (VISITS, "en", "Руй Морейра был в больнице.", "ru", {}),
    ],
)  # fmt: skip
def test_names_in_the_place_of_another(
    article: str, code: str, summary: str, language: str, expected: dict[str, str]
) -> None:
    found = analyze(article, code).check(summary, language).names.flagged
    assert {item.summary.text: item.source.text for item in found if item.source} == expected
    assert all(item.reason == "bound_elsewhere" for item in found)
