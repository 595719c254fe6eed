"""The command line: `bench --help`. One module a command; what is heavy is imported inside a command."""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import NoReturn

from bench.cli import (
    baseline,
    check,
    compare,
    export,
    gate,
    judge,
    leaderboard,
    listing,
    meta,
    report,
    results,
    run,
    score,
    selftest,
    validate,
)
from bench.cli.command import say
from bench.errors import BenchError, ConfigError


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are ours: one line, exit code 2."""

    def error(self, message: str) -> NoReturn:
        raise ConfigError(f"{message}. See: {self.prog} --help")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit code: 0, 1 where summaries failed, 2 for an error that the user can mend, 130
    when interrupted, 141 when nobody reads on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without ✓ is no reason to stop
    try:
        options, rest = _parser().parse_known_args(argv)
        if unknown := [word for word in rest if word.startswith("-") or not options.overrides]:
            raise ConfigError(f"unknown argument {unknown[0]}. See: bench {options.name} --help")
        code: int = options.command(options, rest)
        print(end="", flush=True)
    except BenchError as error:
        say(f"bench: {' '.join(str(error).split())}")
        return error.exit_code
    except KeyboardInterrupt:
        say("bench: interrupted")
        return 130
    except BrokenPipeError:  # whoever reads us has seen enough
        _abandon_output()
        return 141  # 128 + SIGPIPE, as shells count
    except OSError as error:
        if error.filename is not None or error.errno not in (errno.ENOSPC, errno.EIO):
            raise  # not of standard output: a bug
        _abandon_output()
        say(f"bench: standard output cannot be written ({error.strerror}). Make room, or send it elsewhere.")
        return BenchError.exit_code
    return code


def _abandon_output() -> None:
    """What standard output still holds goes nowhere, so that the interpreter does not stumble over it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="bench", description="Are a summary's numbers and names true to the article, in each language?"
    )
    parser.add_argument("--version", action="version", version=f"bench {version('summary-bench')}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    run.add(commands)
    score.add(commands)
    check.add(commands)
    listing.add(commands)
    validate.add(commands)
    selftest.add(commands)
    meta.add(commands)
    leaderboard.add(commands)
    report.add(commands)
    compare.add(commands)
    gate.add(commands)
    baseline.add(commands)
    judge.add(commands)
    results.add(commands)
    export.add(commands)
    return parser
