from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from bench.datasets.base import Dataset
from bench.datasets.jsonl import load_jsonl
from bench.errors import InputError, LanguageError
from bench.records import Entity, Prediction, Span

SOURCE = "Belarus freed 52 prisoners in September. Reuters reported it."


def row(**changes: Any) -> dict[str, Any]:
    full = {"id": "a", "source": SOURCE, "language": "uk", **changes}
    return {key: value for key, value in full.items() if value is not ...}


def write(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "mine.jsonl"
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in rows), encoding="utf-8")
    return path


def load(tmp_path: Path, *rows: object, languages: tuple[str, ...] | None = None) -> Dataset:
    return load_jsonl(write(tmp_path, *rows), languages=languages)


def test_articles_without_outputs(tmp_path: Path) -> None:
    dataset = load(tmp_path, row(), row(id="b", source_language="en", published="2025-11-27"))
    assert dataset.name == "mine"
    assert dataset.predictions == ()
    first, second = dataset.examples
    assert (first.id, first.language, first.article.languages) == ("a", "uk", ("uk",))
    assert (second.article.languages, second.article.published) == (("en",), "2025-11-27")
    assert first.article.body() == SOURCE


def test_outputs_of_several_systems_are_one_example(tmp_path: Path) -> None:
    dataset = load(tmp_path, row(summary="X.", system="m1"), row(summary="", system="m2"), row(summary="Y."))
    assert [example.id for example in dataset.examples] == ["a"]
    assert dataset.predictions == (
        Prediction("a", "m1", "X."),
        Prediction("a", "m2", ""),  # an empty output is kept: it counts as a failure
        Prediction("a", "mine", "Y."),
    )


def test_an_article_and_its_output(tmp_path: Path) -> None:
    dataset = load(tmp_path, row(), row(summary="X.", system="m1"))
    assert (len(dataset.examples), len(dataset.predictions)) == (1, 1)


def test_rows_with_one_source_are_one_article(tmp_path: Path) -> None:
    rows = [row(id=code, language=code, source_language="en") for code in ("en", "uk", "ru")]
    rows += [row(id="other", source=SOURCE + " More."), row(id="claimed", language="en", source_language="uk")]
    dataset = load(tmp_path, *rows)
    assert [example.article.id for example in dataset.examples] == ["en", "en", "en", "other", "claimed"]


def test_references(tmp_path: Path) -> None:
    references = ["Перше.", {"text": "Друге.", "kind": "headline", "by": "editor"}]
    (example,) = load(tmp_path, row(references=references)).examples
    assert [(each.id, each.kind, each.language, each.text, each.by) for each in example.references] == [
        ("a/uk/written-1", "written", "uk", "Перше.", "not stated"),
        ("a/uk/headline-2", "headline", "uk", "Друге.", "editor"),
    ]


def test_facts(tmp_path: Path) -> None:
    fact = {
        "id": "freed",
        "claim": {"uk": "Білорусь звільнила 52 в’язнів."},
        "weight": {"me": 2},
        "evidence": [{"quote": "52 prisoners"}, {"start": 0, "stop": 7}],
        "mentions": [{"kind": "number", "value": "52", "unit": "person"}],
    }
    (example,) = load(tmp_path, row(facts=[fact])).examples
    assert example.facts[0].weight == 2
    assert example.facts[0].evidence == (Span(14, 26, "52 prisoners"), Span(0, 7, "Belarus"))


def test_names_of_facts_are_clusters_of_the_row_or_known(tmp_path: Path) -> None:
    names = {"kind": "name", "entity": "orbex"}, {"kind": "name", "entity": "belarus"}
    cluster = {"id": "orbex", "type": "ORG", "names": {"en": ["Orbex"], "uk": ["Орбекс"]}}
    (example,) = load(tmp_path, row(facts=[{**FACT, "mentions": names}], entities=[cluster])).examples
    assert example.entities == (Entity("orbex", "ORG", {"en": ("Orbex",), "uk": ("Орбекс",)}),)


def test_a_packed_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl.gz"
    path.write_bytes(gzip.compress(write(tmp_path, row()).read_bytes()))
    assert load_jsonl(path).name == "mine"
    assert load_jsonl(path, name="other").name == "other"


def test_languages_select(tmp_path: Path) -> None:
    rows = [row(summary="X."), row(id="b", language="sw", summary="Y.")]
    dataset = load(tmp_path, *rows, languages=("sw",))
    assert [example.id for example in dataset.examples] == ["b"]
    assert [prediction.example_id for prediction in dataset.predictions] == ["b"]


def test_the_data_hash_is_about_examples_not_outputs(tmp_path: Path) -> None:
    plain = load(tmp_path, row()).data_hash
    assert load(tmp_path, row(summary="X.", system="m1")).data_hash == plain
    assert load(tmp_path, row(references=["Y."])).data_hash != plain


FACT = {"id": "f", "claim": {"en": "X."}}
BAD_ROWS: list[tuple[list[object], str]] = [
    ([], ": there is no row in it. Write one JSON object a line"),
    ([row(source="")], ":1: empty article: row 'a' has no 'source'. Add the text"),
    ([row(source=" \n–")], ":1: empty article: row 'a' has no 'source'. Add the text"),
    ([row(source=...)], ":1: empty article: row 'a' has no 'source'. Add the text"),
    ([row(source=None)], ":1: source: is empty: write text"),
    ([row(), row(id=7)], ":2: id: must be text but is read as 7: put it in quotation marks"),
    ([row(id=...)], ":1: id: is missing: add it"),
    ([row(language=...)], ":1: language: is missing: add it"),
    ([row(language="english")], ":1: language: 'english' is no language code. Did you mean 'en'?"),
    ([row(source_language="")], ":1: source_language: '' is no language code. Write a code"),
    ([row(sumary="X.")], ":1: unknown key 'sumary'. Did you mean 'summary'? Known are: id, source, summary"),
    ([row(published="yesterday")], ":1: published: 'yesterday' is no day: write it as \"2025-11-27\""),
    ([["a", "b"]], ":1: must be keys with values, not ['a', 'b']"),
    ([row(references=[""])], ":1: references[0].text: is blank: write text"),
    (
        [row(references=[{"text": "X.", "kind": "gold"}])],
        ":1: references[0].kind: 'gold' is not 'written', 'headline' or 'standfirst'.",
    ),
    ([row(), row()], ":2: duplicate id 'a', first on line 1. Remove one, or give them different ids or systems"),
    (
        [row(summary="X.", system="m"), row(summary="Y.", system="m")],
        ":2: duplicate id 'a' of system 'm', first on line 1. Remove one",
    ),
    (
        [row(summary="X."), row(summary="Y.", system="mine")],
        ":2: duplicate id 'a' of system 'mine', first on line 1. Remove one",
    ),
    (
        [row(), row(summary="X.", source="Other.")],
        ":2: 'source' of 'a' differs from line 1. Rows with one id are outputs for one article: make them equal",
    ),
    ([row(), row(summary="X.", language="en")], ":2: 'language' of 'a' differs from line 1."),
    ([row(), row(summary="X.", references=["Y."])], ":2: 'references' of 'a' differs from line 1."),
    (
        [row(facts=[{**FACT, "evidence": [{"start": 50, "stop": 99}]}])],
        ":1: fact 'f': the span 50 to 99 is outside the source, which has 61 characters. Correct it",
    ),
    (
        [row(facts=[{**FACT, "evidence": [{"start": 5, "stop": 5}]}])],
        ":1: fact 'f': the span 5 to 5 is outside the source",
    ),
    (
        [row(facts=[{**FACT, "evidence": [{"quote": "53 prisoners"}]}])],
        ":1: fact 'f': the quote '53 prisoners' is not in the article. Copy it letter by letter; the ",
    ),
    (
        [row(facts=[{**FACT, "mentions": [{"kind": "name", "entity": "belarusia"}]}])],
        ":1: fact 'f': there is no entity 'belarusia'. Did you mean 'belarus'? Or add it to the row's 'entities'",
    ),
    (
        [row(facts=[{**FACT, "mentions": [{"kind": "name", "entity": "xyzzy-qqq"}]}])],
        ":1: fact 'f': there is no entity 'xyzzy-qqq'. Add it to the row's 'entities'",
    ),
    ([row(entities=[{"id": "a", "type": "ORG", "names": {}}])], ":1: entities[0].names: "),
    (
        [row(), row(summary="X.", entities=[{"id": "a", "type": "ORG", "names": {"en": ["A"]}}])],
        ":2: 'entities' of 'a' differs from line 1.",
    ),
]


@pytest.mark.parametrize(("rows", "message"), BAD_ROWS)
def test_bad_rows_give_one_line(rows: list[object], message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load(tmp_path, *rows)
    assert str(caught.value).startswith(f"{tmp_path}/mine.jsonl{message}")
    assert "\n" not in str(caught.value)


def test_no_row_in_these_languages(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"there is no row in these languages\. Rows are in: sw, uk"):
        load(tmp_path, row(), row(id="b", language="sw"), languages=("en",))


def test_a_language_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="'english' is no language code"):
        load(tmp_path, row(), languages=("english",))


def test_some_of_many(tmp_path: Path) -> None:
    rows = [row(id=name, summary=f"{system}.", system=system) for name in "abcdef" for system in ("m1", "m2")]
    path = write(tmp_path, *rows)
    first = load_jsonl(path, limit=2)
    assert [each.id for each in first.examples] == ["a", "b"]
    assert [each.example_id for each in first.predictions] == ["a", "a", "b", "b"]
    drawn = load_jsonl(path, sample=3, seed=1)
    assert drawn.examples == load_jsonl(path, sample=3, seed=1).examples
    assert len({each.example_id for each in drawn.predictions}) == len(drawn.examples) == 3
