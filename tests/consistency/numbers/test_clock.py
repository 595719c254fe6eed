from __future__ import annotations

import pytest

from bench.consistency.check import check
from bench.consistency.numbers import find_numbers


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They met at half past ten.", ["T10:30"]),
        ("en", "At a quarter to five and a quarter past six.", ["T04:45", "T06:15"]),
        ("en", "It began at half-past one.", ["T01:30"]),
        ("en", "The doors open at eleven thirty.", ["T11:30"]),
        ("en", "He came in ten sixty-six.", ["1066"]),
        ("en", "Half the people came, and half past the gate.", ["eq:0.5:fraction", "eq:0.5:fraction"]),
        ("uk", "Зібралися о пів на одинадцяту вечора.", ["T22:30"]),
        ("uk", "Вийшли за чверть п'ята.", ["T04:45"]),
        ("uk", "Заснули о пів на першу.", ["T12:30"]),
        ("ru", "Собрались в половине одиннадцатого.", ["T10:30"]),
        ("ru", "Вышли без четверти пять.", ["T04:45"]),
        ("ru", "Вылетели в четверть четвёртого утра.", ["T03:15"]),
        ("de", "Um halb elf kam er, um Viertel nach zwölf ging er.", ["T10:30", "T12:15"]),
        ("pl", "Spotkali się o wpół do jedenastej.", ["T10:30"]),
        ("pl", "Mecz o godz. 20.30.", ["T20:30"]),
        ("it", "La partita alle 20.30.", ["T20:30"]),
        ("it", "Il 20.30 della lista.", ["eq:20.3:number"]),
        ("da", "Kampen begynder kl. 20.30.", ["T20:30"]),
        ("sv", "Han kom klockan halv elva.", ["T10:30"]),
        ("es", "Llegó a las cinco menos cuarto.", ["T04:45"]),
        ("it", "È iniziato alle cinque e un quarto.", ["T05:15"]),
        ("es", "Compró media docena para cinco personas.", ["eq:6:number", "eq:5:number"]),
        ("uk", "Прийшли о сьомій вечора.", ["T19:00"]),
        ("zh", "末班车为晚上11点，首班车早上6点发车。", ["T23:00", "T06:00"]),
        ("zh", "上午10时30分开会，下午3点半结束。", ["T10:30", "T15:30"]),
        ("zh", "他提了3点建议，历时3小时。", ["eq:3:number", "eq:3:hour"]),
        ("ja", "午後3時半に始まり、3時間続いた。", ["T15:30", "eq:3:hour"]),
    ],
)
def test_times_in_words(language: str, text: str, expected: list[str]) -> None:
    assert [each.normal for each in find_numbers(text, language)] == expected


@pytest.mark.parametrize(
    "text", ["Police arrested twenty fifteen-year-olds.", "Ten twelve-year-olds won.", "In ten twelve people died."]
)
def test_two_numbers_are_neither_a_year_nor_a_time(text: str) -> None:
    assert all(each.date is None for each in find_numbers(text, "en"))
    assert len(find_numbers(text, "en")) == 2


@pytest.mark.parametrize(
    ("language", "source", "summary", "verdict"),
    [
        ("en", "The blast came at 5 pm.", "The blast came at 5 am.", "contradicted"),
        ("en", "The blast came at 05:00.", "The blast came at 17:00.", "contradicted"),
        ("uk", "Вибух стався о 5 ранку.", "Вибух стався о 5 вечора.", "contradicted"),
        ("ru", "Взрыв прогремел в 3 часа ночи.", "Взрыв прогремел в 3 часа дня.", "contradicted"),
        ("en", "The blast came at 00:30.", "The blast came at 12:30.", "contradicted"),
        ("en", "The blast came at 5:30 pm.", "The blast came at half past five.", "supported"),
        ("en", "The blast came at 17:30.", "The blast came at 5:30.", "supported"),
        ("en", "The blast came at 5 pm.", "The blast came at 17:00.", "supported"),
        ("es", "Ganó con 1 minuto y 32 segundos de ventaja.", "Ganó con 1:32 de ventaja.", "supported"),
        ("es", "Ganó con 1 minuto y 32 segundos de ventaja.", "Ganó con 1:42 de ventaja.", "unsupported"),
        ("en", "It began at noon.", "It began at 12:00.", "supported"),
        ("en", "It ended at noon.", "It ended at 12 a.m.", "unsupported"),
        ("uk", "Почалося опівночі.", "Почалося о 00:00.", "supported"),
        ("es", "A las cinco y media empezó.", "Empezó a las 17:30.", "supported"),
        ("zh", "末班车23时发车。", "末班车晚上11点发车。", "supported"),
        ("ru", "Взрыв прогремел в 22:30.", "Взрыв прогремел в половине одиннадцатого.", "supported"),
    ],
)
def test_the_halves_of_the_day_are_told_apart(language: str, source: str, summary: str, verdict: str) -> None:
    assert [each.verdict.value for each in check(source, summary, language, language).evidence] == [verdict]
