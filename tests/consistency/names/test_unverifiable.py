from __future__ import annotations

import pytest

from bench import check
from tests.consistency.names.judging import judged


@pytest.mark.parametrize(
    ("name", "source", "reason", "where"),
    [
        # what no name in the article's script could say
        (
            "New Year's Day",
            "Литва закрила кордон 1 січня.",
            "the gazetteer does not know what the language of the article calls it",
            None,
        ),
    ],
)
def test_what_the_article_cannot_tell(name: str, source: str, reason: str, where: str | None) -> None:
    evidence = judged(name, source)
    assert evidence.reason == reason
    assert (evidence.source.text if evidence.source else None) == where


def test_names_in_an_article_that_cannot_be_read_are_not_verifiable() -> None:
    evidence = judged("Kolesnikov", "総理大臣は昨日、記者団に語った。")
    assert evidence.verdict == "unverifiable"
    assert evidence.credit == 0


@pytest.mark.parametrize(
    ("name", "language", "verdict"),
    [
        # «UE», «Partia Pracy»: no gazetteer tells what Polish calls them; of countries CLDR does
        ("EU", "en", "unverifiable"),
        ("Labour Party", "en", "unverifiable"),
        ("Olympic Games", "en", "unverifiable"),
        ("Portugal", "en", "unsupported"),
    ],
)
def test_what_other_languages_call_otherwise(name: str, language: str, verdict: str) -> None:
    article = "Premier Donald Tusk powiedział to w Warszawie. Maria Nowak z partii wróciła z Gdańska."
    (found,) = check(article, f"She spoke of the {name} there.", "pl", language).names.evidence
    assert found.verdict == verdict
