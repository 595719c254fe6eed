"""`bench selftest`: do the metrics see errors that were put into the references?"""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from bench.cli.command import add_command
from bench.cli.compose import compose_config, instantiate_node
from bench.errors import ConfigError, InputError

if TYPE_CHECKING:
    from bench.additions import Addition
    from bench.selftest import Rate, Report


def add(commands: Any) -> None:
    about = "put errors into the references: does each metric see them?"
    parser = add_command(commands, "selftest", _selftest, about, overrides=True)
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def _selftest(options: argparse.Namespace, overrides: list[str]) -> int:
    from bench.additions import additions
    from bench.corruptions.by_language import STAND_INS
    from bench.corruptions.kinds import KINDS
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
    added = additions(report, [each.outputs[0].name for each in metrics if each.learned])
    if options.json:
        told = report.to_dict() | ({"additions": [each.to_dict() for each in added]} if added else {})
        print(json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True))
    else:
        _print(report)
        _print_additions(added)
    return 0


def _print_additions(added: list[Addition]) -> None:
    """What learned metrics add to ours; what the changes say is from texts, so it is made printable."""
    from bench.reporting import terminal
    from bench.reporting.escape import printable

    if not added:
        return
    columns = ("metric", "language", "errors", "both", "ours alone", "it alone", "neither", "false: ours, it, either")
    rows = [
        (each.metric, each.language, *map(str, (each.errors, each.both, each.ours_alone, each.it_alone, each.neither)),
         f"{each.false_ours}, {each.false_it}, {each.false_either} of {each.harmless}")
        for each in added
    ]  # fmt: skip
    terminal.make_console().print(terminal.render_list("learned metrics beside ours", columns, rows))
    for each in added:
        for who, changes in (("it alone", each.only_it), ("ours alone", each.only_ours)):
            for change in changes:
                print(printable(f"{each.metric} in {each.language}, {who}: {change}"))


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
