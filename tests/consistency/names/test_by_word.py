"""Where a source has the names of a summary."""

from __future__ import annotations

import pytest

from bench.consistency.check import analyze
from bench.consistency.names.by_word import NamesByWord

ARTICLE = "The United States, the United Kingdom and the Bank of England spoke. Anna Berg of Berg Bank did not."


@pytest.mark.parametrize(
    ("name", "places"),
    [
        # of one entity; two countries with a word in common are two
        ("United Kingdom", ["United Kingdom"]),
        ("British", ["United Kingdom"]),
        # with a word in common, in names of no known place
        ("Anna Berg", ["Anna Berg", "Berg Bank"]),
        ("Berg", ["Anna Berg", "Berg Bank"]),
    ],
)
def test_places_of_a_name(name: str, places: list[str]) -> None:
    source = analyze(ARTICLE, "en")
    by_word = NamesByWord(source.names.named, lambda entity: entity.removeprefix("dem-"))
    mention = source.find_names(f"It was said of {name} today.", "en")[0]
    item = source.check(f"It was said of {name} today.", "en").names.evidence[0]
    assert item.source is not None
    assert [each.text for each in by_word.same(mention, item.source)] == places
