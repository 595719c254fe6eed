from __future__ import annotations

import pytest

from bench import check
from bench.consistency.names.gazetteer import table_rows
from bench.records import Entity
from tests.consistency.names.judging import judged


@pytest.mark.parametrize(
    ("name", "source", "reason", "where"),
    [
        # a region of which the article names a country, or a place in one
        (
            "European",
            "Литва закрила кордон.",
            "the article names a country or place of this region, and not it",
            "Литва",
        ),
        ("Азія", "It was said in Almaty.", "the article names a country or place of this region, and not it", "Almaty"),
        ("African", "Литва закрила кордон.", "absent", None),
        # an institution speaks for its country, a place implies it; no other country
        ("Ukraine", "Верховна Рада ухвалила бюджет.", "metonym", "Верховна Рада"),
        ("Германия", "The Bundestag voted on it.", "metonym", "Bundestag"),
        (
            "Spain",
            "It happened in Barcelona.",
            "the article names a place of this country, and not the country",
            "Barcelona",
        ),
        ("France", "It happened in Barcelona.", "absent", None),
        ("Польща", "Верховна Рада ухвалила бюджет.", "absent", None),
    ],
)
def test_what_is_known_of_an_entity(name: str, source: str, reason: str, where: str | None) -> None:
    evidence = judged(name, source)
    assert evidence.reason == reason
    assert (evidence.source.text if evidence.source else None) == where


def test_entities_of_the_data_set_take_precedence_and_forbidden_forms_never_match() -> None:
    coale = Entity("coale", "PER", {"en": ("John Coale", "John Cole"), "uk": ("Джон Коул",)}, forbidden=("John Kelly",))
    assert judged("John Cole", "Переговори веде Джон Коул.", [coale]).normal == "coale"
    assert judged("John Kelly", "Переговори веде Джон Коул.", [coale]).verdict == "contradicted"
    feminine = Entity("kolesnikova", "PER", {"ru": ("Мария Колесникова", "Колесникова")}, gender="f")
    assert judged("Колесниковой", "Это сказала Мария Колесникова.", [feminine]).normal == "kolesnikova"
    assert judged("Колесников", "Это сказала Мария Колесникова.", [feminine]).normal != "kolesnikova"


def test_a_capital_is_of_one_country() -> None:
    capitals = [row["capital"] for row in table_rows("countries.tsv") if row["capital"]]
    assert len(capitals) == len(set(capitals))


def test_regions_and_their_countries_are_in_the_tables() -> None:
    countries = {row["id"] for row in table_rows("countries.tsv")}
    places = {row["id"] for row in table_rows("cities.tsv")}
    for row in table_rows("regions.tsv"):
        assert row["id"] in places or row["id"].startswith("cldr-")
        assert set(row["countries"].split("|")) <= countries


@pytest.mark.parametrize(
    ("summary", "language", "verdicts"),
    [
        ("Missiles hit the Kharkiv and Sumy regions.", "en", ["unverifiable", "supported"]),
        ("У Сумській та Харківській областях є руйнування.", "uk", ["supported", "supported"]),
        ("Missiles hit Kharkiv.", "en", ["unverifiable"]),
        ("Missiles hit Poltava.", "en", ["unsupported"]),
    ],
)
def test_a_town_whose_region_the_article_names(summary: str, language: str, verdicts: list[str]) -> None:
    found = check("Ракети влучили на Харківщині й Сумщині.", summary, "uk", language).names.evidence
    assert [item.verdict.value for item in found] == verdicts


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("South Sudan signed it.", "Sudan"),
        ("Equatorial Guinea won.", "Guinea"),
        ("They flew to Guinea-Bissau.", "Guinea"),
        ("Northern Ireland voted.", "Ireland"),
        ("They drove through New Mexico.", "Mexico"),
        ("The Dominican Republic voted.", "Dominica"),
        ("The Democratic Republic of the Congo voted.", "Republic of the Congo"),
        ("Південний Судан підписав угоду.", "Sudan"),
    ],
)
def test_a_country_in_the_name_of_another_is_not_named(source: str, name: str) -> None:
    assert judged(name, source).reason == "absent"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("It was told in Mexico City.", "Mexico"),
        ("The U.N. General Assembly met.", "UN"),
        ("It burned in Kyiv Oblast.", "Kyiv"),
    ],
)
def test_a_place_in_the_name_of_what_is_there_is_named(source: str, name: str) -> None:
    assert judged(name, source).reason == "entity"
