"""Read a finished run for comparison, and find the mentions of it that are to be shown."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from bench.comparison.scored import Located, Mention, Scored
from bench.errors import ResultsError
from bench.records import Span
from bench.runner.store import Folder, read_run
from bench.runner.values import lines_of, read_values
from bench.text.sentences import split_sentences


def read_scored(path: Path) -> Scored:
    """The finished run in a results folder, with its scores.

    Raises:
        ResultsError: a file is missing, broken, or was written by a release that did not record what is needed.
    """
    run = read_run(path)
    if "outputs" not in run.result:
        raise ResultsError(f"{path} was scored by an earlier release. Score it again: bench score {path}")
    values = read_values(Folder(path))
    return Scored(run, values.examples, values.articles, values.languages, values.columns, values.flagged)


def locate(mentions: Collection[Mention], path: Path) -> list[Located]:
    """Where these mentions of the run in a results folder stand, in the order of its predictions."""
    wanted: dict[tuple[str, int], list[Mention]] = {}
    for mention in mentions:
        wanted.setdefault((mention.example_id, mention.sample), []).append(mention)
    file, found = Folder(path).predictions, []
    for number, line in lines_of(file) if wanted else ():
        try:
            row = json.loads(line)
            here = wanted.get((row["example_id"], row.get("sample", 0)), [])
            found += [Located(each, str(file), number, _sentence(row["text"], each.summary)) for each in here]
        except (ValueError, KeyError, TypeError) as error:
            raise ResultsError(f"{file}:{number}: cannot be read ({error}). Run again: bench run") from error
    return found


def _sentence(text: str, span: Span) -> int:
    """The number of the sentence in which a span of a summary begins, from 1."""
    return max(1, sum(sentence.start <= span.start for sentence in split_sentences(text)))
