"""Own articles, or finished outputs, as JSON lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bench.datasets.base import Dataset
from bench.datasets.files import plain_name, read_records
from bench.datasets.rows import RowCollector
from bench.datasets.sampling import draw, drawn_name
from bench.errors import LanguageError
from bench.languages.codes import language_problem


def load_jsonl(  # noqa: PLR0913  # each is a key of configs/dataset/jsonl.yaml
    path: Path | str,
    name: str | None = None,
    languages: Sequence[str] | None = None,
    limit: int | None = None,
    sample: int | None = None,
    seed: int = 0,
) -> Dataset:
    """A data set of the rows {"id", "source", "summary"?, "language", "source_language"?, "system"?, "published"?, …}.

    Rows without `summary` are articles to summarise; rows with it are outputs to score, and those with one id and
    different systems are one example.

    Args:
        path: a file of JSON lines, packed (.gz, .bz2, .xz, .zst) or not, or of Parquet (.parquet).
        name: the data set's name; default: the file's name without its suffixes. What is drawn has that in its name.
        languages: keep only examples with these target languages.
        limit: only the first so many of these examples.
        sample: so many of them, drawn by `seed`.

    Raises:
        InputError: the file or a row is bad; the message names file and line.
        LanguageError: one of `languages` is no language code.
    """
    from bench.datasets import schema

    for problem in filter(None, map(language_problem, languages or ())):
        raise LanguageError(problem)
    path = Path(path)
    collector = RowCollector(name or plain_name(path), path)
    for line, value in read_records(path):
        collector.add(schema.parse(schema.Row, value, path, line), line)
    return _drawn(collector.dataset(languages), limit, sample, seed)


def _drawn(dataset: Dataset, limit: int | None, sample: int | None, seed: int) -> Dataset:
    examples = tuple(draw(dataset.examples, limit, sample, seed))
    kept = {example.id for example in examples}
    name = drawn_name(dataset.name, limit, sample, seed)
    return Dataset(name, examples, tuple(each for each in dataset.predictions if each.example_id in kept))
