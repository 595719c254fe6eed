"""Summaries that exist already."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from bench.errors import InputError
from bench.records import Example, Prediction
from bench.summarizers.base import Summarizer

_CURE = 'write {"id": …, "language": …, "summary": …} on each line'


class Precomputed(Summarizer):
    """Takes summaries from a file of JSON lines, or from a folder of text files named after the examples."""

    def __init__(self, path: str, system: str | None = None, name: str = "precomputed") -> None:
        """`path`: JSON lines of `id`, `language` and `summary`, or a folder with `<article id>/<language>.txt`.

        `id` may also be that of the example ("<article id>/<language>", without `language`). `system`: of a file
        with several systems, the one to take.
        """
        self.name = name
        self.path = Path(path).expanduser()
        self.system = system
        self._found: dict[str, str] | None = None

    def unable(self, example: Example) -> str | None:
        return None if example.id in self._summaries() else f"{self.path} has no summary of it"

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        for example in examples:
            yield Prediction(example.id, self.name, self._summaries()[example.id])

    def facts(self) -> Mapping[str, object]:
        digest = sha256(json.dumps(self._summaries(), sort_keys=True).encode()).hexdigest()
        return {"path": str(self.path), "summaries": len(self._summaries()), "sha256": digest}

    def _summaries(self) -> dict[str, str]:
        """The summaries by example.

        Raises:
            InputError: the file or folder cannot be read, a line is no summary, or an example has two.
        """
        if self._found is None:
            self._found = _from_folder(self.path) if self.path.is_dir() else _from_lines(self.path, self.system)
        return self._found


def _from_folder(folder: Path) -> dict[str, str]:
    files = sorted(folder.rglob("*.txt"))
    if not files:
        raise InputError("has no text files. Name them <article id>/<language>.txt", folder)
    return {file.relative_to(folder).with_suffix("").as_posix(): _read(file).strip() for file in files}


def _from_lines(path: Path, system: str | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, line in enumerate(_read(path).split("\n"), start=1):
        if not line.strip():
            continue
        row = _row(line, path, number)
        if system is not None and row.get("system") != system:
            continue
        key = f"{row['id']}/{row['language']}" if "language" in row else str(row["id"])
        if key in found:
            cure = "choose one by system=…" if "system" in row else "remove one"
            raise InputError(f"there are two summaries of {key}: {cure}", path, number)
        found[key] = row["summary"]
    if not found:
        raise InputError(f"has no summary{f' by {system}' if system else ''}: {_CURE}", path)
    return found


def _row(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
        json.dumps(row, ensure_ascii=False).encode()  # "\ud800" is JSON but no text
    except ValueError:
        raise InputError(f"not JSON: {_CURE}", path, number) from None
    if isinstance(row, dict) and isinstance(row.get("id"), str) and isinstance(row.get("summary"), str):
        return row
    raise InputError(f"no summary: {_CURE}", path, number)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("broken UTF-8: save the file as UTF-8", path) from None
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror}). Check the path", path) from None
