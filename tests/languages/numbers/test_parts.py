from __future__ import annotations

import pytest

from bench.consistency.numbers import find_numbers
from bench.languages.number_tables import number_table
from bench.languages.numbers import parts


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Jeder fünfte Deutsche ist betroffen.", ["eq:0.2:fraction"]),
        ("de", "Es kostet eine Dreiviertelmilliarde Euro.", ["eq:750000000:EUR"]),
        ("fr", "Un Français sur cinq est touché.", ["eq:0.2:fraction"]),
        ("fr", "Un livre sur trois jours.", ["eq:3:day"]),
        ("fr", "Il a reçu un demi-million d'euros.", ["eq:500000:EUR"]),
        ("en", "One person in five is affected.", ["eq:0.2:fraction"]),
        ("it", "La metà degli italiani.", ["eq:0.5:fraction"]),
        ("it", "La meta del viaggio.", []),
        ("pl", "Co piąty Polak.", ["eq:0.2:fraction"]),
        ("cs", "Každý pátý Čech.", ["eq:0.2:fraction"]),
        ("cs", "Proti je čtvrtina.", ["eq:0.25:fraction"]),
        ("hu", "A megkérdezettek kétharmada.", ["eq:0.6666666666666666666666666667:fraction"]),
        ("tr", "Seçmenlerin üçte ikisi geldi.", ["eq:0.6666666666666666666666666667:fraction"]),
        ("tr", "Çiftçiler hasadın dörtte üçünü kaybetti.", ["eq:0.75:fraction"]),
        ("de", "Der Preis ist doppelt so hoch.", ["eq:2:times"]),
        ("es", "Cuesta el triple.", ["eq:3:times"]),
        ("pl", "Wzrosło dwukrotnie.", ["eq:2:times"]),
        ("sv", "Det var 28 minusgrader.", ["eq:-28:degree"]),
        ("pl", "Spadnie do minus 15 stopni.", ["eq:-15:degree"]),
        ("fr", "Il en reste au moins 5.", ["ge:5..:number"]),
        ("cs", "Pětatřicetiletý muž.", ["eq:35:year"]),
        ("cs", "Osmačtyřicet domů.", ["eq:48:number"]),
        ("bg", "Сто двадесет и седем деца.", ["eq:127:number"]),
        ("pl", "Siedmioro podejrzanych.", ["eq:7:number"]),
        ("it", "Ci sono 5,9 medici ogni mille abitanti.", ["eq:5.9:number", "eq:1000:number"]),
        ("nl", "Van 3,9 naar 3,6 procent.", ["eq:3.9:percent", "eq:3.6:percent"]),
        ("fr", "Du 14 au 17 juillet.", ["--07-14", "--07-17"]),
        ("fr", "Au XIXe siècle.", ["eq:19:ordinal"]),
        ("es", "En el siglo XX.", ["eq:20:ordinal"]),
        ("fr", "Un prêt de 12,5 M€.", ["eq:12500000:EUR"]),
        ("fr", "Une rue de 5 m.", ["eq:5:m"]),
        ("pl", "Mecz zaczyna się o 18.30.", ["T18:30"]),
        ("ru", "Цены выросли в 2.15 раза.", ["eq:2.15:times"]),
    ],
)
def test_parts_and_multiples(language: str, text: str, expected: list[str]) -> None:
    assert [each.normal for each in find_numbers(text, language)] == expected


@pytest.mark.parametrize("table", [parts.FRACTIONS, parts.MULTIPLIERS, parts.IMPLIED, parts.EVERY])
def test_tables_are_of_languages_whose_numbers_are_read(table: dict[str, object]) -> None:
    for code in table:
        assert number_table(code).lexicon.atoms, code
