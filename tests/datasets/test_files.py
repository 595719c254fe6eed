from __future__ import annotations

import bz2
import gzip
import os
from pathlib import Path

import pytest

from bench.datasets.files import read_records, read_text, read_yaml, yaml_line
from bench.errors import InputError


def test_text_keeps_every_character(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffодин\r\nдва\u2028\n".encode())
    assert read_text(path) == "\ufeffодин\r\nдва\u2028\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"one\ntwo \xff", "a.txt:2: broken UTF-8 (byte 0xff): save the file as UTF-8"),
        ("перший\nдругий".encode("cp1251"), "a.txt:1: broken UTF-8 (byte 0xef): save the file as UTF-8"),
        (None, "a.txt: there is no such file. Check the path"),
    ],
)
def test_bad_text_is_named(content: bytes | None, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_text(path)
    assert str(caught.value) == f"{tmp_path}/{message}"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_text(tmp_path)


@pytest.mark.parametrize("packed", [False, True])
def test_jsonl_counts_lines_and_skips_blank_ones(packed: bool, tmp_path: Path) -> None:
    path = tmp_path / ("a.jsonl.gz" if packed else "a.jsonl")
    content = b'\xef\xbb\xbf{"a": 1}\n\n  \n"\\u0456"\n'
    path.write_bytes(gzip.compress(content) if packed else content)
    assert list(read_records(path)) == [(1, {"a": 1}), (4, "і")]


def test_jsonl_is_read_as_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("1\nbroken\n", encoding="utf-8")
    rows = read_records(path)
    assert next(rows) == (1, 1)
    with pytest.raises(InputError):
        next(rows)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{}\n{"a": 1,}\n', "a.jsonl:2: not JSON ("),
        (b"{}\n\xd0\n", "a.jsonl:2: broken UTF-8 (byte 0xd0): save the file as UTF-8"),
        (b"[" * 100_000 + b"\n", "a.jsonl:1: brackets within brackets without end"),
        (b'{"a": ' + b"1" * 5000 + b"}\n", "a.jsonl:1: a number has too many digits: put it in quotation marks"),
        (b'{"a": 1, "b": 2, "a": 3}\n', "a.jsonl:1: the key 'a' stands twice: remove one"),
        (b'{"a": "\\ud83d"}\n', "a.jsonl:1: half of a surrogate pair in a \\u escape: write the character itself"),
    ],
)
def test_bad_jsonl_names_the_line(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        list(read_records(path))
    assert str(caught.value).startswith(f"{tmp_path}/{message}")


@pytest.mark.parametrize("content", [b"plain", b"BZh9" + b"x" * 40, bz2.compress(b'{"a": 1}\n' * 99)[:-12]])
def test_bad_bzip2_is_named(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.bz2"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"a\.jsonl\.bz2: is not a whole packed file .* Pack it again"):
        list(read_records(path))


@pytest.mark.parametrize("content", [b"plain", gzip.compress(b'{"a": 1}\n' * 99, mtime=0)[:-12]])
def test_bad_gzip_is_named(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"a\.jsonl\.gz: is not a whole packed file .* Pack it again"):
        list(read_records(path))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", "a.yaml:3: the key 'a' stands twice: remove one"),
        ("names:\n  no: [Oslo]\n", "a.yaml:2: YAML reads the key 'no' as False: put it in quotation marks"),
        ("2025: x\n", "a.yaml:1: YAML reads the key '2025' as 2025: put it in quotation marks"),
        ("a: x\nb: Minsk: talks\n", "a.yaml:2: mapping values are not allowed in this context. Put texts with"),
        ("a: 2025-13-40\n", "a.yaml: not YAML (month must be in 1..12"),
        ("a: !!python/object:os.system x\n", "a.yaml:1: could not determine a constructor for the tag"),
    ],
)
def test_bad_yaml_is_named(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_yaml(path)
    assert str(caught.value).startswith(f"{tmp_path}/{message}")


@pytest.mark.parametrize(
    ("location", "line"),
    [((), 1), (("b",), 3), (("b", 1, "d"), 4), (("b", 1, "absent"), 4), (("b", 7), 3), (("a", "x"), 1)],
)
def test_yaml_line(location: tuple[int | str, ...], line: int, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\nb:\n  - c: 2\n  - d: 3\n", encoding="utf-8")
    assert yaml_line(path, location) == line


def test_a_pipe_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "rows.jsonl"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match=r"rows.jsonl: is no file that can be read twice"):
        list(read_records(pipe))
