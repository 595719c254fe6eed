"""A data set as a folder that `datasets` loads: what is in it, and that an edit shows."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import datasets
import pytest
import yaml
from datasets import Features, List, Value
from datasets.info import DatasetInfosDict
from datasets.utils.metadata import MetadataConfigs
from huggingface_hub import DatasetCard

from bench.datasets.base import Dataset
from bench.datasets.jsonl import load_jsonl
from bench.datasets.seeds import load_seeds
from bench.errors import InputError
from bench.export.dataset import to_dataset, write
from bench.interop.rows import entity_of, example_of
from bench.metrics.fact_recall import FactRecall
from bench.metrics.name_consistency import NameConsistency
from bench.metrics.number_consistency import NumberConsistency
from bench.records import Prediction

CONFIGS = ["en", "uk", "ru", "entities"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dataset")
    write(path, load_seeds())
    return path


@pytest.fixture
def load(tmp_path: Path) -> Any:
    """`load_dataset` with a cache of its own, which outlives an edit within one test."""

    def call(folder: Path, config: str) -> datasets.Dataset:
        return datasets.load_dataset(str(folder), config, split="test", cache_dir=str(tmp_path / "cache"))

    return call


@pytest.mark.parametrize("config", CONFIGS)
def test_load_dataset_gives_what_was_written(folder: Path, config: str, load: Any) -> None:
    loaded = load(folder, config)
    assert loaded.to_list() == to_dataset(config).to_list()
    assert loaded.features == to_dataset(config).features


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_a_row_is_an_article_with_references_and_facts_in_the_language(folder: Path, language: str, load: Any) -> None:
    examples = [each for each in load_seeds().examples if each.language == language]
    rows = load(folder, language).to_list()
    assert [row["id"] for row in rows] == [each.id for each in examples]
    for row, example in zip(rows, examples, strict=True):
        assert row["source"] == example.article.text
        assert [each["text"] for each in row["references"]] == [each.text for each in example.references]
        assert [(each["id"], each["claim"]) for each in row["facts"]] == [
            (each.id, each.claim[language]) for each in example.facts
        ]
        for piece in (*row["furniture"], *(span for fact in row["facts"] for span in fact["evidence"])):
            assert row["source"][piece["start"] : piece["stop"]] == piece["text"]


def test_a_row_scores_as_the_example_that_it_was_made_of(folder: Path, load: Any) -> None:
    entities = tuple(entity_of(row) for row in load(folder, "entities").to_list())
    assert entities == load_seeds().examples[0].entities
    for example, row in zip(load_seeds(["uk"]).examples, load(folder, "uk").to_list(), strict=True):
        made = example_of(row, entities)
        prediction = Prediction(example.id, "test", next(each.text for each in example.references))
        for metric in (NumberConsistency(), NameConsistency(), FactRecall()):
            assert metric.score(made, prediction) == metric.score(example, prediction)


def test_columns_are_typed(folder: Path, load: Any) -> None:
    features: Features = load(folder, "uk").features
    assert features["source_language"] == List(Value("string"))
    assert features["facts"].feature["weight"] == Value("float64")
    assert features["facts"].feature["evidence"].feature["start"] == Value("int64")


def test_an_edit_shows_although_the_earlier_rows_are_cached(tmp_path: Path, load: Any) -> None:
    dataset = load_seeds(["uk"])
    path = tmp_path / "folder"
    write(path, dataset)
    before = load(path, "uk")["source"][:]
    first, *others = dataset.examples
    edited = replace(first, article=replace(first.article, text=first.article.text + " Edited."))
    for old in path.glob("uk/*.parquet"):
        old.unlink()
    write(path, Dataset("seeds", (edited, *others)))
    after = load(path, "uk")["source"][:]
    assert after == [f"{before[0]} Edited.", *before[1:]]


def test_the_same_rows_have_the_same_names_and_bytes(folder: Path, tmp_path: Path) -> None:
    again = write(tmp_path / "again", load_seeds())
    for path in again:
        assert path.read_bytes() == (folder / path.relative_to(tmp_path / "again")).read_bytes()


def test_the_card_is_valid_and_says_what_is_there(folder: Path) -> None:
    card = DatasetCard.load(folder / "README.md", ignore_metadata_errors=False)
    told = MetadataConfigs.from_dataset_card_data(card.data)
    infos = DatasetInfosDict.from_dataset_card_data(card.data)
    assert list(told) == list(infos) == CONFIGS
    for config in CONFIGS:
        (part,) = told[config]["data_files"]
        assert part["split"] == "test"
        assert infos[config].features == to_dataset(config).features
        assert infos[config].splits["test"].num_examples == len(to_dataset(config))
        assert infos[config].download_size == (folder / part["path"]).stat().st_size
    assert (folder / card.data.license_link).is_file()
    assert card.data.license == "other"
    assert set(card.data.language) == {"en", "uk", "ru"}


def test_the_card_keeps_origin_and_rights_of_the_articles(folder: Path) -> None:
    own = (Path(__file__).parents[2] / "references" / "README.md").read_text(encoding="utf-8")
    card = (folder / "README.md").read_text(encoding="utf-8")
    for heading in ("Where it comes from", "What it can and cannot show", "Rights", "Citing"):
        section = own.split(f"## {heading}\n")[1].split("\n## ")[0].strip()
        assert section in card
    assert "remain\nwith their publishers" in (folder / "LICENSE.md").read_text(encoding="utf-8")


def test_the_tasks_of_the_benchmark_are_configurations(folder: Path) -> None:
    told = yaml.safe_load((folder / "eval.yaml").read_text(encoding="utf-8"))
    assert {each["config"] for each in told["tasks"]} == {"en", "uk", "ru"}
    assert {each["split"] for each in told["tasks"]} == {"test"}
    ids = [each["id"] for each in told["tasks"]]
    assert len(set(ids)) == len(ids) == 12


def test_other_data_have_a_card_that_claims_nothing(tmp_path: Path, load: Any) -> None:
    rows = tmp_path / "seeds.jsonl"  # the name of the embedded data set is no proof
    rows.write_text(json.dumps({"id": "1", "source": "Ein Text.", "language": "de"}), encoding="utf-8")
    write(tmp_path / "folder", load_jsonl(rows))
    assert load(tmp_path / "folder", "de").to_list()[0]["source"] == "Ein Text."
    card = DatasetCard.load(tmp_path / "folder" / "README.md")
    assert card.data.license == "unknown"
    assert "Nobody stated here" in card.text
    assert "Belarus" not in card.text


def test_a_configuration_that_is_not_there() -> None:
    with pytest.raises(InputError, match=r"has no configuration 'de'\. It has: en, uk, ru, entities"):
        to_dataset("de")
