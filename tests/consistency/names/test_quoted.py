from __future__ import annotations

import pytest

from bench.consistency.check import check
from bench.consistency.names import find_names
from bench.records import Verdict


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a head noun before the mark tells the type
        ("en", "The novel “War and Peace” was long.", [("War and Peace", "WORK")]),
        ("ru", "О книге «Рыба моей мечты» забыли.", [("Рыба моей мечты", "WORK")]),
        ("uk", "Про це повідомила газета „Нова доба“.", [("Нова доба", "ORG")]),
        # of a list, the others are of the same type
        ("ru", "Он снял фильмы «Закат» и «Осень в горах».", [("Закат", "WORK"), ("Осень в горах", "WORK")]),
        # without one, a title in title case that holds a name word
        ("en", 'He watched "Game of Thrones" on Monday.', [("Game of Thrones", "WORK")]),
        ("ru", "Он издал роман «Вашингтон».", [("Вашингтон", "WORK")]),
        # what the gazetteer knows stays what it is
        ("uk", "Їй дали премію «Оскар».", [("Оскар", "AWARD")]),
        # what is said is no title
        ("ru", "Он заявил, что «Трамп солгал».", [("Трамп", "MISC")]),
        ("en", 'He said "Trump lied" and left.', [("Trump", "MISC")]),
        ("en", 'The book, "it cost Trump a lot," he said.', [("Trump", "MISC")]),
    ],
)
def test_titles_in_quotation_marks(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.text, mention.type) for mention in find_names(text, language)] == expected


@pytest.mark.parametrize(
    ("source", "summary", "verdict"),
    [
        ("Он снял фильм «Ветра зимы».", "О фильме «Ветра зимы».", Verdict.SUPPORTED),
        ("Он снял фильм «Ветра зимы».", "Он снял фильм «Сон весны».", Verdict.UNSUPPORTED),
        ("He read the novel “War and Peace”.", "Він прочитав роман «Війна і мир».", Verdict.UNVERIFIABLE),
    ],
)
def test_a_title_is_supported_by_its_words_not_by_translation(source: str, summary: str, verdict: Verdict) -> None:
    assert [each.verdict for each in check(source, summary).evidence] == [verdict]
