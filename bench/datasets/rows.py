"""Make a data set of rows: what JSON lines and Hugging Face tables have in common."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bench.datasets.base import Dataset
from bench.datasets.quotes import find, not_found
from bench.errors import InputError
from bench.records import Article, Example, Fact, Prediction, Reference, Span
from bench.text.tokens import count_words

if TYPE_CHECKING:
    from pathlib import Path

    from bench.datasets.schema import Place, Row, RowFact


class RowCollector:
    """Takes rows in their order, proves each against those before it, and gives the data set.

    Rows with one id are one example with outputs of several systems. Rows with the same source in the same language are
    one article, which has the id of the first: its summaries share its difficulties, in whichever languages they are.
    Errors name `path` and the row's line.
    """

    def __init__(self, name: str, path: Path | str) -> None:
        self._name = name
        self._path = path
        self._first: dict[str, tuple[int, Row]] = {}
        self._articles: dict[tuple[bytes, str], str] = {}
        self._lines: dict[tuple[str, str | None], int] = {}
        self._examples: list[Example] = []
        self._predictions: list[Prediction] = []

    def add(self, row: Row, line: int) -> None:
        """Take a row.

        Raises:
            InputError: no source, an id and system for the second time, an id with other data than before, or
                evidence that is not in the source.
        """
        self._prove_new(row, line)
        if row.id not in self._first:
            self._first[row.id] = (line, row)
            self._examples.append(self._example(row, line))
        if row.summary is not None:
            # An empty output stays one: it counts as a failure.
            self._predictions.append(Prediction(row.id, row.system or self._name, row.summary))

    def dataset(self, languages: Sequence[str] | None = None) -> Dataset:
        """The examples in the target languages `languages`, or all of them, with their predictions.

        Raises:
            InputError: there is none.
        """
        examples = [each for each in self._examples if languages is None or each.language in languages]
        if not examples:
            there = ", ".join(sorted({each.language for each in self._examples}))
            cure = f"Rows are in: {there}" if there else "Write one JSON object a line"
            raise InputError(f"there is no row {'in these languages' if there else 'in it'}. {cure}", self._path)
        kept = {example.id for example in examples}
        predictions = tuple(each for each in self._predictions if each.example_id in kept)
        return Dataset(self._name, tuple(examples), predictions)

    def _prove_new(self, row: Row, line: int) -> None:
        if not count_words(row.source):
            raise InputError(f"empty article: row '{row.id}' has no 'source'. Add the text", self._path, line)
        system = (row.system or self._name) if row.summary is not None else None
        before = self._lines.setdefault((row.id, system), line)
        if before != line:
            whose = f" of system '{system}'" if system else ""
            cure = "Remove one, or give them different ids or systems"
            raise InputError(f"duplicate id '{row.id}'{whose}, first on line {before}. {cure}", self._path, line)
        first_line, first = self._first.get(row.id, (line, row))
        for field in ("source", "language", "source_language", "published", "references", "facts"):
            if getattr(row, field) != getattr(first, field):
                cure = "Rows with one id are outputs for one article: make them equal, or give them different ids"
                raise InputError(f"'{field}' of '{row.id}' differs from line {first_line}. {cure}", self._path, line)

    def _example(self, row: Row, line: int) -> Example:
        source_language = row.source_language or row.language
        same = hashlib.sha256(row.source.encode("utf-8", "surrogatepass")).digest(), source_language
        article = Article(
            id=self._articles.setdefault(same, row.id),
            languages=(source_language,),
            text=row.source,
            published=row.published,
        )
        return Example(
            id=row.id,
            article=article,
            language=row.language,
            references=_references(row),
            facts=tuple(self._fact(fact, row.source, line) for fact in row.facts),
        )

    def _fact(self, fact: RowFact, source: str, line: int) -> Fact:
        try:
            return fact.record([_span(place, source) for place in fact.evidence])
        except ValueError as error:
            raise InputError(f"fact '{fact.id}': {error}", self._path, line) from None


def _references(row: Row) -> tuple[Reference, ...]:
    return tuple(
        Reference(f"{row.id}/{row.language}/{each.kind}-{number}", each.kind, row.language, each.text, each.by)
        for number, each in enumerate(row.references, start=1)
    )


def _span(place: Place, source: str) -> Span:
    """Where the evidence stands in the source; ValueError in words where it does not."""
    if place.quote is not None:
        span = find(source, place.quote, place.occurrence)
        if span is None:
            raise ValueError(not_found(source, place.quote, place.occurrence))
        return span
    start, stop = place.start or 0, place.stop or 0
    if not start < stop <= len(source):
        message = f"the span {start} to {stop} is outside the source, which has {len(source)} characters. Correct it"
        raise ValueError(message)
    return Span(start, stop, source[start:stop])
