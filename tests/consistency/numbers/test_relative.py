from __future__ import annotations

from decimal import Decimal

import pytest

from bench.consistency.numbers import find_numbers


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They left yesterday.", [("yesterday", "-1D")]),
        ("en", "They left last month.", [("last month", "-1M")]),
        ("en", "They left two weeks ago.", [("two weeks ago", "-2W")]),
        ("en", "They left a year ago.", [("a year ago", "-1Y")]),
        ("en", "They leave next Friday.", [("next Friday", "+1W5")]),
        ("en", "In the autumn of this year.", [("autumn of this year", "+0Y-23")]),
        ("en", "In the last week of the campaign.", []),
        ("en", "They left over two weeks ago.", [("two", None)]),
        ("uk", "Це сталося вчора.", [("вчора", "-1D")]),
        ("uk", "Минулого тижня, восени цього року.", [("Минулого тижня", "-1W"), ("восени цього року", "+0Y-23")]),
        ("uk", "Через три дні зустрінуться.", [("три дні", "+3D")]),
        ("uk", "Через три дні після виборів.", [("три", None)]),
        ("uk", "Це рік великих змін.", []),
        ("ru", "В прошлом месяце.", [("прошлом месяце", "-1M")]),
        ("ru", "Три недели назад, этой осенью.", [("Три недели назад", "-3W"), ("этой осенью", "+0Y-23")]),
        ("uk", "Сьогоднішні звинувачення, торішній виступ.", [("Сьогоднішні", "+0D"), ("торішній", "-1Y")]),
        ("ru", "После вчерашней встречи.", [("вчерашней", "-1D")]),
        ("ru", "В среду, в прошлую среду.", [("среду", "W3"), ("прошлую среду", "-1W3")]),
        ("ru", "Создать благоприятную среду.", []),
        ("ru", "Весной прошлого года.", [("Весной прошлого года", "-1Y-21")]),
        ("de", "Gestern und vor zwei Wochen.", [("Gestern", "-1D"), ("zwei Wochen", "-2W")]),
        ("de", "Am Morgen.", []),
        ("fr", "Il y a deux semaines, l’année dernière.", [("deux semaines", "-2W"), ("l’année dernière", "-1Y")]),
        ("pl", "Dwa lata temu, w zeszłym roku.", [("Dwa lata temu", "-2Y"), ("w zeszłym roku", "-1Y")]),
        ("pt", "Na segunda-feira.", [("segunda-feira", "W1")]),
        ("ja", "昨日、3年前。", [("昨日", "-1D"), ("3年前", "-3Y")]),
        ("ro", "Trei luni.", [("Trei", None)]),
    ],
)
def test_dates_told_from_the_day_of_publication(
    language: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    found = find_numbers(text, language)
    assert [(each.text, each.date) for each in found] == expected


def test_a_counted_one_keeps_its_duration() -> None:
    (found,) = find_numbers("They left two weeks ago.", "en")
    assert (found.kind, found.low, found.high, found.unit) == ("date", Decimal(2), Decimal(2), "week")
