from __future__ import annotations

import pytest

from bench.consistency.names.gazetteer import table_rows
from bench.consistency.numbers import find_numbers
from bench.languages import known
from bench.languages.number_tables import OWN, abbreviations, languages, number_table
from bench.languages.numbers import calendar
from bench.languages.numbers.comparators import BETWEEN, COMPARATORS
from bench.text.folding import fold_word
from bench.text.tokens import words


def test_at_least_forty_languages_are_verified() -> None:
    assert len(languages()) >= 40
    assert set(OWN) <= set(languages())
    assert set(known()) <= set(languages())


@pytest.mark.parametrize(
    ("code", "form", "month"),
    [
        ("de", "marz", 3), ("fr", "aout", 8), ("pl", "wrzesnia", 9), ("cs", "rijna", 10), ("hi", "जनवरी", 1),
        ("uk", "вересні", 9),
    ],
)  # fmt: skip
def test_months(code: str, form: str, month: int) -> None:
    assert number_table(code).months[form] == month


@pytest.mark.parametrize(
    ("code", "decimal", "day_first"), [("en", ".", False), ("de", ",", True), ("uk", ",", True), ("zh", ".", False)]
)
def test_habits(code: str, decimal: str, day_first: bool) -> None:
    table = number_table(code)
    assert (table.decimal, table.day_first) == (decimal, day_first)


@pytest.mark.parametrize(
    ("code", "form", "unit"), [("de", "tagen", "day"), ("pl", "lat", "year"), ("fr", "ans", "year")]
)
def test_units(code: str, form: str, unit: str) -> None:
    assert number_table(code).units[form] == unit


def test_a_word_that_is_a_preposition_is_no_unit() -> None:
    assert "in" not in number_table("en").units


def test_an_unknown_language_has_digits_and_symbols_alone() -> None:
    table = number_table("xx")
    assert not table.months
    assert not table.lexicon.atoms
    assert table.units["%"] == "percent"


def test_scales_and_days_end_no_sentence() -> None:
    assert {"mio", "22"} <= abbreviations("de")
    assert "22" not in abbreviations("fr")


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("de", "mindestens 100 Menschen", ["ge:100..:number"]),
        ("fr", "au moins 384 personnes", ["ge:384..:number"]),
        ("pl", "w 2018 roku ponad 300 osób", ["2018", "gt:300..:number"]),
        ("es", "entre 30 y 43 por ciento", ["range:30..43:percent"]),
        ("hu", "egy ember, több mint 12 nap", ["gt:12..:day"]),
    ],
)
def test_comparators_and_ranges_of_languages_without_a_table_of_their_own(
    code: str, text: str, expected: list[str]
) -> None:
    assert [mention.normal for mention in find_numbers(text, code)] == expected


def test_every_comparator_is_known() -> None:
    known_comparators = {"ge", "gt", "le", "lt", "approx"}
    assert {name for table in COMPARATORS.values() for name in table} == known_comparators
    assert set(BETWEEN) <= set(COMPARATORS)


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("cs", "v neděli", "W7"),
        ("pl", "w czerwcu", "--06"),
        ("pl", "w środę", "W3"),
        ("sk", "v júni", "--06"),
        ("hr", "u lipnju 2020", "2020-06"),
        ("hu", "szerdán", "W3"),
        ("lv", "jūnijā", "--06"),
    ],
)
def test_case_forms_of_months_and_weekdays(language: str, text: str, date: str) -> None:
    assert [mention.date for mention in find_numbers(text, language)] == [date]


@pytest.mark.parametrize(("table", "count"), [(calendar.MONTHS, 12), (calendar.WEEKDAYS, 7)])
def test_no_case_form_is_of_two(table: dict[str, str], count: int) -> None:
    for code, row in table.items():
        assert len(row.split("|")) == count
        forms = row.replace("|", " ").split()
        assert len(forms) == len(calendar.numbered(table, code))


@pytest.mark.parametrize("code", ["en", "uk", "ru"])
def test_no_name_begins_like_a_word_of_change(code: str) -> None:
    stems = tuple(number_table(code).change_stems)
    tables = [table_rows(name) for name in ("countries.tsv", "cities.tsv", "given_names.tsv")]
    names = [cell for rows in tables for row in rows for cell in row.values() if cell]
    forms = [form for cell in names for form in map(fold_word, words(cell.replace("|", " ")))]
    assert len(forms) > 1000
    assert [form for form in forms if form.startswith(stems)] == []


@pytest.mark.parametrize("code", languages())
def test_every_language_has_the_units_of_time_and_length(code: str) -> None:
    units = set(number_table(code).units.values())
    assert units >= {"second", "minute", "hour", "day", "week", "month", "year", "percent", "km", "m", "kg", "t"}
