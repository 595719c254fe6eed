from __future__ import annotations

import pytest

from bench.consistency.check import check
from bench.consistency.numbers import find_numbers
from bench.records import Verdict


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It began in the 1990s."),
        ("en", "It began in the 90s."),
        ("uk", "Це почалося у 90-х роках."),
        ("ru", "Это началось в 1990-х."),
        ("fr", "Tout a commencé dans les années 90."),
        ("fr", "Tout a commencé dans les années quatre-vingt-dix."),
        ("it", "Tutto iniziò negli anni Novanta."),
        ("it", "Tutto iniziò negli anni '90."),
        ("es", "Empezó en la década de los noventa."),
        ("pt", "Começou nos anos 90."),
        ("de", "Es begann in den 90er Jahren."),
        ("de", "Es begann in den neunziger Jahren."),
        ("nl", "Het begon in de jaren negentig."),
        ("pl", "Zaczęło się w latach 90."),
        ("cs", "Začalo to v 90. letech."),
        ("cs", "Začalo to v devadesátých letech."),
        ("sv", "Det började på 1990-talet."),
        ("no", "Det begynte på 1990-tallet."),
        ("da", "Det begyndte i 1990'erne."),
        ("fi", "Se alkoi 1990-luvulla."),
        ("hu", "Az 1990-es években kezdődött."),
        ("tr", "Her şey 1990'larda başladı."),
        ("el", "Άρχισε τη δεκαετία του 1990."),
        ("bg", "Започна през 90-те години."),
        ("hr", "Počelo je devedesetih godina."),
    ],
)
def test_decades(language: str, text: str) -> None:
    assert [each.normal for each in find_numbers(text, language)] == ["1990s"]
    for summary, verdict in (("It began in the 1990s.", Verdict.SUPPORTED), ("In the 1970s.", Verdict.UNSUPPORTED)):
        assert [each.verdict for each in check(text, summary, language, "en").evidence] == [verdict]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("hu", "Az 1990-es választás.", ["1990"]),
        ("el", "Οι εκλογές του 1990.", ["1990"]),
        ("pl", "Ma 90 lat.", ["eq:90:year"]),
        ("fr", "Il a 90 ans.", ["eq:90:year"]),
        ("sv", "Det var på 1900-talet.", ["1900"]),  # a century
        ("en", "She is in her 90s.", ["vague:90..99:number"]),
    ],
)
def test_what_is_no_decade(language: str, text: str, expected: list[str]) -> None:
    assert [each.normal for each in find_numbers(text, language)] == expected
