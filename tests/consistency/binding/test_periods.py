from __future__ import annotations

import pytest

from bench.consistency.binding.periods import periods
from bench.consistency.check import analyze

FOREST = """Between 1991 and 2000 the forest shrank by 12%. From 2000 to 2005 the loss was 18% faster.
A drought struck in 2003, and another in 2010. The plots were measured in 1975–96."""
TALKS = "Переговори тривали з 12 травня до 3 червня. Угоду підписали 9 липня."


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (FOREST, "en", [("1991", "2000"), ("2000", "2005"), ("1975", "1996")]),
        (TALKS, "uk", [("--05-12", "--06-03")]),
        ("In 1991 and 2000 it shrank. In 1991, to be exact, 12%.", "en", []),
        ("Zwischen 1991 und 2000 schrumpfte er, von 2000 bis 2005 auch.", "de", [("1991", "2000"), ("2000", "2005")]),
    ],
)
def test_periods_of_a_text(text: str, code: str, expected: list[tuple[str, str]]) -> None:
    source = analyze(text, code)
    assert [each.ends for each in periods(source.numbers.mentions, source.numbers.companies)] == expected


def misplaced(source: str, summary: str, languages: str) -> list[tuple[str, str]]:
    theirs, ours = languages.split("-")
    found = analyze(source, theirs).check(summary, ours).numbers.flagged
    return [(each.summary.text, each.source.text if each.source else "") for each in found]


@pytest.mark.parametrize(
    ("languages", "source", "summary", "expected"),
    [
        ("en-ru", FOREST, "С 1991 по 2003 год леса стало на 12% меньше.", [("2003", "2000")]),
        ("en-uk", FOREST, "У 2003–2005 роках втрати прискорилися на 18%.", [("2003", "2000")]),
        ("en-en", FOREST, "The loss grew 18% faster between 2000 and 2000.", [("2000", "2005")]),
        ("en-en", FOREST, "The loss grew 18% faster from 2005 to 2000.", [("2005", "2000"), ("2000", "2005")]),
        ("uk-en", TALKS, "The talks lasted from 12 May to 9 July.", [("9 July", "3 червня")]),
    ],
)
def test_a_wrong_end_is_told_with_the_true_one(
    languages: str, source: str, summary: str, expected: list[tuple[str, str]]
) -> None:
    assert misplaced(source, summary, languages) == expected


@pytest.mark.parametrize(
    ("languages", "source", "summary"),
    [
        ("en-ru", FOREST, "С 1991 по 2000 год леса стало на 12% меньше, с 2000 по 2005 — ещё меньше."),
        ("en-uk", FOREST, "За 1991–2000 роки ліс скоротився на 12%, а у 2003 році була посуха."),
        ("uk-en", TALKS, "The talks of 12 May to 3 June led to a deal on 9 July."),
        # two periods as one, whose last date stands beside the first
        (
            "en-en",
            "Held from 2010 to 2014, the fair in Gent came back until 2020.",
            "Gent had a fair from 2010 to 2020.",
        ),
    ],
)
def test_true_periods_are_not_flagged(languages: str, source: str, summary: str) -> None:
    assert misplaced(source, summary, languages) == []
