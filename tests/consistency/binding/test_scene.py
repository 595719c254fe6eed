from __future__ import annotations

import pytest

from bench.consistency.binding.places import Place, keys_of
from bench.consistency.binding.scene import Scene
from bench.consistency.company import companies
from bench.consistency.names import find_names
from bench.consistency.names.normal import normal_form
from bench.consistency.numbers import find_numbers

TEXT = "Anna Berg paid $40 in Oslo, and Boris Lind paid $70 in Turku. In May 2020 they met."


@pytest.fixture(scope="module")
def scene() -> Scene:
    names = find_names(TEXT, "en")
    all_companies = companies(TEXT, "en", [(name.start, normal_form(name)) for name in names])
    return Scene([*find_numbers(TEXT, "en"), *names], all_companies, lambda entity: entity)


def place(scene: Scene, text: str) -> Place:
    (found,) = [each for each in scene.places if each.mention.text == text]
    return found


@pytest.mark.parametrize(
    ("text", "key", "side"),
    [
        ("$40", "w:payment", -1),
        ("$40", ">en:in", 1),
        ("$40", "<en:paid", -1),
        ("Anna Berg", "w:payment", 1),
    ],
)
def test_an_anchor_has_a_side(scene: Scene, text: str, key: str, side: int) -> None:
    assert scene.context(place(scene, text))[key] * side > 0


def test_an_anchor_counts_more_for_the_nearest_of_a_kind(scene: Scene) -> None:
    oslo = next(iter(place(scene, "Oslo").keys))
    near, far = (abs(scene.context(place(scene, text))[oslo]) for text in ("$40", "$70"))
    assert near > 2 * far


def test_a_mention_is_no_anchor_of_its_own(scene: Scene) -> None:
    for each in scene.places:
        assert each.keys.isdisjoint(scene.context(each))


def test_a_neighbour_lends_what_the_sentence_lacks(scene: Scene) -> None:
    lent = scene.lent(place(scene, "$40"), scene.rarities)
    assert "d:y2020" in lent
    assert not any(key.startswith(("e:", "s:", "n:")) for key in lent)
    assert scene.lent(place(scene, "$40"), {"d:m6"}) == set()


def test_a_summary_has_only_anchors_that_its_source_has(scene: Scene) -> None:
    text = "Anna Berg squandered $40 in Oslo."
    all_companies = companies(text, "en", [])
    summary = Scene([*find_numbers(text, "en"), *find_names(text, "en")], all_companies, lambda entity: entity, scene)
    assert {key.split(":")[0] for key in summary.context(place(summary, "$40"))} == {"s", "e", "<en", ">en"}


def test_what_every_sentence_has_is_not_rare(scene: Scene) -> None:
    assert scene.rarities["w:payment"] > 0
    assert "w:en:absent" not in scene.rarities


@pytest.mark.parametrize(
    ("one", "other", "same"), [("Oslo", "Turku", True), ("Oslo", "Anna Berg", False), ("$40", "$70", True)]
)
def test_mentions_of_one_group_stand_in_for_each_other(scene: Scene, one: str, other: str, same: bool) -> None:
    assert (place(scene, one).group == place(scene, other).group) is same


def test_scores_are_told_apart_and_separators_part_mentions(scene: Scene) -> None:
    text = "They won 2:0 and lost 3:1."
    scores = Scene(find_numbers(text, "en"), companies(text, "en", []), lambda entity: entity)
    assert place(scores, "2:0").keys != place(scores, "3:1").keys
    assert scores.are_parted(place(scores, "2:0"), place(scores, "3:1"))
    assert not scene.are_parted(place(scene, "$40"), place(scene, "Oslo"))


def test_anchors_far_away_in_one_sentence_do_not_count() -> None:
    text = "Anna Berg paid $40, " + "and nobody else had anything to say of it, " * 20 + "before Carl Dahl paid $70"
    whole = Scene(
        [*find_numbers(text, "en"), *find_names(text, "en")], companies(text, "en", []), lambda entity: entity
    )
    near, far = (next(iter(place(whole, name).keys)) for name in ("Anna Berg", "Carl Dahl"))
    context = whole.context(place(whole, "$40"))
    assert near in context
    assert far not in context


def test_a_value_is_one_anchor_however_it_is_written() -> None:
    keys = [keys_of(find_numbers(text, "en")[0], str) for text in ("1.2 million", "1,200,000", "1.20 million")]
    assert len(set(keys)) == 1
