from __future__ import annotations

import pytest

from bench.consistency.binding.places import Place, near_pairs
from bench.consistency.binding.scene import Scene
from bench.consistency.check import analyze


def test_pairs_of_few_are_all_of_them_and_of_many_only_near_ones() -> None:
    assert list(near_pairs("abc", 2)) == [("a", "b"), ("a", "c"), ("b", "c")]
    assert len(list(near_pairs(range(1000), 40))) < 40 * 1000


@pytest.mark.parametrize("piece", ["from 2001 to 2002 ", "between 5 and 7 of 12 people, "])
def test_the_work_does_not_grow_with_the_square_of_a_table(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Place] = []
    ends = Scene.end_of_change

    def end_of_change(scene: Scene, place: Place) -> str | None:
        asked.append(place)
        return ends(scene, place)

    def work(times: int) -> int:
        asked.clear()
        analyze(piece * times, "en").check(piece * 10 + "African", "en")
        return len(asked)

    monkeypatch.setattr(Scene, "end_of_change", end_of_change)
    assert work(400) <= 8 * max(1, work(50))
