"""Read the scores of a run, however many they are: values as arrays, of the evidence only what is flagged."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.comparison.scored import MENTIONS, UNVERIFIABLE, Identity, Located, Mention, Scored
from bench.errors import ResultsError
from bench.records import NAME_KINDS, NUMBER_KINDS, Span, Verdict
from bench.runner.store import Folder, read_run
from bench.text.sentences import split_sentences

_NONE = float("nan")
_FLAGGED = {Verdict.CONTRADICTED, Verdict.UNSUPPORTED}
_FIRST = b'{"article_id": "'
_REST = re.compile(
    rb'([^"\\]*)", "language": "([^"\\]*)", "metric": "([^"\\]*)", '
    rb'"note": "[^"\\]*(?:\\.[^"\\]*)*", "statistics": (\{[^{}]*\}), "value": (.*)\}\n'
)
_VERDICTS = tuple(verdict.value for verdict in Verdict)


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

    def columns(self) -> dict[str, Sequence[float]]:
        whole: dict[str, Sequence[float]] = {}
        for output, (places, values) in self.values.items():
            column = array("d", [_NONE]) * len(self.examples)
            for place, value in zip(places, values, strict=True):
                column[place] = value
            whole[output] = column
        return whole


def read_scored(path: Path) -> Scored:
    """The finished run in a results folder, with its scores.

    Raises:
        ResultsError: a file is missing, broken, or was written by a release that did not record what is needed.
    """
    run = read_run(path)
    if "outputs" not in run.result:
        raise ResultsError(f"{path} was scored by an earlier release. Score it again: bench score {path}")
    columns, file = _Columns(), Folder(path).scores
    for number, line in _lines(file):
        try:
            row = _row(line)
            columns.add(row)
            if row["statistics"].get("flagged"):
                for mention in _flagged(json.loads(line)):
                    columns.flagged.setdefault(mention.identity, mention)
        except (ValueError, KeyError, TypeError) as error:
            raise ResultsError(f"{file}:{number}: cannot be read ({error}). Score again: bench score {path}") from error
    return Scored(
        run, columns.examples, columns.articles, columns.languages, columns.columns(), list(columns.flagged.values())
    )


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
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
            )


def locate(mentions: Collection[Mention], path: Path) -> list[Located]:
    """Where these mentions of the run in a results folder stand, in the order of its predictions."""
    wanted: dict[str, list[Mention]] = {}
    for mention in mentions:
        wanted.setdefault(mention.example_id, []).append(mention)
    file, found = Folder(path).predictions, []
    for number, line in _lines(file) if wanted else ():
        try:
            row = json.loads(line)
            here = wanted.get(row["example_id"], [])
            found += [Located(each, str(file), number, _sentence(row["text"], each.summary)) for each in here]
        except (ValueError, KeyError, TypeError) as error:
            raise ResultsError(f"{file}:{number}: cannot be read ({error}). Run again: bench run") from error
    return found


def _sentence(text: str, span: Span) -> int:
    """The number of the sentence in which a span of a summary begins, from 1."""
    return max(1, sum(sentence.start <= span.start for sentence in split_sentences(text)))
