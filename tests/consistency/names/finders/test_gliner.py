"""GLiNER's models are too large for the tests: an object that answers as one does stands in."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import pytest

from bench.consistency.names.finders import base
from bench.consistency.names.finders.gliner import Gliner, _load
from bench.errors import ConfigError


class Model:
    """Finds "Karaoke Oy" wherever it stands, and calls it an organization."""

    def predict_entities(self, text: str, labels: list[str], threshold: float) -> list[dict[str, Any]]:
        place = text.find("Karaoke Oy")
        assert "organization" in labels or "yritys" in labels
        label = "organization" if "organization" in labels else "yritys"
        return [] if place < 0 else [{"start": place, "end": place + 10, "label": label, "score": 0.9}]


@pytest.fixture(autouse=True)
def gliner(monkeypatch: pytest.MonkeyPatch) -> None:
    class GLiNER:
        @staticmethod
        def from_pretrained(model: str, local_files_only: bool) -> Model:
            if not local_files_only:
                raise OSError(f"{model} is not here")
            return Model()

    module = ModuleType("gliner")
    module.GLiNER = GLiNER  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gliner", module)
    _load.cache_clear()
    monkeypatch.setattr(base, "version", lambda package: "0.2.29")


TEXT = "Eilen satoi. Tänään Karaoke Oy laulaa."


@pytest.mark.parametrize("labels", [None, {"yritys": "ORG"}])
def test_names_are_found_sentence_by_sentence(tmp_path: Any, labels: dict[str, str] | None) -> None:
    (name,) = Gliner(str(tmp_path), ["fi"], labels=labels).find(TEXT, "fi")
    assert (TEXT[name.start : name.stop], name.type) == ("Karaoke Oy", "ORG")


def test_the_folder_its_files_and_the_threshold_are_the_identity(tmp_path: Any) -> None:
    found = Gliner(str(tmp_path), ["fi"], threshold=0.3).identity
    assert found == f"gliner-0.2.29+{tmp_path.name}-{base.folder_hash(tmp_path)}-0.3"


def test_a_model_that_is_not_there() -> None:
    with pytest.raises(ConfigError, match="GLiNER cannot load 'owner/model'"):
        Gliner("owner/model", ["fi"])
