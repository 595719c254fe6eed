"""Read a file of finished outputs twice: once to prove its rows and number them, once to score them.

Of the first reading only numbers are kept, so that the file may be longer than memory; see `Catalogue` and `RowProofs`.
"""

from __future__ import annotations

import hashlib
from array import array
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.datasets.base import ExamplesHash
from bench.datasets.compact import Strings
from bench.datasets.files import parse_raw, plain_name, raw_records
from bench.datasets.rows import RowProofs, example_of, no_row
from bench.datasets.sampling import draw, drawn_name
from bench.errors import InputError, LanguageError
from bench.languages.codes import language_problem
from bench.records import Example
from bench.runner.catalogue import TESTED, Catalogue
from bench.runner.judge import RawPair

if TYPE_CHECKING:
    from bench.datasets.schema import Row

_NOT_ASKED = -1


@dataclass(frozen=True, slots=True)
class Outputs:
    """A file of finished outputs whose rows are proved: for each row the place of its example, and its system."""

    path: Path
    catalogue: Catalogue
    places: array[int]
    systems: array[int]
    names: Sequence[str]
    """The systems by number."""
    counts: Mapping[str, int]
    """How many outputs of each there are."""

    @property
    def digest(self) -> str:
        """A hash of the file as it was read: of its size, its last change, and which rows are asked for."""
        there = self.path.stat()
        told = f"{there.st_size} {there.st_mtime_ns}".encode() + self.places.tobytes() + self.systems.tobytes()
        return hashlib.sha256(told).hexdigest()

    def pairs(self) -> Iterator[RawPair]:
        """The outputs in the order of the file; a run is numbered as its system is among `counts`."""
        runs = {name: number for number, name in enumerate(self.counts)}
        rows = zip(raw_records(self.path), self.places, self.systems, strict=True)
        for (number, raw), place, system in rows:
            if place != _NOT_ASKED:
                article = self.catalogue.articles[self.catalogue.article_of[place]]
                yield RawPair(runs[self.names[system]], place, number, raw, article)


def scan_outputs(  # noqa: PLR0913  # each is a key of configs/dataset/jsonl.yaml
    path: Path | str,
    name: str | None = None,
    languages: Sequence[str] | None = None,
    limit: int | None = None,
    sample: int | None = None,
    seed: int = 0,
) -> Outputs:
    """Prove and number the rows of a file: what `load_jsonl` takes and refuses, this does.

    Raises:
        InputError: the file or a row is bad, the message names file and line; or no row has a summary.
        LanguageError: one of `languages` is no language code.
    """
    for problem in filter(None, map(language_problem, languages or ())):
        raise LanguageError(problem)
    path = Path(path)
    name = name or plain_name(path)
    draw((), limit, sample, seed)
    chosen: Container[int] | None = None if limit is None else range(limit)
    if sample is not None:
        count = _Scan(path, name, languages, ()).read().asked
        chosen = frozenset(draw(range(count), limit, sample, seed))
    return _Scan(path, name, languages, chosen).read().outputs(drawn_name(name, limit, sample, seed))


class _Scan:
    """What is found out in one reading; `chosen`: which examples in the languages are asked for, None for all."""

    def __init__(self, path: Path, name: str, languages: Sequence[str] | None, chosen: Container[int] | None) -> None:
        self.path, self.languages, self.chosen = path, languages, chosen
        self.proofs = RowProofs(name, path)
        self.asked = 0
        self.there: dict[str, int] = {}  # numbers of the languages in the file
        self.kept = array("i")  # by number of the example its place, or `_NOT_ASKED`
        self.ids, self.digest = Strings(), ExamplesHash()
        self.articles, self.codes = array("i"), array("i")
        self.tested: dict[str, list[Example]] = {}
        self.places, self.systems = array("i"), array("H")
        self.names: dict[str, int] = {}
        self.counts: Counter[str] = Counter()

    def read(self) -> _Scan:
        from bench.datasets import schema

        for number, raw in raw_records(self.path):
            value = parse_raw(raw, self.path, number)
            self._add(schema.parse(schema.Row, value, self.path, number), number)
        return self

    def _add(self, row: Row, line: int) -> None:
        found = self.proofs.place(row, line)
        if found.new:
            self._add_example(row, line, found.article)
        system = row.system or self.proofs.name
        output = row.summary is not None and self.kept[found.example] != _NOT_ASKED
        self.places.append(self.kept[found.example] if output else _NOT_ASKED)
        self.systems.append(self.names.setdefault(system, len(self.names)))
        self.counts[system] += output

    def _add_example(self, row: Row, line: int, article: int) -> None:
        example = example_of(row, self.proofs.articles[article], self.path, line)
        code = self.there.setdefault(row.language, len(self.there))
        if not self._is_asked(row.language):
            self.kept.append(_NOT_ASKED)
            return
        self.kept.append(len(self.ids))
        self.ids.append(row.id)
        self.digest.add(example)
        self.articles.append(article)
        self.codes.append(code)
        tested = self.tested.setdefault(row.language, [])
        if len(tested) < TESTED:
            tested.append(example)

    def _is_asked(self, language: str) -> bool:
        if self.languages is not None and language not in self.languages:
            return False
        self.asked += 1
        return self.chosen is None or self.asked - 1 in self.chosen

    def outputs(self, name: str) -> Outputs:
        if not len(self.ids):
            raise no_row(self.there, self.path)
        if not self.counts.total():
            raise InputError("no row has a 'summary' to score. To summarise these articles use: bench run", self.path)
        languages = sorted(self.tested)
        ranks = array("i", [languages.index(code) if code in self.tested else _NOT_ASKED for code in self.there])
        catalogue = Catalogue(
            name,
            self.digest.hexdigest(),
            self.ids,
            self.proofs.articles,
            self.articles,
            languages,
            array("i", (ranks[code] for code in self.codes)),
            [example for code in languages for example in self.tested[code]],
        )
        counts = {name: self.counts[name] for name in sorted(self.counts) if self.counts[name]}
        return Outputs(self.path, catalogue, self.places, self.systems, list(self.names), counts)
