from __future__ import annotations

import pytest

from bench.consistency.check import check
from bench.consistency.names import find_names, same_name
from bench.consistency.names.local import called_after, is_derived

ENGLISH = "Donald Trump said in Berlin that Germany and Finland had agreed with Erdogan. Michael Smith was there too."


@pytest.mark.parametrize(
    ("language", "summary", "verdict"),
    [
        ("cs", "Dohodu s Německem oznámil Donald Trump.", "supported"),
        ("cs", "Podle Erdogana je dohoda hotova.", "supported"),
        ("sv", "Det sade Michael Smiths talesman i går.", "supported"),
        ("fi", "Asiasta sovittiin Saksassa eilen.", "supported"),
        ("tr", "Anlaşma Berlin'de dün imzalandı.", "supported"),
        ("lv", "To paziņoja Donalds Tramps vakar.", "supported"),
        ("el", "Το είπε ο Ντόναλντ Τραμπ χθες.", "supported"),
        ("bg", "Това каза вчера Доналд Тръмп.", "supported"),
        ("fr", "La décision concerne l’Allemagne.", "supported"),
        ("fr", "La décision concerne l’Espagne.", "unsupported"),
        ("cs", "Dohodu s Polskem oznámil včera.", "unsupported"),
        ("de", "Gestern sprach Angela Merkel darüber.", "unsupported"),
    ],
)
def test_names_of_languages_without_a_table_are_judged_across_endings(
    language: str, summary: str, verdict: str
) -> None:
    assert {each.verdict.value for each in check(ENGLISH, summary, "en", language).names.evidence} == {verdict}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Der Landwirt sprach mit Angela Merkel über Getreideimporte.", ["Angela Merkel"]),
        ("de", "Die Entscheidung des Automobilherstellers betrifft Spanien.", ["Spanien"]),
        ("fr", "Il a quitté l’Espagne hier.", ["Espagne"]),
        ("sv", "Han bor i Bryssel nu.", ["Bryssel"]),
    ],
)
def test_names_are_found_by_what_each_language_does_with_capitals(language: str, text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text, language)] == names


@pytest.mark.parametrize(
    ("word", "language", "place"),
    [("nemci", "cs", None), ("spanele", "cs", "spain"), ("allemands", "fr", "germany"), ("haus", "de", None)],
)
def test_inhabitants_are_told_by_the_place_that_they_are_called_after(
    word: str, language: str, place: str | None
) -> None:
    assert called_after(word, language) == place


@pytest.mark.parametrize(
    ("word", "name", "derived"),
    [("clintonovych", "clinton", True), ("yunnanprovinsen", "yunnan", True), ("католическому", "catholic", True),
     ("trumpeta", "trudeau", False), ("mark", "martin", False)],
)  # fmt: skip
def test_words_that_are_made_of_a_name(word: str, name: str, derived: bool) -> None:
    assert is_derived(word, name) == derived


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Germany", "Alemanha", True),
        ("Vienna", "Viyana", True),
        ("Germany", "Espanha", False),
        ("Lee Sang-hong", "이상홍", True),
        ("Stanley Cohen", "카를로 리차니", False),
        ("Lewis Hamilton", "Льюїс Гемілтон", True),
        ("University of Lisbon", "Universidade de Coimbra", False),
    ],
)
def test_names_of_other_languages_are_compared_by_place_and_by_sound(a: str, b: str, same: bool) -> None:
    assert (same_name(a, b) >= 0.5) == same


def test_a_doubtful_beginning_of_a_sentence_is_not_verifiable_across_languages() -> None:
    evidence = check(ENGLISH, "Труляляки прийшли вчора на площу.", "en", "uk").names.evidence
    assert [each.verdict.value for each in evidence] == ["unverifiable"]


def test_names_of_a_language_out_of_reach_are_supported_or_refused_in_words() -> None:
    evidence = check(ENGLISH, "昨日、Erdogan と NASA が発表した。", "en", "ja").names.evidence
    assert [each.verdict.value for each in evidence] == ["supported", "unverifiable"]
    assert "cannot be extracted" in evidence[1].reason
