"""What must hold for any input whatever: no error but our own, spans that are there, nothing raw on a page.

Each property takes the bytes that a fuzzer made. `tools/fuzz.py` looks for bytes that break one; what it found stays
in `corpus/` and is tried by every run of the tests.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from bench import analyze
from bench.consistency.names import find_names
from bench.consistency.numbers import find_numbers
from bench.datasets import schema
from bench.datasets.files import read_yaml
from bench.datasets.jsonl import load_jsonl
from bench.errors import BenchError
from bench.gate.allowed import read_allowances
from bench.meta import load_labelled
from bench.records import Span
from bench.runner.store import Folder, read_config, read_rows, read_run

LANGUAGES = (None, "en", "uk", "ru", "de", "fr", "pl", "tr", "ar", "he", "hi", "ko", "zh", "ja", "th", "vi")


def numbers(data: bytes) -> None:
    language, text = _text(data)
    found = find_numbers(text, language)
    _apart(text, [(each.start, each.stop, each.text) for each in found])


def names(data: bytes) -> None:
    language, text = _text(data)
    found = find_names(text, language)
    _apart(text, [(each.start, each.stop, each.text) for each in found])


def check(data: bytes) -> None:
    """The first half is the article, the second its summary."""
    language, text = _text(data)
    article, summary = text[: len(text) // 2], text[len(text) // 2 :]
    try:
        result = analyze(article, language).check(summary)
    except BenchError:
        return
    for each in result.evidence:
        _there(summary, each.summary)
        if each.source is not None:
            _there(article, each.source)
    json.dumps(result.to_dict())


def jsonl(data: bytes) -> None:
    _read(data, "rows.jsonl", load_jsonl)


def labelled(data: bytes) -> None:
    _read(data, "rows.jsonl", load_labelled)


def references(data: bytes) -> None:
    _read(data, "article.yaml", lambda path: schema.load_yaml(schema.ArticleFile, path))


def entities(data: bytes) -> None:
    _read(data, "entities.yaml", lambda path: schema.load_yaml(schema.Entities, path))


def yaml(data: bytes) -> None:
    _read(data, "any.yaml", read_yaml)


def allowances(data: bytes) -> None:
    _read(data, "allowed.yaml", lambda path: read_allowances(path, None))


def journal(data: bytes) -> None:
    _read(data, "predictions.jsonl", read_rows)


def config(data: bytes) -> None:
    _read(data, "config.yaml", lambda path: read_config(Folder(path.parent)))


def result(data: bytes) -> None:
    _read(data, "result.json", lambda path: read_run(path.parent))


PROPERTIES: Mapping[str, Callable[[bytes], None]] = {
    each.__name__: each
    for each in (
        numbers,
        names,
        check,
        jsonl,
        labelled,
        references,
        entities,
        yaml,
        allowances,
        journal,
        config,
        result,
    )
}


def _text(data: bytes) -> tuple[str | None, str]:
    """A language by the first byte, and a text; what is no UTF-8 becomes halves of surrogate pairs."""
    language = LANGUAGES[data[0] % len(LANGUAGES)] if data else None
    return language, data[1:].decode("utf-8", "surrogateescape")


def _apart(text: str, spans: Iterable[tuple[int, int, str]]) -> None:
    end = 0
    for start, stop, words in spans:
        assert end <= start < stop, "mentions overlap, or stand out of order"
        assert text[start:stop] == words, "a mention's text is not that of its span"
        end = stop


def _there(text: str, span: Span) -> None:
    assert text[span.start : span.stop] == span.text, "a span is not in its text"


def _read(data: bytes, name: str, read: Callable[[Path], object]) -> None:
    """Whatever is in a file: a reader reads it, or says what is wrong by an error of ours."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        with suppress(BenchError):
            read(path)
