from __future__ import annotations

import pytest

from bench.consistency.company import companies, company_at
from bench.consistency.numbers import find_numbers
from bench.consistency.numbers.index import NumberIndex
from bench.consistency.numbers.judge import judge_number
from bench.records import Verdict

FLAGGED = frozenset({Verdict.CONTRADICTED, Verdict.UNSUPPORTED})


def flagged(source: str, summary: str, languages: str) -> list[str]:
    theirs, ours = languages.split("-")
    index = NumberIndex(find_numbers(source, theirs), companies(source, theirs, []))
    company = companies(summary, ours, [])
    found = find_numbers(summary, ours)
    evidence = [
        judge_number(mention, company_at(company, mention.start), index, index.answers(mention)) for mention in found
    ]
    return [each.summary.text for each in evidence if each.verdict in FLAGGED]


@pytest.mark.parametrize(
    ("languages", "source", "summary"),
    [
        ("en-ru", "He spent hour six at the screen.", "Шёл шестой час у экрана."),
        ("en-uk", "The city was celebrating its 40th anniversary.", "Місто святкувало своє 40-річчя."),
        ("en-ru", "Anna Ivanova, 62, a voter, agreed.", "62-летняя Анна Иванова согласилась."),
        ("en-uk", "The door opened at 4.40 am.", "Двері відчинили о 4:40 ранку."),
        ("en-ru", "He was found at about 04:00.", "Его нашли около 4 часов утра."),
        ("en-uk", "There are some 2,000 troops there.", "Там близько 2000 військовослужбовців."),
        ("en-uk", "They won 31-27.", "Вони виграли з рахунком 31:27."),
        ("en-ru", "They were both teenagers.", "Они оба были подростками."),
        ("en-uk", "Sales doubled.", "Продажі зросли вдвічі."),
        ("en-uk", "He is one of nine leaders in jail.", "Він один з дев'яти лідерів у в'язниці."),
        ("en-ru", "It was 80 degrees outside.", "На улице было 27 градусов."),
        ("en-ru", "The waves were as high as 20 feet.", "Волны были высотой до 6 метров."),
        ("en-uk", "The boar weighed 650 pounds.", "Кабан важив 295 кг."),
        ("en-sv", "It was opinion of the 19th century.", "Det var 1800-talets åsikt."),
        ("en-fr", "It began in the early 2000s.", "Cela commença au début des années 2000."),
        ("en-es", "It needs a two-thirds majority.", "Exige una mayoría de dos tercios."),
        ("en-es", "They drew 2-1.", "Empataron 2 a 1."),
        ("en-fi", "It struck on December 26.", "Se iski joulukuun 26. päivänä."),
        ("en-hu", "It was on July 29.", "A 29-én történt."),
        ("en-pl", "They get up to £500.", "Dostaną do 500 funtów."),
        ("en-zh", "They met in June.", "他们六月会面。"),
        ("en-uk", "They lost 2-3.", "Вони програли з рахунком 2:3, суперники виграли 3:2."),
        ("en-ru", "Turnout fell by 1.3 percentage points.", "Явка снизилась на 1,3."),
        ("uk-ru", "Гривня ослабне до 44,5 за долар.", "Доллар будет стоить 44,5 гривны."),
        ("uk-ru", "Допитали 63 свідків.", "Допросили более 60 свидетелей."),
        ("en-en", "They succeeded at the third attempt.", "The first attempt had failed."),
        ("en-en", "She won in round seven.", "She won in the seventh round."),
        ("en-fr", "The show starts at 11:15.", "L'émission commence à 11 h 15."),
    ],
)
def test_a_number_in_another_form_is_not_flagged(languages: str, source: str, summary: str) -> None:
    assert flagged(source, summary, languages) == []


@pytest.mark.parametrize(
    ("languages", "source", "summary", "wrong"),
    [
        ("en-ru", "He spent hour six at the screen.", "Шёл седьмой час у экрана.", ["седьмой"]),
        ("en-uk", "The city was celebrating its 40th anniversary.", "Місто святкувало своє 45-річчя.", ["45"]),
        ("en-uk", "The door opened at 4.40 am.", "Двері відчинили о 5:40 ранку.", ["5:40"]),
        ("en-uk", "They won 31-27.", "Вони виграли з рахунком 31:28.", ["31:28"]),
        ("en-ru", "Sales doubled.", "Продажи выросли втрое.", ["втрое"]),
        ("en-ru", "It was 80 degrees outside.", "На улице было 35 градусов.", ["35"]),
        ("en-uk", "The boar weighed 650 pounds.", "Кабан важив 350 кг.", ["350"]),
        ("en-en", "He came fifth.", "Five people came.", ["Five"]),
        ("uk-ru", "Допитали 63 свідків.", "Допросили более 70 свидетелей.", ["70"]),
        ("en-en", "They succeeded at the third attempt.", "The second attempt had failed.", ["second"]),
        ("en-ru", "Turnout fell by 1.3 percentage points.", "Явка снизилась на 1,4.", ["1,4"]),
        ("en-uk", "The fine was $2,000,000.", "Було 2 000 000 виборців.", ["2 000 000"]),
        ("en-de", "He came on November 28.", "Er schoss 28 Tore.", ["28"]),
        ("en-de", "He came on November 28.", "Er traf in der 28. Minute.", ["28"]),
        ("en-en", "The fine was 20 dollars.", "The fine was 20 euros.", ["20"]),
        ("en-sv", "It was opinion of the 19th century.", "Det var 1700-talets åsikt.", ["1700"]),
        ("en-es", "It needs a two-thirds majority.", "Exige una mayoría de cuatro quintos.", ["cuatro quintos"]),
    ],
)
def test_another_value_stays_flagged(languages: str, source: str, summary: str, wrong: list[str]) -> None:
    assert flagged(source, summary, languages) == wrong
