"""Names by a finder that is plugged in; here one that knows a list of words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench import analyze, check
from bench.consistency.names.finders import FoundName
from bench.consistency.names.gazetteer import standard
from bench.consistency.names.reader import NameReader


class Words:
    """Finds some words, each with its type."""

    identity = "words-1"

    def __init__(self, languages: str, **types: str) -> None:
        self.languages = frozenset(languages.split())
        self.types = types

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        return [
            FoundName(match.start(), match.end(), kind)
            for word, kind in self.types.items()
            for match in re.finditer(word, text)
        ]


class Spans:
    """Gives the same spans for every text."""

    identity = "spans-1"
    languages = frozenset({"ru"})

    def __init__(self, *spans: tuple[int, int, str]) -> None:
        self.spans = [FoundName(*span) for span in spans]

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        return self.spans


def found(finder: Words | Spans, text: str, language: str | None) -> list[tuple[str, str, str | None]]:
    names = NameReader(standard(), finder).find(text, language)
    return [(name.text, name.type, name.entity) for name in names]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        # the finder's names instead of those that only capitals tell
        ("Вчера Зубр и Лось пели.", "ru", [("Зубр", "ORG", None)]),
        # the gazetteer's entities and types, and the names that only it knows
        ("Зубр приехал в Минск, литовские тоже.", "ru",
         [("Зубр", "ORG", None), ("Минск", "GPE", "minsk"), ("литовские", "DEM", "lithuania")]),
        # another language is left to our own rules, and so are sentences of it in a mixed text
        ("We met Zubr and Los.", "en", [("Zubr", "MISC", None), ("Los", "MISC", None)]),
        ("Yesterday we met Losev in the street. Вчера Зубр и Лось пели на улице.", None,
         [("Losev", "PER", None), ("Зубр", "ORG", None)]),
    ],
)  # fmt: skip
def test_a_finder_and_the_gazetteer_join(
    text: str, language: str | None, expected: list[tuple[str, str, str | None]]
) -> None:
    assert found(Words("ru", Зубр="ORG"), text, language) == expected


TEXT = "Вчера «Зубр» пел."


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(6, 12, "ORG")], ["Зубр"]),  # without quotation marks
        ([(7, 11, "ORG"), (7, 16, "PER")], ["Зубр» пел"]),  # of two that overlap the longer
        ([(7, 11, "ORG"), (9, 14, "PER")], ["Зубр"]),  # of two that overlap the first
        ([(13, 99, "ORG")], ["пел."]),  # beyond the end
        ([(-5, 5, "ORG")], ["Вчера"]),
        ([(40, 50, "ORG"), (9, 9, "ORG"), (11, 7, "ORG"), (5, 6, "ORG")], []),  # outside, empty, turned round, blank
    ],
)
def test_bad_spans_are_clipped_or_dropped(spans: list[tuple[int, int, str]], expected: list[str]) -> None:
    assert [text for text, _, _ in found(Spans(*spans), TEXT, "ru")] == expected


def test_a_type_that_is_none_of_ours_is_misc() -> None:
    assert found(Spans((7, 11, "ANIMAL")), TEXT, "ru") == [("Зубр", "MISC", None)]


def test_a_title_is_no_part_of_a_name() -> None:
    assert found(Words("ru", **{"Президент Зубров": "PER"}), "Пел Президент Зубров.", "ru") == [("Зубров", "PER", None)]


@given(st.lists(st.tuples(st.integers(-5, 30), st.integers(-5, 30), st.sampled_from(["PER", "X"])), max_size=6))
def test_no_spans_break_anything(spans: list[tuple[int, int, str]]) -> None:
    reached = 0
    for name in NameReader(standard(), Spans(*spans)).find(TEXT, "ru"):
        assert name.start >= reached
        assert TEXT[name.start : name.stop] == name.text
        reached = name.stop


THAI = Words("th", สมชาย="PER", เชียงใหม่="GPE", วิภา="PER")


@pytest.mark.parametrize(
    ("source", "summary", "expected"),
    [
        ("สมชายไปเชียงใหม่", "สมชายไปเชียงใหม่", ["supported", "supported"]),
        ("สมชายไปเชียงใหม่", "วิภาไปเชียงใหม่", ["unsupported", "supported"]),
    ],
)
def test_a_language_of_tier_e_is_judged_with_a_finder(source: str, summary: str, expected: list[str]) -> None:
    result = check(source, summary, "th", "th", finder=THAI)
    assert result.names.refusal == ""
    assert [item.verdict.value for item in result.names.evidence] == expected


def test_without_the_finder_or_with_one_for_another_language_it_is_refused() -> None:
    for finder in (None, Words("zh", สมชาย="PER")):
        result = check("สมชายไปเชียงใหม่", "สมชาย", "th", "th", finder=finder)
        assert (result.names.score, "Thai" in result.names.refusal) == (None, True)


@pytest.mark.parametrize(
    ("source", "source_language", "summary", "language"),
    [("Wipha sang.", "en", "สมชายร้องเพลง", "th"), ("สมชายร้องเพลง", "th", "Wipha Sang sang.", "en")],
)
def test_a_name_that_another_script_may_spell_is_unverifiable(
    source: str, source_language: str, summary: str, language: str
) -> None:
    result = analyze(source, source_language, finder=THAI).check(summary, language)
    assert {item.verdict.value for item in result.names.evidence} == {"unverifiable"}


def test_the_script_tells_a_language_that_is_not_given() -> None:
    result = check("特朗普访问了东京。", "特朗普在东京。", finder=Words("zh", 特朗普="PER", 东京="GPE"))
    assert [item.verdict.value for item in result.names.evidence] == ["supported", "supported"]
