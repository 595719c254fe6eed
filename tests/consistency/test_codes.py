"""Designations of letters and digits, which count nothing but can be wrong."""

from __future__ import annotations

import pytest

from bench.consistency.check import check
from bench.consistency.codes import find_codes
from bench.consistency.names import find_names
from bench.consistency.numbers import find_numbers
from bench.records import Evidence

ARTICLE = {
    "en": "Ukraine received F-16 jets and S-300 systems. SARS-CoV-2 causes COVID-19. A 3D model, a 5G network.",
    "uk": "Україна отримала літаки F-16 та Су-27, а також зенітні комплекси С-300.",
    "ru": "Украина получила самолёты F-16 и Су-27, а также зенитные комплексы С-300.",
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("F-16s and a B-52H fly.", ["F-16", "B-52"]),
        ("COVID-19, A320neo, MH17 and Q3", ["COVID-19", "A320", "MH17", "Q3"]),
        ("A 3D model and a 5G network", ["3D", "5G"]),
        ("Літаки Су-27 та Ан‑124", ["Су-27", "Ан‑124"]),
        ("Boeing 737 is two words", []),
        ("It costs US$5, USD100 or 20M euros", []),  # read as numbers
        ("x86 and km2 begin small", []),
        ("@A12, #B7, path/C3", []),
        ("Pi is PI3.14", []),
        ("X1234567 is no designation", []),
    ],
)
def test_designations_are_letters_and_digits(text: str, found: list[str]) -> None:
    assert [code.text for code in find_codes(text, find_numbers(text, None), find_names(text, None))] == found


def judged(source: str, summary: str, languages: tuple[str, str], text: str) -> Evidence:
    return next(each for each in check(source, summary, *languages).evidence if each.summary.text == text)


@pytest.mark.parametrize(
    ("language", "summary", "into", "code", "verdict", "reason", "there"),
    [
        ("en", "It received F-16s.", "en", "F-16", "supported", "exact", "F-16"),
        ("en", "It received F-35s.", "en", "F-35", "contradicted", "other_value", "F-16"),
        ("en", "Вона отримала С-400.", "uk", "С-400", "contradicted", "other_value", "S-300"),
        ("en", "Она получила Ф-16.", "ru", "Ф-16", "supported", "exact", "F-16"),
        ("en", "The cause is CoV-4.", "en", "CoV-4", "contradicted", "other_value", "CoV-2"),
        ("en", "A 2D model was shown.", "en", "2D", "contradicted", "other_value", "3D"),
        ("en", "It received HIMARS-2.", "en", "HIMARS-2", "unsupported", "absent", None),
        ("uk", "It received Su-27 jets.", "en", "Su-27", "supported", "exact", "Су-27"),
        ("uk", "It received Su-35 jets.", "en", "Su-35", "contradicted", "other_value", "Су-27"),
        ("ru", "It received C-300 systems.", "en", "C-300", "supported", "transliterated", "С-300"),
        ("ru", "Вона отримала Су-30.", "uk", "Су-30", "contradicted", "other_value", "Су-27"),
    ],
)
def test_designations_are_judged_in_any_script(  # noqa: PLR0913 -- the columns of a table
    language: str, summary: str, into: str, code: str, verdict: str, reason: str, there: str | None
) -> None:
    item = judged(ARTICLE[language], summary, (language, into), code)
    assert (item.verdict.value, item.reason, item.source and item.source.text) == (verdict, reason, there)
    assert item.kind == "MISC"


@pytest.mark.parametrize(
    ("source", "summary", "code", "reason"),
    [
        ("Sales fell in Q2 and rose in the third quarter.", "Sales rose in Q3.", "Q3", "words"),
        ("The Group of Seven met before the G20.", "The G7 met.", "G7", "words"),
        ("Flight 17 of the airline was shot down.", "MH17 was shot down.", "MH17", "words"),
        ("Voyager 2 has left us.", "Voyager-2 has left us.", "Voyager-2", "exact"),
        ("Patients with COVID recover.", "Patients with COVID-19 recover.", "COVID-19", "bare_source"),
        ("Sales fell in Q2, a fourth of all.", "Sales fell in Q4.", "Q4", "other_value"),
    ],
)
def test_the_same_in_other_words_is_no_error(source: str, summary: str, code: str, reason: str) -> None:
    assert judged(source, summary, ("en", "en"), code).reason == reason


def test_the_letters_of_a_designation_are_no_name_of_their_own() -> None:
    result = check(ARTICLE["en"], "COVID-21 spreads in Ukraine.", "en", "en")
    assert [item.summary.text for item in result.evidence] == ["COVID-21", "Ukraine"]


def test_a_letter_stands_for_no_word_that_begins_with_it() -> None:
    (item,) = check("F-16 jets came. It has 35 fighters.", "F-35 jets came.").evidence
    assert item.verdict.value == "contradicted"
    (item,) = check("Profits of Q2 fell. In the third quarter they rose.", "They rose in Q3.").evidence
    assert item.verdict.value == "supported"
