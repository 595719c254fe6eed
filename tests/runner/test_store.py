from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.errors import ResultsError
from bench.runner.store import Folder, append_rows, canonical, find_runs, read_config, read_rows, read_run, write_text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"b": 1, "a": "ї"}, '{"a": "ї", "b": 1}'),
        (0.1 + 0.2, "0.3"),
        ([1 / 3, (2.0, None)], "[0.333333333333, [2.0, null]]"),
        ({"n": 52, "yes": True}, '{"n": 52, "yes": true}'),
    ],
)
def test_equal_content_has_equal_bytes(value: object, expected: str) -> None:
    assert canonical(value) == expected


@pytest.mark.parametrize("value", [math.nan, math.inf, [-math.inf]])
def test_what_is_no_number_is_not_written(value: object) -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        canonical(value)


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        (b"", 0),
        (b'{"n": 1}\n{"n": 2}\n', 2),
        (b'{"n": 1}\n{"n": 2}', 1),  # cut off just before the line's end
        (b'{"n": 1}\n{"n"', 1),
        (b'{"n": 1}\n{"n": "\xd0', 1),  # cut off inside a letter
        (b'{"n": 1}\n\x00\x00\x00\n', 1),  # a block that the disk never got
        (b'{"n"', 0),
    ],
)
def test_a_torn_last_line_is_dropped_and_written_anew(tmp_path: Path, content: bytes, whole: int) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(content)
    assert [row["n"] for row in read_rows(path)] == list(range(1, whole + 1))
    append_rows(path, [{"n": 9}])
    assert path.read_bytes() == b"".join(b'{"n": %d}\n' % n for n in [*range(1, whole + 1), 9])


@pytest.mark.parametrize("line", [b'{"n": 1', b"[1]", b"", b"\xff"])
def test_a_broken_line_in_the_middle_is_named(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'{"n": 1}\n' + line + b'\n{"n": 3}\n')
    with pytest.raises(ResultsError, match=r"rows\.jsonl:2: not a JSON object\..*--fresh"):
        read_rows(path)


def test_rows_are_on_disk_before_the_next_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"

    def rows() -> Iterator[dict[str, int]]:
        yield {"n": 1}
        assert read_rows(path) == [{"n": 1}]

    append_rows(path, rows())


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    write_text(path, "old\n")
    with pytest.raises(UnicodeEncodeError):
        write_text(path, "new \ud800")
    assert path.read_text(encoding="utf-8") == "old\n"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_writer_left_is_swept(tmp_path: Path) -> None:
    for name in ("result.json.4711.tmp", "scores.jsonl.gz.4711.tmp.gz", "result.json"):
        (tmp_path / name).write_text("{", encoding="utf-8")
    with Folder(tmp_path).held():
        assert [path.name for path in tmp_path.iterdir()] == ["result.json"]


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "results").write_text("in the way", encoding="utf-8")
    with pytest.raises(ResultsError, match=r"results/file\.txt cannot be written .*--output"):
        write_text(tmp_path / "results" / "file.txt", "text")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, r"is no results folder: it has no config\.yaml"),
        (b"a: [", r"config\.yaml cannot be read"),
        (b"\xff", r"config\.yaml cannot be read"),
        (b"- a list", r"config\.yaml does not tell the data set"),
        (b"dataset: {name: seeds}\nsummarizer: {}", r"config\.yaml does not tell the data set"),
    ],
)
def test_a_bad_configuration_is_named(tmp_path: Path, content: bytes | None, message: str) -> None:
    if content is not None:
        (tmp_path / "config.yaml").write_bytes(content)
    with pytest.raises(ResultsError, match=message):
        read_config(Folder(tmp_path))


@pytest.mark.parametrize("content", [None, b"{", b"[]", b"{}", b'{"schema": 2}'])
def test_a_bad_result_is_named(tmp_path: Path, content: bytes | None) -> None:
    (tmp_path / "config.yaml").write_text("dataset: {data_hash: 0}\nsummarizer: {}", encoding="utf-8")
    if content is not None:
        (tmp_path / "result.json").write_bytes(content)
    with pytest.raises(ResultsError, match=r"result\.json .*bench score"):
        read_run(tmp_path)


@pytest.mark.parametrize(("root", "message"), [("missing", "does not exist"), ("", "holds no finished run")])
def test_folders_without_runs_are_named(tmp_path: Path, root: str, message: str) -> None:
    with pytest.raises(ResultsError, match=f"{message}.*bench run"):
        find_runs([tmp_path / root])


def test_a_file_is_no_run(tmp_path: Path) -> None:
    (tmp_path / "outputs.jsonl").write_text("{}")
    with pytest.raises(ResultsError, match=r"outputs\.jsonl is a file.*bench score .*outputs\.jsonl"):
        find_runs([tmp_path / "outputs.jsonl"])
