"""Names that another language says in words of its own."""

from __future__ import annotations

import pytest

from bench.consistency.check import Source, analyze
from bench.records import Evidence

KYIV = (
    "Міністерство оборони заперечило це у вівторок. Верховний Суд скасував рішення. Антимонопольний комітет оштрафував "
    "завод, а голова Національного банку виступив у Комітеті з питань бюджету. Рада створила Раду з питань миру."
)
LONDON = "The National Police opened a case. The Ministry of Justice and the Supreme Court were silent."


@pytest.fixture(scope="module")
def kyiv() -> Source:
    return analyze(KYIV, "uk")


def judged(source: Source, summary: str, language: str) -> Evidence:
    return source.check(summary, language).names.evidence[0]


@pytest.mark.parametrize(
    ("summary", "language", "where"),
    [
        ("The Ministry of Defence denied it.", "en", "Міністерство оборони"),
        ("It was the Supreme Court.", "en", "Верховний Суд"),
        ("It went to the Antimonopoly Committee.", "en", "Антимонопольний комітет"),
        ("It went to the National Bank.", "en", "Національного банку"),
        ("He spoke to the Budget Committee.", "en", "Комітеті з питань бюджету"),
        # what it says of none of these
        ("It went to the Supreme Committee.", "en", None),
        ("It went to the Ministry of Justice.", "en", None),
        ("It went to the National Guard.", "en", None),
    ],
)
def test_where_an_article_seems_to_have_it(kyiv: Source, summary: str, language: str, where: str | None) -> None:
    found = judged(kyiv, summary, language)
    assert found.verdict.value == "unverifiable"
    assert (found.source.text if found.source else None) == where


def test_a_surname_is_no_word_to_translate() -> None:
    found = judged(analyze("Среди освобождённых — Мария Колесникова.", "ru"), "Kolesnikov was freed.", "en")
    assert found.reason == "other_gender"


def test_words_far_apart_are_no_name() -> None:
    article = "Верховний представник поїхав до Варшави, і лише через тиждень про це почув суд."
    assert judged(analyze(article, "uk"), "It was the Supreme Court.", "en").source is None


def test_institutions_exchanged_across_languages_are_seen() -> None:
    article = (
        "The Supreme Court overturned the decision on mobilising students. On Tuesday the National Police bought 400 "
        "missiles and two planes for the army. The press service said so. It rained in Kyiv that day."
    )
    summary = (
        "Національна поліція скасувала рішення про мобілізацію студентів. У вівторок Верховний Суд купив 400 ракет і "
        "два літаки для армії."
    )
    found = analyze(article, "en").check(summary, "uk").names.evidence
    assert [(item.summary.text, item.reason) for item in found] == [
        ("Національна поліція", "bound_elsewhere"),
        ("Верховний Суд", "bound_elsewhere"),
    ]
