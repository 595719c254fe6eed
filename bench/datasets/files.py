"""Read texts, JSON lines and YAML strictly: what is broken is named by file and line, never repaired."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import zlib
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

import yaml

from bench.errors import InputError, MissingExtraError

_SAVE_AS_UTF8 = "save the file as UTF-8"
_BATCH = 1000  # rows of a Parquet file that are held at once


def _open_zst(path: Any, mode: str = "rb") -> Any:
    try:
        return import_module("zstandard").open(path, mode)
    except ImportError:
        raise MissingExtraError("zstandard", "zstd") from None


PACKED: Mapping[str, Callable[..., Any]] = {
    ".gz": gzip.open,
    ".bz2": bz2.open,
    ".xz": lzma.open,
    ".zst": _open_zst,
}
"""How files of packed JSON lines are opened, by suffix."""
_SUFFIXES = (".jsonl", ".parquet", *PACKED)


def plain_name(path: Path) -> str:
    """A file's name without what tells its form: "out.jsonl.gz" → "out"."""
    while path.suffix in _SUFFIXES:
        path = path.with_suffix("")
    return path.name


def read_text(path: Path) -> str:
    """The whole file, line breaks as they stand.

    Raises:
        InputError: the file cannot be read or is not UTF-8.
    """
    return _decode(_read_bytes(path), path, 1)


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError("there is no such file. Check the path", path)
    return InputError(f"cannot be read ({error.strerror or error}). Check the path and its permissions", path)


def _decode(raw: bytes, path: Path, first_line: int) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = first_line + raw.count(b"\n", 0, error.start)
        raise InputError(f"broken UTF-8 (byte {raw[error.start]:#04x}): {_SAVE_AS_UTF8}", path, line) from None


Raw = bytes | dict[str, Any]
"""A row as it lies in its file: a line of JSON, or what Parquet has of it."""


def read_records(path: Path) -> Iterator[tuple[int, object]]:
    """Numbers and values of the rows of a file, one at a time; see `raw_records` and `parse_raw`."""
    for number, raw in raw_records(path):
        yield number, parse_raw(raw, path, number)


def raw_records(path: Path) -> Iterator[tuple[int, Raw]]:
    """The rows of a file of JSON lines, packed (.gz, .bz2, .xz, .zst) or not, or of Parquet, with their numbers from 1.

    They are not parsed yet; blank lines are skipped. However long the file is, no more than some rows are held.

    Raises:
        InputError: the file cannot be read.
        MissingExtraError: it is packed with Zstandard, for which there is no package.
    """
    if path.is_fifo() or path.is_char_device() or path.is_socket():
        raise InputError("is no file that can be read twice. Save what it gives to a file, and name that", path)
    try:
        yield from _parquet(path) if path.suffix == ".parquet" else _lines(path)
    except (EOFError, zlib.error, gzip.BadGzipFile, lzma.LZMAError) as error:
        raise InputError(f"is not a whole packed file ({error}). Pack it again", path) from None
    except OSError as error:
        if error.errno is None and path.suffix in PACKED:  # what bz2 raises
            raise InputError(f"is not a whole packed file ({error}). Pack it again", path) from None
        raise _unreadable(path, error) from None


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    file: BinaryIO
    with PACKED[path.suffix](path) if path.suffix in PACKED else path.open("rb") as file:
        for number, raw in enumerate(file, start=1):
            line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
            if not line.isspace() and line:
                yield number, line


def _parquet(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    import pyarrow
    import pyarrow.parquet

    number = 0
    try:
        with path.open("rb") as file:
            for batch in pyarrow.parquet.ParquetFile(file).iter_batches(_BATCH):
                for row in batch.to_pylist():
                    yield (number := number + 1), _without_nulls(row)
    except pyarrow.ArrowException as error:
        raise InputError(f"is no Parquet file ({_first_line(error)}). Write it again", path) from None


def _without_nulls(value: Any) -> Any:
    """What a table has of a row, without the columns that this row has nothing in."""
    if isinstance(value, dict):
        return {key: _without_nulls(each) for key, each in value.items() if each is not None}
    return [_without_nulls(each) for each in value] if isinstance(value, list) else value


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


def parse_raw(raw: Raw, path: Path, number: int) -> object:
    """The value of a row.

    Raises:
        InputError: a line is not UTF-8 or not JSON.
    """
    return raw if isinstance(raw, dict) else _parse_json(_decode(raw, path, number), path, number)


class _RepeatedKeyError(ValueError):
    """JSON that is valid but almost surely not what its writer meant: readers take the last of two equal keys."""


def _unique_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _RepeatedKeyError(next(key for key in found if keys.count(key) > 1))
    return found


def _parse_json(line: str, path: Path, number: int) -> object:
    try:
        value: object = json.loads(line, object_pairs_hook=_unique_keys)
        if "\\ud" in line or "\\uD" in line:
            json.dumps(value, ensure_ascii=False).encode()  # "\ud800" is JSON but no text
    except json.JSONDecodeError as error:
        message = f"not JSON ({error.msg}, column {error.colno}): write one JSON object a line"
    except RecursionError:
        message = "brackets within brackets without end: write one JSON object a line"
    except UnicodeEncodeError:
        message = "half of a surrogate pair in a \\u escape: write the character itself or both halves"
    except _RepeatedKeyError as error:
        message = f"the key '{error}' stands twice: remove one"
    except ValueError:  # Python reads no number of more than 4300 digits
        message = "a number has too many digits: put it in quotation marks"
    else:
        return value
    raise InputError(message, path, number)


class _Refused(yaml.MarkedYAMLError):
    """YAML that is valid but almost surely not what its writer meant."""


def _unique_mapping(loader: Any, node: yaml.MappingNode) -> dict[Hashable, object]:
    """A mapping whose keys are texts and differ: YAML itself lets the last of two equal keys win."""
    mapping: dict[Hashable, object] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            problem = f"YAML reads the key '{key_node.value}' as {key!r}: put it in quotation marks"
            raise _Refused(problem=problem, problem_mark=key_node.start_mark)
        if key in mapping:
            raise _Refused(problem=f"the key '{key}' stands twice: remove one", problem_mark=key_node.start_mark)
        mapping[key] = loader.construct_object(value_node, deep=True)
    return mapping


# libyaml reads ten times as fast as the Python loader, and every PyYAML wheel has it; a build from source may not.
_Loader: Any = type("_Loader", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {})
_Loader.add_constructor("tag:yaml.org,2002:map", _unique_mapping)


def read_yaml(path: Path) -> object:
    """The value of a YAML file.

    Raises:
        InputError: the file cannot be read, is not UTF-8 or YAML, or has a key twice or a key that is no text.
    """
    text = read_text(path)
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506  # a subclass of the safe loader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        cure = "" if isinstance(error, _Refused) else ". Put texts with : # - or quotation marks in quotation marks"
        raise InputError(f"{error.problem}{cure}", path, line) from None
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2025-13-40
        message = " ".join(str(error).split())
        raise InputError(f"not YAML ({message}). Put texts and dates in quotation marks", path) from None


def yaml_line(path: Path, location: Sequence[int | str]) -> int | None:
    """The line of a YAML file on which the value at `location` (keys and indices from the top) begins.

    Of what is not there, the line of the nearest thing around it.
    """
    node = yaml.compose(read_text(path), Loader=_Loader)
    for step in location:
        following = _child(node, step)
        if following is None:
            break
        node = following
    return node.start_mark.line + 1 if node else None


def _child(node: yaml.Node | None, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: yaml.Node = node.value[step]
        return child
    return None
