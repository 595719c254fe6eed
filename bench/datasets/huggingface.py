"""Data sets of the Hugging Face library: a local folder of Parquet, CSV or JSON files, or a name on the hub."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.datasets.base import Dataset
from bench.datasets.rows import RowCollector
from bench.errors import InputError

FIELDS = ("id", "source", "summary", "language", "references")
_COLUMNS = {"id": "id", "source": "source"}


def load_huggingface(  # noqa: PLR0913  # each is a key of configs/dataset/huggingface.yaml
    path: str,
    name: str | None = None,
    config: str | None = None,
    split: str = "test",
    columns: Mapping[str, str] | None = None,
    revision: str | None = None,
    language: str | None = None,
    limit: int | None = None,
) -> Dataset:
    """A split of a data set, its columns taken as the fields of a row.

    Args:
        path: a local folder, or a name on the hub, which is then downloaded.
        name: our name for it; default: the last part of `path`.
        config: the data set's configuration ("ukrainian" in XL-Sum).
        split: one of its splits.
        columns: which of its columns is our id, source, summary, language and references; those left out are not
            read. A column of references holds a text or a list of texts. Default: id and source under their names.
        revision: a commit or tag of the hub.
        language: the language of all rows, where no column says it.
        limit: only the first so many rows.

    Raises:
        InputError: it cannot be loaded, a column is missing, or a row is bad.
    """
    from bench.datasets import schema

    columns = dict(columns) if columns else _COLUMNS
    table = _load(path, config, split, revision)
    where = f"{path}[{split}]"
    _prove_columns(columns, table.column_names, language, where)
    collector = RowCollector(name or Path(path).name, where)
    for number, record in enumerate(table.take(limit) if limit is not None else table, start=1):
        collector.add(schema.parse(schema.Row, _row(record, columns, language), where, number), number)
    return collector.dataset()


def _load(path: str, config: str | None, split: str, revision: str | None) -> Any:
    import datasets  # two seconds to load

    try:
        return datasets.load_dataset(path, name=config, split=split, revision=revision)
    except (OSError, ValueError, datasets.exceptions.DatasetsError) as error:
        message = " ".join(str(error).split()).rstrip(".")
        raise InputError(f"cannot be loaded: {message}. Check path, config and split", path) from None


def _prove_columns(columns: Mapping[str, str], there: list[str], language: str | None, where: str) -> None:
    for field, column in columns.items():
        if field not in FIELDS:
            raise InputError(f"columns names '{field}', which is not one of {', '.join(FIELDS)}. Correct it", where)
        if column not in there:
            cure = f"Set columns.{field} to one of: {', '.join(there)}"
            raise InputError(f"there is no column '{column}'. {cure}", where)
    for field in ("id", "source"):
        if field not in columns:
            raise InputError(
                f"no column is given for '{field}'. Set columns.{field}, one of: {', '.join(there)}", where
            )
    if "language" not in columns and language is None:
        raise InputError("the language is not given. Set language, or columns.language to a column with codes", where)


def _row(record: Mapping[str, Any], columns: Mapping[str, str], language: str | None) -> dict[str, Any]:
    row = {field: record[column] for field, column in columns.items()}
    row.setdefault("language", language)
    row["id"] = str(row["id"])  # numbers are common here
    if isinstance(row.get("references"), str):
        row["references"] = [row["references"]]
    return row
