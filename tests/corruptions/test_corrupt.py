from __future__ import annotations

from random import Random

import pytest

from bench.consistency.check import analyze
from bench.corruptions.corrupt import corrupt
from bench.corruptions.edits import Edit, apply, name_errors, number_errors
from bench.corruptions.place import Place

TEXTS = {
    "en": "In September 2023 Belarus freed 52 prisoners, US envoy John Cole told Reuters in Minsk.",
    "uk": "У вересні 2023 року Білорусь звільнила 52 в’язнів, сказав Джон Коул агентству Reuters у Мінську.",
    "ru": "В сентябре 2023 года Беларусь освободила 52 заключённых, сказал Джон Коул агентству Reuters в Минске.",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_every_error_is_flagged_and_nothing_else(language: str) -> None:
    text = TEXTS[language]
    source = analyze(text, language)
    place = Place(text, language, text)
    edits = [*number_errors(place, Random(1)), *name_errors(place, Random(1))]
    assert {"number", "date", "name"} <= {edit.kind for edit in edits}
    for edit in edits:
        result = source.check(apply(text, [edit]), language)
        flagged = (*result.numbers.flagged, *result.names.flagged)
        assert flagged, edit
        assert all(item.summary.start < edit.start + len(edit.text) for item in flagged)


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_the_same_seed_gives_the_same_errors(language: str) -> None:
    once = corrupt(TEXTS[language], language, TEXTS[language], "7")
    assert once == corrupt(TEXTS[language], language, TEXTS[language], "7")
    assert once != TEXTS[language]


@pytest.mark.parametrize(
    ("language", "text", "options"),
    [
        ("uk", "у вересні", {"січні", "червні", "жовтні", "грудні"}),
        ("ru", "в сентябре", {"январе", "июне", "октябре", "декабре"}),
        ("en", "in September", {"January", "June", "October", "December"}),
    ],
)
def test_a_month_keeps_its_case(language: str, text: str, options: set[str]) -> None:
    drawn = {edit.text for seed in range(80) for edit in number_errors(Place(text, language, ""), Random(seed))}
    assert options <= drawn


@pytest.mark.parametrize(("word", "ending"), [("білоруського", "ого"), ("білоруські", "і"), ("білоруською", "ою")])
def test_an_adjective_keeps_its_ending(word: str, ending: str) -> None:
    (edit,) = name_errors(Place(f"про {word} справу", "uk", ""), Random(0))
    assert edit.text.endswith("ськ" + ending)


def test_edits_are_applied_from_the_end() -> None:
    assert apply("one two three", [Edit(0, 3, "1", "number"), Edit(8, 13, "3", "number")]) == "1 two 3"


def test_a_language_without_stand_ins_keeps_its_names() -> None:
    assert list(name_errors(Place("Belarus und Polen", "de", ""), Random(0))) == []
