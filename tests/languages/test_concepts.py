from __future__ import annotations

from importlib.resources import files

import pytest

from bench.languages import lemma
from bench.languages.concepts import concepts


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("closed", "en"), ("закрили", "uk"), True),
        (("prisoners", "en"), ("заключённых", "ru"), True),
        (("лікарні", "uk"), ("больницу", "ru"), True),
        (("closed", "en"), ("відкрили", "uk"), False),
    ],
)
def test_words_of_one_matter(one: tuple[str, str], other: tuple[str, str], expected: bool) -> None:
    here, there = (set(concepts(code).get(lemma(word, code), ())) for word, code in (one, other))
    assert bool(here & there) is expected


def test_each_line_has_all_three_languages() -> None:
    table = files("bench.languages").joinpath("data/concepts.tsv").read_text(encoding="utf-8")
    assert all(len(line.split("\t")) == 3 and all(line.split("\t")) for line in table.splitlines())


def test_a_language_that_is_not_in_the_table() -> None:
    assert concepts("de") == {}
