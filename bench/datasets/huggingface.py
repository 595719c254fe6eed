"""Data sets of the Hugging Face library: a local folder of Parquet, CSV or JSON files, or a name on the hub."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from bench.datasets.base import Dataset
from bench.datasets.rows import RowCollector
from bench.datasets.sampling import draw, drawn_name
from bench.errors import InputError

FIELDS = ("id", "source", "summary", "language", "source_language", "published", "references")
_COLUMNS = {"id": "id", "source": "source"}
_COMMIT = re.compile(r"[0-9a-f]{40}")
_TRIES = 2  # of a request to the hub; the library's own twenty take minutes to say that there is no network
_Record = dict[str, Any]


def load_huggingface(  # noqa: PLR0913  # each is a key of configs/dataset/huggingface.yaml
    path: str,
    name: str | None = None,
    config: str | None = None,
    split: str = "test",
    columns: Mapping[str, str | None] | None = None,
    revision: str | None = None,
    files: str | None = None,
    language: str | None = None,
    source_language: str | None = None,
    limit: int | None = None,
    sample: int | None = None,
    seed: int = 0,
) -> Dataset:
    """A split of a data set, its columns taken as the fields of a row.

    Rows are streamed: with a limit no more than that is downloaded, and nothing is read from a cache that is older
    than the files.

    Args:
        path: a local folder, or a name on the hub, which is then asked for it.
        name: our name for it; default: the last part of `path`.
        config: the data set's configuration ("ukrainian" in XL-Sum).
        split: one of its splits.
        columns: which of its columns is our id, source, summary, language, source_language, published and references;
            those left out are not read. A column of references holds a text or a list of texts. Where id is null, rows
            are numbered. Default: id and source under their names.
        revision: a commit, branch or tag of the hub; the commit that it stands for is recorded.
        files: the Parquet files in it, where its own description does not tell them: "{config}/{split}/*.parquet".
        language: of all summaries, where no column says it.
        source_language: of all articles, where no column says it; default: that of the summaries.
        limit: only the first so many rows.
        sample: so many of them, drawn by `seed`. Without a limit this reads them all.

    Raises:
        InputError: it cannot be loaded, a column is missing, or a row is bad.
    """
    from bench.datasets import schema

    columns = dict(columns) if columns else dict(_COLUMNS)
    where = f"{path}[{split}]"
    commit = None if Path(path).exists() else _commit(path, revision)
    records = _records(path, config, split, commit, files)
    first = next(records, None)
    if first is not None:
        _prove_columns(columns, list(first), language, where)
        records = chain([first], records)
    collector = RowCollector(name or Path(path).name, where)
    for number, record in draw(enumerate(records, start=1), limit, sample, seed):
        row = _row(record, columns, number, {"language": language, "source_language": source_language})
        collector.add(schema.parse(schema.Row, row, where, number), number)
    dataset = collector.dataset()
    about = {"revision": commit} if commit else dataset.about
    return replace(dataset, name=drawn_name(dataset.name, limit, sample, seed), about=about)


def _commit(path: str, revision: str | None) -> str:
    """The commit that a revision of a data set on the hub stands for."""
    if revision and _COMMIT.fullmatch(revision):
        return revision
    from huggingface_hub import HfApi

    with _telling(path):
        return str(HfApi().dataset_info(path, revision=revision, timeout=10).sha)


def _records(path: str, config: str | None, split: str, commit: str | None, files: str | None) -> Iterator[_Record]:
    """The rows of a split, each read when it is asked for."""
    with _telling(path):
        import datasets  # two seconds to load

        datasets.config.STREAMING_OPEN_MAX_RETRIES = datasets.config.STREAMING_READ_MAX_RETRIES = _TRIES
        if files is None:
            yield from datasets.load_dataset(path, name=config, split=split, revision=commit, streaming=True)
        else:
            root = f"hf://datasets/{path}@{commit}" if commit else path
            there = {split: f"{root}/{files.format(config=config, split=split)}"}
            yield from datasets.load_dataset("parquet", data_files=there, split=split, streaming=True)


@contextmanager
def _telling(path: str) -> Iterator[None]:
    """Say in one line what the libraries raise; the errors of their network client have no base to name."""
    try:
        yield
    except Exception as error:
        offline = os.environ.get("HF_HUB_OFFLINE", "").upper() in ("1", "ON", "YES", "TRUE")
        if offline and not Path(path).exists():
            raise InputError(
                "HF_HUB_OFFLINE is set, and it is no local folder. Unset it to ask the hub", path
            ) from None
        message = " ".join(str(error).split()).rstrip(".") or type(error).__name__
        raise InputError(f"cannot be loaded: {message}. Check path, config and split", path) from None


def _prove_columns(columns: Mapping[str, str | None], there: list[str], language: str | None, where: str) -> None:
    for field, column in columns.items():
        if field not in FIELDS:
            raise InputError(f"columns names '{field}', which is not one of {', '.join(FIELDS)}. Correct it", where)
        if column not in there and (field, column) != ("id", None):
            cure = f"Set columns.{field} to one of: {', '.join(there)}"
            raise InputError(f"there is no column '{column}'. {cure}", where)
    for field in ("id", "source"):
        if field not in columns:
            raise InputError(
                f"no column is given for '{field}'. Set columns.{field}, one of: {', '.join(there)}", where
            )
    if "language" not in columns and language is None:
        raise InputError("the language is not given. Set language, or columns.language to a column with codes", where)


def _row(
    record: _Record, columns: Mapping[str, str | None], number: int, languages: Mapping[str, str | None]
) -> _Record:
    row = {field: record[column] for field, column in columns.items() if column is not None}
    row = {field: code for field, code in languages.items() if code is not None} | row
    row["id"] = str(row.get("id", number))  # numbers are common here
    if isinstance(row.get("references"), str):
        row["references"] = [row["references"]]
    return row
