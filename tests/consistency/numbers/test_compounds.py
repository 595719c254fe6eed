"""Amounts in two units that are one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bench import check
from bench.consistency.numbers import find_numbers


@pytest.mark.parametrize(
    ("language", "text", "said", "value", "unit"),
    [
        ("en", "It took two hours, four minutes and 17 seconds.", "two hours, four minutes and 17", "7457", "second"),
        ("en", "He served one year and six months.", "one year and six", "18", "month"),
        ("en", "He is 6 feet 2 inches tall.", "6 feet 2", "74", "inch"),
        ("uk", "Поїзд долатиме це за 4 год 30 хв.", "4 год 30", "270", "minute"),
        ("ru", "Поезд пройдёт это за 4 ч. 30 мин.", "4 ч. 30", "270", "minute"),
        ("en", "He served a year and a half.", "a year and a half", "1.5", "year"),
        ("en", "It took two hours and a half.", "two hours and a half", "2.5", "hour"),
        ("es", "Ganó con 1 minuto y 32 segundos.", "1 minuto y 32", "92", "second"),
        ("it", "Durò 2 ore e 5 minuti.", "2 ore e 5", "125", "minute"),
        ("zh", "间隔4分半钟。", "4分半", "4.5", "minute"),
        ("zh", "他等了一小时半。", "一小时半", "1.5", "hour"),
        ("ja", "2年半かかった。", "2年半", "2.5", "year"),
        ("uk", "Засудили на 3 роки 6 місяців.", "3 роки 6", "42", "month"),
        ("ru", "Он шёл 11 часов 40 минут.", "11 часов 40", "700", "minute"),
        ("ru", "Вода поднялась до 9 метров 74 см.", "9 метров 74", "974", "cm"),
    ],
)
def test_two_units_are_one_amount(language: str, text: str, said: str, value: str, unit: str) -> None:
    (mention,) = find_numbers(text, language)
    assert (mention.text, mention.unit) == (said, unit)
    assert Decimal(value) in (mention.low, mention.high)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "He ran 5 km, 300 m behind the winner.", [5, 300]),
        ("en", "It was two hours later, 5 minutes too late.", [2, 5]),
        ("en", "He got 5 years, 20 months of them at home.", [5, 20]),
        ("en", "After 2 hours the last 10 minutes began.", [2, 10]),
        ("en", "Two years, three years or five months, he said.", [2, 3, 5]),
        ("en", "The second half and a half-hour break.", [2]),
    ],
)
def test_what_stands_apart_are_two(language: str, text: str, values: list[int]) -> None:
    found = [each.low for each in find_numbers(text, language) if each.low is not None]
    assert found[: len(values)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("article", "summary", "verdict"),
    [
        ("He served one year and six months.", "He served 18 months.", "supported"),
        ("He served 18 months.", "He served a year and a half.", "supported"),
        ("He served 18 months.", "He served one year and six months.", "supported"),
        ("It lasted 132 minutes.", "It lasted two hours and 12 minutes.", "supported"),
        ("He waited 11 hours 40 minutes.", "He waited less than 12 hours.", "supported"),
        ("He served one year and six months.", "He served 16 months.", "contradicted"),
        ("It lasted 132 minutes.", "It lasted two hours and 40 minutes.", "contradicted"),
    ],
)
def test_one_amount_in_other_units(article: str, summary: str, verdict: str) -> None:
    (item,) = check(article, summary, "en", "en").evidence
    assert item.verdict.value == verdict
