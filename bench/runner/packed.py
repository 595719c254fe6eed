"""Scores in another form than JSON lines: packed, or as a Parquet table. They are for other programs to read."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from bench.datasets.files import PACKED
from bench.runner.store import Folder, replace_file, writing

_ROWS = 5000  # of a Parquet table that are held at once


def pack_scores(folder: Folder, form: str) -> None:
    """Replace scores.jsonl by a file of the same rows in `form`: "jsonl" (left as it is), "jsonl.gz" …, "parquet".

    Raises:
        MissingExtraError: the package for "jsonl.zst" is not installed.
        ResultsError: the file cannot be written.
    """
    packed = folder.path / f"scores.{form}"
    for other in folder.path.glob("scores.*"):
        if other not in (folder.scores, packed):
            other.unlink()
    if packed == folder.scores:
        return
    temporary = packed.with_name(f"{packed.name}.{os.getpid()}.tmp{packed.suffix}")
    try:
        with writing(packed):
            (_write_parquet if form == "parquet" else _write_packed)(folder.scores, temporary)
            replace_file(temporary, packed)
    finally:
        temporary.unlink(missing_ok=True)
    folder.scores.unlink()


def _write_packed(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("wb") as raw:
        if target.suffix == ".gz":  # without name and time, so that the same scores are the same bytes
            write: Any = gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0)
        else:
            write = PACKED[target.suffix](raw, "wb")
        with write:
            while block := read.read(1 << 20):
                write.write(block)


def _write_parquet(source: Path, target: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet

    span = pa.struct({"start": pa.int64(), "stop": pa.int64(), "text": pa.string()})
    text, number = pa.string(), pa.float64()
    evidence = dict.fromkeys(("kind", "verdict", "reason", "detail", "normal"), text)
    evidence |= {"credit": number, "weight": number, "summary": span, "source": span}
    columns = dict.fromkeys(("article_id", "example_id", "language", "metric", "note"), text)
    columns |= {"sample": pa.int64(), "value": number, "statistics": pa.map_(text, number)}
    schema = pa.schema(columns | {"evidence": pa.list_(pa.struct(evidence))})
    with source.open("rb") as lines, pyarrow.parquet.ParquetWriter(target, schema) as file:
        while rows := list(islice(_rows(lines), _ROWS)):
            file.write_table(pa.Table.from_pylist(rows, schema))


def _rows(lines: Any) -> Iterator[dict[str, Any]]:
    for line in lines:
        row = json.loads(line)
        yield row | {"sample": row.get("sample", 0), "statistics": list(row["statistics"].items())}
