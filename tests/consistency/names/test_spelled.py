from __future__ import annotations

import pytest

from bench.consistency.names.find import find
from bench.consistency.names.gazetteer import plain, standard
from bench.consistency.names.index import NameIndex
from bench.consistency.names.judge import judge_name
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import Relation
from bench.consistency.names.spelled import compare_mentions, differ_by_word, near_exact, reason_of_likeness


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Lukashenko", "Lukashenka", True),
        ("Zelensky", "Zelenskyy", True),
        ("Tikhanovskaya", "Tsikhanouskaya", True),
        ("Müller", "Mueller", True),
        ("Smith", "Smyth", True),
        ("Лукашенком", "Лукашенка", True),
        ("Bill", "William", True),
        ("J", "John", True),
        ("Nana", "Nina", False),
        ("Hansen", "Hanson", False),
        ("Readers", "Reuters", False),
        ("Trumpf", "Trump", False),
        ("Aerospace", "Airspace", False),
        ("Johnson", "Johnston", False),
        ("Байден", "Бойден", False),
        ("J", "Karl", False),
    ],
)
def test_near_exact(a: str, b: str, expected: bool) -> None:
    assert near_exact(plain(a), plain(b)) is expected
    assert near_exact(plain(b), plain(a)) is expected


def mention(text: str, language: str | None) -> NameMention:
    return NameMention(0, len(text), text, "PER", None, language)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (("Nina Sharma", "en"), ("Nana Sharma", "en"), Relation.OTHER_GIVEN),
        (("Nina Sharma", "en"), ("Nina Shorma", "en"), Relation.DIFFERENT),
        (("Sharma", "en"), ("Nina Sharma", "en"), Relation.BARE_LEFT),
        (("Shorma", "en"), ("Nina Sharma", "en"), Relation.DIFFERENT),
        (("Whitehouse Beach", "en"), ("Whitehaven Beach", "en"), Relation.OTHER_GIVEN),
        (("Hanson", "sv"), ("Hansen", "en"), Relation.SAME),
    ],
)
def test_names_of_one_language_are_held_to_their_spelling(
    a: tuple[str, str], b: tuple[str, str], relation: Relation
) -> None:
    assert compare_mentions(mention(*a), mention(*b)).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("James Webb Space Telescope", "James Gunn Space Opera", True),
        ("James Webb Space Telescope", "James Webb Telescope", False),
    ],
)
def test_long_names_that_differ_by_a_word(a: str, b: str, expected: bool) -> None:
    assert differ_by_word(mention(a, "en"), mention(b, "en")) is expected


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Trump", "Trump", "exact"),
        ("Лукашенком", "Лукашенка", "inflected"),
        ("Zelensky", "Zelenskyy", "spelled"),
        ("Коул", "Coale", "transliterated"),
    ],
)
def test_reasons(a: str, b: str, reason: str) -> None:
    assert reason_of_likeness(a, b) == reason


@pytest.mark.parametrize(
    ("summary", "source", "verdict"),
    [
        ("They rely on Technical Support.", "The firm praised Support. It is quick.", "unsupported"),
        ("They rely on Technical Support.", "The firm praised Support for technical reasons.", "partial"),
        ("They went to Lidell Bank.", "They went to Lidell.", "partial"),
        ("They saw Bob Dylan.", "We met Bob Ross. Later Bob painted.", "contradicted"),
        ("They saw Bob Dylan.", "Later Bob painted.", "partial"),
        ("They saw Bob Dylan.", "We met Bob Ross. Later Bob saw Dylan.", "partial"),
        ("A vaccine against RSV came.", "A respiratory syncytial virus (RSV) spreads.", "supported"),
        ("A vaccine against RSV came.", "It was sent to RSVP.", "unsupported"),
    ],
)
def test_what_a_name_has_more_than_the_article(summary: str, source: str, verdict: str) -> None:
    index = NameIndex.build(source, find(source, ("en",), standard()), standard())
    assert judge_name(find(summary, ("en",), standard())[-1], index).verdict == verdict
