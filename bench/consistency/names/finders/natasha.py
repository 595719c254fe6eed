"""natasha for Russian: the extra `ru-ner`. Its package carries the model, 30 MB, and needs no network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from bench.consistency.names.finders.base import Adapter, FoundName, named, release


class Natasha(Adapter):
    """The news model of natasha (slovnet over navec embeddings): people, organisations, places of Russian text.

    Raises:
        MissingExtraError: natasha is not installed.
    """

    languages = frozenset({"ru"})

    def __init__(self) -> None:
        self.identity = release("natasha", "ru-ner")

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        spans = _tagger()(text).spans
        return [name for span in spans if (name := named(span.start, span.stop, span.type))]


@cache
def _tagger() -> Any:
    from natasha import NewsEmbedding, NewsNERTagger

    return NewsNERTagger(NewsEmbedding())
