"""`bench validate`: references and facts against their articles."""

from __future__ import annotations

import argparse
from typing import Any

from bench.cli.command import add_command, say
from bench.errors import InputError


def add(commands: Any) -> None:
    parser = add_command(commands, "validate", _validate, "check references and facts against their articles")
    parser.add_argument("root", nargs="?", metavar="ROOT", help="folder with seeds/ and references/")
    parser.add_argument("--fix", action="store_true", help="find the quotes again and write references/offsets.json")


def _validate(options: argparse.Namespace, _: list[str]) -> int:
    from bench.datasets.validation import fix, inspect
    from bench.reporting import terminal
    from bench.reporting.escape import printable
    from bench.runner.progress import progress

    if options.fix:
        say(f"{fix(options.root)} is written")
    with progress("the references are checked", None):
        report = inspect(options.root)
    for problem in report.problems:
        print(printable(str(problem)))
    counts = {
        "articles": report.articles,
        "reference summaries": report.references,
        "facts": report.facts,
        "events that articles share": len(report.shared_events),
        "problems": len(report.problems),
    }
    rows = [(name, str(count)) for name, count in counts.items()]
    terminal.make_console().print(terminal.render_list("validated", ("what", "how many"), rows))
    return InputError.exit_code if report.problems else 0
