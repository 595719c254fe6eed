from __future__ import annotations

from pathlib import Path

import pytest

from bench.runner.parts import growing, part_lines, part_of
from bench.runner.store import Folder


def test_a_part_gets_its_name_when_all_is_there(tmp_path: Path) -> None:
    path = tmp_path / "scores.jsonl"
    with growing(Folder(tmp_path), "run", [path]) as parts:
        parts.write(path, b"1\n")
        parts.chunk_done()
        assert not path.exists()
    assert [each.name for each in tmp_path.iterdir()] == ["scores.jsonl"]
    assert path.read_bytes() == b"1\n"


def cut_off(path: Path) -> None:
    """Write a chunk, record it, and stop in the middle of the next."""
    with growing(Folder(path.parent), "run", [path]) as parts:
        parts.write(path, b"1\n")
        parts.chunk_done()
        parts.sync()
        parts.write(path, b"2, not recorded\n")
        raise KeyboardInterrupt


@pytest.mark.parametrize(("again", "chunks", "lines"), [("run", 1, [b"1\n"]), ("other", 0, [])])
def test_what_was_recorded_is_kept_for_the_same_run(
    tmp_path: Path, again: str, chunks: int, lines: list[bytes]
) -> None:
    path = tmp_path / "scores.jsonl"
    with pytest.raises(KeyboardInterrupt):
        cut_off(path)
    assert part_of(path).read_bytes() == b"1\n2, not recorded\n"
    with growing(Folder(tmp_path), again, [path]) as parts:
        assert parts.chunks == chunks
        assert list(part_lines(path, parts.files[path].tell())) == lines
