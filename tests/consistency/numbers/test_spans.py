from __future__ import annotations

import pytest

from bench import check
from bench.languages.number_tables import languages, number_table
from bench.languages.numbers.spans import LENGTHS, SPANS

RAIN = "За добу випало 118 мм опадів."
HALF = "Sales fell by 5% in the first half of 2025."
SPRING = "Sales fell by 5% in the second quarter of 2025."
NINE = "За девять месяцев население выросло на 550 тысяч."


def flagged(source: str, summary: str, languages: str) -> list[str]:
    theirs, ours = languages.split("-")
    found = check(source, summary, source_language=theirs, summary_language=ours).evidence
    return [each.summary.text for each in found if each.verdict.value in ("contradicted", "unsupported")]


@pytest.mark.parametrize(
    ("languages", "source", "summary"),
    [
        ("uk-en", RAIN, "118 mm of rain fell in 24 hours."),
        ("en-ru", HALF, "За первые шесть месяцев 2025 года продажи упали на 5%."),
        ("en-uk", HALF, "У січні–червні 2025 року продажі впали на 5%."),
        ("de-en", "Im ersten Halbjahr fiel der Umsatz um 5 %.", "Sales fell by 5% in the first six months."),
        ("en-ru", SPRING, "С апреля по июнь 2025 года продажи упали на 5%."),
        ("ru-en", NINE, "The population grew by 550,000 from January to September."),
        ("en-uk", "He has a fortnight to pay £300.", "Він має два тижні, щоб сплатити 300 фунтів."),
        ("en-en", "He has a week to pay £300.", "He has seven days to pay £300."),
    ],
)
def test_a_span_is_told_by_its_noun(languages: str, source: str, summary: str) -> None:
    assert flagged(source, summary, languages) == []


@pytest.mark.parametrize(
    ("languages", "source", "summary", "wrong"),
    [
        ("uk-en", RAIN, "118 mm of rain fell in 48 hours.", ["48"]),
        ("ru-en", "За двое суток выпало 118 мм осадков.", "118 mm of rain fell in 24 hours.", ["24"]),
        ("en-ru", HALF, "За первые три месяца 2025 года продажи упали на 5%.", ["три"]),
        ("en-uk", HALF, "У січні–травні 2025 року продажі впали на 5%.", ["січні", "травні 2025"]),
        ("en-ru", SPRING, "С января по март 2025 года продажи упали на 5%.", ["января", "март 2025"]),
        ("ru-en", NINE, "The population grew by 550,000 from January to October.", ["January", "October"]),
    ],
)
def test_another_span_is_flagged(languages: str, source: str, summary: str, wrong: list[str]) -> None:
    assert flagged(source, summary, languages) == wrong


def test_every_language_and_span_of_the_table_is_known() -> None:
    assert SPANS.keys() <= set(languages())
    for code, spans in SPANS.items():
        assert spans.keys() <= LENGTHS.keys()
        assert set(number_table(code).spans.values()) == spans.keys()
