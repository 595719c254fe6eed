from __future__ import annotations

import pytest

from tests.consistency.derived.told import first

MEDALS = "They won five gold, three silver and two bronze medals."
BOATS = "Boats brought 1,150 people to safety and helicopters lifted out another 86, the police said."
ABOARD = "На борту были 158 пассажиров, в том числе 11 детей, и шестеро членов экипажа."
SUPPORTED = ("supported", "derived")
RAID = "They shot down 101 drones and three missiles of 133."
WIND = "Запустили першу чергу: 14 турбін. Коштувала вона 118 млн євро. Другу чергу, ще десять турбін, добудують згодом."
EN = "Early this year 14 prisoners were freed. Later another 52 prisoners were freed."
UK = "Спершу звільнили 14 в'язнів. Згодом відпустили ще 52 в'язнів."
RU = "Сначала освободили 14 заключённых. Потом отпустили ещё 52 заключённых."


@pytest.mark.parametrize(
    ("language", "source", "summary", "expected", "detail"),
    [
        ("en", EN, "66 prisoners were freed", ("supported", "derived"), "14 + 52"),
        ("uk", UK, "66 в'язнів вийшли на волю", ("supported", "derived"), "14 + 52"),
        ("ru", RU, "66 заключённых вышли на свободу", ("supported", "derived"), "14 + 52"),
        ("en", EN, "38 prisoners more were freed", ("supported", "derived"), "52 − 14"),
        ("en", BOATS, "More than 1,200 people were saved.", SUPPORTED, "1,150 + 86"),
        ("en", BOATS, "More than 1,300 people were saved.", ("contradicted", "other_value"), "over 1,300"),
        ("ru", ABOARD, "На борту были 164 человека.", SUPPORTED, "158 + шестеро"),
        ("en", RAID, "104 targets were shot down.", ("supported", "derived"), "101 + three"),
        ("uk", WIND, "Станція матиме 24 турбіни.", ("supported", "derived"), "14 + десять"),
        ("uk", WIND, "Станція матиме 25 турбін.", ("contradicted", "other_value"), "read as 25; the article has 14"),
        ("en", EN, "90 prisoners were freed in all", ("unverifiable", "total"), "read as 90 people"),
        ("uk", UK, "разом 90 в'язнів", ("unverifiable", "total"), "read as 90 people"),
        ("ru", RU, "всего 90 заключённых", ("unverifiable", "total"), "read as 90 people"),
        (
            "en",
            EN,
            "67 prisoners were freed",
            ("contradicted", "other_value"),
            "read as 67 people; the article has 14 people",
        ),
        (
            "en",
            "They won five gold, three silver and two bronze medals.",
            "ten medals",
            ("supported", "derived"),
            "five + three + two",
        ),
        (
            "uk",
            "Здобули п'ять золотих, три срібні та дві бронзові медалі.",
            "10 медалей",
            ("supported", "derived"),
            "п'ять + три + дві",
        ),
        (
            "ru",
            "Взяли пять золотых, три серебряные и две бронзовые медали.",
            "10 медалей",
            ("supported", "derived"),
            "пять + три + две",
        ),
        (
            "en",
            "They won five gold, three silver and two bronze medals.",
            "eight medals",
            ("contradicted", "other_value"),
            "read as 8; the article has 5",
        ),
        (
            "en",
            "He bought five apples. Two of the shops sold ten medals.",
            "17 medals",
            ("contradicted", "other_value"),
            "read as 17; the article has 2",
        ),
        (
            "en",
            "Two of the nine members left.",
            "Seven of the nine stayed",
            ("supported", "derived"),
            "nine − Two",
        ),
        (
            "uk",
            "Двоє з дев'яти членів вийшли.",
            "Семеро з дев'яти членів лишилися",
            ("supported", "derived"),
            "1 − Двоє з дев'яти",
        ),
        (
            "ru",
            "Двое из девяти членов вышли.",
            "Семеро из девяти членов остались",
            ("supported", "derived"),
            "1 − Двое из девяти",
        ),
        ("ru", "Вышли 20 из 90 членов.", "Остались 70 из 90 членов", ("supported", "derived"), "90 − 20"),
        (
            "en",
            "Two of the nine members left.",
            "Six of the nine members stayed",
            ("contradicted", "other_value"),
            "read as 6; the article has 2",
        ),
        (
            "en",
            "Of 120 people 30 people stayed.",
            "25% stayed",
            ("supported", "derived"),
            "30 / 120",
        ),
        (
            "en",
            "Sales of $11,100 million are expected, $125 million more than before.",
            "Sales of $11,225 million are expected.",
            ("contradicted", "other_value"),
            "",
        ),
        (
            "en",
            "Hundreds of people came to the square.",
            "Thousands of people came to the square.",
            ("contradicted", "other_value"),
            "",
        ),
        ("en", "They sell apples, plums, pears and quinces.", "four fruits are sold", ("unverifiable", "listed"), ""),
    ],
)
def test_derived_numbers(language: str, source: str, summary: str, expected: tuple[str, str], detail: str) -> None:
    found = first(source, summary, language)
    assert found[:2] == expected
    assert detail in found[2]


def test_operands_far_apart_derive_nothing() -> None:
    source = "14 prisoners left. It rained. It snowed. The sun came out. 52 prisoners came."
    assert first(source, "66 prisoners left", "en")[0] != "supported"


def test_what_counts_other_things_derives_nothing() -> None:
    assert first("14 prisoners left after 52 days.", "66 prisoners left", "en")[0] != "supported"
