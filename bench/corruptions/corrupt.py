"""Corrupt a share of a summary's numbers and names."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from bench.corruptions.edits import Edit, apply, name_errors, number_errors
from bench.corruptions.place import Place


def corrupt(  # noqa: PLR0913 -- what is corrupted, against what, and how
    text: str, language: str, source: str, seed: str, share: float = 0.5, source_language: str | None = None
) -> str:
    """`text` with wrong numbers and names in `share` of the places where that can be done, at least one of each.

    The same arguments give the same text. `source` is the article, so that no error says what it says, and
    `source_language` its language, None where it mixes several.
    """
    random = Random(seed)  # noqa: S311 (errors are drawn, not secrets)
    place = Place(text, language, source, source_language=source_language)
    numbers = list(number_errors(place, random))
    names = list(name_errors(place, random))
    return apply(text, [*_draw(numbers, share, random), *_draw(names, share, random)])


def _draw(edits: Sequence[Edit], share: float, random: Random) -> list[Edit]:
    return random.sample(list(edits), max(1, round(len(edits) * share))) if edits else []
