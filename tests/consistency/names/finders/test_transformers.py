"""Run where torch is installed; the classifier is made here, of one random layer that is fitted to a few words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench.consistency.names.finders.transformers import Transformers
from bench.errors import ConfigError

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.hf

WORDS = ["[UNK]", "[CLS]", "[SEP]", "[PAD]", "marit", "solberg", "oslo", "kom", "til"]
LABELS = {"solberg": "I-PER", "marit": "B-PER", "oslo": "B-GPE"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of one layer that gives each of a few words its label."""
    from transformers import BertConfig, BertForTokenClassification, BertTokenizer

    path = tmp_path_factory.mktemp("classifier")
    names = ["O", *LABELS.values()]
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16,
        max_position_embeddings=32, id2label=dict(enumerate(names)), label2id={name: k for k, name in enumerate(names)},
    )  # fmt: skip
    model = BertForTokenClassification(config)
    _teach(model)
    model.save_pretrained(path)
    (path / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizer(str(path / "vocab.txt"), do_lower_case=True).save_pretrained(path)
    return path


def _teach(model: Any) -> None:
    """Fit the tiny model on sentences of its words."""
    names = list(model.config.id2label.values())
    wanted = torch.tensor([names.index(LABELS.get(word, "O")) for word in WORDS])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for step in range(150):
        words = torch.randint(len(WORDS), (16, 8), generator=torch.Generator().manual_seed(step))
        loss = model(input_ids=words, labels=wanted[words]).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def test_the_entities_of_a_classifier_in_a_folder(folder: Path) -> None:
    text = "𝒜 Marit Solberg kom til Oslo"
    found = Transformers(str(folder), ["no"]).find(text, "no")
    assert [(text[name.start : name.stop], name.type) for name in found] == [("Marit Solberg", "PER"), ("Oslo", "GPE")]


def test_a_text_longer_than_the_model_reads_is_read_to_its_end(folder: Path) -> None:
    text = "kom til " * 60 + "Oslo"
    found = Transformers(str(folder), ["no"]).find(text, "no")
    assert [(name.start, name.type) for name in found] == [(len(text) - 4, "GPE")]


def test_the_files_are_the_identity(folder: Path) -> None:
    assert Transformers(str(folder), ["no"]).identity.startswith("transformers-")


def test_a_folder_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is no token classifier"):
        Transformers(str(tmp_path), ["no"])
