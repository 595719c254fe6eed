from __future__ import annotations

import pytest

from bench.consistency.numbers import find_numbers
from bench.languages.number_tables import number_table
from bench.languages.numbers.quantities import CURRENCIES, SCALES, UNITS
from bench.text.folding import fold

SHORTEST_STEM = 3


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # currencies, with endings, behind a country, before another capitalised word
        ("de", "Er zahlte 730 Dollar Strafe und 12.400 US-Dollar Kaution", ["eq:730:USD", "eq:12400:USD"]),
        ("fi", "hinta nousi 45 dollariin, sopimus 3 miljoonalla punnalla", ["eq:45:USD", "eq:3000000:GBP"]),
        ("hu", "8 millió dollárt és 600 dolláros bírságot", ["eq:8000000:USD", "eq:600:USD"]),
        ("lv", "7 miljoni ASV dolāru", ["eq:7000000:USD"]),
        ("el", "15 εκατ. ευρώ και 900 δολάρια", ["eq:15000000:EUR", "eq:900:USD"]),
        ("tr", "4 milyar ABD dolarından", ["eq:4000000000:USD"]),
        ("ar", "بقيمة 70 مليون دولار أمريكي", ["eq:70000000:USD"]),
        ("he", "בשווי 70 מיליון דולר", ["eq:70000000:USD"]),
        ("hi", "70 मिलियन डॉलर", ["eq:70000000:USD"]),
        ("ka", "70 მილიონი აშშ დოლარი", ["eq:70000000:USD"]),
        ("ko", "7억 5천만 달러를", ["eq:750000000:USD"]),
        # units
        ("fi", "kasvua 8 prosentilla, 15-vuotias", ["eq:8:percent", "eq:15:year"]),
        ("hu", "8 százalékban, 31 fokos meleg", ["eq:8:percent", "eq:31:degree"]),
        ("ar", "نسبة 35 في المائة", ["eq:35:percent"]),
        ("ka", "35 პროცენტიანი ბარიერი", ["eq:35:percent"]),
        ("ko", "35퍼센트가", ["eq:35:percent"]),
        # what Korean writes together, and the myriads
        ("ko", "61세", ["eq:61:year"]),
        ("ko", "3000만명이 넘는", ["gt:30000000..:person"]),
        ("ko", "1억 2천 3백만 명", ["eq:123000000:person"]),
        ("ko", "48만 2,000원", ["eq:482000:KRW"]),
        ("ko", "오전 7시 20분", ["T07:20"]),
        ("ko", "2018 조사", ["2018"]),
        # comparators behind the number
        ("hi", "9 मिलियन से अधिक लोग", ["gt:9000000..:person"]),
        ("ka", "610,000-ზე მეტი", ["gt:610000..:number"]),
        # months with what is written together with them
        ("he", "ב- 3 באוקטובר", ["--10-03"]),
        ("ka", "3 ოქტომბერს", ["--10-03"]),
        ("ka", "2019 წლის 3 მარტს", ["2019", "--03-03"]),
        ("tr", "3 Ekim'de", ["--10-03"]),
        ("hi", "3 मार्च को", ["--03-03"]),
        ("hu", "június 3-án", ["--06-03"]),
    ],
)
def test_quantities(language: str, text: str, expected: list[str]) -> None:
    assert [mention.normal for mention in find_numbers(text, language)] == expected


def test_the_georgian_word_for_him_is_not_may() -> None:
    assert "მას" not in number_table("ka").months


@pytest.mark.parametrize("table", [CURRENCIES, UNITS])
def test_stems_are_long_enough_to_mean_something(table: dict[str, dict[str, str]]) -> None:
    forms = [form for line in table.values() for words in line.values() for form in words.split()]
    short = [form for form in forms if form.endswith("-") and len(fold(form)) <= SHORTEST_STEM]
    assert short == []
    assert all(number_table(code).units for code in table)
    assert SCALES["hi"]
