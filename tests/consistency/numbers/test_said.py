from __future__ import annotations

from decimal import Decimal

import pytest

from bench.consistency.numbers import find_numbers
from bench.consistency.numbers.lexer import lex
from bench.consistency.numbers.said import Source, interval, words_beside
from bench.consistency.numbers.values import Value


@pytest.mark.parametrize(
    ("text", "kind", "unit", "span"),
    [
        ("5 people", "number", "person", "5"),
        ("5 % more", "percent", "percent", "5 %"),
        ("5 km", "measure", "km", "5"),
        ("5 days", "duration", "day", "5"),
        ("5-week-old boy", "age", "week", "5"),
        ("5 dollars", "money", "USD", "5"),
        ("5 times", "number", "times", "5"),
        ("5 or so", "number", None, "5"),
    ],
)
def test_kind_and_unit_come_from_the_words_beside(text: str, kind: str, unit: str | None, span: str) -> None:
    five = Value(0, 1, Decimal(5), Decimal(5))
    said = words_beside(Source(text, lex(text, "en")), five, five)
    assert (said.kind, said.unit, text[said.start : said.stop]) == (kind, unit, span)


@pytest.mark.parametrize(
    ("comparator", "low", "high"),
    [("eq", 100, 100), ("ge", 100, None), ("gt", 100, None), ("le", None, 100), ("lt", None, 100), ("approx", 90, 110)],
)
def test_a_comparator_opens_an_end(comparator: str, low: int | None, high: int | None) -> None:
    assert interval(Decimal(100), Decimal(100), comparator) == (low, high)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "C$5 million, A$7, US$3", ["5000000:CAD", "7:AUD", "3:USD"]),
        (
            "en",
            "rose +5%, to +44.3C or +5 degrees, +2 500 000 people",
            ["5:percent", "44.3:degC", "5:degree", "2500000:person"],
        ),
        ("en", "call +380 44 123-45-67 or +44 20 7946 0958 now", []),
        ("ru", "более пятой части добычи, третья часть фильма", ["0.2:None", "3:None"]),
        ("en", "5 Canadian dollars, 7 US dollars", ["5:CAD", "7:USD"]),
        ("ru", "5 канадских долларов, 7 белорусских рублей", ["5:CAD", "7:BYN"]),
        ("uk", "5 австралійських доларів, 18 гривнях", ["5:AUD", "18:UAH"]),
        ("en", "€3–4m, £1.5–2bn, 3–4m long", ["3000000:EUR", "1500000000.0:GBP", "3:m"]),
        ("uk", "5 центнерів, 61 ц/га, 330 кВ", ["5:centner", "61:centner", "330:kv"]),
        ("ru", "мороз до 13 градусов, 5 градусов мороза, 20 градусов", ["-13:degree", "-5:degree", "20:degree"]),
        ("en", "frosts of up to 13 degrees", ["-13:degree"]),
        ("uk", "на 92-му році життя, 92-й рік", ["91:year", "92:None"]),
        ("ru", "на 70-м году жизни", ["69:year"]),
        ("uk", "боргу 1,9 річного прибутку, 19 річного сина", ["1.9:None", "19:year"]),
    ],
)
def test_amounts_of_what(language: str, text: str, expected: list[str]) -> None:
    assert [f"{each.low}:{each.unit}" for each in find_numbers(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "in the early seventies, the 80s, in her seventies", ["1970s", "1980s"]),
        ("uk", "на початку сімдесятих, у вісімдесятих роках, у 90-х.", ["1970s", "1980s", "1990s"]),
        ("ru", "в конце семидесятых, в девяностые, в 20-е годы", ["1970s", "1990s", "2020s"]),
        ("uk", "у двадцятих числах", [None]),
        ("ru", "семидесятые соревнования", [None]),
        ("ru", "со среды по пятницу", ["W3", "W5"]),
        ("ru", "защита окружающей среды", []),
    ],
)
def test_decades_and_days_in_words(language: str, text: str, expected: list[str | None]) -> None:
    assert [each.date for each in find_numbers(text, language)] == expected
