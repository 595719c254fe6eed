"""stanza's models are too large for the tests: an object that answers as its pipeline does stands in."""

from __future__ import annotations

import sys
from importlib import metadata
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from bench.consistency.names.finders import base
from bench.consistency.names.finders.stanza import Stanza, _pipeline
from bench.errors import ConfigError, MissingExtraError

ENTITY = SimpleNamespace(start_char=0, end_char=7, type="PERSON")
DATE = SimpleNamespace(start_char=8, end_char=12, type="DATE")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the stand-in for stanza.Pipeline was asked for."""
    taken: dict[str, Any] = {}

    def pipeline(language: str, **options: Any) -> Any:
        taken.update(options, language=language)
        if language == "xx":
            raise FileNotFoundError(language)
        return lambda text: SimpleNamespace(ents=[ENTITY, DATE])

    module = ModuleType("stanza")
    module.Pipeline = pipeline  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "stanza", module)
    _pipeline.cache_clear()
    monkeypatch.setattr(base, "version", lambda package: "1.15.0")
    return taken


def test_the_entities_of_a_pipeline(asked: dict[str, Any]) -> None:
    finder = Stanza("zh-hans", folder="models")
    assert finder.languages == {"zh"}
    assert finder.identity == "stanza-1.15.0+zh-hans-default"
    assert finder.find("Anybody 1999", "zh") == [base.FoundName(0, 7, "PER")]


def test_nothing_is_fetched(asked: dict[str, Any]) -> None:
    Stanza("ar", folder="models")
    assert asked["download_method"] is None
    assert asked["model_dir"] == "models"


def test_models_that_are_not_there_say_how_to_fetch_them(asked: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match=r"stanza has no models for 'xx' .* stanza\.download"):
        Stanza("xx")


def test_without_stanza_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(package: str) -> str:
        raise metadata.PackageNotFoundError(package)

    monkeypatch.setattr(base, "version", version)
    with pytest.raises(MissingExtraError, match=r"summary-bench\[stanza\]"):
        Stanza("ar")
