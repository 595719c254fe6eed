from __future__ import annotations

from bench.languages import paradigms


def test_forms_phrases_and_units() -> None:
    assert paradigms.forms({2: "два дві"}) == {"два": 2, "дві": 2}
    assert paradigms.phrases({"ge": "at least | no less than"}) == {"at least": "ge", "no less than": "ge"}
    assert paradigms.units({"person": "people prisoner"}) == {"people": "person", "prisoner": "person"}


def test_every_ending_on_every_stem() -> None:
    assert paradigms.declined({50: "пятидесят"}, "ые ых") == {"пятидесятые": 50, "пятидесятых": 50}
    assert paradigms.declined_units({"w": "ват", "yard": "ярд"}, "- а") == {
        "ват": "w", "вата": "w", "ярд": "yard", "ярда": "yard",
    }  # fmt: skip


def test_of_several_tables_the_first_decides() -> None:
    assert paradigms.merged({"сто": 100}, {"сто": 1, "два": 2}) == {"сто": 100, "два": 2}
