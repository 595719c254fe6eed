"""Fit an article into what a model can read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fitted:
    """What a model is given: its text, the text's tokens, and how many tokens of the article were cut."""

    text: str
    tokens: int
    cut: int = 0


def fit(article: str, render: Callable[[str], str], count: Callable[[str], int], limit: int) -> Fitted | None:
    """`render` of the article, or of the longest beginning of it that has at most `limit` tokens by `count`.

    The cut is made between words where the article has white space. None where not even its first word fits.
    """
    whole = render(article)
    tokens = count(whole)
    if tokens <= limit:
        return Fitted(whole, tokens)
    fitting, reaching = 0, len(article)
    while reaching - fitting > 1:
        middle = (fitting + reaching) // 2
        if count(render(article[:middle])) <= limit:
            fitting = middle
        else:
            reaching = middle
    beginning = _whole_words(article, fitting)
    if not beginning:
        return None
    text = render(beginning)
    left = count(text)
    return Fitted(text, left, tokens - left)


def _whole_words(article: str, stop: int) -> str:
    beginning = article[:stop].rstrip()
    inside_a_word = len(beginning) == stop and not article[stop].isspace()
    return beginning.rsplit(maxsplit=1)[0] if inside_a_word and len(beginning.split()) > 1 else beginning
