from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench.datasets.huggingface import load_huggingface
from bench.errors import InputError

COLUMNS = {"id": "nr", "source": "text", "summary": "output", "references": "summary"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A local data set of two rows, its cache beside it."""
    datasets: Any = pytest.importorskip("datasets")
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", tmp_path / "cache")
    rows = {
        "nr": [1, 2],
        "text": ["Білорусь звільнила 52 в’язнів.", "Литва закрила кордон."],
        "output": ["52 звільнено.", ""],
        "summary": ["Звільнено 52.", "Кордон закрито."],
        "all": [["A.", "B."], ["C."]],
        "lang": ["uk", "uk"],
    }
    (tmp_path / "news").mkdir()
    datasets.Dataset.from_dict(rows).to_parquet(str(tmp_path / "news" / "test.parquet"))
    return str(tmp_path / "news")


def test_columns_become_fields(folder: str) -> None:
    dataset = load_huggingface(folder, columns=COLUMNS, language="uk")
    assert dataset.name == "news"
    assert [example.id for example in dataset.examples] == ["1", "2"]
    assert [reference.text for reference in dataset.examples[0].references] == ["Звільнено 52."]
    assert [(each.summarizer, each.text) for each in dataset.predictions] == [("news", "52 звільнено."), ("news", "")]


def test_a_language_column_lists_of_references_and_a_limit(folder: str) -> None:
    columns = {"id": "nr", "source": "text", "language": "lang", "references": "all"}
    dataset = load_huggingface(folder, name="mine", columns=columns, limit=1)
    (example,) = dataset.examples
    assert (dataset.name, example.language, len(example.references)) == ("mine", "uk", 2)
    assert len(load_huggingface(folder, columns=columns, limit=9).examples) == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({}, "[test]: there is no column 'id'. Set columns.id to one of: nr, text, output, summary, all, lang"),
        ({"columns": {"id": "nr"}}, "[test]: no column is given for 'source'. Set columns.source, one of: nr, text"),
        ({"columns": {"id": "nr", "sauce": "text"}}, "[test]: columns names 'sauce', which is not one of id, source"),
        ({"columns": COLUMNS}, "[test]: the language is not given. Set language, or columns.language to a column"),
        ({"columns": COLUMNS, "language": "ukrainian"}, "[test]:1: language: 'ukrainian' is no language code."),
        ({"split": "train"}, ": cannot be loaded: Unknown split \"train\". Should be one of ['test']"),
    ],
)
def test_bad_options_give_one_line(options: dict[str, Any], message: str, folder: str) -> None:
    with pytest.raises(InputError) as caught:
        load_huggingface(folder, **options)
    assert str(caught.value).startswith(f"{folder}{message}")
    assert "\n" not in str(caught.value)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be loaded: .* Check path, config and split"):
        load_huggingface(str(tmp_path / "absent"), language="uk")
