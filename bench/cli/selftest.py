"""`bench selftest`: do the metrics see errors that were put into the references?"""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from bench.cli.command import add_command
from bench.cli.compose import compose_config, instantiate_node
from bench.errors import ConfigError, InputError

if TYPE_CHECKING:
    from bench.selftest import Rate, Report


def add(commands: Any) -> None:
    about = "put errors into the references: does each metric see them?"
    parser = add_command(commands, "selftest", _selftest, about, overrides=True)
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def _selftest(options: argparse.Namespace, overrides: list[str]) -> int:
    from bench.corruptions.kinds import KINDS
    from bench.corruptions.tables import STAND_INS
    from bench.runner.plan import build_data, build_metrics
    from bench.runner.progress import progress
    from bench.selftest import can_test, selftest

    config = compose_config(overrides)
    metrics = [each for each in build_metrics(config, instantiate_node).values() if can_test(each)]
    if not metrics:
        able = sorted({kind.metric for kind in KINDS})
        raise ConfigError(f"none of these metrics can test itself. Use: 'metric=[{','.join(able)}]'")
    dataset = build_data(config["dataset"], instantiate_node).dataset
    with progress("the references are corrupted and scored", None):
        report = selftest(dataset.examples, metrics)
    if not report.trials:
        there = ", ".join(sorted(STAND_INS))
        raise InputError(
            f"no error could be made: that needs 'references' of kind written in {there}. Add some to the rows",
            dataset.name,
        )
    if options.json:
        print(json.dumps(report.to_dict(), ensure_ascii=False, indent=2, sort_keys=True))
    else:
        _print(report)
    return 0


def _print(report: Report) -> None:
    from bench.reporting import terminal

    console = terminal.make_console()
    columns = ("metric", "language", "edit", "sort", "seen", "95%", "n")
    console.print(terminal.render_list("self-test", columns, list(map(_row, report.rates))))
    for (metric, language), standing in report.standings.items():
        print(f"{metric} in {language}: {'proven' if standing.proven else f'unproven: {standing.reason}'}")


def _row(rate: Rate) -> tuple[str, ...]:
    sort = "harmless" if not rate.harmful else "intrinsic error" if rate.intrinsic else "extrinsic error"
    interval = f"{rate.interval.low:.2f}-{rate.interval.high:.2f}" if rate.interval else "–"
    return rate.metric, rate.language, rate.kind, sort, f"{rate.rate:.2f}", interval, str(rate.n)
