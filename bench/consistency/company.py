"""The words and names that stand with a mention: what two mentions must share to be about the same thing."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from bench import languages
from bench.consistency.numbers.mention import NumberMention
from bench.languages.names.others import function_words
from bench.records import Span
from bench.text.tokens import starts_and_words, words

SHORTEST_WORD = 3

Word = tuple[int, int, str, str | None]
"""A token: where it starts and stops in the text, itself, and its lemma if it is a content word."""


@dataclass(frozen=True, slots=True)
class Company:
    """One sentence: the lemmas of its content words in its own language, the entities it names, and its numbers."""

    sentence: Span
    language: str | None
    lemmas: frozenset[str]
    entities: frozenset[str]
    words: tuple[Word, ...] = ()
    numbers: tuple[NumberMention, ...] = ()

    def shares_with(self, other: Company) -> int:
        """How many entities, and within one language content words, both have."""
        words = len(self.lemmas & other.lemmas) if self.language == other.language else 0
        return words + len(self.entities & other.entities)


class Companies(tuple[Company, ...]):
    """The sentences of a text, in order."""

    @cached_property
    def starts(self) -> list[int]:
        """Where each begins."""
        return [each.sentence.start for each in self]


def companies(
    text: str, language: str | None, entities: Iterable[tuple[int, str]], numbers: Sequence[NumberMention] = ()
) -> Companies:
    """The company of each sentence of `text`, in order; `entities` are (start, normal form) of the names found."""
    sentences = languages.sentences(text, language)
    starts = [sentence.start for sentence in sentences]
    named: dict[int, set[str]] = defaultdict(set)
    for start, normal in entities:
        named[bisect_right(starts, start) - 1].add(normal)
    said: dict[int, list[NumberMention]] = defaultdict(list)
    for number in numbers:
        said[bisect_right(starts, number.start) - 1].append(number)
    return Companies(
        _company(each, language, frozenset(named.get(at, ())), tuple(said.get(at, ())))
        for at, each in enumerate(sentences)
    )


def _company(
    sentence: Span, language: str | None, entities: frozenset[str], numbers: tuple[NumberMention, ...]
) -> Company:
    code = language or languages.language_of(sentence.text, languages.known())
    first = sentence.start
    found = tuple(
        (first + start, first + start + len(word), word, content_lemma(word, code))
        for start, word in starts_and_words(sentence.text)
    )
    return Company(
        sentence, code, frozenset(lemma for *_, lemma in found if lemma is not None), entities, found, numbers
    )


def company_at(all_companies: Companies, start: int) -> Company:
    """The company of the sentence that holds offset `start`."""
    return all_companies[sentence_at(all_companies, start)]


def sentence_at(all_companies: Companies, start: int) -> int:
    """Which sentence holds offset `start`, from 0."""
    return max(0, bisect_right(all_companies.starts, start) - 1)


def content_lemmas(text: str, code: str | None) -> frozenset[str]:
    """The lemmas of a text's content words; the words themselves in a language without a table."""
    return frozenset(lemma for word in words(text) if (lemma := content_lemma(word, code)) is not None)


@lru_cache(maxsize=16384)
def content_lemma(word: str, code: str | None) -> str | None:
    """The lemma of a content word, the word itself in a language that nobody knows; None of any other token."""
    if len(word) < SHORTEST_WORD or not word[0].isalpha():
        return None
    if code is None:
        return word.casefold()
    common, lemma = _common(code), languages.lemma(word, code)
    return None if lemma in common or word.casefold() in common else lemma


@cache
def _common(code: str) -> frozenset[str]:
    """Function words and months, which tell of no matter."""
    if code not in languages.known():
        return function_words(code)
    table = languages.get(code)
    return table.function_words | table.numbers.months.keys()
