"""The scores of a run, however many they are: values as arrays, of the evidence only what is flagged.

They are read from scores.jsonl line by line, which takes long where it is long. What came of it is kept beside it, with
the hash of the file that it came from; where that is missing or is of another file, the lines are read again.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from bench.comparison.scored import MENTIONS, UNVERIFIABLE, Identity, Mention
from bench.errors import ResultsError
from bench.records import NAME_KINDS, NUMBER_KINDS, Span, Verdict
from bench.runner.store import Folder, canonical, write_bytes

if TYPE_CHECKING:
    from numpy.typing import NDArray

_VERSION = 1
"""Raised when what is kept, or how it is made of the scores, changes."""
_NONE = float("nan")
_FLAGGED = {Verdict.CONTRADICTED, Verdict.UNSUPPORTED}
_FIRST = b'{"article_id": "'
_REST = re.compile(
    rb'([^"\\]*)", "language": "([^"\\]*)", "metric": "([^"\\]*)", '
    rb'"note": "[^"\\]*(?:\\.[^"\\]*)*", (?:"sample": \d+, )?"statistics": (\{[^{}]*\}), "value": (.*)\}\n'
)
_VERDICTS = tuple(verdict.value for verdict in Verdict)


@dataclass(frozen=True, slots=True)
class Values:
    """What is compared of a run: parallel lists, and columns of values, as `Scored` has them."""

    examples: Sequence[str]
    articles: Sequence[str]
    languages: Sequence[str]
    columns: Mapping[str, Sequence[float]]
    flagged: Sequence[Mention]


@dataclass(slots=True)
class _Columns:
    """The values read so far: examples in the order in which they come, each output's places and values."""

    examples: list[str] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    place: dict[str, int] = field(default_factory=dict)
    values: dict[str, tuple[array[int], array[float]]] = field(default_factory=dict)
    flagged: dict[Identity, Mention] = field(default_factory=dict)

    def add(self, row: Mapping[str, Any]) -> None:
        place = self.place.get(row["example_id"])
        if place is None:
            place = self.place[row["example_id"]] = len(self.examples)
            self.examples.append(row["example_id"])
            self.articles.append(row["article_id"])
            self.languages.append(row["language"])
        output, statistics = row["metric"], row["statistics"]
        self._put(output, place, row["value"])
        if Verdict.UNVERIFIABLE in statistics:
            self._put(output + MENTIONS, place, sum(statistics[verdict] for verdict in _VERDICTS))
            self._put(output + UNVERIFIABLE, place, statistics[Verdict.UNVERIFIABLE])

    def _put(self, output: str, place: int, value: float | None) -> None:
        column = self.values.get(output)
        if column is None:
            column = self.values[output] = (array("q"), array("d"))
        column[0].append(place)
        column[1].append(_NONE if value is None else value)

    def whole(self) -> Values:
        columns = {output: self._column(*places) for output, places in self.values.items()}
        return Values(self.examples, self.articles, self.languages, columns, list(self.flagged.values()))

    def _column(self, places: array[int], values: array[float]) -> Sequence[float]:
        """One value an example: the mean of those of its samples that have one."""
        import numpy as np

        index, given = np.asarray(places), np.asarray(values)
        there, size = ~np.isnan(given), len(self.examples)
        sums = np.bincount(index[there], weights=given[there], minlength=size)
        counts = np.bincount(index[there], minlength=size)
        with np.errstate(invalid="ignore"):
            return _sequence(sums / counts)


def _sequence(column: NDArray[Any]) -> Sequence[float]:
    return array("d", column.tobytes())


def read_values(folder: Folder) -> Values:
    """The values of the scores in a folder, from what is kept of them or from each line.

    Raises:
        ResultsError: scores.jsonl is missing or broken, or lacks what is needed.
    """
    return _kept(folder) or _read(folder)


def keep_values(folder: Folder) -> None:
    """Read scores.jsonl and keep what is compared of it in values.npz, the same bytes for the same scores.

    Raises:
        ResultsError: scores.jsonl cannot be read, or values.npz cannot be written.
    """
    import numpy as np

    values = _read(folder)
    about = {
        "version": _VERSION,
        "scores": _hash(folder.scores),
        "examples": values.examples,
        "articles": values.articles,
        "languages": values.languages,
        "outputs": list(values.columns),
        "flagged": [asdict(mention) for mention in values.flagged],
    }
    file = io.BytesIO()
    head = np.frombuffer(canonical(about).encode(), np.uint8)
    np.savez(file, about=head, values=np.asarray(list(values.columns.values()), dtype=float))
    write_bytes(folder.values, file.getvalue())


def _kept(folder: Folder) -> Values | None:
    """What is kept, if it is of these scores and of this release's form."""
    import numpy as np

    try:
        with np.load(folder.values, allow_pickle=False) as file:
            about, columns = json.loads(file["about"].tobytes()), file["values"]
        if about["version"] != _VERSION or about["scores"] != _hash(folder.scores):
            return None
        named = dict(zip(about["outputs"], map(_sequence, columns), strict=True))
        lists = about["examples"], about["articles"], about["languages"]
        return Values(*lists, named, [_mention(each) for each in about["flagged"]])
    except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile):  # derived: what is broken is made again
        return None


def _mention(row: Mapping[str, Any]) -> Mention:
    source = row["source"]
    spans = {"summary": Span(**row["summary"]), "source": Span(**source) if source else None}
    return Mention(**(dict(row) | spans | {"verdict": Verdict(row["verdict"])}))


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read(folder: Folder) -> Values:
    columns, file = _Columns(), folder.scores
    for number, line in lines_of(file):
        try:
            row = _row(line)
            columns.add(row)
            if row["statistics"].get("flagged"):
                for mention in _flagged(json.loads(line)):
                    columns.flagged.setdefault(mention.identity, mention)
        except (ValueError, KeyError, TypeError) as error:
            cure = f"Score again: bench score {folder.path}"
            raise ResultsError(f"{file}:{number}: cannot be read ({error}). {cure}") from error
    return columns.whole()


def lines_of(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as file:
            yield from enumerate(file, start=1)
    except OSError as error:
        raise ResultsError(f"{path} cannot be read ({error.strerror}). Run again: bench run") from error


def _row(line: bytes) -> Mapping[str, Any]:
    """A row of scores without its evidence, which is most of it: cut out of the line as we write it.

    A line that is written in another way, or has an escaped character in an id, is read whole. Within a string the
    quotation marks of what is searched for would be escaped.
    """
    head, _, rest = line.partition(b', "evidence": [')
    found = _REST.fullmatch(rest.rpartition(b'], "example_id": "')[2])
    if not found or b"\\" in head:
        row: Mapping[str, Any] = json.loads(line)
        return row
    example, language, output, statistics, value = found.groups()
    return {
        "article_id": head.removeprefix(_FIRST)[:-1].decode(),
        "example_id": example.decode(),
        "language": language.decode(),
        "metric": output.decode(),
        "statistics": json.loads(statistics) if b'"flagged"' in statistics else {},
        "value": None if value == b"null" else float(value),
    }


def _flagged(row: Mapping[str, Any]) -> Iterator[Mention]:
    for item in row["evidence"]:
        kind, verdict = item["kind"], Verdict(item["verdict"])
        if verdict in _FLAGGED and (kind in NUMBER_KINDS or kind in NAME_KINDS):
            source = item["source"]
            yield Mention(
                example_id=row["example_id"],
                language=row["language"],
                output=row["metric"],
                kind=kind,
                normal=item["normal"],
                reason=item["reason"],
                verdict=verdict,
                weight=item["weight"],
                summary=Span(**item["summary"]),
                source=Span(**source) if source else None,
                sample=row.get("sample", 0),
            )
