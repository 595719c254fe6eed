from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet
import pytest

from bench.runner.packed import pack_scores
from bench.runner.store import Folder
from tests.runner.fakes import make_plan
from tests.runner.test_execute import run


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(run(make_plan(tmp_path)))


@pytest.mark.parametrize(
    ("form", "unpack"), [("jsonl.gz", gzip.decompress), ("jsonl.bz2", bz2.decompress), ("jsonl.xz", lzma.decompress)]
)
def test_packed_scores_are_the_same(folder: Folder, form: str, unpack: Callable[[bytes], bytes]) -> None:
    before = folder.scores.read_bytes()
    pack_scores(folder, form)
    packed = folder.path / f"scores.{form}"
    assert unpack(packed.read_bytes()) == before
    assert [path.name for path in folder.path.glob("scores.*")] == [packed.name]


def test_packing_twice_gives_the_same_bytes(folder: Folder) -> None:
    before = folder.scores.read_bytes()
    pack_scores(folder, "jsonl.gz")
    first = (folder.path / "scores.jsonl.gz").read_bytes()
    folder.scores.write_bytes(before)
    pack_scores(folder, "jsonl.gz")
    assert (folder.path / "scores.jsonl.gz").read_bytes() == first


def test_a_table_has_the_same_rows(folder: Folder) -> None:
    rows = [json.loads(line) for line in folder.scores.read_text(encoding="utf-8").splitlines()]
    pack_scores(folder, "parquet")
    found = pyarrow.parquet.read_table(folder.path / "scores.parquet").to_pylist()
    assert [{**row, "statistics": dict(row["statistics"])} for row in found] == [
        row
        | {
            "sample": 0,
            "evidence": [{name: each[name] for name in found[0]["evidence"][0]} for each in row["evidence"]],
        }
        for row in rows
    ]


def test_lines_leave_no_older_form_behind(folder: Folder) -> None:
    (folder.path / "scores.parquet").touch()
    pack_scores(folder, "jsonl")
    assert [path.name for path in folder.path.glob("scores.*")] == ["scores.jsonl"]
