from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bench.datasets import checks
from bench.datasets.checks import Check, longest_common_run, repeated
from bench.datasets.seeds import find_folder
from bench.datasets.validation import read_material
from tests.datasets.folders import SUMMARIES, fact, write_folder

File = dict[str, Any]


def findings(check: Check, root: Path) -> list[tuple[str, str]]:
    material = read_material(find_folder(root), [])
    return [finding for document in material.documents for finding in check(document, material)]


@pytest.mark.parametrize("check", checks.DOCUMENT_CHECKS, ids=lambda check: check.__name__)
def test_a_good_file_satisfies(check: Check, tmp_path: Path) -> None:
    assert findings(check, write_folder(tmp_path)) == []


def _set(*place_and_value: Any) -> Callable[[File], None]:
    *place, last, value = place_and_value

    def change(file: File) -> None:
        target: Any = file
        for step in place:
            target = target[step]
        target[last] = value

    return change


def _drop(*place: Any) -> Callable[[File], None]:
    def change(file: File) -> None:
        target: Any = file
        for step in place[:-1]:
            target = target[step]
        del target[place[-1]]

    return change


COPIED = "Belarus released 52 political prisoners in September, Reuters reports."
BROKEN: list[tuple[Check, Callable[[File], None], str, str]] = [
    (checks.file_name, _set("id", "two"), "id", "'two' is not the file's name. Make them equal"),
    (checks.quotes_found, _set("headline", "Minsk frees 53"), "quotes", "the quote 'Minsk frees 53' is not in the art"),
    (checks.quotes_found, _set("furniture", 0, "occurrence", 2), "quotes", "the quote 'Photo: pexels' stands 1 times"),
    (checks.languages_known, _set("languages", ["en", "sw"]), "languages", "'sw' has no table in bench/languages."),
    (checks.languages_known, _set("facts", 0, "claim", "sw", "X."), "languages", "'sw' has no table in bench/language"),
    (checks.ids_unique, _set("facts", 1, "id", "fact-0"), "facts.fact-0", "the id stands twice. Give each fact"),
    (checks.ids_unique, _set("summaries", "uk", 1, "annotator", "a1"), "summaries.uk", "two summaries by 'a1'."),
    (checks.events_once, _set("facts", 1, "event", "event-0"), "event event-0", "stands twice in this article."),
    (checks.entities_known, _set("facts", 1, "attributed_to", ["x"]), "facts.fact-1", "entity 'x' is not in entities"),
    (checks.entities_known, _set("facts", 1, "mentions", 2, "entity", "y"), "facts.fact-1", "entity 'y' is not in ent"),
    (checks.headings_apart, _set("standfirst", "frees 52"), "furniture", "'frees 52' overlaps 'Minsk frees 52 prisone"),
    (
        checks.evidence_in_story,
        _set("facts", 1, "evidence", [{"quote": "pexels"}]),
        "facts.fact-1",
        "the evidence 'pexels' is furniture, which proves nothing.",
    ),
    (checks.fact_count, _drop("facts", 0), "facts", "7 of them; an article has 8 to 14."),
    (checks.fact_count, _set("facts", [fact(n) for n in range(15)]), "facts", "15 of them; an article has 8 to 14."),
    (checks.claims, _drop("facts", 1, "claim", "uk"), "facts.fact-1.claim", "not in 'uk'. Write it"),
    (
        checks.claims,
        _set("facts", 1, "claim", "en", "word " * 15),
        "facts.fact-1.claim.en",
        "15 words, at most 14. Make it one event and one quantity",
    ),
    (
        checks.claim_language,
        _set("facts", 1, "claim", "uk", "Белоруссия отпустила узников; об этом сообщили сегодня."),
        "facts.fact-1.claim.uk",
        "seems to be in ru. Move or translate it",
    ),
    (checks.weights, _drop("facts", 1, "weight", "a2"), "facts.fact-1.weight", "by 1 annotators; 2 weigh each fact"),
    (checks.weights, _drop("facts", 1, "weight"), "facts.fact-1.weight", "by 0 annotators; 2 weigh each fact"),
    (checks.summary_count, _drop("summaries", "uk", 0), "summaries.uk", "1 written; each language has at least 2."),
    (
        checks.summary_length,
        _set("summaries", "en", 1, "text", "word " * 39),
        "summaries.en.a2",
        "39 words; a summary has 40 to 80. Rewrite it",
    ),
    (
        checks.summary_length,
        _set("summaries", "en", 1, "text", "word " * 81),
        "summaries.en.a2",
        "81 words; a summary has 40 to 80. Rewrite it",
    ),
    (
        checks.summary_language,
        _set("summaries", "uk", 0, "text", SUMMARIES["ru"]),
        "summaries.uk.a1",
        "seems to be in ru. Move or translate it",
    ),
    (
        checks.not_copied,
        _set("summaries", "en", 0, "text", COPIED),
        "summaries.en.a1",
        "9 words in a row are the article's: 'belarus released 52 political prisoners in september reuters reports'.",
    ),
]


@pytest.mark.parametrize(("check", "change", "where", "message"), BROKEN)
def test_a_bad_file_is_named(
    check: Check, change: Callable[[File], None], where: str, message: str, tmp_path: Path
) -> None:
    ((found_where, found_message),) = findings(check, write_folder(tmp_path, change, fixed=False))
    assert found_where == where
    assert found_message.startswith(message)


@pytest.mark.parametrize(("count", "copied"), [(7, False), (8, True)])
def test_seven_words_in_a_row_may_be_the_articles(count: int, copied: bool, tmp_path: Path) -> None:
    text = " ".join([*COPIED.split()[:count], "x"])
    root = write_folder(tmp_path, _set("summaries", "en", 0, "text", text), fixed=False)
    assert bool(findings(checks.not_copied, root)) == copied


def _edit_seed(root: Path) -> None:
    (root / "seeds" / "one.txt").write_bytes((root / "seeds" / "one.txt").read_bytes() + b"More.\n")


def _edit_headline(root: Path) -> None:
    path = root / "references" / "one.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Minsk frees 52 prisoners", "Minsk frees"), "utf-8")


def _drop_offsets(root: Path) -> None:
    (root / "references" / "offsets.json").unlink()


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (_edit_seed, "one.txt has another checksum than recorded: restore the text, or run: bench validate --fix"),
        (_edit_headline, "is older than this file; run: bench validate --fix"),
        (_drop_offsets, "says nothing about this article; run: bench validate --fix"),
    ],
)
def test_stale_offsets_are_named(harm: Callable[[Path], None], message: str, tmp_path: Path) -> None:
    root = write_folder(tmp_path)
    harm(root)
    assert findings(checks.offsets_fresh, root) == [("offsets.json", message)]


@pytest.mark.parametrize(
    ("first", "second", "run"),
    [("a b c d", "x b c y", "b c"), ("a b", "c d", ""), ("a b a b c", "a b c", "a b c"), ("", "a", "")],
)
def test_longest_common_run(first: str, second: str, run: str) -> None:
    assert longest_common_run(first.split(), second.split()) == run.split()


def test_repeated() -> None:
    assert repeated("abcab") == ["a", "b"]
