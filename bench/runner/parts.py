"""Long files that grow while a run is scored, so that a run that was cut off goes on where it stopped.

`scores.jsonl.part` and, of a file that is scored, `predictions.jsonl.part` only grow. From time to time all are synced
and `scoring.json` in the first folder tells how many chunks are whole in them and how long each then was; what stands
beyond is cut off and made again. Once all is there the parts get their names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import FileIO
from os import fsync
from pathlib import Path
from time import monotonic
from typing import Any

from bench.runner.store import SCHEMA, Folder, replace_file, write_all, write_json, writing

EVERY = 5.0  # seconds between two records of how far it is


@dataclass(slots=True)
class Parts:
    """The open parts, by the file that each will be, and how many chunks are in them."""

    record: Path
    of: str
    files: Mapping[Path, FileIO]
    chunks: int
    synced: float = field(default_factory=monotonic)

    def write(self, path: Path, content: bytes) -> None:
        with writing(path):
            write_all(self.files[path], content)

    def chunk_done(self) -> None:
        """All of a chunk is written."""
        self.chunks += 1
        if monotonic() - self.synced > EVERY:
            self.sync()

    def sync(self) -> None:
        for path, file in self.files.items():
            with writing(path):
                fsync(file.fileno())
        sizes = [file.tell() for file in self.files.values()]
        write_json(self.record, {"schema": SCHEMA, "of": self.of, "chunks": self.chunks, "sizes": sizes})
        self.synced = monotonic()


@contextmanager
def growing(folder: Folder, of: str, paths: Sequence[Path]) -> Iterator[Parts]:
    """The parts of some files, as far as an earlier run of the same (`of`) came, or empty ones.

    They get their names if nothing goes wrong; if something does, they stay for the next run.
    """
    record = folder.path / "scoring.json"
    chunks, sizes = _earlier(record, of, paths)
    files = {path: _opened(path, size) for path, size in zip(paths, sizes, strict=True)}
    parts = Parts(record, of, files, chunks)
    try:
        yield parts
        parts.sync()
        for path, file in files.items():
            file.close()
            with writing(path):
                replace_file(part_of(path), path)
        record.unlink()
    finally:
        for file in files.values():
            file.close()


def part_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")


def part_lines(path: Path, size: int) -> Iterator[bytes]:
    """The lines of the first `size` bytes of a part."""
    with part_of(path).open("rb") as file:
        while file.tell() < size:
            yield file.readline()


def _opened(path: Path, size: int) -> FileIO:
    with writing(path):
        file = part_of(path).open("ab", buffering=0)
        file.truncate(size)
        file.seek(size)
    return file


def _earlier(record: Path, of: str, paths: Sequence[Path]) -> tuple[int, list[int]]:
    """How many chunks an earlier run of the same has left, and the lengths of the parts."""
    nothing = 0, [0 for _ in paths]
    try:
        told: dict[str, Any] = json.loads(record.read_text(encoding="utf-8"))
        same = told["of"] == of and told["schema"] == SCHEMA and len(told["sizes"]) == len(paths)
        there = [part_of(path).stat().st_size >= size for path, size in zip(paths, told["sizes"], strict=True)]
        return (int(told["chunks"]), list(map(int, told["sizes"]))) if same and all(there) else nothing
    except (OSError, ValueError, KeyError, TypeError):  # there is none, or it is not whole: all is scored again
        return nothing
