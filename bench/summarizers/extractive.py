"""What the extractive summarisers share: which sentences they may take, and how sumy is given them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from math import isfinite
from typing import Any

import regex

from bench.errors import ConfigError, InputError
from bench.languages import get, known, language_of, lemma, sentences
from bench.records import Article, Example, Prediction
from bench.summarizers.base import Summarizer, word_budget
from bench.text.folding import fold
from bench.text.overlap import overlap_tokens
from bench.text.scripts import main_script
from bench.text.tokens import count_words

_ENDED = regex.compile(r"\p{Sentence_Terminal}[\p{Pe}\p{Pf}\p{Pi}\"']*\Z|[:;…]\Z")
_RATING_DIGITS = 9  # beyond them the order of additions decides, which differs between machines


class Extractive(Summarizer):
    """Makes a summary of whole sentences of the article's body, in their order, within a budget of words."""

    def __init__(self, name: str, words: int | None = None) -> None:
        """`words`: the budget; None for the mean length of the example's references.

        Raises:
            ConfigError: `words` is below 1 or no whole number.
        """
        if words is not None and type(words) is not int:
            raise ConfigError(f"{name}: words={words} is no whole number. Use 1 or more, or null")
        if words is not None and words < 1:
            raise ConfigError(f"{name}: words={words} leaves no room for a summary. Use 1 or more, or null")
        self.name = name
        self.words = words

    def unable(self, example: Example) -> str | None:
        if own_sentences(example):
            return None
        code = example.language
        return f"no sentence of the article is in {get(code).name if code in known() else repr(code)}"

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        for example in examples:
            found = own_sentences(example)
            if not found:
                raise InputError(f"{self.name} cannot summarise {example.id}: {self.unable(example)}. Leave it out")
            chosen = self.choose(found, example.language, word_budget(example, self.words))
            yield Prediction(example.id, self.name, joined(chosen))

    @abstractmethod
    def choose(self, found: Sequence[str], language: str, budget: int) -> list[str]:
        """At least one of the sentences `found`, in their order, of `budget` words together where that is possible."""


def joined(chosen: Sequence[str]) -> str:
    """The sentences as one text; behind a heading or a line without an end the next one begins a line.

    Else "Further reading" and "Olga Rozgon" would become one name.
    """
    return "".join(f"{sentence} " if _ENDED.search(sentence) else f"{sentence}\n" for sentence in chosen).rstrip()


class SumyRanker(Extractive):
    """Takes the sentences that a summariser of sumy rates best."""

    @abstractmethod
    def ranker(self) -> Any:
        """A new summariser of sumy."""

    def choose(self, found: Sequence[str], language: str, budget: int) -> list[str]:
        import numpy as np  # sumy needs it, 0.6 s together
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

        tokenizer = _Tokenizer(language)
        document = ObjectDocumentModel([Paragraph([Sentence(text, tokenizer) for text in found])])
        ranker = self.ranker()
        ranker.stop_words = _stop_words(language)
        # LexRank divides 0 by 0 where no sentence resembles another; `_best_that_fit` knows what that means.
        with np.errstate(invalid="ignore"):
            chosen = ranker(document, partial(_best_that_fit, budget=budget))
        return [str(sentence) for sentence in chosen]


class _Tokenizer:
    """What sumy asks for: an object that has `to_words`."""

    def __init__(self, language: str) -> None:
        self._form = partial(lemma, code=language)

    def to_words(self, text: str) -> list[str]:
        return overlap_tokens(text, self._form)


def _stop_words(language: str) -> frozenset[str]:
    """The language's function words in the form in which the tokenizer gives them."""
    words = get(language).function_words if language in known() else frozenset[str]()
    return frozenset(lemma(word, language) for word in words)


def _best_that_fit(rated: Iterable[Any], budget: int) -> list[Any]:
    """Of sumy's rated sentences, best first, those that fit the budget of words; the best alone where none does.

    Equal ratings go by position. Ratings that are no numbers are equal: no sentence resembles another.
    """
    ranked = sorted(rated, key=lambda info: (-_rounded(info.rating), info.order))
    taken: list[Any] = []
    left = budget
    for info in ranked:
        words = count_words(str(info.sentence))
        if words <= left:
            taken.append(info)
            left -= words
    return taken or ranked[:1]


def _rounded(rating: float) -> float:
    return round(float(rating), _RATING_DIGITS) if isfinite(rating) else 0.0


def own_sentences(example: Example) -> list[str]:
    """The sentences of the article's body in the example's language, without repetitions and those without words."""
    return list(_own_sentences(example.article, example.language))


@lru_cache(maxsize=4096)  # every summariser asks twice, and asks for all articles before it comes back to one
def _own_sentences(article: Article, language: str) -> tuple[str, ...]:
    code = article.languages[0] if len(article.languages) == 1 else None
    found: dict[str, str] = {}
    for piece in article.body_spans():
        for sentence in sentences(piece.text, code):
            if count_words(sentence.text) and _language(sentence.text, article) == language:
                found.setdefault(" ".join(fold(sentence.text).split()), sentence.text)
    return tuple(found.values())


def _language(sentence: str, article: Article) -> str | None:
    """The language of a sentence of the article; where it is too short to tell, the likeliest by its script.

    An article that has a language without a table is taken at its word: all of it is in its first language.
    """
    if not set(article.languages) <= set(known()):
        return article.languages[0]
    found = language_of(sentence, article.languages)
    return found or next((code for code in article.languages if get(code).script == main_script(sentence)), None)
