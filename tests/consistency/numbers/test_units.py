from __future__ import annotations

import pytest

from bench import check
from bench.consistency.numbers.find import find_numbers
from bench.consistency.numbers.units import TO_BASE
from bench.languages.number_tables import number_table

UNMEASURED = {"person", "thing", "times", "deg"}


def read(text: str, language: str) -> list[tuple[str | None, str | None]]:
    return [(number.unit, number.date) for number in find_numbers(text, language)]


@pytest.mark.parametrize("code", ["en", "uk", "ru", "de", "pl", "ar"])
def test_every_unit_has_a_size(code: str) -> None:
    assert set(number_table(code).units.values()) - UNMEASURED <= TO_BASE.keys()


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "80 centimetres short", "cm"),
        ("en", "5 millilitres of blood", "ml"),
        ("en", "500 milligrams a day", "mg"),
        ("en", "12 knots", "knot"),
        ("en", "73 light-years away", "ly"),
        ("uk", "158 мікрограмів на кубометр", "mcg"),
        ("uk", "вітер 27 метрів на секунду", "m/s"),
        ("uk", "за 73 світлові роки", "ly"),
        ("uk", "300 к. с.", "hp"),
        ("ru", "в 73 световых годах", "ly"),
        ("ru", "мощностью 300 л. с. и", "hp"),
        ("ru", "5 л. сока", "l"),
        ("ru", "три морские мили", "nmi"),
        ("de", "mit 12 Knoten", "knot"),
        ("en", "8 leva", "BGN"),
        ("ru", "за 40 кьятов", "MMK"),
        ("uk", "за 40 квач", "XXX"),
    ],
)
def test_units(language: str, text: str, unit: str) -> None:
    assert read(text, language) == [(unit, None)]


@pytest.mark.parametrize(
    ("language", "text", "normals"),
    [
        ("ru", "семь с лишним лет", ["gt:7..:year"]),
        ("ru", "с 3 часов 35 минут до 2 часов 50 минут", ["eq:215:minute", "eq:170:minute"]),
        ("ru", "семь лет с лишним", ["gt:7..:year"]),
        ("uk", "сім із лишком років", ["gt:7..:year"]),
        ("uk", "у дев'ятиповерхівках", ["eq:9:thing"]),
        ("ru", "одиннадцатиклассников", ["eq:11:thing"]),
        ("en", "a fifth below the threshold", ["eq:0.2:fraction"]),
        ("en", "between 24 and 30 November", ["--11-24", "--11-30"]),
        ("en", "between 24 and 30 people", ["range:24..30:person"]),
        ("en", "On November 12 and 15 had been delays.", ["--11-12", "--11-15"]),
        ("en", "On November 12 and 15 people died.", ["--11-12", "eq:15:person"]),
    ],
)
def test_what_stands_beside_a_number(language: str, text: str, normals: list[str]) -> None:
    assert [number.normal for number in find_numbers(text, language)] == normals


@pytest.mark.parametrize(
    ("article", "language", "summary", "verdict"),
    [
        ("Das Schiff fuhr 12 Knoten.", "de", "The ship did 12 knots.", "supported"),
        ("It stopped 80 centimetres short.", "en", "До дверей лишалося 80 см.", "supported"),
        ("It stopped 80 centimetres short.", "en", "До дверей лишалося 0,8 м.", "supported"),
        ("It stopped 80 centimetres short.", "en", "До дверей лишалося 80 м.", "unsupported"),
        ("Der Eintritt kostet 80 Lewa.", "de", "Admission is 80 leva.", "unverifiable"),  # a word that no table has
        ("Admission is 80 leva.", "en", "Der Eintritt kostet 80 Lewa.", "unverifiable"),
        ("Der Eintritt kostet 80 Euro.", "de", "Admission is 80 leva.", "unsupported"),
    ],
)
def test_units_across_languages(article: str, language: str, summary: str, verdict: str) -> None:
    other = "de" if "Der Eintritt" in summary else "uk" if "дверей" in summary else "en"
    (number,) = check(article, summary, language, other).numbers.evidence
    assert number.verdict.value == verdict


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("uk", "У черзі 1934 родини.", False),
        ("uk", "Отримали 2000 заявок.", False),
        ("ru", "Сейчас 1934 семьи в очереди.", False),
        ("uk", "Вибори 2024 перенесли.", True),
        ("uk", "На Олімпіаді 2024 збірна програла.", True),
        ("uk", "Після 2014 держава відновилася.", True),
        ("ru", "К 2030 страна вырастет.", True),
        ("ru", "Чемпионат мира 2022 показал это.", True),
    ],
)
def test_four_digits_before_a_noun_are_no_year(language: str, text: str, year: bool) -> None:
    ((_, date),) = read(text, language)
    assert (date is not None) is year


@pytest.mark.parametrize(
    ("language", "text", "normals"),
    [
        ("en", "~10k staff", ["approx:9000..11000:number"]),
        ("en", "≈€2.5bn", ["approx:2250000000..2750000000:EUR"]),
        ("en", ">50% and <5%", ["gt:50..:percent", "lt:..5:percent"]),
        ("en", "≥ 10 km", ["ge:10..:km"]),
        ("en", "10,000+ people, 50%+", ["ge:10000..:person", "ge:50..:percent"]),
        ("en", "5+3", ["eq:5:number", "eq:3:number"]),
        ("en", "<td>50</td>", ["eq:50:number"]),  # the end of a tag
        ("en", "> 50 people", ["eq:50:person"]),  # a quotation
        ("en", "a 50bp cut", ["eq:50:basis point"]),
        ("uk", "~10 тис. людей, на 50 б. п.", ["approx:9000..11000:person", "eq:50:basis point"]),
    ],
)
def test_signs_beside_a_number(language: str, text: str, normals: list[str]) -> None:
    assert [number.normal for number in find_numbers(text, language)] == normals
