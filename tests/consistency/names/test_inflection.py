from __future__ import annotations

import pytest

from bench.consistency.names.inflection import Reading, bases, folded, name_readings, surname_readings
from bench.text.folding import fold


@pytest.mark.parametrize(
    ("form", "nominative"),
    [
        ("білоруссю", "білорусь"),
        ("росії", "росія"),
        ("праги", "прага"),
        ("ризі", "рига"),
        ("києва", "київ"),
        ("львову", "львів"),
        ("українця", "українець"),
        ("росіян", "росіянин"),
        ("литовські", "литовський"),
        ("домі", "дім"),
        ("штатов", "штаты"),
        ("белоруссии", "белоруссия"),
        ("соединенных", "соединенный"),
        ("литовцев", "литовец"),
        ("китае", "китай"),
        ("лукашенком", "лукашенко"),
        ("трампові", "трамп"),
        ("americans", "american"),
        ("ігоря", "ігор"),
        ("лазарем", "лазар"),
        ("індійцеві", "індієць"),
        ("австрійців", "австрієць"),
        ("индийца", "индиец"),
        ("австрийцам", "австриец"),
    ],
)
def test_a_form_leads_to_its_nominative(form: str, nominative: str) -> None:
    assert nominative in bases(form)


@pytest.mark.parametrize(
    ("form", "other"),
    [("нигерии", "нигер"), ("нігерії", "нігер"), ("литви", "латвія"), ("австралії", "австрія")],
)
def test_a_form_does_not_lead_to_another_name(form: str, other: str) -> None:
    assert other not in bases(form)


@pytest.mark.parametrize(
    ("form", "readings"),
    [
        ("колесникова", {("колесников", "f"), ("колесников", "m")}),  # her nominative or his genitive
        ("колесниковой", {("колесников", "f")}),
        ("колеснікової", {("колесніков", "f")}),
        ("колесниковым", {("колесников", "m")}),
        ("тихановского", {("тихановский", "m")}),
        ("тихановской", {("тихановский", "f")}),
        ("kolesnikova", {("kolesnikov", "f")}),
        ("tsikhanouskaya", {("tsikhanousky", "f")}),
        ("трампа", set()),
    ],
)
def test_surnames_tell_the_gender_that_their_endings_tell(form: str, readings: set[tuple[str, str]]) -> None:
    assert surname_readings(form) == {Reading(*reading) for reading in readings}


def test_a_name_without_gendered_ending_is_read_by_all_case_endings() -> None:
    assert {Reading("трамп"), Reading("трампа")} <= name_readings("трампа")


@pytest.mark.parametrize("word", ["Ёлка", "Kęstutis", "в’язень", "Їжак", "ПІЙМАЙ", "Йосип", "Straße"])
def test_the_fast_folding_is_the_folding(word: str) -> None:
    assert folded(word) == fold(word)
