"""Does a summary tell a fact? Its numbers, dates and names must stand together, with right values."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from weakref import WeakKeyDictionary

import regex

from bench.consistency.check import Source
from bench.consistency.company import Company, companies, content_lemmas
from bench.consistency.dates import compare_dates
from bench.consistency.numbers import NumberMention
from bench.consistency.numbers.said import interval
from bench.consistency.numbers.units import TO_BASE
from bench.consistency.verdicts import compare_numbers
from bench.languages.number_tables import number_table
from bench.records import Fact, FactMention, Span, Verdict
from bench.text.folding import fold
from bench.text.tokens import tokenize

_CURRENCY = regex.compile("[A-Z]{3}")  # ISO 4217
CONTENT_SHARE = 0.45  # of a claim's content words by rarity, where a fact has no number or date to tell it by
MOST_OF_CONTENT = 0.5


class Coverage(StrEnum):
    """How much of a fact a summary tells."""

    COVERED = "covered"
    PARTLY = "partly"
    MISSING = "missing"


_ORDER = (Coverage.MISSING, Coverage.PARTLY, Coverage.COVERED)


@dataclass(frozen=True, slots=True)
class FoundFact:
    """A fact, how far it is told, and the sentence that tells most of it."""

    fact: Fact
    coverage: Coverage
    place: Span | None


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the summary with its numbers; `names` are its own and those of the sentence before."""

    company: Company
    numbers: tuple[NumberMention, ...]
    names: frozenset[str]


def find_facts(facts: Sequence[Fact], summary: str, language: str, source: Source) -> list[FoundFact]:
    """Look for each fact in a summary of any language that its claim is given in.

    Numbers and dates of a fact must stand in one sentence; its names there or in the sentence before, which may
    name who is spoken of; a capital may stand for its country. A fact without number or date needs its names and
    `CONTENT_SHARE` of its claim's other content words, each weighing by how few claims of the list have it. Partly
    covered: numbers and dates right, or `MOST_OF_CONTENT` of the content words there, and a name missing.
    """
    sentences = _sentences(summary, language, source)
    return [_best(wanted, sentences) for wanted in _all_wanted(tuple(facts), language, source)]


def _sentences(summary: str, language: str, source: Source) -> list[_Sentence]:
    names = [(name.start, form) for name in source.find_names(summary, language) for form in source.known_as(name)]
    numbers = source.find_numbers(summary, language)
    result: list[_Sentence] = []
    before: frozenset[str] = frozenset()
    for company in companies(summary, language, names):
        span = company.sentence
        inside = tuple(number for number in numbers if span.start <= number.start < span.stop)
        result.append(_Sentence(company, inside, company.entities | before))
        before = company.entities
    return result


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A fact prepared for one language: its values, for each name the entities that may say it, its words."""

    fact: Fact
    values: tuple[FactMention, ...]
    names: tuple[frozenset[str], ...]
    words: Mapping[str, float]
    """The lemmas of the claim's content words outside of names, with their rarity."""


# Of each source while it lives: a cache that held it would keep articles that nobody asks for.
_PREPARED: WeakKeyDictionary[Source, dict[tuple[tuple[Fact, ...], str], tuple[_Wanted, ...]]] = WeakKeyDictionary()


def _all_wanted(facts: tuple[Fact, ...], language: str, source: Source) -> tuple[_Wanted, ...]:
    prepared = _PREPARED.setdefault(source, {})
    if (facts, language) not in prepared:
        prepared[facts, language] = _prepare(facts, language, source)
    return prepared[facts, language]


def _prepare(facts: tuple[Fact, ...], language: str, source: Source) -> tuple[_Wanted, ...]:
    lemmas = [_claim_words(fact, language, source) for fact in facts]
    counts = Counter(lemma for each in lemmas for lemma in each)
    return tuple(
        _Wanted(
            fact,
            tuple(mention for mention in fact.mentions if mention.kind != "name"),
            tuple(source.gazetteer.stand_ins(mention.entity) for mention in fact.mentions if mention.entity),
            {lemma: math.log((len(facts) + 1) / counts[lemma]) for lemma in words},
        )
        for fact, words in zip(facts, lemmas, strict=True)
    )


def _claim_words(fact: Fact, language: str, source: Source) -> frozenset[str]:
    claim = fact.claim.get(language, "")
    named = {token.text for name in source.find_names(claim, language) for token in tokenize(name.text)}
    return content_lemmas(claim, language) - content_lemmas(" ".join(named), language)


def _best(wanted: _Wanted, sentences: Sequence[_Sentence]) -> FoundFact:
    best = FoundFact(wanted.fact, Coverage.MISSING, None)
    for sentence in sentences:
        coverage = _coverage(wanted, sentence)
        if _ORDER.index(coverage) > _ORDER.index(best.coverage):
            best = FoundFact(wanted.fact, coverage, sentence.company.sentence)
    return best


def _coverage(wanted: _Wanted, sentence: _Sentence) -> Coverage:
    named = all(entities & sentence.names for entities in wanted.names)
    if not wanted.values:
        return _told_in_words(wanted, named, sentence.company.lemmas)
    if not all(any(_tells(said, value, wanted.fact.match) for said in sentence.numbers) for value in wanted.values):
        return Coverage.MISSING
    return Coverage.COVERED if named else Coverage.PARTLY


def _told_in_words(wanted: _Wanted, named: bool, said: frozenset[str]) -> Coverage:
    """A fact without number or date: its names and some of its words, or most of its words and not every name."""
    total = math.fsum(wanted.words.values())
    share = math.fsum(rarity for word, rarity in wanted.words.items() if word in said) / total if total else 0.0
    if named and share >= CONTENT_SHARE:
        return Coverage.COVERED
    return Coverage.PARTLY if share >= MOST_OF_CONTENT else Coverage.MISSING


def _tells(said: NumberMention, wanted: FactMention, match: str) -> bool:
    """Does a number or date of the summary say what the fact wants? `approx` takes what comes close, too."""
    if wanted.kind == "date" or said.date is not None:
        if wanted.date is None or said.date is None:
            return False
        outcome = compare_dates(wanted.date, said.date, None)  # the summary's may be finer, never coarser
        return outcome is not None and outcome.verdict is Verdict.SUPPORTED
    outcome = compare_numbers(said, as_mention(wanted))
    loose = match == "approx" and wanted.comparator != "vague"  # 52 in June does not tell of "dozens in several waves"
    accepted = (Verdict.SUPPORTED, Verdict.PARTIAL) if loose else (Verdict.SUPPORTED,)
    return outcome is not None and outcome.verdict in accepted


def as_mention(wanted: FactMention) -> NumberMention:
    """A fact's number as if it had been found in a text."""
    low, high = (Decimal(end) if end else None for end in (wanted.low or wanted.value, wanted.high or wanted.value))
    if low is not None and high is not None and wanted.comparator not in ("range", "vague"):
        low, high = interval(low, high, wanted.comparator)
    text = wanted.value or f"{wanted.low}-{wanted.high}"
    kind, unit = _unit(wanted.unit)
    return NumberMention(0, len(text), text, low, high, wanted.comparator, kind, unit)


@lru_cache(maxsize=1024)
def _unit(written: str | None) -> tuple[str, str | None]:
    """The kind and unit that a number in a text gets for "USD", "dollars", "%", "km" or "person".

    None for what is counted otherwise, "organization": in a text such a number has no unit.
    """
    if written is None or written in TO_BASE:
        return "number", written
    table, word = number_table("en"), "-".join(fold(written).split())
    if _CURRENCY.fullmatch(written) or word in table.currencies:
        return "money", table.currencies.get(word, written)
    return "number", table.units.get(word)
