"""Organisations and abbreviations of countries as languages without a table of their own write them."""

from __future__ import annotations

import pytest

from bench import check, languages
from bench.consistency.names.find import find_names
from bench.consistency.names.gazetteer import forms, standard, table_rows

WARNING = "The United Nations and the European Union warned the United States about NATO."


def found(text: str, language: str) -> dict[str, str | None]:
    return {name.text: name.entity for name in find_names(text, language)}


def test_every_row_is_of_an_entity_and_no_name_of_two() -> None:
    rows = table_rows("names_abroad.tsv")
    assert {row["id"] for row in rows} <= standard().types.keys()
    for code in rows[0].keys() - {"id"}:
        names = [name for row in rows for name in forms(row[code])]
        assert len(names) == len(set(names)), code


@pytest.mark.parametrize(
    ("language", "summary"),
    [
        ("es", "La ONU y la UE advirtieron a EE. UU. sobre la OTAN."),
        ("fr", "L'ONU et l'UE ont averti les États-Unis au sujet de l'Otan."),
        ("pt", "A ONU e a UE alertaram os EUA sobre a Otan."),
        ("tr", "Birleşmiş Milletler ve AB, ABD'yi NATO konusunda uyardı."),
    ],
)
def test_acronyms_of_a_language(language: str, summary: str) -> None:
    for names in (
        check(WARNING, summary, "en", language).names,
        check(summary, WARNING, language, "en").names,
    ):
        assert [item.verdict.value for item in names.evidence] == ["supported"] * 4


def test_another_organisation_is_none_of_the_article() -> None:
    names = check("The WHO and the World Bank met.", "La OMS y el FMI se reunieron.", "en", "es").names
    assert [(item.summary.text, item.reason) for item in names.evidence] == [("OMS", "entity"), ("FMI", "absent")]


@pytest.mark.parametrize(
    ("language", "text", "name", "entity"),
    [
        ("pl", "Rzecznik Komisji Europejskiej odmówił.", "Komisji Europejskiej", "european-commission"),
        ("cs", "Mluvčí Evropské komise to odmítl.", "Evropské komise", "european-commission"),
        ("de", "Der Präsident der Europäischen Zentralbank kam.", "Europäischen Zentralbank", "european-central-bank"),
        ("es", "El presidente de EE.UU. viaja.", "EE.UU", "united-states"),
    ],
)
def test_forms_of_names_of_several_words(language: str, text: str, name: str, entity: str) -> None:
    assert found(text, language)[name] == entity


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("es", "El presidente de EE. UU. viaja. EE. UU. no quiere.", 2),
        ("pl", "Szpital im. Jana Pawła II przy ul. Długiej. Było ok. 50 osób.", 2),
        ("de", "Er traf Dr. Meier bzw. Frau Huber. Fehler dieser Art. Dann ging er.", 3),
        ("fr", "MM. Dupont et Durand, av. Foch. Il a volé.", 2),
    ],
)
def test_a_sentence_goes_on_behind_an_abbreviation(language: str, text: str, count: int) -> None:
    assert len(languages.sentences(text, language)) == count
