from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.datasets import schema
from bench.datasets.seeds import find_folder, load_seeds
from bench.datasets.validation import Problem, Report, fix, inspect, validate
from bench.errors import InputError
from tests.datasets.folders import TEXT, entities, write_folder, write_yaml


@pytest.fixture(scope="module")
def embedded() -> Report:
    return inspect()


def test_the_embedded_data_set_has_no_problem(embedded: Report) -> None:
    assert list(map(str, embedded.problems)) == []


def test_the_embedded_data_set_is_whole(embedded: Report) -> None:
    assert (embedded.articles, embedded.references, embedded.facts) == (5, 35, 64)
    assert len(embedded.shared_events) == 13
    assert embedded.shared_events["september-release"] == (
        "lukashenko-us-mixed",
        "uk-news-belarus-talks",
        "ukrinform-belarus-talks",
    )


def test_a_good_folder_has_no_problem(tmp_path: Path) -> None:
    report = inspect(write_folder(tmp_path))
    assert report.problems == ()
    assert (report.articles, report.references, report.facts, report.shared_events) == (1, 7, 8, {})


def test_fix_is_stable_and_makes_the_folder_loadable(tmp_path: Path) -> None:
    root = write_folder(tmp_path, fixed=False)
    path = fix(root)
    first = path.read_bytes()
    assert first.endswith(b"}\n")
    assert fix(root).read_bytes() == first
    assert [path.name for path in sorted((root / "references").iterdir())] == [
        "entities.yaml",
        "offsets.json",
        "one.yaml",
    ]
    assert len(load_seeds(root=root).examples) == 3


def test_the_committed_offsets_are_what_fix_writes(tmp_path: Path) -> None:
    folder = find_folder()
    shutil.copytree(folder.seeds, tmp_path / "seeds")
    shutil.copytree(folder.references, tmp_path / "references")
    (tmp_path / "references" / "offsets.json").unlink()
    assert fix(tmp_path).read_bytes() == folder.offsets.read_bytes()


def test_fix_writes_nothing_where_a_quote_is_missing(tmp_path: Path) -> None:
    root = write_folder(tmp_path)
    before = (root / "references" / "offsets.json").read_bytes()
    (root / "seeds" / "one.txt").write_text(TEXT.replace("pexels", "pixels"), encoding="utf-8")
    with pytest.raises(InputError, match=r"one\.yaml: the quote 'Photo: pexels' is not in the article"):
        fix(root)
    assert (root / "references" / "offsets.json").read_bytes() == before


def test_fix_says_when_it_cannot_write(tmp_path: Path) -> None:
    root = write_folder(tmp_path, fixed=False)
    (root / "references" / "offsets.json").mkdir()
    with pytest.raises(InputError, match=r"offsets\.json: cannot be written \(.*\)\. Check its permissions"):
        fix(root)


def _second_file(root: Path) -> None:
    text = (root / "references" / "one.yaml").read_text(encoding="utf-8")
    (root / "references" / "two.yaml").write_text(text, encoding="utf-8")


def _unknown_seed(root: Path) -> None:
    (root / "seeds" / "two.txt").write_text("A text.", encoding="utf-8")


def _broken_seed(root: Path) -> None:
    (root / "seeds" / "one.txt").write_bytes(b"one\n\xff\n")


def _broken_file(root: Path) -> None:
    path = root / "references" / "one.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("seed:", "sead:"), encoding="utf-8")


def _broken_offsets(root: Path) -> None:
    (root / "references" / "offsets.json").write_text("{", encoding="utf-8")


def _broken_exceptions(root: Path) -> None:
    write_yaml(root / "references" / "exceptions.yaml", [{"reference": "x"}])


@pytest.mark.parametrize(
    ("harm", "problem"),
    [
        (_second_file, "references: one: two files have this id. Give each its own"),
        (_second_file, "references: one.txt: two files are about this article. Merge them"),
        (_second_file, "references/two.yaml: id: 'one' is not the file's name. Make them equal"),
        (_unknown_seed, "seeds/two.txt: no readable file in references is about it. Add or mend one"),
        (_broken_seed, "seeds/one.txt: line 2: broken UTF-8 (byte 0xff): save the file as UTF-8"),
        (_broken_file, "references/one.yaml: line 1: unknown key 'sead'. Did you mean 'seed'? Known are: id, seed"),
        (_broken_offsets, "references/offsets.json: line 1: not JSON"),
        (_broken_exceptions, "references/exceptions.yaml: line 1: [0].mention: is missing: add it (and 1 more"),
    ],
)
def test_a_harmed_folder_is_reported_not_raised(harm: Callable[[Path], None], problem: str, tmp_path: Path) -> None:
    root = write_folder(tmp_path)
    harm(root)
    assert [each for each in map(str, validate(root)) if each.startswith(problem)] != []


def test_a_folder_without_articles_is_no_good_one(tmp_path: Path) -> None:
    for name in ("seeds", "references"):
        (tmp_path / name).mkdir()
    assert [each.message.partition(" (")[0] for each in validate(tmp_path)][-1] == "holds no article file"


def _entity(**changes: Any) -> Callable[[list[dict[str, Any]]], None]:
    return lambda clusters: clusters[2].update(changes)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (_entity(id="reuters"), ("reuters", "the id stands twice. Merge the clusters")),
        (_entity(of="belarus"), ("minsk.of", "a demonym (DEM), and nothing else, names its country's id. Add or")),
        (_entity(type="DEM"), ("minsk.of", "a demonym (DEM), and nothing else, names its country's id. Add or")),
        (_entity(type="DEM", of="x"), ("minsk.of", "there is no cluster 'x'. Correct the id")),
        (_entity(forbidden=["Minsk"]), ("minsk.forbidden", "'Minsk' is also one of its names. Remove one")),
        (_entity(names={"sw": ["Minsk"]}), ("minsk.names", "'sw' has no table in bench/languages. Known are: ")),
        (_entity(names={"en": ["Minsk", "Belarus"]}), ("names.en", "'Belarus' stands in two clusters. Keep it in one")),
    ],
)
def test_bad_clusters_are_named(
    change: Callable[[list[dict[str, Any]]], None], problem: tuple[str, str], tmp_path: Path
) -> None:
    root = write_folder(tmp_path)
    clusters = entities()
    change(clusters)
    write_yaml(root / "references" / "entities.yaml", clusters)
    found = [each for each in validate(root) if each.path == "references/entities.yaml"]
    assert [(each.where, each.message[: len(problem[1])]) for each in found] == [problem]


def test_a_problem_as_a_line() -> None:
    assert str(Problem("a.yaml", "facts", "too few")) == "a.yaml: facts: too few"
    assert str(Problem("a.yaml", "", "too few")) == "a.yaml: too few"


def _guidelines() -> str:
    return (find_folder().references / "GUIDELINES.md").read_text(encoding="utf-8")


def test_the_guidelines_examples_are_valid() -> None:
    head, summaries, facts, clusters, exceptions = re.findall(r"```yaml\n(.*?)```", _guidelines(), re.DOTALL)
    article = yaml.safe_load(head + summaries + facts)
    assert schema.parse(schema.ArticleFile, article, "GUIDELINES.md").facts[0].id == "september-release"
    assert schema.parse(schema.Entities, yaml.safe_load(clusters), "GUIDELINES.md").root[0].id == "lithuania"
    assert schema.parse(schema.Exemptions, yaml.safe_load(exceptions), "GUIDELINES.md").root


def test_the_data_card_says_what_there_is(embedded: Report) -> None:
    folder = find_folder()
    _, front, card = (folder.references / "README.md").read_text(encoding="utf-8").split("---\n", 2)
    meta = yaml.safe_load(front)
    assert meta["language"] == ["en", "uk", "ru"]
    assert meta["task_categories"] == ["summarization"]
    assert meta["annotations_creators"] == ["machine-generated"]
    assert len(re.findall(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", card)) == 1
    said = " ".join(card.split())
    references = f"{embedded.references} reference summaries ({embedded.references - 5} written for this project, 5 by"
    assert f"{embedded.articles} articles, {references}" in said
    assert f"{embedded.facts} facts, {len(embedded.shared_events)} events" in said
    assert f"and {len(load_seeds().examples[0].entities)} entity clusters" in said
    for example in load_seeds(("en",)).examples:
        assert re.search(rf"`{example.article.id}` \|.*\| {len(example.facts)} \|", said)
