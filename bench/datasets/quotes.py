"""Find quotes in their article, and keep where they stand in references/offsets.json.

That file is generated: {article id: {"seed_sha256": hex, "quotes": [{quote, occurrence, start, stop}, …]}}.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.datasets.files import read_text
from bench.errors import InputError
from bench.records import Span

if TYPE_CHECKING:
    from bench.datasets.schema import Offsets

CURE = "run: bench validate --fix"

Place = tuple[str, int]
"""A quote and which of its occurrences is meant, counted from 1."""


def find(text: str, quote: str, occurrence: int = 1) -> Span | None:
    """Where the n-th occurrence of `quote` stands in `text`; None where there are not so many."""
    start = -1
    for _ in range(occurrence):
        start = text.find(quote, start + 1)
        if start < 0:
            return None
    return Span(start, start + len(quote), quote)


def not_found(text: str, quote: str, occurrence: int) -> str:
    """Why `find` gave None, with the cure: the passage that is most like the quote."""
    if count := text.count(quote):
        return f"the quote '{quote}' stands {count} times in the article, not {occurrence}: correct its occurrence"
    from rapidfuzz.fuzz import partial_ratio_alignment

    near = partial_ratio_alignment(quote, text)
    passage = text[near.dest_start : near.dest_end] if near else ""
    return f"the quote '{quote}' is not in the article. Copy it letter by letter; the nearest words are '{passage}'"


def sha256(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror}). Check the name in 'seed'", path) from None


def offsets_of(text: str, checksum: str, places: Iterable[Place]) -> dict[str, Any]:
    """What offsets.json says about one article; quotes that are not found are left out."""
    found = [(find(text, quote, occurrence), occurrence) for quote, occurrence in places]
    spans = sorted((span, occurrence) for span, occurrence in found if span)
    return {
        "seed_sha256": checksum,
        "quotes": [
            {"quote": span.text, "occurrence": occurrence, "start": span.start, "stop": span.stop}
            for span, occurrence in spans
        ],
    }


def render(entries: Mapping[str, Any]) -> str:
    """The text of offsets.json, the same for the same entries."""
    return json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_offsets(path: Path) -> dict[str, Offsets]:
    """What offsets.json holds, by article id; nothing where there is none yet.

    Raises:
        InputError: the file is not in the form that `render` writes.
    """
    from bench.datasets import schema

    if not path.exists():
        return {}
    try:
        data = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON ({error.msg}). It is generated; {CURE}", path, error.lineno) from None
    return schema.parse(schema.OffsetsFile, data, path).root


def recorded_spans(recorded: Offsets, text: str, checksum: str, path: Path) -> dict[Place, Span]:
    """The recorded places of an article's quotes, proved against its text.

    Raises:
        InputError: the article changed since, or a recorded offset does not spell its quote.
    """
    if recorded.seed_sha256 != checksum:
        raise InputError(f"was made from another text of this article (checksum); {CURE}", path)
    spans = {}
    for item in recorded.quotes:
        if text[item.start : item.stop] != item.quote:
            raise InputError(f"'{item.quote}' does not stand at {item.start} in the article; {CURE}", path)
        spans[(item.quote, item.occurrence)] = Span(item.start, item.stop, item.quote)
    return spans
