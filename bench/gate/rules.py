"""The rules of a gate, as a file of configs/gate/ gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Literal, TypeVar

from bench.errors import ConfigError

Severity = Literal["fail", "warn", "off"]
Form = TypeVar("Form")


class Strict:
    """Makes a dataclass one whose form takes no other keys."""

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewErrors(Strict):
    """(a) What a new mention means, by its verdict; `light` is for those of a weight below 1, whatever the verdict."""

    contradicted: Severity
    unsupported: Severity
    light: Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Drops(Strict):
    """(b) By how much each output may get worse, and the chance of a false alarm over all of them together."""

    alpha: float
    margins: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failures(Strict):
    """(d) Summaries that are missing, empty, or in another language; the share that may stop being judged."""

    missing: Severity
    empty: Severity
    wrong_language: float
    judged_fall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Vagueness(Strict):
    """(d) Saying less: the share of mentions that may go, the unverifiable ones a summary that may come."""

    fewer_mentions: float
    more_unverifiable: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Selftest(Strict):
    """(e) Whether a metric that was not tested may gate."""

    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules(Strict):
    """All rules of a gate."""

    new_errors: NewErrors
    drops: Drops
    floors: Mapping[str, Mapping[str, float]]
    failures: Failures
    vagueness: Vagueness
    selftest: Selftest


def read_rules(path: Path) -> Rules:
    """The rules of a file.

    Raises:
        ConfigError: it cannot be read, or is not of this form; the message names the key.
    """
    return parse(Rules, read_yaml(path), path, "Copy configs/gate/default.yaml and change it.")


def read_yaml(path: Path) -> Any:
    """What a YAML file holds; ConfigError if it cannot be read."""
    import yaml

    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path} does not exist. Copy configs/gate/default.yaml and change it.") from None
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise ConfigError(f"{path} cannot be read ({' '.join(str(error).split())}). Mend it.") from error


def parse(form: type[Form], value: Any, path: Path, cure: str) -> Form:
    """`value` in the form of a dataclass; ConfigError, naming the place in the file, if it is not of that form."""
    from pydantic import TypeAdapter, ValidationError

    if not isinstance(value, Mapping):
        raise ConfigError(f"{path} has no keys with values. {cure}")
    try:
        return TypeAdapter(form).validate_python(value)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise ConfigError(f"{path}: {where}: {first['msg']}. {cure}") from None
