"""Summaries from a file or folder, each found by its example; what is broken is named by file and line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.errors import InputError
from bench.records import Article, Example
from bench.summarizers.precomputed import Precomputed

ARTICLE = Article("belarus", ("en",), "In September Belarus freed 52 prisoners.")
EN, UK = (Example(f"belarus/{language}", ARTICLE, language) for language in ("en", "uk"))
ROW = {"id": "belarus", "language": "en", "summary": "52 freed.\u2028Really."}


def written(tmp_path: Path, *rows: dict[str, Any] | str) -> str:
    path = tmp_path / "rows.jsonl"
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("row", [ROW, {"id": "belarus/en", "summary": ROW["summary"]}])
def test_a_line_is_the_summary_of_its_example(tmp_path: Path, row: dict[str, Any]) -> None:
    summarizer = Precomputed(written(tmp_path, row, ""))
    assert summarizer.unable(EN) is None
    assert str(summarizer.unable(UK)).endswith("rows.jsonl has no summary of it")
    (prediction,) = summarizer.summarize([EN])
    assert (prediction.example_id, prediction.text) == ("belarus/en", ROW["summary"])
    assert prediction.summarizer == "precomputed"
    assert summarizer.facts()["summaries"] == 1


def test_a_folder_has_a_file_for_each_example(tmp_path: Path) -> None:
    (tmp_path / "belarus").mkdir()
    (tmp_path / "belarus" / "uk.txt").write_text("\ufeffЗвільнено 52 в’язнів.\n", encoding="utf-8")
    summarizer = Precomputed(str(tmp_path))
    assert summarizer.unable(EN) is not None
    assert [each.text for each in summarizer.summarize([UK])] == ["Звільнено 52 в’язнів."]


def test_one_of_several_systems_is_chosen(tmp_path: Path) -> None:
    path = written(tmp_path, ROW | {"system": "a"}, ROW | {"system": "b", "summary": "B."})
    assert [each.text for each in Precomputed(path, system="b").summarize([EN])] == ["B."]
    with pytest.raises(InputError, match=r"rows.jsonl:2: there are two summaries of belarus/en: choose one by system="):
        Precomputed(path).unable(EN)
    with pytest.raises(InputError, match="has no summary by c"):
        Precomputed(path, system="c").unable(EN)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ((ROW, "{"), r"rows\.jsonl:2: not JSON"),
        ((r'{"id": "a", "summary": "\ud800"}',), r"rows\.jsonl:1: not JSON"),
        (({"id": "a"},), r"rows\.jsonl:1: no summary"),
        (({"id": 1, "summary": "x"},), r"rows\.jsonl:1: no summary"),
        (("[]",), r"rows\.jsonl:1: no summary"),
        ((ROW, ROW), r"rows\.jsonl:2: there are two summaries of belarus/en: remove one"),
        ((), r"rows\.jsonl: has no summary"),
    ],
)
def test_what_is_broken_is_named(tmp_path: Path, rows: tuple[Any, ...], message: str) -> None:
    with pytest.raises(InputError, match=message):
        Precomputed(written(tmp_path, *rows)).unable(EN)


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.jsonl: cannot be read"):
        Precomputed(str(tmp_path / "nowhere.jsonl")).unable(EN)
    with pytest.raises(InputError, match="has no text files"):
        Precomputed(str(tmp_path)).unable(EN)
    (tmp_path / "latin.jsonl").write_bytes(b"\xe9")
    with pytest.raises(InputError, match="broken UTF-8"):
        Precomputed(str(tmp_path / "latin.jsonl")).unable(EN)
