"""`bench meta`: do the metrics agree with people?"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.cli.command import add_command
from bench.cli.compose import compose_config, instantiate_node
from bench.errors import InputError

if TYPE_CHECKING:
    from bench.meta import Agreement


def add(commands: Any) -> None:
    about = "measure how far metrics agree with human labels of summaries in a JSONL file"
    parser = add_command(commands, "meta", _meta, about, overrides=True)
    parser.add_argument("file", metavar="FILE.jsonl", type=Path, help="rows of bench score with 'label' or 'spans'")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def _meta(options: argparse.Namespace, overrides: list[str]) -> int:
    from bench.meta import load_labelled, measure_agreement
    from bench.runner.plan import build_metrics
    from bench.runner.progress import progress

    metrics = build_metrics(compose_config(["dataset=jsonl", *overrides]), instantiate_node)
    rows = load_labelled(options.file)
    with progress(f"{len(rows)} summaries are judged", None):
        found = measure_agreement(rows, list(metrics.values()))
    if not found:
        raise InputError("there are too few summaries that the metrics can judge. Add rows", options.file)
    if options.json:
        print(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2, sort_keys=True))
    else:
        _print(found)
    return 0


def _print(found: list[Agreement]) -> None:
    from bench.reporting import terminal

    columns = ("metric", "level", "measure", "value", "95%", "n")
    terminal.make_console().print(terminal.render_list("agreement with people", columns, list(map(_row, found))))


def _row(each: Agreement) -> tuple[str, ...]:
    value = "–" if each.value is None else f"{each.value:.3f}"
    interval = f"{each.interval.low:.3f} to {each.interval.high:.3f}" if each.interval else "–"
    n = str(each.n) if each.n == each.of else f"{each.n} of {each.of}"
    return each.output, each.level, each.measure, value, interval, n
