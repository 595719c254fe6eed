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
    assert (dataset.name, example.language, len(example.references)) == ("mine-first1", "uk", 2)
    assert len(load_huggingface(folder, columns=columns, limit=9).examples) == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({}, "[test]: there is no column 'id'. Set columns.id to one of: nr, text, output, summary, all, lang"),
        ({"columns": {"id": "nr"}}, "[test]: no column is given for 'source'. Set columns.source, one of: nr, text"),
        ({"columns": {"id": "nr", "sauce": "text"}}, "[test]: columns names 'sauce', which is not one of id, source"),
        ({"columns": COLUMNS}, "[test]: the language is not given. Set language, or columns.language to a column"),
        ({"columns": COLUMNS, "language": "ukrainian"}, "[test]:1: language: 'ukrainian' is no language code."),
        ({"split": "train"}, ": cannot be loaded: Bad split: train. Available splits: ['test']"),
        ({"files": "{split}-*.parquet"}, ": cannot be loaded: "),
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


def parquet(path: Path, **columns: list[Any]) -> None:
    datasets: Any = pytest.importorskip("datasets")
    path.parent.mkdir(parents=True, exist_ok=True)
    datasets.Dataset.from_dict(columns).to_parquet(str(path))


README = "---\nconfigs:\n- config_name: news\n  data_files: [{split: test, path: news.parquet}]\n---\n"


def test_an_edit_of_a_local_folder_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    datasets: Any = pytest.importorskip("datasets")
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", tmp_path / "cache")
    folder = tmp_path / "own"
    parquet(folder / "news.parquet", id=["1"], source=["Перший текст."])
    (folder / "README.md").write_text(README, encoding="utf-8")
    before = load_huggingface(str(folder), config="news", language="uk")
    parquet(folder / "news.parquet", id=["1"], source=["Другий текст."])
    after = load_huggingface(str(folder), config="news", language="uk")
    assert [each.examples[0].article.text for each in (before, after)] == ["Перший текст.", "Другий текст."]
    assert before.data_hash != after.data_hash


def test_files_are_named_by_configuration_and_split_and_read_as_far_as_needed(tmp_path: Path) -> None:
    where = tmp_path / "xlsum"
    for split, text in (("test", "Один."), ("train", "Два.")):
        parquet(where / "ukrainian" / split / "0000.parquet", id=["a", "b"], source=[text, "Ще."])
    (where / "ukrainian" / "test" / "0001.parquet").write_bytes(b"broken")
    options: dict[str, Any] = {"config": "ukrainian", "files": "{config}/{split}/*.parquet", "language": "uk"}
    (example,) = load_huggingface(str(where), limit=1, **options).examples
    assert (example.id, example.article.text) == ("a", "Один.")
    with pytest.raises(InputError, match="cannot be loaded"):
        load_huggingface(str(where), **options)
    assert len(load_huggingface(str(where), split="train", **options).examples) == 2


def test_a_seeded_sample(tmp_path: Path) -> None:
    ids = [str(number) for number in range(30)]
    parquet(tmp_path / "test.parquet", id=ids, source=["Текст."] * 30)
    drawn = [
        [each.id for each in load_huggingface(str(tmp_path), language="uk", sample=5, seed=seed).examples]
        for seed in (0, 0, 1)
    ]
    assert drawn[0] == drawn[1] != drawn[2]
    assert drawn[0] == sorted(drawn[0], key=int)


def test_rows_without_an_id_are_numbered(tmp_path: Path) -> None:
    parquet(tmp_path / "test.parquet", text=["A text.", "Another."], lang=["en", "de"])
    columns = {"id": None, "source": "text", "source_language": "lang"}
    dataset = load_huggingface(str(tmp_path), columns=columns, language="uk")
    assert [(each.id, each.language, each.article.languages) for each in dataset.examples] == [
        ("1", "uk", ("en",)),
        ("2", "uk", ("de",)),
    ]


def test_the_language_of_all_articles(folder: str) -> None:
    dataset = load_huggingface(folder, columns={"id": "nr", "source": "text"}, language="en", source_language="uk")
    assert {(each.language, each.article.languages) for each in dataset.examples} == {("en", ("uk",))}


def test_a_hub_that_cannot_be_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", "http://127.0.0.1:9")  # nobody listens there
    with pytest.raises(InputError, match=r"^nobody/nothing: cannot be loaded: .*refused"):
        load_huggingface("nobody/nothing", language="uk")


def test_a_hub_that_must_not_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(InputError, match=r"^nobody/nothing: HF_HUB_OFFLINE is set, and it is no local folder"):
        load_huggingface("nobody/nothing", language="uk")


def test_the_commit_is_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    datasets: Any = pytest.importorskip("datasets")
    asked: list[Any] = []

    def load(*_: Any, **options: Any) -> Any:
        asked.append(options["data_files"])
        return iter([{"id": "1", "source": "Текст."}])

    monkeypatch.setattr(datasets, "load_dataset", load)
    commit = "41f95548ba07e21b05b04d0a443864154b3dc942"
    dataset = load_huggingface("some/where", config="uk", revision=commit, files="{config}/*.parquet", language="uk")
    assert dataset.about == {"revision": commit}
    assert asked == [{"test": f"hf://datasets/some/where@{commit}/uk/*.parquet"}]
