from __future__ import annotations

import pytest

from bench.consistency.binding.surroundings import Fits, Surroundings
from bench.consistency.check import analyze
from bench.consistency.names.mention import NameMention
from bench.consistency.numbers.mention import NumberMention

ARTICLE = "Poland closed its border in May. Lithuania reopened two bridges for trains."


def surroundings(text: str, code: str) -> Surroundings:
    source = analyze(text, code)
    mentions: list[NameMention | NumberMention] = [*source.numbers.mentions, *source.names.named]
    return Surroundings(source.numbers.companies, mentions, lambda entity: entity)


def fits(summary: str, code: str, name: str) -> tuple[Fits, Surroundings]:
    """What stands around a name of a summary."""
    source = analyze(summary, code)
    here, article = surroundings(summary, code), surroundings(ARTICLE, "en")
    spot = here.spot(next(each for each in source.names.named if each.text == name))
    return Fits(here.around(spot), article), article


@pytest.mark.parametrize(
    ("summary", "code", "name", "sentence", "anchors"),
    [
        ("Польща закрила кордон у травні.", "uk", "Польща", 0, 3),
        ("Литва знову відкрила мости.", "uk", "Литва", 1, 1),
        ("Литва возобновила движение поездов по двум мостам.", "ru", "Литва", 1, 3),
        ("Литва промолчала.", "ru", "Литва", None, 0),
    ],
)
def test_which_sentence_has_what_stands_around(
    summary: str, code: str, name: str, sentence: int | None, anchors: int
) -> None:
    found, _ = fits(summary, code, name)
    assert len(found) == anchors
    assert max(found.aligned, key=lambda at: found.aligned[at], default=None) == sentence


def test_no_place_fits_better_than_all_that_stands_around() -> None:
    found, article = fits("Польща закрила кордон у травні.", "uk", "Польща")
    source = analyze(ARTICLE, "en")
    own, rival = (article.spot(name) for name in source.names.named)
    assert 0 == found.fit(rival) < found.fit(own) <= found.aligned[0] <= found.whole
    assert found.best([rival, own]) == found.fit(own)


@pytest.mark.parametrize(
    ("key", "expected"),
    [("n:5:5", 1.5), ("e:poland", 1.5), ("g:lokom", 1.0), ("g:karig", 0.5)],  # log(4 / 1) and log(4 / 2) of log(4)
)
def test_numbers_and_names_tell_more_than_words_and_rare_words_more_than_others(key: str, expected: float) -> None:
    text = "The 5 locomotives left Poland. The carriages and tickets burned. Carriages were old."
    assert surroundings(text, "en").rarities[key] == pytest.approx(expected)
