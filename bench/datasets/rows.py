"""Make a data set of rows: what JSON lines and Hugging Face tables have in common."""

from __future__ import annotations

import difflib
import json
from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from bench.consistency.names.gazetteer import standard
from bench.datasets.base import Dataset
from bench.datasets.compact import Numbers, Strings
from bench.datasets.quotes import find, not_found
from bench.errors import InputError
from bench.records import Article, Entity, Example, Fact, Prediction, Reference, Span
from bench.text.tokens import has_words

if TYPE_CHECKING:
    from pathlib import Path

    from bench.datasets import schema
    from bench.datasets.schema import Row, RowFact


_FIELDS = ("source", "language", "source_language", "published", "references", "facts", "entities")
"""What rows with one id have in common."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row belongs: the number of its example and of its article, from 0, and whether the example is new."""

    example: int
    article: int
    new: bool


class RowProofs:
    """Proves each row against those before it, and numbers examples and articles.

    Rows with one id are one example with outputs of several systems. Rows with the same source in the same language are
    one article, which has the id of the first: its summaries share its difficulties, in whichever languages they are.
    Of what came before only digests are kept, about 150 bytes an example. Errors name `path` and the row's line.
    """

    def __init__(self, name: str, path: Path | str) -> None:
        self.name = name
        self.path = path
        self.articles = Strings()
        self._numbers = {"example": Numbers(), "article": Numbers(), "output": Numbers()}
        self._lines = array("I")  # of the first row of each example
        self._output_lines = array("I")
        self._fields = array("I")  # checksums of `_FIELDS` of each example

    def place(self, row: Row, line: int) -> Place:
        """Take a row.

        Raises:
            InputError: no source, an id and system for the second time, or an id with other data than before.
        """
        if not has_words(row.source):
            raise InputError(f"empty article: row '{row.id}' has no 'source'. Add the text", self.path, line)
        self._prove_output(row, line)
        example = self._numbers["example"].number(row.id)
        new = example == len(self._lines)
        checksums = [crc32(_bytes(getattr(row, name))) for name in _FIELDS]
        if new:
            self._lines.append(line)
            self._fields.extend(checksums)
        else:
            self._prove_equal(row, line, example, checksums)
        article = self._numbers["article"].number(f"{row.source_language or row.language} {row.source}")
        if article == len(self.articles):
            self.articles.append(row.id)
        return Place(example, article, new)

    def _prove_output(self, row: Row, line: int) -> None:
        system = (row.system or self.name) if row.summary is not None else None
        output = self._numbers["output"].number(json.dumps([row.id, system]))
        if output < len(self._output_lines):
            whose = f" of system '{system}'" if system else ""
            told = f"duplicate id '{row.id}'{whose}, first on line {self._output_lines[output]}"
            raise InputError(f"{told}. Remove one, or give them different ids or systems", self.path, line)
        self._output_lines.append(line)

    def _prove_equal(self, row: Row, line: int, example: int, checksums: Sequence[int]) -> None:
        before = self._fields[len(_FIELDS) * example : len(_FIELDS) * (example + 1)]
        for name, one, other in zip(_FIELDS, before, checksums, strict=True):
            if one != other:
                told = f"'{name}' of '{row.id}' differs from line {self._lines[example]}"
                cure = "Rows with one id are outputs for one article: make them equal, or give them different ids"
                raise InputError(f"{told}. {cure}", self.path, line)


def _bytes(value: object) -> bytes:
    """`vars` of a list's models, because pydantic's own `repr` of them is slow."""
    if not isinstance(value, str):
        value = repr([vars(each) for each in value] if isinstance(value, list) else value)
    return value.encode("utf-8", "surrogatepass")


class RowCollector:
    """Takes rows in their order, proves them, and gives the data set, which is held in memory."""

    def __init__(self, name: str, path: Path | str) -> None:
        self._proofs = RowProofs(name, path)
        self._examples: list[Example] = []
        self._predictions: list[Prediction] = []

    def add(self, row: Row, line: int) -> None:
        """Take a row.

        Raises:
            InputError: it proves false (see `RowProofs`), or has evidence that is not in the source.
        """
        place = self._proofs.place(row, line)
        if place.new:
            article = self._proofs.articles[place.article]
            self._examples.append(example_of(row, article, self._proofs.path, line))
        if row.summary is not None:
            self._predictions.append(prediction_of(row, self._proofs.name))

    def dataset(self, languages: Sequence[str] | None = None) -> Dataset:
        """The examples in the target languages `languages`, or all of them, with their predictions.

        Raises:
            InputError: there is none.
        """
        examples = [each for each in self._examples if languages is None or each.language in languages]
        if not examples:
            raise no_row({each.language for each in self._examples}, self._proofs.path)
        kept = {example.id for example in examples}
        predictions = tuple(each for each in self._predictions if each.example_id in kept)
        return Dataset(self._proofs.name, tuple(examples), predictions)


def no_row(languages: Collection[str], path: Path | str) -> InputError:
    """The error for a file without a row that is asked for; `languages`: those that it has."""
    cure = f"Rows are in: {', '.join(sorted(languages))}" if languages else "Write one JSON object a line"
    return InputError(f"there is no row {'in these languages' if languages else 'in it'}. {cure}", path)


def prediction_of(row: Row, name: str) -> Prediction:
    """The output of a row that has one; an empty one stays one: it counts as a failure."""
    return Prediction(row.id, row.system or name, row.summary or "")


def example_of(row: Row, article_id: str, path: Path | str, line: int) -> Example:
    """The example of a row.

    Raises:
        InputError: a fact's evidence is not in the source, or nobody knows the entity that it names.
    """
    article = Article(article_id, (row.source_language or row.language,), row.source, published=row.published)
    facts = tuple(_fact(fact, row.source, path, line) for fact in row.facts)
    entities = tuple(entity.record() for entity in row.entities)
    _prove_entities(facts, entities, path, line)
    return Example(row.id, article, row.language, _references(row), facts, entities)


def _fact(fact: RowFact, source: str, path: Path | str, line: int) -> Fact:
    try:
        return fact.record([_span(place, source) for place in fact.evidence])
    except ValueError as error:
        raise InputError(f"fact '{fact.id}': {error}", path, line) from None


def _prove_entities(facts: Sequence[Fact], entities: Sequence[Entity], path: Path | str, line: int) -> None:
    """A name that nobody knows would be missing from every summary."""
    own = {entity.id for entity in entities}
    for fact in facts:
        for mention in fact.mentions:
            if mention.entity and mention.entity not in own and mention.entity not in standard().types:
                near = difflib.get_close_matches(mention.entity, (*own, *standard().types), n=1)
                cure = f"Did you mean '{near[0]}'? Or add it" if near else "Add it"
                told = f"fact '{fact.id}': there is no entity '{mention.entity}'. {cure} to the row's 'entities'"
                raise InputError(told, path, line)


def _references(row: Row) -> tuple[Reference, ...]:
    return tuple(
        Reference(f"{row.id}/{row.language}/{each.kind}-{number}", each.kind, row.language, each.text, each.by)
        for number, each in enumerate(row.references, start=1)
    )


def _span(place: schema.Place, source: str) -> Span:
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
