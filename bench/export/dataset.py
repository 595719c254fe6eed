"""`bench export dataset`: a data set as a folder that `datasets.load_dataset(folder, "uk")` reads.

One configuration a language, one row an article with its references and facts in that language; where there are known
names, a configuration "entities".
"""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.datasets.base import Dataset
from bench.errors import InputError
from bench.export.cards import body_of, front_matter_of, licence_of, with_front_matter
from bench.export.tasks import benchmark_of
from bench.interop.rows import ENTITIES, entity_features, entity_row, row_features, row_of
from bench.runner.store import write_bytes, write_text, write_yaml

if TYPE_CHECKING:
    import datasets

SPLIT = "test"
_HASH = 8  # hex digits of a file's hash in its name


def write(folder: Path, dataset: Dataset) -> list[Path]:
    """Write Parquet files, card, licence and the hub's eval.yaml; gives the files.

    A file's name has the hash of its content: `load_dataset` takes what it cached for what has the same name, and
    would give the rows of before an edit.
    """
    tables = {config: to_dataset(config, dataset) for config in configs(dataset)}
    packed = {config: _packed(table) for config, table in tables.items()}
    files = {
        config: f"{config}/{SPLIT}-{hashlib.sha256(content).hexdigest()[:_HASH]}.parquet"
        for config, content in packed.items()
    }
    for config, name in files.items():
        write_bytes(folder / name, packed[config])
    data = front_matter_of(dataset) | {
        "configs": [
            {"config_name": config, "data_files": [{"split": SPLIT, "path": name}]} for config, name in files.items()
        ],
        "dataset_info": [_info(config, table, len(packed[config])) for config, table in tables.items()],
    }
    write_text(folder / "README.md", with_front_matter(data, body_of(dataset, tables)))
    write_text(folder / "LICENSE.md", licence_of(dataset))
    write_yaml(folder / "eval.yaml", benchmark_of(dataset))
    return [folder / name for name in (*files.values(), "README.md", "LICENSE.md", "eval.yaml")]


def configs(dataset: Dataset) -> list[str]:
    """The languages of the data set, in order of first appearance, and "entities" where it has some."""
    languages = list(dict.fromkeys(example.language for example in dataset.examples))
    return [*languages, ENTITIES] if any(example.entities for example in dataset.examples) else languages


def to_dataset(config: str, dataset: Dataset | None = None) -> datasets.Dataset:
    """One configuration as a table of the package `datasets`, its columns typed.

    Args:
        config: a language, or "entities".
        dataset: default: the five embedded articles.

    Raises:
        InputError: the data set has no such configuration.
    """
    import datasets

    from bench.datasets.seeds import load_seeds

    dataset = dataset or load_seeds()
    if config not in configs(dataset):
        raise InputError(f"has no configuration '{config}'. It has: {', '.join(configs(dataset))}", dataset.name)
    if config == ENTITIES:
        entities = {each.id: each for example in dataset.examples for each in example.entities}
        languages = sorted({code for each in entities.values() for code in each.names})
        rows = [entity_row(each, languages) for each in entities.values()]
        return datasets.Dataset.from_list(rows, features=entity_features(languages), split=SPLIT)
    rows = [row_of(example) for example in dataset.examples if example.language == config]
    return datasets.Dataset.from_list(rows, features=row_features(), split=SPLIT)


def _packed(table: datasets.Dataset) -> bytes:
    """The table as Parquet: the same bytes for the same rows."""
    from pyarrow import parquet

    sink = io.BytesIO()
    parquet.write_table(table.data.table, sink)
    return sink.getvalue()


def _info(config: str, table: datasets.Dataset, size: int) -> dict[str, Any]:
    """The entry of the card's dataset_info."""
    from datasets import DatasetInfo

    described = DatasetInfo(features=table.features)._to_yaml_dict()
    counted = {"name": SPLIT, "num_bytes": table.data.nbytes, "num_examples": len(table)}
    return {
        "config_name": config,
        **described,
        "splits": [counted],
        "download_size": size,
        "dataset_size": table.data.nbytes,
    }
