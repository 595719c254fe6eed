from __future__ import annotations

import pytest

from bench.languages.cldr import checksums, local_names, places
from bench.languages.reach import reach


@pytest.mark.parametrize(
    ("code", "entity", "name"),
    [("sv", "germany", "Tyskland"), ("cs", "vienna", "Vídeň"), ("fi", "united-states", "Yhdysvallat"),
     ("fr", "united-nations", "ONU"), ("el", "moscow", "Μόσχα"), ("pl", "scotland", "Szkocja"),
     ("kk", "ukraine", "Украина"), ("sw", "germany", "Ujerumani"), ("bn", "india", "ভারত"),
     ("pt", "poland", "Polónia"), ("zh", "north-korea", "北韓")],
)  # fmt: skip
def test_places_have_the_ids_of_our_own_tables(code: str, entity: str, name: str) -> None:
    assert name in dict(places(code))[entity]


@pytest.mark.parametrize(
    ("code", "kind", "entity", "name"),
    [("nl", "language", "denmark", "Deens"), ("ru", "language", "language-hi", "хинди"),
     ("ru", "currency", "currency-usd", "долларов США"), ("de", "currency", "currency-chf", "Schweizer Franken")],
)  # fmt: skip
def test_languages_and_currencies_are_there(code: str, kind: str, entity: str, name: str) -> None:
    assert any((each.kind, each.entity) == (kind, entity) and name in each.names for each in local_names(code))


@pytest.mark.parametrize("code", ["en", "uk", "ru"])
def test_no_language_has_the_name_of_another_word(code: str) -> None:
    """Russian "пали" is what fell."""
    names = {name for each in local_names(code) if each.kind == "language" for name in each.names}
    assert names
    assert names.isdisjoint({"пали", "ибо", "Ga", "свати"})


def test_all_languages_that_are_within_reach_are_there() -> None:
    assert len(checksums()) > 250
    assert all(places(code) for code in checksums() if reach(code).script)
    assert all(name for code in checksums() for each in local_names(code) for name in each.names)
    assert local_names("xx") == ()
