from __future__ import annotations

import pytest

from bench.consistency.numbers import find_numbers


def normal_forms(text: str, language: str) -> list[str]:
    return [mention.normal for mention in find_numbers(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # parts
        ("en", "two-thirds of the vote", ["eq:0.6666666666666666666666666667:fraction"]),
        ("en", "a fifth of all homes", ["eq:0.2:fraction"]),
        ("en", "one hundred thirty-fifths", ["eq:2.857142857142857142857142857:number"]),
        ("en", "one hundred and thirty fifths", ["eq:26:number"]),
        ("de", "drei Viertel der Häuser", ["eq:0.75:fraction"]),
        ("de", "drei Zwanzigstel", ["eq:0.15:fraction"]),
        ("es", "tres veinteavos", ["eq:0.15:fraction"]),
        ("es", "veinte quintos", ["eq:4:number"]),
        ("it", "un quinto degli elettori", ["eq:0.2:fraction"]),
        ("pt", "dois onze avos", ["eq:0.1818181818181818181818181818:fraction"]),
        ("sv", "tre femtedelar", ["eq:0.6:fraction"]),
        ("en", "½ and ⅔", ["eq:0.5:fraction", "eq:0.6666666666666666666666666667:fraction"]),
        # mixed numbers
        ("en", "three and a half million people", ["eq:3500000:person"]),
        ("en", "three million and a half", ["eq:3500000:number"]),
        ("en", "two hundred and fifty-four hundredths", ["eq:200.54:number"]),
        ("en", "2 1/4 and 2½", ["eq:2.25:number", "eq:2.5:number"]),
        ("fr", "cinq et un quart", ["eq:5.25:number"]),
        ("es", "tres millones y medio", ["eq:3500000:number"]),
        ("it", "cento e tre quarti", ["eq:100.75:number"]),
        ("en", "a tenth more, a fifth higher", ["eq:0.1:fraction", "eq:0.2:fraction"]),
        # with a scale
        ("en", "half a million euros", ["eq:500000:EUR"]),
        ("en", "half a dozen", ["eq:6:number"]),
        ("en", "three quarters of a million", ["eq:750000:number"]),
        ("de", "anderthalb Millionen", ["eq:1500000:number"]),
        ("nl", "een half miljoen", ["eq:500000:number"]),
        # parts of a unit
        ("en", "half an hour, a half-hour, three quarters of a mile", ["eq:0.5:hour", "eq:0.5:hour", "eq:0.75:mile"]),
        ("en", "by a quarter of a percentage point", ["eq:0.25:point"]),
        (
            "en",
            "a quarter-point cut, half a point, 25 basis points",
            ["eq:0.25:point", "eq:0.5:point", "eq:25:basis point"],
        ),
        ("en", "half a year ago", ["eq:0.5:year"]),
        ("uk", "на чверть відсоткового пункту, на 0,25 в.п.", ["eq:0.25:point", "eq:0.25:point"]),
        ("uk", "півгодини, чверть години, пів року", ["eq:0.5:hour", "eq:0.25:hour", "eq:0.5:year"]),
        ("ru", "на полпроцента, на 0,5 п.п.", ["eq:0.5:percent", "eq:0.5:point"]),
        ("ru", "полчаса, полгода, четверть века", ["eq:0.5:hour", "eq:0.5:year", "eq:0.25:century"]),
        ("de", "eine halbe Stunde", ["eq:0.5:hour"]),
        ("en", "half of the day, half of people, half the men", ["eq:0.5:fraction"] * 3),
        ("uk", "на південь, в полудень", []),
        ("ru", "в полдень, в полночь", []),
        # shares
        ("en", "one in twenty people", ["eq:0.05:fraction"]),
        ("it", "uno su tre", ["eq:0.3333333333333333333333333333:fraction"]),
        (
            "en",
            "rose by almost a fifth to 5, by a third to 7",
            ["approx:0.18..0.22:fraction", "eq:5:number", "eq:0.3333333333333333333333333333:fraction", "eq:7:number"],
        ),
        ("ru", "почти на четверть", ["approx:0.225..0.275:fraction"]),
        # what is no fraction
        # a quarter of a match, as an ordinal would tell it
        ("uk", "виграли заключну чверть, остання чверть століття", ["eq:0.25:century"]),
        ("ru", "перед решающей четвертью, четверть века", ["eq:0.25:century"]),
        ("en", "a fifth man, the third quarter", ["eq:5:ordinal", "eq:3:ordinal"]),
        ("en", "half-time", []),
        ("it", "un quinto uomo", ["eq:5:ordinal"]),
        ("de", "um halb zwölf", ["T11:30"]),
        ("es", "el medio ambiente", []),
    ],
)
def test_fractions(language: str, text: str, expected: list[str]) -> None:
    assert normal_forms(text, language) == expected
