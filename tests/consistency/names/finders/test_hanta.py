"""Run by make test-finders, which installs HanTa."""

from __future__ import annotations

import pickle

import pytest

from bench import check
from bench.consistency.names.finders.hanta import HanTa

pytest.importorskip("HanTa")

TEXT = "Die Bäckerin Sabine Oltmanns verkaufte am Montag in Oldenburg Brot. Ihr Nachbar Jürgen kam aus Hannover."


def test_proper_nouns_that_stand_together_are_one_name() -> None:
    found = [TEXT[name.start : name.stop] for name in HanTa().find(TEXT, "de")]
    assert found == ["Sabine Oltmanns", "Oldenburg", "Jürgen", "Hannover"]


@pytest.mark.parametrize("text", ["", "…", "Der Bäcker verkauft das Brot am Montag."])
def test_nouns_are_no_names(text: str) -> None:
    assert HanTa().find(text, "de") == []


def test_a_german_summary_is_judged_by_what_hanta_finds() -> None:
    result = check(TEXT, "Sabine Oltmanns lebt in Oldenburg, Gesine Harms auch.", "de", "de", finder=HanTa())
    assert [(item.summary.text, item.verdict.value) for item in result.names.evidence] == [
        ("Sabine Oltmanns", "supported"),
        ("Oldenburg", "supported"),
        ("Gesine Harms", "unsupported"),
    ]


def test_what_goes_to_another_process_is_small_and_equal() -> None:
    finder = HanTa()
    finder.find(TEXT, "de")
    packed = pickle.dumps(finder)
    assert len(packed) < 1000
    assert pickle.loads(packed) == finder  # noqa: S301 -- our own
    assert hash(pickle.loads(packed)) == hash(finder)  # noqa: S301
