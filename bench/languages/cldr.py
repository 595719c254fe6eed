"""Names from CLDR: places, languages and currencies, as each language says them. See tools/build_gazetteer.py."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile


class LocalNames(NamedTuple):
    """What one thing is called in one language. `kind`: place, language or currency; `entity`: its id in all."""

    kind: str
    entity: str
    names: tuple[str, ...]


@cache
def _archive() -> ZipFile:
    """The archive, read once: from memory, so that processes that fork share no place in a file."""
    return ZipFile(BytesIO(files("bench.languages").joinpath("data", "cldr.zip").read_bytes()))


@cache
def checksums() -> dict[str, int]:
    """The languages that CLDR's data are here for, in order, with a checksum of each one's names."""
    return {each.filename.removesuffix(".tsv"): each.CRC for each in _archive().infolist()}


@cache
def local_names(code: str) -> tuple[LocalNames, ...]:
    """All names in a language; empty for one that CLDR's data here lack. A language is read when it is first asked."""
    return tuple(read_names(code))


def read_names(code: str) -> Iterator[LocalNames]:
    """The same for who goes through all languages once: nothing is kept."""
    if code in checksums():
        rows = (line.split("\t") for line in _archive().read(f"{code}.tsv").decode("utf-8").splitlines())
        yield from (LocalNames(kind, entity, tuple(names.split("|"))) for kind, entity, names in rows)


@cache
def places(code: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(entity, its local names) of the places in a language."""
    return tuple((each.entity, each.names) for each in local_names(code) if each.kind == "place")
