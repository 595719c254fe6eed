"""The words and names that stand with a mention: what two mentions must share to be about the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bench import languages
from bench.records import Span
from bench.text.tokens import tokenize

SHORTEST_WORD = 3


@dataclass(frozen=True, slots=True)
class Company:
    """One sentence: the lemmas of its content words in its own language, and the entities that it names."""

    sentence: Span
    language: str | None
    lemmas: frozenset[str]
    entities: frozenset[str]
    words: tuple[tuple[Span, str | None], ...] = ()
    """Each token, with its lemma if it is a content word; spans are offsets into the sentence."""

    def shares_with(self, other: Company) -> int:
        """How many entities, and within one language content words, both have."""
        words = len(self.lemmas & other.lemmas) if self.language == other.language else 0
        return words + len(self.entities & other.entities)


def companies(text: str, language: str | None, entities: Sequence[tuple[int, str]]) -> list[Company]:
    """The company of each sentence of `text`, in order; `entities` are (start, normal form) of the names found."""
    return [_company(sentence, language, entities) for sentence in languages.sentences(text, language)]


def _company(sentence: Span, language: str | None, entities: Sequence[tuple[int, str]]) -> Company:
    code = language or languages.language_of(sentence.text, languages.known())
    tokens = tokenize(sentence.text)
    lemma_of = dict(_content((token.text for token in tokens if _may_be_content(token.text)), code))
    return Company(
        sentence,
        code,
        frozenset(lemma_of.values()),
        frozenset(normal for start, normal in entities if sentence.start <= start < sentence.stop),
        tuple((token, lemma_of.get(token.text)) for token in tokens),
    )


def company_at(all_companies: Sequence[Company], start: int) -> Company:
    """The company of the sentence that holds offset `start`."""
    return all_companies[sentence_at(all_companies, start)]


def sentence_at(all_companies: Sequence[Company], start: int) -> int:
    """Which sentence holds offset `start`, from 0."""
    low, high = 0, len(all_companies) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if all_companies[middle].sentence.start <= start else (low, middle - 1)
    return low


def content_lemmas(text: str, code: str | None) -> frozenset[str]:
    """The lemmas of a text's content words; the words themselves in a language without a table."""
    words = (token.text for token in tokenize(text) if _may_be_content(token.text))
    return frozenset(lemma for _, lemma in _content(words, code))


def _may_be_content(word: str) -> bool:
    return len(word) >= SHORTEST_WORD and word[0].isalpha()


def _content(words: Iterable[str], code: str | None) -> Iterator[tuple[str, str]]:
    """The content words with their lemmas."""
    if code not in languages.known() or code is None:
        yield from ((word, word.casefold()) for word in words)
        return
    common = _common(code)
    for word in words:
        lemma = languages.lemma(word, code)
        if lemma not in common and word.casefold() not in common:
            yield word, lemma


@cache
def _common(code: str) -> frozenset[str]:
    """Function words and months, which tell of no matter."""
    table = languages.get(code)
    return table.function_words | table.numbers.months.keys()
