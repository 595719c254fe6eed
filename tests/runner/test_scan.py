from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bench.datasets.jsonl import load_jsonl
from bench.errors import BenchError, ConfigError, InputError, LanguageError
from bench.runner.judge import RawPair
from bench.runner.scan import scan_outputs

LANGUAGES = ("en", "uk", "ru")
ROWS: list[dict[str, Any]] = [
    {
        "id": f"{number // 2}",
        "source": f"Article {number // 4}.",
        "summary": f"Summary {number}.",
        "language": LANGUAGES[number // 2 % 3],
        "source_language": "en",
        "system": ("one", "two")[number % 2],
    }
    for number in range(24)
]
ARTICLE = {"id": "alone", "source": "Article without output.", "language": "en"}


def write(tmp_path: Path, rows: Sequence[object]) -> Path:
    path = tmp_path / "said.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "options",
    [{}, {"languages": ["uk"]}, {"limit": 3}, {"sample": 4, "seed": 7}, {"languages": ["uk", "en"], "sample": 3}],
)
def test_it_finds_what_reading_into_memory_finds(tmp_path: Path, options: dict[str, Any]) -> None:
    path = write(tmp_path, [*ROWS, ARTICLE])
    held, found = load_jsonl(path, **options), scan_outputs(path, **options)
    catalogue = found.catalogue
    assert list(catalogue.ids) == [example.id for example in held.examples]
    assert catalogue.data_hash == held.data_hash
    assert catalogue.name == held.name
    articles = [catalogue.articles[number] for number in catalogue.article_of]
    assert articles == [example.article.id for example in held.examples]
    languages = [catalogue.languages[number] for number in catalogue.language_of]
    assert languages == [example.language for example in held.examples]
    assert list(catalogue.tested) == sorted(held.examples, key=lambda each: each.language)
    said = [(catalogue.ids[pair.place], sorted(found.counts)[pair.run]) for pair in found.pairs()]
    assert said == [(each.example_id, each.summarizer) for each in held.predictions]


def test_rows_are_passed_on_as_they_lie_there(tmp_path: Path) -> None:
    (first, *_) = scan_outputs(write(tmp_path, ROWS)).pairs()
    assert first == RawPair(0, 0, 1, json.dumps(ROWS[0]).encode() + b"\n", "0")


BAD: list[tuple[Sequence[object], dict[str, Any], type[BenchError], str]] = [
    ([ARTICLE], {}, InputError, "no row has a 'summary' to score. To summarise these articles use: bench run"),
    ([], {}, InputError, "there is no row in it"),
    (ROWS, {"languages": ["sw"]}, InputError, "there is no row in these languages. Rows are in: en, ru, uk"),
    (ROWS, {"languages": ["xxxx"]}, LanguageError, "xxxx"),
    (ROWS, {"limit": 0}, ConfigError, "dataset.limit=0 is no whole number from 1"),
    ([*ROWS, ROWS[3]], {}, InputError, ":25: duplicate id '1' of system 'two', first on line 4"),
    ([*ROWS, ROWS[0] | {"system": "three", "language": "ru"}], {}, InputError, ":25: 'language' of '0' differs from"),
]


@pytest.mark.parametrize(("rows", "options", "kind", "message"), BAD)
def test_what_is_wrong_is_told_before_the_work(
    tmp_path: Path, rows: Sequence[object], options: dict[str, Any], kind: type[BenchError], message: str
) -> None:
    with pytest.raises(kind) as caught:
        scan_outputs(write(tmp_path, rows), **options)
    assert message in str(caught.value)
