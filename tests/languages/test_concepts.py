"""Words that mean the same in several languages."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from bench import languages
from bench.consistency.company import content_lemma
from bench.languages.concepts import concept
from bench.text.folding import fold

FILE = Path(languages.__file__).parent / "data" / "concepts.tsv"
ROWS = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines(), delimiter="\t"))


@pytest.mark.parametrize(
    ("english", "ukrainian", "russian"),
    [
        ("killed", "загинуло", "погибших"),
        ("prisoners", "бранців", "узников"),
        ("voters", "виборці", "избирателей"),
        ("drones", "безпілотники", "беспилотниками"),
        ("revenue", "виручку", "выручкой"),
    ],
)
def test_words_of_three_languages_meet(english: str, ukrainian: str, russian: str) -> None:
    words = {"en": english, "uk": ukrainian, "ru": russian}
    found = {concept(content_lemma(word, code) or "", code) for code, word in words.items()}
    assert len(found) == 1
    assert None not in found


@pytest.mark.parametrize(("word", "code"), [("zygote", "en"), ("the", "en"), ("killed", "de"), ("", "uk")])
def test_most_words_are_of_no_concept(word: str, code: str) -> None:
    assert concept(word, code) is None


def test_each_concept_has_words_in_every_language() -> None:
    assert [row["concept"] for row in ROWS if not all(row[code].split() for code in ("en", "uk", "ru"))] == []
    assert [name for name, count in Counter(row["concept"] for row in ROWS).items() if count > 1] == []


@pytest.mark.parametrize("code", ["en", "uk", "ru"])
def test_no_word_is_of_two_concepts(code: str) -> None:
    found: dict[str, set[str]] = {}
    for row in ROWS:
        for word in row[code].split():
            for form in (languages.lemma(word, code), fold(word)):
                found.setdefault(form, set()).add(row["concept"])
    assert {lemma: sorted(names) for lemma, names in found.items() if len(names) > 1} == {}
