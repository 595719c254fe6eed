from __future__ import annotations

import pytest

from bench.consistency.binding.roles import roles
from bench.consistency.check import analyze
from bench.languages.names import offices


def given(text: str, language: str) -> list[tuple[str, str, list[str]]]:
    """Each role that somebody has, with the person and the names of its scope."""
    source = analyze(text, language)
    found = roles(text, source.numbers.companies[0], source.names.named)
    return [(each.key, each.person.text, [name.text for name in each.scope.names]) for each in found if each.person]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Union leader Maria Lopes spoke.", "en", [("head", "Maria Lopes", [])]),
        ("Nokia's chairman, Erik Lund, resigned.", "en", [("head", "Erik Lund", ["Nokia"])]),
        ("Maria Lopes, who heads the SNM, spoke.", "en", [("head", "Maria Lopes", ["SNM"])]),
        ("A jury chaired by Petr Novak met.", "en", [("head", "Petr Novak", [])]),
        ("Maria Lopes, deputy governor of the NBP, spoke.", "en", [("office:deputy", "Maria Lopes", ["NBP"])]),
        ("Ontario premier Doug Ford spoke.", "en", [("office:prime minister", "Doug Ford", ["Ontario"])]),
        ("According to the minister Maria Lopes left.", "en", [("office:minister", "Maria Lopes", [])]),
        ("The minister praised Maria Lopes.", "en", []),
        ("Maria Lopes, who led the race, spoke.", "en", []),
        ("Maria Lopes heads to Paris.", "en", []),
        ("Заступниця голови НБУ Лідія Коваль виступила.", "uk", [("office:deputy", "Лідія Коваль", ["НБУ"])]),
        ("Головний економіст компанії «Обрій» Остап Мельник чекає.", "uk",
         [("office:economist", "Остап Мельник", ["Обрій"])]),
        ("Асоціація «Обрій» на чолі з Остапом Мельником мовчить.", "uk", [("head", "Остапом Мельником", ["Обрій"])]),
        ("Лідія Коваль, яка очолює НБУ, виступила.", "uk", [("head", "Лідія Коваль", ["НБУ"])]),
        ("Віцепрем'єр Олексій Мельник прибув.", "uk", [("office:deputy", "Олексій Мельник", [])]),
        ("Міністр зустрів Олексія Мельника.", "uk", []),
        ("Суддя виправдав Олексія Мельника.", "uk", []),
        ("Адвокат обвиняемого Игоря Павлова Виктор Смирнов молчит.", "ru", [("office:lawyer", "Виктор Смирнов", [])]),
        ("Адвокат Павлова, Анна Смирнова, обжалует приговор.", "ru", [("office:lawyer", "Анна Смирнова", [])]),
        ("Адвокат Павлова молчит.", "ru", []),
        ("Президент Владимир Путин, Александр Лукашенко, гости молчат.", "ru",
         [("office:president", "Владимир Путин", [])]),
        ("Депутат Олег Бондар, Інна Лис, гості мовчать.", "uk", [("office:lawmaker", "Олег Бондар", [])]),
        ("Судья Анна Смирнова вынесла приговор.", "ru", [("office:judge", "Анна Смирнова", [])]),
        ("Вице-премьер Анна Смирнова прибыла.", "ru", [("office:deputy", "Анна Смирнова", [])]),
        ("Министр поздравил Игоря Павлова.", "ru", []),
        ("Это важно, заявил Игорь Павлов, сообщил министр.", "ru", []),
    ],
)  # fmt: skip
def test_who_has_which_role(text: str, language: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert given(text, language) == expected


def test_the_tables_name_each_office_once() -> None:
    for code in ("en", "uk", "ru"):
        phrases = [each for row in offices.OFFICES.values() for each in row.get(code, "").split(" | ") if each]
        assert len(phrases) == len(set(phrases))
    named = {each for key, row in offices.MAY_BE_ONE.items() for each in (key, *row.split(", "))}
    assert named <= offices.OFFICES.keys()
    assert offices.OFFICES.keys() >= offices.SCOPED | offices.NEVER_HEADS | offices.WHOSE
