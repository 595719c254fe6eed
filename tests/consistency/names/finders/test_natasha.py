"""Run by make test-finders, which installs natasha."""

from __future__ import annotations

import pickle

import pytest

from bench import check
from bench.consistency.names.finders.natasha import Natasha

pytest.importorskip("natasha")

TEXT = "Режиссёр Пётр Верховцев приехал в Кострому, сообщило агентство «Волжские новости»."


def test_the_names_of_a_russian_text() -> None:
    found = {TEXT[name.start : name.stop]: name.type for name in Natasha().find(TEXT, "ru")}
    assert found["Пётр Верховцев"] == "PER"
    assert found["Кострому"] == "LOC"
    assert "ORG" in found.values()


@pytest.mark.parametrize(
    ("summary", "verdicts"),
    [
        ("Верховцева видели в Костроме.", ["supported", "supported"]),
        ("В Кострому приехал Игнат Синицын.", ["supported", "unsupported"]),
    ],
)
def test_a_russian_summary_is_judged_by_what_natasha_finds(summary: str, verdicts: list[str]) -> None:
    result = check(TEXT, summary, "ru", "ru", finder=Natasha())
    assert [item.verdict.value for item in result.names.evidence] == verdicts


def test_the_release_is_the_identity() -> None:
    assert Natasha().identity.startswith("natasha-")


def test_what_goes_to_another_process_is_small_and_equal() -> None:
    finder = Natasha()
    finder.find(TEXT, "ru")
    packed = pickle.dumps(finder)
    assert len(packed) < 1000
    assert pickle.loads(packed) == finder  # noqa: S301 -- our own
    assert hash(pickle.loads(packed)) == hash(finder)  # noqa: S301
