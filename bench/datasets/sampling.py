"""Draw some of many, the same ones for the same seed, and name them so that their results lie apart."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from random import Random
from typing import TypeVar

from bench.errors import ConfigError

Item = TypeVar("Item")


def draw(items: Iterable[Item], limit: int | None, sample: int | None, seed: int) -> list[Item]:
    """The first `limit` of `items`, or `sample` of those drawn by `seed`, in their order. None means all.

    No more than `limit` items are read, and no more than `sample` held (reservoir sampling, Vitter 1985, algorithm R).

    Raises:
        ConfigError: `limit` or `sample` is no whole number from 1, or `seed` none at all.
    """
    for name, value in (("limit", limit), ("sample", sample)):
        if value is not None and (type(value) is not int or value < 1):
            raise ConfigError(f"dataset.{name}={value} is no whole number from 1. Example: dataset.{name}=100")
    if type(seed) is not int:
        raise ConfigError(f"dataset.seed={seed} is no whole number. Example: dataset.seed=0")
    read = enumerate(islice(items, limit))
    if sample is None:
        return [item for _, item in read]
    kept = list(islice(read, sample))
    chance = Random(seed)  # noqa: S311 -- drawn, not secret
    for place, item in read:
        instead = chance.randrange(place + 1)
        if instead < sample:
            kept[instead] = (place, item)
    return [item for _, item in sorted(kept, key=lambda each: each[0])]


def drawn_name(name: str, limit: int | None, sample: int | None, seed: int) -> str:
    """The name of what `draw` takes from the data set `name`: "articles-first100-sample20-seed0"."""
    first = f"-first{limit}" if limit is not None else ""
    return name + first + (f"-sample{sample}-seed{seed}" if sample is not None else "")
