"""`bench gate`: is a run worse than its baseline? The exit code says it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.cli.command import add_command
from bench.errors import ConfigError

if TYPE_CHECKING:
    from bench.gate.allowed import Allowances
    from bench.gate.rules import Rules
    from bench.records import Run
    from bench.reporting.gating import Gated

_ABOUT = "judge a run beside its baseline; exit code 0 pass, 1 regression, 2 bad input, 3 inconclusive"


def add(commands: Any) -> None:
    parser = add_command(commands, "gate", _gate, _ABOUT)
    parser.add_argument("run", type=Path, metavar="RUN", help="results folder, or a folder with some")
    parser.add_argument("--baseline", type=Path, metavar="RUN", required=True, help="the same of the baseline")
    parser.add_argument("--rules", default="default", metavar="NAME|FILE", help="of configs/gate (default: default)")
    parser.add_argument("--allow", type=Path, metavar="FILE", help="YAML list of errors that are allowed for a time")
    parser.add_argument("--today", metavar="DATE", help="the day that the list is held against, YYYY-MM-DD")
    parser.add_argument("--allow-inconclusive", action="store_true", help="exit code 0 instead of 3")
    parser.add_argument("--allow-unequal", action="store_true", help="judge although data or signatures differ")
    parser.add_argument("--format", choices=["terminal", "md", "json", "github"], default="terminal")
    for form in ("markdown", "junit", "sarif"):
        parser.add_argument(f"--{form}", type=Path, metavar="FILE", help=f"write {form} to this file too")


def _gate(options: argparse.Namespace, _: list[str]) -> int:
    from bench.gate.findings import Outcome
    from bench.runner.baseline import match
    from bench.runner.progress import progress
    from bench.runner.store import find_runs

    rules, allowances = _rules(options.rules), _allowances(options)
    pairs = list(match(find_runs([options.run]), find_runs([options.baseline])))
    with progress("the runs are judged", None):
        reports = [_judge(*pair, rules, allowances, options) for pair in pairs]
    _print(reports, options.format)
    _write(reports, options)
    outcomes = {each.report.outcome for each in reports}
    if Outcome.REGRESSION in outcomes:
        return Outcome.REGRESSION.exit_code
    if Outcome.INCONCLUSIVE in outcomes and not options.allow_inconclusive:
        return Outcome.INCONCLUSIVE.exit_code
    return Outcome.PASS.exit_code


def _rules(name: str) -> Rules:
    from bench.gate.rules import read_rules
    from bench.runner.options import choices, config_folder, did_you_mean

    if "/" in name or Path(name).suffix:
        return read_rules(Path(name))
    if name not in choices("gate"):
        raise ConfigError(f"there are no rules '{name}'. {did_you_mean(name, choices('gate'))} Or give a file.")
    return read_rules(config_folder() / "gate" / f"{name}.yaml")


def _allowances(options: argparse.Namespace) -> Allowances:
    from bench.gate.allowed import NO_ALLOWANCES, read_allowances

    try:
        today = date.fromisoformat(options.today) if options.today else None
    except ValueError:
        raise ConfigError(f"--today {options.today} is no date. Write it as YYYY-MM-DD") from None
    return read_allowances(options.allow, today) if options.allow else NO_ALLOWANCES


def _judge(baseline: Run, run: Run, rules: Rules, allowances: Allowances, options: argparse.Namespace) -> Gated:
    from bench.gate.gate import gate
    from bench.reporting.gating import Gated
    from bench.runner.scored import locate, read_scored
    from bench.stats import bootstrap, paired

    before, after = (read_scored(Path(each.folder)) for each in (baseline, run))
    report = gate(before, after, rules, allowances, allow_unequal=options.allow_unequal)
    mentions = [finding.mention for finding in report.findings if finding.mention]
    settings = {"rules": options.rules, "data": str(run.result["data_hash"])}
    settings |= {"allowed by": f"{options.allow} on {options.today}"} if options.allow else {}
    settings |= {"seeds": f"randomisation {paired.SEED}, bootstrap {bootstrap.SEED}"}
    places = {each.mention.identity: each for each in locate(mentions, Path(run.folder))}
    return Gated(report, places, settings)


def _print(reports: Sequence[Gated], form: str) -> None:
    from bench.reporting import ci, gating, terminal
    from bench.runner.store import canonical

    if form == "json":
        parts = [gating.to_dict(each) for each in reports]
        print(canonical(parts if len(parts) > 1 else parts[0], indent=2))
        return
    for each in reports:
        if form == "md":
            print(gating.render_markdown(each))
        else:
            terminal.make_console().print(gating.render_terminal(each))
        if form == "github":
            print(*ci.render_annotations(each), sep="\n")


def _write(reports: Sequence[Gated], options: argparse.Namespace) -> None:
    from bench.reporting import ci, gating
    from bench.runner.store import write_json, write_text

    if options.markdown:
        write_text(options.markdown, "\n".join(map(gating.render_markdown, reports)))
    if options.junit:
        write_text(options.junit, ci.render_junit(reports))
    if options.sarif:
        write_json(options.sarif, ci.to_sarif(reports))
