"""natasha for Russian: the extra `ru-ner`. Its package carries the model, 30 MB, and needs no network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from bench.consistency.names.finders.base import FoundName, named, release


class Natasha:
    """The news model of natasha (slovnet over navec embeddings): people, organisations, places of Russian text.

    Raises:
        MissingExtraError: natasha is not installed.
    """

    languages = frozenset({"ru"})

    def __init__(self) -> None:
        self.identity = release("natasha", "ru-ner")

    @cached_property
    def _tagger(self) -> Any:
        from natasha import NewsEmbedding, NewsNERTagger

        return NewsNERTagger(NewsEmbedding())

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        spans = self._tagger(text).spans
        return [name for span in spans if (name := named(span.start, span.stop, span.type))]
