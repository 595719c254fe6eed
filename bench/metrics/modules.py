"""Find and load modules of Hugging Face's `evaluate`: never one that merely has the name that was asked for."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.errors import ConfigError

_CLASS = re.compile(r"[\w.]+:\w+")
_SECONDS = 10  # that the hub may take to answer
_HASH = 8  # hex digits of the files' hash


@dataclass(frozen=True, slots=True)
class Place:
    """Where a module is: its file, or "package.module:Class". `content` is a hash of what is there."""

    where: str
    content: str

    @property
    def name(self) -> str:
        """Its file's name, or its class's as `evaluate` writes it."""
        if _CLASS.fullmatch(self.where):
            return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", self.where.partition(":")[2]).lower()
        return Path(self.where).stem


def find(path: str, revision: str | None = None) -> Place:
    """The module at "./folder", "folder/file.py" or "package.module:Class", or of a name on the hub.

    A name is asked of the hub only, at most some seconds, and its Space is read at the commit that it has then.

    Raises:
        ConfigError: there is none.
    """
    if _CLASS.fullmatch(path):
        file = getattr(_imported(path), "__file__", None)
        return Place(path, _hash([Path(file)] if file else []))
    if path.startswith((".", "/", "~")) or path.endswith(".py"):
        file = _local(Path(path).expanduser())
    elif Path(path).exists():
        raise ConfigError(
            f"evaluate: path={path} is a name on the hub and a folder here. Write path=./{path} for the folder"
        )
    else:
        file = _from_hub(path, revision)
    return Place(str(file), _hash(sorted(file.parent.glob("*.py"))))


def _local(path: Path) -> Path:
    file = path if path.suffix == ".py" else path / f"{path.resolve().name}.py"
    if not file.is_file():
        raise ConfigError(f"evaluate: there is no {file}. A module of evaluate is a folder with a file of its name")
    return file.resolve()


def _from_hub(name: str, revision: str | None) -> Path:
    from huggingface_hub import HfApi, snapshot_download

    space = name if "/" in name else f"evaluate-metric/{name}"
    try:
        commit = HfApi().space_info(space, revision=revision, timeout=_SECONDS).sha
        folder = snapshot_download(space, repo_type="space", revision=commit, etag_timeout=_SECONDS)
    except Exception as error:  # the errors of the network client have no base to name
        raise ConfigError(
            f"evaluate: {name} cannot be had from the hub ({one_line(error)}). For a folder write path=./{name}"
        ) from error
    return _local(Path(folder) / f"{name.rpartition('/')[2]}.py")


def _hash(files: list[Path]) -> str:
    """A hash of the names and contents of files."""
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.name}\n{len(content)}\n".encode() + content)
    return digest.hexdigest()[:_HASH]


def _imported(path: str) -> Any:
    try:
        return import_module(path.partition(":")[0])
    except ImportError as error:
        raise ConfigError(f"evaluate: {path} cannot be imported ({one_line(error)}). Correct path") from error


@lru_cache(maxsize=8)
def load(place: Place, config: str | None) -> Any:
    """The module, loaded once a process.

    Raises:
        ConfigError: it cannot be loaded, or is no module of `evaluate`.
    """
    import evaluate

    try:
        if not _CLASS.fullmatch(place.where):
            return evaluate.load(place.where, config, keep_in_memory=True)
        module = getattr(_imported(place.where), place.where.partition(":")[2])(config, keep_in_memory=True)
    except Exception as error:  # whatever the module does while it is imported
        raise ConfigError(f"evaluate: {place.name} cannot be loaded: {one_line(error)}") from error
    if not isinstance(module, evaluate.EvaluationModule):
        raise ConfigError(f"evaluate: {place.where} is no module of evaluate. Name a subclass of evaluate.Metric")
    return module


def features_of(module: Any) -> Mapping[str, Any]:
    """The columns that a module takes, and of which type; where it leaves a choice, lists of references."""
    if not isinstance(module.features, list):
        return dict(module.features)
    choices = [dict(each) for each in module.features]
    return next((each for each in choices if not takes_one(each)), choices[0])


def takes_one(features: Mapping[str, Any]) -> bool:
    """Does a row have one reference, and no list of them?"""
    from datasets import Value

    return isinstance(features.get("references"), Value)


def one_line(error: Exception) -> str:
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__
