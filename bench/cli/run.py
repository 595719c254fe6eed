"""`bench run`: summarise, score, write results, print the leaderboard."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from bench.cli.command import RESULTS, add_command, say, show, tell_unjudged
from bench.cli.compose import compose_config, instantiate_node


def add(commands: Any) -> None:
    about = "summarise, score, write results, print the leaderboard; exit code 1 when something failed"
    parser = add_command(commands, "run", _run, about, overrides=True)
    parser.add_argument("--dry-run", action="store_true", help="show what would be done, do nothing")
    parser.add_argument("--cfg", choices=["job"], help="print the resolved configuration, do nothing")
    parser.add_argument(
        "--fresh", action="store_true", help="make stored summaries anew; they stay until that has succeeded"
    )
    parser.add_argument("--output", metavar="DIR", help=f"folder for results (default: {RESULTS})")


def _run(options: argparse.Namespace, overrides: list[str]) -> int:
    from bench.reporting.escape import printable
    from bench.runner.execute import execute
    from bench.runner.plan import build_plan, describe
    from bench.runner.store import Folder

    config = compose_config(overrides)
    if options.output is not None:
        config["output"] = options.output
    if options.cfg:
        _print_yaml(config)
        return 0
    plan = build_plan(config, instantiate_node)
    if options.dry_run:
        for line in describe(plan):
            print(printable(line))
        return 0
    try:
        finished = execute(plan, fresh=options.fresh, say=say)
    except KeyboardInterrupt:
        say("what was made is kept: the same command goes on from it")
        raise
    folders = [each.folder for each in finished if Folder(each.folder).result.exists()]
    if folders:
        show(folders)
    failed = tell_unjudged(folders)
    return 1 if failed or any(each.failures for each in finished) else 0


def _print_yaml(config: Mapping[str, Any]) -> None:
    import yaml

    print(yaml.safe_dump(dict(config), allow_unicode=True, sort_keys=False), end="")
