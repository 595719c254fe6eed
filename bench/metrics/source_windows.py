"""The pieces of an article that a model compares a summary's sentence with."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bench.languages import sentences
from bench.records import Article, Span


@lru_cache(maxsize=64)
def source_windows(article: Article, size: int) -> tuple[Span, ...]:
    """Every run of `size` sentences of the headline, the standfirst and the body's pieces, in order.

    A piece with fewer sentences is one window. Furniture supports nothing and is left out.
    """
    pieces = sorted(filter(None, (article.headline, article.standfirst, *article.body_spans())))
    return tuple(window for piece in pieces for window in _windows(article, piece, size))


def _windows(article: Article, piece: Span, size: int) -> Iterator[Span]:
    found = sentences(piece.text, article.language)
    for first in range(max(1, len(found) - size + 1)) if found else ():
        within = found[first : first + size]
        start, stop = piece.start + within[0].start, piece.start + within[-1].stop
        yield Span(start, stop, article.text[start:stop])
