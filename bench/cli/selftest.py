"""`bench selftest`: do the metrics see errors that were put into the references?"""

from __future__ import annotations

import argparse
from typing import Any

from bench.cli.command import add_command


def add(commands: Any) -> None:
    add_command(commands, "selftest", _selftest, "put errors into the references: does each metric see them?")


def _selftest(_: argparse.Namespace, __: list[str]) -> int:
    from bench.datasets.seeds import load_seeds
    from bench.metrics.fact_recall import FactRecall
    from bench.metrics.name_consistency import NameConsistency
    from bench.metrics.number_consistency import NumberConsistency
    from bench.reporting import terminal
    from bench.runner.progress import progress
    from bench.selftest import selftest

    with progress("the references are corrupted and scored", None):
        report = selftest(load_seeds().examples, [NumberConsistency(), NameConsistency(), FactRecall()])
    rows = [_tested(rate) for rate in report.rates]
    console = terminal.make_console()
    console.print(terminal.render_list("self-test", ("metric", "language", "edit", "is", "value falls", "n"), rows))
    for (metric, language), reason in report.unproven.items():
        print(f"unproven: {metric} in {language}: {reason}")
    return 0


def _tested(rate: Any) -> tuple[str, ...]:
    kind = "error" if rate.harmful else "harmless"
    return rate.metric, rate.language, rate.kind, kind, f"{rate.rate:.2f}", str(rate.n)
