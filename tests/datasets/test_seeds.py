from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from bench.datasets import seeds
from bench.datasets.quotes import CURE
from bench.datasets.seeds import find_folder, load_seeds
from bench.errors import InputError, LanguageError
from tests.datasets.folders import write_folder, write_yaml

ARTICLES = (
    "ukrinform-belarus-talks",
    "unn-belarus-talks",
    "uk-news-belarus-talks",
    "belarus-frees-123",
    "lukashenko-us-mixed",
)
CHECKSUMS = {  # of the five files as they were given
    "000_e390a7545c2d31f3.txt": "f16c80f0ea1fa06d027e4bac8d7704762c7c2499a6bf0b8094bd703111a29037",
    "001_74c749cc70190844.txt": "d8f39bc02d9b36452cc6c1dd256315cbfd95c7ab4582449b77542ec5ecd5d1ec",
    "002_7255e92aafd6e911.txt": "b25ad5966975465808637ecbe8d1e508e682c1e83ec45c6233d8b2d5bf0ff380",
    "003_2e9b64003f6feecb.txt": "27e6602b0d6465f2cf08d20ba5ad4f8ba0519362eee2cb98e41841e455d397f8",
    "004_5d58164587ff8fe1.txt": "2bf80fd49d752c0ebd5022523a8399c45db04f7a6f8e29b5ccfc1d9be3a6cd5d",
}


def test_the_articles_are_as_given() -> None:
    folder = find_folder()
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.seeds.iterdir()}
    assert found == CHECKSUMS


def test_fifteen_examples_in_order() -> None:
    dataset = load_seeds()
    assert dataset.name == "seeds"
    assert dataset.predictions == ()
    assert [example.id for example in dataset.examples] == [
        f"{article}/{language}" for article in ARTICLES for language in ("en", "uk", "ru")
    ]
    assert all(8 <= len(example.facts) <= 14 for example in dataset.examples)
    assert len({example.entities for example in dataset.examples}) == 1


def test_every_span_spells_itself() -> None:
    for example in load_seeds().examples:
        article = example.article
        evidence = [span for fact in example.facts for span in fact.evidence]
        for span in filter(None, (article.headline, article.standfirst, *article.furniture, *evidence)):
            assert article.text[span.start : span.stop] == span.text


@pytest.mark.parametrize(
    ("article", "references"),
    [
        ("ukrinform-belarus-talks/en", ["headline", "written-a1", "written-a2"]),
        ("ukrinform-belarus-talks/uk", ["written-a1", "written-a2"]),
        ("unn-belarus-talks/en", ["headline", "standfirst", "written-a1", "written-a2"]),
        ("uk-news-belarus-talks/uk", ["written-a1", "written-a2"]),
        ("belarus-frees-123/en", ["headline", "written-a1", "written-a2"]),
        ("lukashenko-us-mixed/en", ["written-a1", "written-a2"]),
        ("lukashenko-us-mixed/ru", ["headline", "written-a1", "written-a2"]),
    ],
)
def test_publishers_words_are_references_of_their_own_language(article: str, references: list[str]) -> None:
    (example,) = (each for each in load_seeds().examples if each.id == article)
    assert [reference.id for reference in example.references] == [f"{article}/{name}" for name in references]


def test_references_say_who_wrote_them() -> None:
    by = {reference.id: reference.by for example in load_seeds().examples for reference in example.references}
    assert by["ukrinform-belarus-talks/en/headline"] == "publisher: Ukrinform; authorship not verified"
    assert by["lukashenko-us-mixed/ru/headline"] == "publisher: not named; authorship not verified"
    assert all("large language model" in who for name, who in by.items() if "/written-" in name)


def test_the_body_is_the_story_alone() -> None:
    body = {example.article.id: example.article.body() for example in load_seeds(("en",)).examples}
    assert body["ukrinform-belarus-talks"].startswith("Representatives of US President Donald Trump's administration")
    assert body["uk-news-belarus-talks"].startswith("Адміністрація президента США")
    for words in (
        "Read also",
        "Photo",
        "pexels",
        "views",
        "42.400.03",
        "Olga Rozgon",
        "Copyright",
        "Connect",
        "Recall",
    ):
        assert not any(words in text for text in body.values())


@pytest.mark.parametrize(
    ("languages", "expected"),
    [(("uk",), ["one/uk"]), (("de", "en"), ["one/de", "one/en"]), (None, ["one/en", "one/uk", "one/ru"])],
)
def test_target_languages(languages: tuple[str, ...] | None, expected: list[str], tmp_path: Path) -> None:
    dataset = load_seeds(languages, root=write_folder(tmp_path / "mine"))
    assert [example.id for example in dataset.examples] == expected
    assert dataset.name == "mine"


def test_a_language_that_is_none() -> None:
    with pytest.raises(LanguageError, match=r"'ukrainian' is no language code\. Did you mean 'uk'\?"):
        load_seeds(("ukrainian",))


def test_an_installed_package_has_its_own_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = find_folder()
    package = tmp_path / "bench"
    shutil.copytree(original.references, package / "_references")
    shutil.copytree(original.seeds, package / "_seeds")
    monkeypatch.setattr(seeds, "__file__", str(package / "datasets" / "seeds.py"))
    assert find_folder().seeds == package / "_seeds"
    assert len(load_seeds().examples) == 15


def _edit_article(root: Path) -> None:
    path = root / "seeds" / "one.txt"
    path.write_text(path.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")


def _edit_quote(root: Path) -> None:
    path = root / "references" / "one.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Photo: pexels", "Photo"), encoding="utf-8")


def _move_offset(root: Path) -> None:
    path = root / "references" / "offsets.json"
    entries: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    entries["one"]["quotes"][0]["start"] += 1
    path.write_text(json.dumps(entries), encoding="utf-8")


def _drop_offsets(root: Path) -> None:
    (root / "references" / "offsets.json").unlink()


def _drop_article(root: Path) -> None:
    (root / "seeds" / "one.txt").unlink()


def _drop_file(root: Path) -> None:
    (root / "references" / "one.yaml").unlink()


def _break_entities(root: Path) -> None:
    write_yaml(root / "references" / "entities.yaml", [{"id": "a", "type": "PER"}])


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (
            _edit_article,
            f"references/offsets.json: was made from another text of this article (checksum); {CURE}",
        ),
        (_edit_quote, f"references/one.yaml: the quote 'Photo' (occurrence 1) has no offset; {CURE}"),
        (
            _move_offset,
            f"references/offsets.json: 'Minsk frees 52 prisoners' does not stand at 1 in the article; {CURE}",
        ),
        (_drop_offsets, f"references/offsets.json: says nothing about 'one'; {CURE}"),
        (_drop_article, "references/one.yaml: the article 'one.txt' is not in {root}/seeds. Correct 'seed'"),
        (_drop_file, "references: holds no article file (*.yaml). Add one, see references/GUIDELINES.md"),
        (_break_entities, "references/entities.yaml:1: [0].names: is missing: add it"),
    ],
)
def test_a_harmed_folder_gives_one_line(harm: Any, message: str, tmp_path: Path) -> None:
    root = write_folder(tmp_path)
    harm(root)
    with pytest.raises(InputError) as caught:
        load_seeds(root=root)
    assert str(caught.value) == f"{root}/{message.format(root=root)}"


def test_a_folder_without_seeds(tmp_path: Path) -> None:
    (tmp_path / "references").mkdir()
    with pytest.raises(InputError, match=r"has no folder 'seeds'\. Give the folder that holds seeds/ and references/"):
        load_seeds(root=tmp_path)
