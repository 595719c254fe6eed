"""Names in the phrase that their article has around them."""

from __future__ import annotations

import pytest

from bench.consistency.check import analyze

LABORATORY = (
    "The study comes from DeepMind, the London laboratory of Google. Nature reports that DeepMind has told its 4,200 "
    "engineers to publish less in May."
)
PODCAST = (
    "This is another Harbour Voice podcast. On Friday the BBC discusses the storm games between the clubs, the "
    "referees and the fines."
)


def misplaced(source: str, summary: str) -> dict[str, str]:
    """The names that are said to stand elsewhere, each with what stands in their place."""
    found = analyze(source, "en").check(summary, "en").names.evidence
    return {item.summary.text: item.source.text for item in found if item.reason == "bound_elsewhere" and item.source}


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (LABORATORY, "The laboratory of Google has told its 4,200 engineers to publish less."),
        (PODCAST, "The Harbour Voice podcast discusses the storm games, the referees and the fines of the clubs."),
    ],
)
def test_a_name_in_its_own_phrase_is_no_other(source: str, summary: str) -> None:
    assert misplaced(source, summary) == {}


@pytest.mark.parametrize(
    ("source", "summary", "wrong"),
    [
        (LABORATORY, "Google has told its 4,200 engineers to publish less.", {"Google": "DeepMind"}),
        (
            PODCAST,
            "On Friday Harbour Voice discusses the storm games, the referees and the fines of the clubs.",
            {"Harbour Voice": "BBC"},
        ),
    ],
)
def test_without_its_phrase_it_is(source: str, summary: str, wrong: dict[str, str]) -> None:
    assert misplaced(source, summary) == wrong


def test_an_office_of_another_is_wrong_in_any_phrase() -> None:
    article = "Kyiv mayor Vitali Klitschko spoke for long. President Volodymyr Zelensky resigned on Monday."
    summary = "Kyiv mayor Volodymyr Zelensky resigned."
    assert misplaced(article, summary) == {"Volodymyr Zelensky": "Vitali Klitschko"}
