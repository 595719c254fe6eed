"""What a data set is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache, cached_property, lru_cache
from typing import Any

from bench.records import Article, Example, Prediction


@dataclass(frozen=True)
class Dataset:
    """Examples under one name. `predictions`: finished outputs that came with them, if any.

    `about`: what was found out while it was read, for the record ("revision").
    """

    name: str
    examples: tuple[Example, ...]
    predictions: tuple[Prediction, ...] = ()
    about: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def data_hash(self) -> str:
        """A hash of ids, sources, languages, references, facts and entities; never of summaries or systems."""
        return hash_examples(self.examples)


def hash_examples(examples: Iterable[Example]) -> str:
    """SHA-256 over the examples' canonical JSON, in their order; 16 hex digits."""
    digest = ExamplesHash()
    for example in examples:
        digest.add(example)
    return digest.hexdigest()


class ExamplesHash:
    """SHA-256 over examples that come one by one."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()

    def add(self, example: Example) -> None:
        """The same bytes as those of the whole example, whose first key in order is its article."""
        own = _as_dict(example)
        del own["article"]
        self._digest.update(b'{"article": ' + _article(example.article) + b", ")
        self._digest.update(_encode(own).encode()[1:] + b"\n")

    def hexdigest(self) -> str:
        return self._digest.hexdigest()[:16]


def _as_dict(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in _names(record.__class__)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


@lru_cache(maxsize=1)
def _article(article: Article) -> bytes:
    """An article's JSON, encoded once for the examples of it that follow each other."""
    return _encode(article).encode()


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=_as_dict).encode
