from __future__ import annotations

import pytest

from bench import check
from tests.consistency.names.judging import judged


@pytest.mark.parametrize(
    ("name", "source", "reason", "where"),
    [
        # a case form may be of a man's name as well as a woman's
        ("Олівера Георгієвська", "It was Olivera Georgijevska.", "transliterated", "Olivera Georgijevska"),
        ("Сару Пейлін", "They blamed Sarah Palin.", "transliterated", "Sarah Palin"),
        # a given name alone, in another form
        ("Empress Eugénie", "Они обронили корону императрицы Евгении.", "transliterated", "Евгении"),
    ],
)
def test_forms_of_one_name(name: str, source: str, reason: str, where: str | None) -> None:
    evidence = judged(name, source)
    assert evidence.reason == reason
    assert (evidence.source.text if evidence.source else None) == where


@pytest.mark.parametrize(
    ("summary", "source", "verdict"),
    [
        ("Там не було Кім Чен Ина.", "It was Kim Jong-un.", "unverifiable"),  # another habit of writing the syllables
        ("It was Kim Jong-il.", "It was Kim Jong-un.", "contradicted"),
        ("It was Kim Jong-un.", "It was Kim Jong-un.", "supported"),
    ],
)
def test_family_names_before_given_ones(summary: str, source: str, verdict: str) -> None:
    assert judged(summary, source).verdict == verdict


def test_the_words_of_one_organisation_may_stand_in_another_order() -> None:
    assert judged("Department of Labor", "He left the Labor Department today.").reason == "words"


def test_a_name_is_found_by_its_likely_nominative() -> None:
    article = "Według dyrektorki Ewy Skrzypczak-Maj wrak leży koło Kuźnicy."
    found = check(article, "Dyrektorka Ewa Skrzypczak-Maj mówi, że to Kuźnica.", "pl", "pl").names.evidence
    assert [item.verdict.value for item in found] == ["supported", "supported"]
    wrong = check(article, "Dyrektorka Anna Skrzypczak-Maj mówi o tym.", "pl", "pl").names.evidence
    assert [item.verdict.value for item in wrong] == ["unsupported"]
