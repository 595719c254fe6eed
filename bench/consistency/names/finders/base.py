"""What a finder of names is, and how the labels of models are our types."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol

from bench.errors import ConfigError, MissingExtraError

_TYPES = {
    "PER": "PERSON PERS HUMAN",
    "ORG": "ORGANIZATION ORGANISATION COMPANY CORPORATION INSTITUTION",
    "GPE": "COUNTRY CITY STATE GEOPOLITICAL",
    "LOC": "LOCATION FAC FACILITY PLACE GEO",
    "DEM": "NORP NATIONALITY DEMONYM",
    "EVENT": "EVT EVE",
    "WORK": "WORK_OF_ART WOA TITLE BOOK FILM SONG",
    "AWARD": "",
    "MISC": "",
}
_TYPE_OF = {label: kind for kind, labels in _TYPES.items() for label in (kind, *labels.split())}
# What models of eighteen and more labels mark beside names; numbers and dates are read by rules of our own.
_NUMBERS = "DATE TIME MONEY PERCENT QUANTITY CARDINAL ORDINAL LANGUAGE DURATION AGE PERIOD NUMBER"


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name as a model marks it: code points `start` to `stop` of the text it was given, and one of our types."""

    start: int
    stop: int
    type: str


class Finder(Protocol):
    """Finds the names of texts in some languages."""

    @property
    def languages(self) -> Collection[str]:
        """The ISO 639-1 codes of the languages that it is for."""

    @property
    def identity(self) -> str:
        """The finder, its model and their versions, for signatures: "natasha-1.6.0"."""

    def __hash__(self) -> int:
        """Articles are indexed once a finder."""

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        """The names of a text in one of `languages`; spans that overlap or leave the text are mended by the caller."""


class Adapter(ABC):
    """A finder over somebody's model, which is loaded once a process: what is pickled and compared is small."""

    identity: str
    languages: frozenset[str]

    @abstractmethod
    def find(self, text: str, language: str) -> Sequence[FoundName]:
        """See `Finder`."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Adapter) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return type(self), self.identity, self.languages


def named(start: int, stop: int, label: str) -> FoundName | None:
    """What a model calls `label`, in our types; unknown labels are MISC, and numbers and dates no names."""
    bare = label.upper().removeprefix("B-").removeprefix("I-")
    return None if bare in _NUMBERS.split() else FoundName(start, stop, _TYPE_OF.get(bare, "MISC"))


def release(package: str, extra: str) -> str:
    """ "natasha-1.6.0": an optional package with its version.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        return f"{package}-{version(package)}"
    except PackageNotFoundError:
        raise MissingExtraError(package, extra) from None


def codes(languages: Collection[str], what: str) -> frozenset[str]:
    """The languages that a user says a model is for.

    Raises:
        ConfigError: there are none, or it is one string.
    """
    if isinstance(languages, str) or not languages or not all(isinstance(code, str) for code in languages):
        raise ConfigError(f"{what}: languages={languages} must be a list of the model's languages, like [th]")
    return frozenset(languages)


def local_folder(path: str, what: str) -> Path | None:
    """The folder that `path` names; None for a name like "owner/model", which no folder here has.

    Raises:
        ConfigError: it is written as a path, and there is no such folder.
    """
    folder = Path(path).expanduser()
    if path and folder.is_dir():
        return folder
    if path.startswith((".", "/", "~")) or path.count("/") > 1 or not path:
        raise ConfigError(f"{what}: there is no folder '{path}'. Give a model's folder or the name of one")
    return None


@cache
def folder_hash(folder: Path) -> str:
    """Eight hex digits that change when any file of a model does."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{file.relative_to(folder).as_posix()}\n".encode())
        with file.open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()[:8]
