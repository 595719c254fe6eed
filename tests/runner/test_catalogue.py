from __future__ import annotations

from bench.runner.catalogue import TESTED, catalogue_of
from tests.runner.fakes import make_dataset


def test_examples_are_numbered_in_their_order() -> None:
    catalogue = catalogue_of(make_dataset())
    assert catalogue.ids == ["a/en", "a/uk", "b/en", "b/uk", "c/en", "c/uk"]
    assert [catalogue.articles[number] for number in catalogue.article_of] == ["a", "a", "b", "b", "c", "c"]
    assert catalogue.article_count == 3
    assert catalogue.chosen("uk").tolist() == [False, True, False, True, False, True]
    assert catalogue.chosen(None).all()


def test_the_self_test_gets_some_of_each_language() -> None:
    many = make_dataset({f"{number}": "One." for number in range(TESTED + 5)}, ("uk", "en"))
    tested = catalogue_of(many).tested
    assert [example.language for example in tested] == ["en"] * TESTED + ["uk"] * TESTED
