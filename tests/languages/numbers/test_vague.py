from __future__ import annotations

from decimal import Decimal

import pytest

from bench.consistency.check import check
from bench.consistency.numbers import find_numbers
from bench.languages.numbers import vague
from bench.records import Verdict
from bench.text.folding import fold


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Hunderte Menschen kamen.", (200, 999)),
        ("de", "Es kamen mehrere hundert Menschen.", (200, 999)),
        ("de", "Es kostet Millionen.", (2 * 10**6, 10**9 - 1)),
        ("fr", "Des dizaines de milliers de personnes.", (20_000, 99_999)),
        ("es", "Cientos de miles de personas.", (200_000, 999_999)),
        ("es", "Cuesta miles de millones.", (2 * 10**9, 10**10 - 1)),
        ("it", "Centinaia di persone.", (200, 999)),
        ("pt", "Dezenas de pessoas.", (20, 99)),
        ("nl", "Tientallen mensen.", (20, 99)),
        ("pl", "Przyszło kilkanaście tysięcy osób.", (11_000, 19_000)),
        ("cs", "Přišly desítky tisíc lidí.", (20_000, 99_999)),
        ("sv", "Tusentals människor.", (2000, 9999)),
        ("hu", "Több száz ember.", (200, 999)),
        ("tr", "Yüzlerce kişi geldi.", (200, 999)),
    ],
)
def test_vague_amounts(language: str, text: str, expected: tuple[int, int]) -> None:
    (mention,) = find_numbers(text, language)
    assert (mention.low, mention.high) == tuple(map(Decimal, expected))
    assert mention.comparator == "vague"


@pytest.mark.parametrize(
    ("language", "text", "about"),
    [
        ("fr", "Une vingtaine de personnes sont venues.", 20),
        ("fr", "Une bonne centaine de maisons.", 100),
        ("es", "Un centenar de personas.", 100),
        ("it", "Una cinquantina di feriti.", 50),
        ("hr", "Došlo je dvadesetak ljudi.", 20),
        ("sv", "Ett tjugotal personer kom.", 20),
        ("nl", "Een tiental mensen kwam.", 10),
    ],
)
def test_about_so_many(language: str, text: str, about: int) -> None:
    (mention,) = find_numbers(text, language)
    assert mention.comparator == "approx"
    assert mention.low is not None
    assert mention.high is not None
    assert mention.low < about < mention.high


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Drei Millionen Euro.", [3_000_000]),
        ("pl", "Pięć tysięcy osób.", [5000]),
        ("es", "Dos mil millones de euros.", [2 * 10**9]),
        ("fr", "Quinze millions d'euros.", [15_000_000]),
    ],
)
def test_a_scale_behind_a_number_is_no_vague_amount(language: str, text: str, values: list[int]) -> None:
    assert [each.low for each in find_numbers(text, language)] == values


def test_a_summary_in_english_is_checked_against_them() -> None:
    article = "Une vingtaine de personnes ont été blessées."
    for summary, verdict in (
        ("About 20 were injured.", Verdict.SUPPORTED),
        ("About 60 were injured.", Verdict.UNSUPPORTED),
    ):
        assert [each.verdict for each in check(article, summary, "fr", "en").evidence] == [verdict]


def test_no_phrase_of_a_language_means_two_things() -> None:
    languages = vague.PLURALS.keys() | vague.SEVERAL.keys() | vague.ABOUT.keys()
    for language in languages:
        told: dict[str, tuple[int, int]] = {}
        for phrase, ends in vague.vague_amounts(language):
            assert told.setdefault(fold(phrase), ends) == ends, (language, phrase)
            assert phrase == phrase.strip() != ""
