"""The exception tree of the project.

    BenchError                exit code 2; one line: what, where, cure
    ├── InputError            a file or row that somebody gave us is bad
    ├── ConfigError           an override, option or configuration that does not resolve
    ├── LanguageError         a language that we have no table for
    ├── MissingExtraError     an optional package is not installed
    ├── BudgetError           the money or tokens that a run may spend are spent
    ├── WorkerError           a process that scored has died, and died again
    └── ResultsError          a results folder that cannot be read, written or trusted

Every message says what is wrong, where, and what to do about it. Commands print it and exit with `exit_code`;
library callers catch `BenchError`.
"""

from __future__ import annotations

from pathlib import Path


class BenchError(Exception):
    """Base of all errors that a user can cause and mend."""

    exit_code = 2


class InputError(BenchError):
    """A file or row that somebody gave us is bad."""

    def __init__(self, message: str, path: Path | str | None = None, line: int | None = None) -> None:
        where = f"{path}:{line}: " if path and line else f"{path}: " if path else ""
        super().__init__(where + message)
        self.message = message
        self.path = path
        self.line = line


class ConfigError(BenchError):
    """An override, option or configuration that does not resolve."""


class LanguageError(BenchError):
    """A language that we have no table for."""


class MissingExtraError(BenchError):
    """An optional package is not installed."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"{package} is not installed. Install it with: pip install 'summary-bench[{extra}]'")


class BudgetError(BenchError):
    """The money or tokens that a run may spend are spent; what was made until then is kept."""


class WorkerError(BenchError):
    """A process that scored has died, and died again at the same example."""


class ResultsError(BenchError):
    """A results folder that cannot be read, written or trusted."""
