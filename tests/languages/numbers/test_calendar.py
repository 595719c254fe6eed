from __future__ import annotations

from bench.languages.numbers.calendar import MONTHS, WEEKDAYS, decades, numbered


def test_months_and_weekdays_are_numbered_from_one() -> None:
    assert numbered(MONTHS, "pl")["styczniu"] == 1
    assert {max(numbered(MONTHS, code).values()) for code in MONTHS} == {12}
    assert {max(numbered(WEEKDAYS, code).values()) for code in WEEKDAYS} == {7}
    assert numbered(MONTHS, "fr") == {}


def test_decades_of_a_language() -> None:
    told = decades("cs")
    assert told.words["devadesata"] == 90
    assert told.words["dvacatych"] == 20
    assert "letech" in told.years
    assert decades("es").before == {"anos", "decada de", "decada de los"}
    assert decades("xx") == decades("yy")
