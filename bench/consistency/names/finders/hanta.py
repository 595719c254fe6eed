"""HanTa for German: the extra `de`. Its package carries the model, 5 MB, and needs no network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import Any

import regex

from bench.consistency.names.finders.base import Adapter, FoundName, release
from bench.languages import sentences

_WORD = regex.compile(r"\w++(?:[-‐‑.'’]\w++)*+|[^\w\s]")  # a hyphen joins: HanTa knows "Rhein-Main" as one word
_BETWEEN = regex.compile(r"[ \u00a0]")
_NAME = "NE"  # the proper noun of the Stuttgart-Tübingen tag set


class HanTa(Adapter):
    """The Hanover tagger: proper nouns of German text, where capitals are no evidence. It tells no types.

    Neighbouring proper nouns are one name. Source: Wartena 2019, "A Probabilistic Morphology Model for German
    Lemmatization".

    Raises:
        MissingExtraError: HanTa is not installed.
    """

    languages = frozenset({"de"})

    def __init__(self) -> None:
        self.identity = release("HanTa", "de")

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        return [
            name
            for sentence in sentences(text, language)
            for name in _names(text, _words(text, sentence.start, sentence.stop))
        ]


@cache
def _tagger() -> Any:
    from HanTa.HanoverTagger import HanoverTagger

    return HanoverTagger("morphmodel_ger.pgz")


def _names(text: str, words: list[tuple[int, int]]) -> Iterator[FoundName]:
    tags = [tag for _, _, tag in _tagger().tag_sent([text[a:b] for a, b in words], taglevel=1)]
    proper = [word for word, tag in zip(words, tags, strict=True) if tag == _NAME and text[word[0]].isupper()]
    if proper:
        gaps = [(a[1], b[0]) for a, b in pairwise(proper) if not _BETWEEN.fullmatch(text[a[1] : b[0]])]
        edges = [proper[0][0], *chain.from_iterable(gaps), proper[-1][1]]
        yield from (FoundName(a, b, "MISC") for a, b in zip(edges[::2], edges[1::2], strict=True))


def _words(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(text, start, stop)]
