"""The rubrics that come with the project, and what is refused of others."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from bench.errors import ConfigError
from bench.judges.rubric import NEEDED, Rubric, numbered
from bench.runner.options import choices, config_folder


def shipped() -> dict[str, Any]:
    texts: dict[str, Any] = {}
    for name in choices("rubric"):
        texts |= yaml.safe_load((config_folder() / "rubric" / f"{name}.yaml").read_text(encoding="utf-8"))
    return texts


def test_every_shipped_rubric_has_all_texts_and_places() -> None:
    assert sorted(shipped()) == ["en", "neutral", "ru", "uk"]
    rubric = Rubric(shipped(), "metric.judge")
    assert rubric.version("uk") == "uk-1"
    assert rubric.version("pl") == "neutral-1"


@pytest.mark.parametrize("language", ["en", "uk", "ru", "pl"])
def test_keys_and_verdicts_are_named_in_every_language(language: str) -> None:
    rubric = Rubric(shipped(), "metric.judge")
    text = rubric.text("faithfulness", language, article="ARTICLE", sentences="1. SENTENCE")
    assert all(word in text for word in ('"sentences"', "supported", "contradicted", "unsupported", "ARTICLE"))
    assert "{article}" not in text


def test_the_neutral_rubric_names_the_language() -> None:
    text = Rubric(shipped(), "metric.judge").text("coverage", "pl", summary="S", facts="1. F")
    assert "a summary in Polish" in text


def test_a_text_cannot_fill_another_place() -> None:
    rubric = Rubric(shipped(), "metric.judge")
    text = rubric.text("preference", "en", article="{a} {b}", a="FIRST", b="{article}")
    assert text.count("FIRST") == 1
    assert "{a} {b}" in text


def _changed(kind: str, text: object) -> dict[str, Any]:
    return {"en": shipped()["en"] | {kind: text}}


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ({}, "has no rubric"),
        ({"en": {}}, "has no text 'faithfulness'"),
        (_changed("coverage", "no places"), r"\{facts\} must stand in it once"),
        (_changed("preference", "{article} {a} {a} {b}"), r"\{a\} must stand in it once"),
        (_changed("repair", "{what}"), r"nothing can be put at \{what\}"),
    ],
)
def test_a_rubric_that_lacks_something_is_refused(texts: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Rubric(texts, "metric.judge")


def test_items_are_numbered_on_one_line_each() -> None:
    assert numbered(["One\ntwo.", "Three."]) == "1. One two.\n2. Three."
    assert set(NEEDED) == {"faithfulness", "coverage", "preference", "repair"}
