"""The list of new errors that somebody has looked at and allows, until a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.comparison.scored import Mention
from bench.errors import ConfigError
from bench.gate.rules import Strict, parse, read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance(Strict):
    """An error that is allowed: its identity, why, and the last day on which it is."""

    example: str
    kind: str
    normal: str
    reason: str
    because: str
    until: date

    def covers(self, mention: Mention) -> bool:
        return mention.identity == (self.example, self.kind, self.normal, self.reason)


@dataclass(frozen=True, slots=True)
class _File(Strict):
    allow: list[Allowance]


@dataclass(frozen=True, slots=True)
class Allowances:
    """The allowances of a list, held against a day."""

    entries: Sequence[Allowance]
    today: date

    def find(self, mention: Mention) -> Allowance | None:
        """The allowance that covers a mention and has not run out."""
        return next((each for each in self.entries if each.covers(mention) and each.until >= self.today), None)

    @property
    def run_out(self) -> list[Allowance]:
        return [each for each in self.entries if each.until < self.today]


NO_ALLOWANCES = Allowances((), date.min)


def read_allowances(path: Path, today: date | None) -> Allowances:
    """The allowances of a file: `allow: [{example, kind, normal, reason, because, until}]`.

    Raises:
        ConfigError: it cannot be read, is not of this form, gives no reason, or no day is given to hold it against.
    """
    form = "Write a list `allow:` of {example, kind, normal, reason, because, until}."
    entries = parse(_File, read_yaml(path), path, form).allow
    for number, each in enumerate(entries):
        if not each.because.strip():
            raise ConfigError(f"{path}: allow.{number}.because is empty. Say why this error is allowed.")
    if today is None:  # the clock is not read, so that equal inputs get equal answers
        raise ConfigError(f'{path}: allowances run out. Say which day it is: --today "$(date +%F)"')
    return Allowances(entries, today)
