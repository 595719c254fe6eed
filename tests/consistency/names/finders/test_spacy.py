"""Run by make test-finders, which installs spaCy; the pipeline is made here, of rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.consistency.names.finders.spacy import Spacy
from bench.errors import ConfigError

spacy = pytest.importorskip("spacy")

RULES = [
    {"label": "PERSON", "pattern": "Marit Solberg"},
    {"label": "GPE", "pattern": "Tromsø"},
    {"label": "DATE", "pattern": "mandag"},
    {"label": "SHIP", "pattern": "Nordlys"},
]


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    made = spacy.blank("nb")
    made.add_pipe("entity_ruler").add_patterns(RULES)
    made.to_disk(tmp_path / "pipeline")
    return tmp_path / "pipeline"


def test_the_entities_of_a_pipeline_in_a_folder(pipeline: Path) -> None:
    text = "𝒜 Marit Solberg kom til Tromsø med Nordlys på mandag."
    finder = Spacy(str(pipeline), ["no"])
    found = [(text[name.start : name.stop], name.type) for name in finder.find(text, "no")]
    assert found == [("Marit Solberg", "PER"), ("Tromsø", "GPE"), ("Nordlys", "MISC")]


def test_a_pipeline_tells_its_language_and_its_files_the_identity(pipeline: Path) -> None:
    finder = Spacy(str(pipeline))
    assert finder.languages == {"nb"}
    before = finder.identity
    assert Spacy(str(pipeline)) == finder
    (pipeline / "note.txt").write_text("changed", encoding="utf-8")
    from bench.consistency.names.finders.base import folder_hash

    folder_hash.cache_clear()
    assert Spacy(str(pipeline)).identity != before
    assert before.startswith(f"spacy-{spacy.__version__}+nb_")


@pytest.mark.parametrize("model", ["xx_no_such_package", "./nope"])
def test_a_pipeline_that_is_not_there(model: str) -> None:
    with pytest.raises(ConfigError, match="spaCy"):
        Spacy(model)
