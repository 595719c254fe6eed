"""`bench list`: what there is."""

from __future__ import annotations

import argparse
from typing import Any

from bench.cli.command import add_command, say


def add(commands: Any) -> None:
    parser = add_command(commands, "list", _list, "show what there is")
    parser.add_argument(
        "what", nargs="*", metavar="summarizers|metrics|languages|datasets|finders", help="default: all of them"
    )


def _list(options: argparse.Namespace, _: list[str]) -> int:
    from bench.plugins import problems
    from bench.reporting import terminal
    from bench.runner.options import LISTS, listing

    console = terminal.make_console()
    for what in options.what or LISTS:
        console.print(terminal.render_list(what, *listing(what)))
    for problem in problems():
        say(problem)
    return 0
