from __future__ import annotations

import pytest

from bench.consistency.numbers import find_numbers


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Strikes are planned for December 4 and 18.", {"December 4": "--12-04", "18": "--12-18"}),
        ("en", "on 4 and 18 December 2025", {"4": "2025-12-04", "18 December 2025": "2025-12-18"}),
        ("ru", "Забастовки пройдут 4 и 18 декабря.", {"4": "--12-04", "18 декабря": "--12-18"}),
        ("uk", "4, 11 та 18 грудня", {"4": "--12-04", "11": "--12-11", "18 грудня": "--12-18"}),
        ("en", "Strikes are planned for Dec. 4 to 8.", {"Dec. 4": "--12-04", "8": "--12-08"}),
        ("en", "from 4 to 8 December", {"4": "--12-04", "8 December": "--12-08"}),
        ("ru", "с 4 по 8 декабря", {"4": "--12-04", "8 декабря": "--12-08"}),
        ("en", "4 to 8 people came in December", {"4 to 8": None, "December": "--12"}),
        ("en", "On December 4 and 18 people met.", {"December 4": "--12-04", "18": None}),
        ("en", "On December 4 and 18 ships sank.", {"December 4": "--12-04", "18": None}),
        ("en", "40 and 18 December", {"40": None, "18 December": "--12-18"}),
        ("ru", "Матч 28 марта, другой будет 30-го в Минске.", {"28 марта": "--03-28", "30-го": "--03-30"}),
        ("uk", "Часу — до 6 листопада. Саміт буде 15-го.", {"6 листопада": "--11-06", "15-го": "--11-15"}),
        ("en", "It opens on 3 May and ends on the 28th.", {"3 May": "--05-03", "28th": "--05-28"}),
        ("en", "It opens on 3 May for the 28th time.", {"3 May": "--05-03", "28th": None}),
        ("en", "4 of 18 December", {"4": None, "18 December": "--12-18"}),
        ("en", "4 and December", {"4": None, "December": "--12"}),
    ],
)  # fmt: skip
def test_days_of_one_month(language: str, text: str, expected: dict[str, str | None]) -> None:
    assert {each.text: each.date for each in find_numbers(text, language)} == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The week shrank to 36 hours instead of 40.", ["hour", "hour"]),
        ("en", "Yields fell to 4.1 tonnes a hectare from 5.2 last year.", ["t", "t", None]),
        ("ru", "Билет подорожал на четыре рубля, до 39.", ["RUB", "RUB"]),
        ("uk", "Проїзд подорожчає на п'ять гривень, до двадцяти.", ["UAH", "UAH"]),
        ("uk", "Зібрали 47,5 центнера з гектара проти 54,2 минулого року.", ["centner", "centner", None]),
        ("en", "Sales rose 10% to 96,000.", ["percent", None]),
        ("en", "They drove 50 km from 12 villages.", ["km", None]),
        ("en", "The rate rose by 0.5 percentage points, to 15.", ["point", None]),
    ],
)
def test_a_unit_shared_with_what_is_compared(language: str, text: str, expected: list[str | None]) -> None:
    assert [each.unit for each in find_numbers(text, language)] == expected
