"""The command line: `bench --help`. The only file that imports Hydra; what is heavy is imported inside a command."""

from __future__ import annotations

import argparse
import errno
import io
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from bench.errors import BenchError, ConfigError, InputError, LanguageError, ResultsError

_RESULTS = "results"
_OVERRIDES = "configuration overrides such as summarizer=textrank or 'metric=[rouge,chrf]'; see configs/README.md"


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are ours: one line, exit code 2."""

    def error(self, message: str) -> NoReturn:
        raise ConfigError(f"{message}. See: {self.prog} --help")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit code: 0, 2 for an error that the user can mend, 130 when interrupted, 141
    when nobody reads on."""
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
        _say(f"bench: {' '.join(str(error).split())}")
        return error.exit_code
    except KeyboardInterrupt:
        _say("bench: interrupted")
        return 130
    except BrokenPipeError:  # whoever reads us has seen enough
        _abandon_output()
        return 141  # 128 + SIGPIPE, as shells count
    except OSError as error:
        if error.filename is not None or error.errno not in (errno.ENOSPC, errno.EIO):
            raise  # not of standard output: a bug
        _abandon_output()
        _say(f"bench: standard output cannot be written ({error.strerror}). Make room, or send it elsewhere.")
        return BenchError.exit_code
    return code


def _abandon_output() -> None:
    """What standard output still holds goes nowhere, so that the interpreter does not stumble over it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="bench", description="Are a summary's numbers and names true to the article, in each language?"
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_run(commands)
    _add_score(commands)
    _add_check(commands)
    _add_list(commands)
    _add_validate(commands)
    _add_selftest(commands)
    _add_leaderboard(commands)
    return parser


def _add(
    commands: Any,
    name: str,
    command: Callable[[argparse.Namespace, list[str]], int],
    about: str,
    *,
    overrides: bool = False,
) -> argparse.ArgumentParser:
    epilog = f"Further arguments are {_OVERRIDES}." if overrides else None
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=about, description=about, epilog=epilog, allow_abbrev=False
    )
    parser.set_defaults(command=command, overrides=overrides, name=name)
    return parser


def _add_run(commands: Any) -> None:
    about = "summarise, score, write results, print the leaderboard"
    parser = _add(commands, "run", _run, about, overrides=True)
    parser.add_argument("--dry-run", action="store_true", help="show what would be done, do nothing")
    parser.add_argument("--cfg", choices=["job"], help="print the resolved configuration, do nothing")
    parser.add_argument("--fresh", action="store_true", help="forget stored summaries of these summarisers")
    parser.add_argument("--output", metavar="DIR", help=f"folder for results (default: {_RESULTS})")


def _add_score(commands: Any) -> None:
    about = "score finished outputs in a JSONL file, or rescore a stored run"
    parser = _add(commands, "score", _score, about, overrides=True)
    parser.add_argument("target", metavar="FILE.jsonl|FOLDER", type=Path)
    parser.add_argument(
        "--output", metavar="DIR", type=Path, help=f"folder for the results of a file (default: {_RESULTS})"
    )


def _add_check(commands: Any) -> None:
    parser = _add(commands, "check", _check, "check the numbers and names of one summary against its article")
    parser.add_argument("article", metavar="ARTICLE", help="file with the article, or - for standard input")
    parser.add_argument("summary", metavar="SUMMARY", help="file with the summary, or - for standard input")
    parser.add_argument("--source-language", metavar="CODE", help="default: found for each piece of text")
    parser.add_argument("--language", metavar="CODE", help="of the summary; default: found for each piece of text")
    parser.add_argument("--published", metavar="DATE", help="of the article, YYYY-MM-DD; resolves dates without a year")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def _add_list(commands: Any) -> None:
    parser = _add(commands, "list", _list, "show what there is")
    parser.add_argument(
        "what", nargs="*", metavar="summarizers|metrics|languages|datasets", help="default: all of them"
    )


def _add_validate(commands: Any) -> None:
    parser = _add(commands, "validate", _validate, "check references and facts against their articles")
    parser.add_argument("root", nargs="?", metavar="ROOT", help="folder with seeds/ and references/")
    parser.add_argument("--fix", action="store_true", help="find the quotes again and write references/offsets.json")


def _add_selftest(commands: Any) -> None:
    _add(commands, "selftest", _selftest, "put errors into the references: does each metric see them?")


def _add_leaderboard(commands: Any) -> None:
    parser = _add(commands, "leaderboard", _leaderboard, "make tables of stored runs")
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR", default=[Path(_RESULTS)])
    parser.add_argument("--format", choices=["terminal", "md"], default="terminal")
    parser.add_argument("--output", metavar="FILE", type=Path, help="write Markdown to this file")


# bench run


def _run(options: argparse.Namespace, overrides: list[str]) -> int:
    from bench.reporting.escape import printable
    from bench.runner.execute import execute
    from bench.runner.plan import build_plan, describe

    config = _compose(overrides)
    if options.output is not None:
        config["output"] = options.output
    if options.cfg:
        _print_yaml(config)
        return 0
    plan = build_plan(config, _instantiate)
    if options.dry_run:
        for line in describe(plan):
            print(printable(line))
        return 0
    folders = execute(plan, fresh=options.fresh, say=_say)
    _show(folders)
    return 0


def _show(folders: Sequence[Path]) -> None:
    """Print the leaderboard of these folders; write that of all folders beside them."""
    from bench.reporting import leaderboard, markdown, terminal
    from bench.runner.store import find_runs, write_text

    for board in leaderboard.build_leaderboards(find_runs(folders)):
        terminal.print_leaderboard(board)
    home = folders[0].parent
    file = home / "leaderboard.md"
    boards = leaderboard.build_leaderboards(find_runs([home]))
    write_text(file, "\n".join(map(markdown.render_leaderboard, boards)))
    _say(f"Results: {home}, table: {file}")


# bench score


def _score(options: argparse.Namespace, overrides: list[str]) -> int:
    from bench.runner.execute import rescore, score_finished
    from bench.runner.plan import build_data, build_metrics
    from bench.runner.store import Folder, read_config

    if chosen := [word for word in overrides if word.lstrip("+~").partition("=")[0] == "dataset"]:
        raise ConfigError(f"{chosen[0]}: what is scored is the file or folder, no other data set. Leave it out.")
    config = _compose(["dataset=jsonl", *overrides])
    metrics = build_metrics(config, _instantiate)
    if options.target.is_dir():
        if options.output is not None:
            raise ConfigError("--output is for scoring a file: a stored run is rescored in place.")
        folder = Folder(options.target)
        node = read_config(folder)["dataset"].get("config")
        rescore(folder, build_data(_trusted(node, folder.config), _instantiate).dataset, metrics, _say)
        return 0
    data = build_data(config["dataset"] | {"path": str(options.target)}, _instantiate)
    if not data.dataset.predictions:
        raise InputError("no row has a 'summary' to score. To summarise these articles use: bench run", options.target)
    _show(score_finished(data, metrics, options.output or Path(config["output"]), _say))
    return 0


def _trusted(node: Any, path: Path) -> Mapping[str, Any]:
    """The data set's configuration of a stored run, if it calls nothing but our own readers: folders are passed on."""
    from bench.runner.options import targets

    if not isinstance(node, Mapping) or node.get("_target_") not in targets("dataset") or len(_calls(node)) > 1:
        raise ResultsError(f"{path} names a data set that is not read by bench.datasets. Run it again: bench run")
    return node


def _calls(value: Any) -> list[Any]:
    """Everything that instantiating a configuration would call, at any depth."""
    if isinstance(value, Mapping):
        here = [value["_target_"]] if "_target_" in value else []
        return here + _calls(list(value.values()))
    return [call for part in value for call in _calls(part)] if isinstance(value, list) else []


# bench check


def _check(options: argparse.Namespace, _: list[str]) -> int:
    from bench.consistency.check import check
    from bench.datasets.codes import language_problem
    from bench.runner.progress import progress
    from bench.text.tokens import count_words

    for code in (options.source_language, options.language):
        if code is not None and (problem := language_problem(code)):
            raise LanguageError(problem)
    _prove_date(options.published)
    if options.article == options.summary == "-":
        raise ConfigError("only one of ARTICLE and SUMMARY can be standard input.")
    article, summary = _read(options.article), _read(options.summary)
    for text, name, what in ((article, options.article, "article"), (summary, options.summary, "summary")):
        if not count_words(text):
            raise InputError(f"the {what} has no words in it. Give the text to check", name)
    with progress("the summary is checked", None):
        result = check(article, summary, options.source_language, options.language, options.published)
    if options.json:
        import json

        print(json.dumps(result.to_dict(), ensure_ascii=False, indent=2, sort_keys=True))
        return 0
    from bench.reporting import pair, terminal

    parts = [
        pair.Part(title, part.score, part.counts, part.refusal)
        for title, part in (("Numbers", result.numbers), ("Names", result.names))
    ]
    terminal.make_console().print(pair.render_pair(article, summary, result.evidence, parts))
    return 0


def _prove_date(published: str | None) -> None:
    from datetime import date

    if published is None:
        return
    try:
        if date.fromisoformat(published).isoformat() == published:  # it reads 20251127 and 2025-W48-4 too
            return
    except ValueError:
        pass
    raise InputError(f"--published {published} is no date. Write it as YYYY-MM-DD")


def _read(name: str) -> str:
    from bench.datasets.files import read_text

    if name != "-":
        return read_text(Path(name))
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"broken UTF-8 at byte {error.start}: give UTF-8", "standard input") from None


# bench list


def _list(options: argparse.Namespace, _: list[str]) -> int:
    from bench.reporting import terminal
    from bench.runner.options import LISTS, listing

    console = terminal.make_console()
    for what in options.what or LISTS:
        console.print(terminal.render_list(what, *listing(what)))
    return 0


# bench validate


def _tested(rate: Any) -> tuple[str, ...]:
    kind = "error" if rate.harmful else "harmless"
    return rate.metric, rate.language, rate.kind, kind, f"{rate.rate:.2f}", str(rate.n)


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


def _validate(options: argparse.Namespace, _: list[str]) -> int:
    from bench.datasets.validation import fix, inspect
    from bench.reporting import terminal
    from bench.reporting.escape import printable
    from bench.runner.progress import progress

    if options.fix:
        _say(f"{fix(options.root)} is written")
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


# bench leaderboard


def _leaderboard(options: argparse.Namespace, _: list[str]) -> int:
    from bench.reporting import leaderboard, markdown, terminal
    from bench.runner.stale import refuse_stale
    from bench.runner.store import find_runs, write_text

    runs = find_runs(options.folders)
    refuse_stale(runs)
    boards = leaderboard.build_leaderboards(runs)
    text = "\n".join(map(markdown.render_leaderboard, boards))
    if options.output is not None:
        write_text(options.output, text)
    elif options.format == "md":
        print(text, end="")
    else:
        for board in boards:
            terminal.print_leaderboard(board)
    return 0


# Hydra


def _compose(overrides: Sequence[str]) -> dict[str, Any]:
    """The resolved configuration with these overrides.

    Raises:
        ConfigError: an override is wrong; the message names what may have been meant.
    """
    from hydra import compose, initialize_config_dir
    from hydra.errors import HydraException
    from omegaconf import OmegaConf
    from omegaconf.errors import OmegaConfBaseException

    from bench.runner.options import GROUPS, config_folder, did_you_mean, top_level

    def composed(words: Sequence[str], *, resolve: bool = True) -> dict[str, Any]:
        config = OmegaConf.to_container(compose("config", overrides=list(words)), resolve=resolve)
        return {str(key): value for key, value in config.items()} if isinstance(config, dict) else {}

    with initialize_config_dir(config_dir=str(config_folder()), version_base="1.3"):
        try:
            config = composed(overrides)
        except (HydraException, OmegaConfBaseException, ValueError) as error:
            chosen = [word for word in overrides if word.partition("=")[0] in GROUPS.values()]
            raise ConfigError(_explain(error, lambda: composed(chosen, resolve=False))) from error
    if unknown := config.keys() - top_level():
        raise ConfigError(f"the configuration has no '{min(unknown)}'. {did_you_mean(min(unknown), top_level())}")
    if removed := top_level() - config.keys() - {"summarizer", "metric"}:
        raise ConfigError(f"'{min(removed)}' cannot be removed from the configuration.")
    languages = config["languages"]
    if not isinstance(languages, list | None):
        raise ConfigError(f"languages must be a list. Write: 'languages=[{languages}]'")
    if other := [each for each in languages or () if not isinstance(each, str)]:
        raise ConfigError(f"languages: {other[0]} is no language code. Write: 'languages=[uk]'")
    if not isinstance(config["output"], str):
        raise ConfigError(f"output: {config['output']} is no folder. Write: output=results")
    return config


def _explain(error: Exception, without_keys: Callable[[], Mapping[str, Any]]) -> str:
    """What is wrong with an override, in one line; `without_keys` composes the groups that were chosen."""
    from bench.runner.options import choices, did_you_mean, dotted

    if missing := getattr(error, "missing_cfg_file", None):
        group, _, name = str(missing).rpartition("/")
        return f"there is no {group} '{name}'. {did_you_mean(name, choices(group))}"
    if match := re.match(r"Could not override '([^']+)'", str(error)):
        return f"the configuration has no '{match[1]}'. {did_you_mean(match[1], dotted(without_keys()))}"
    if override := getattr(error, "override", None):
        key, _, value = str(override).partition("=")
        if value and not value.isascii():
            return f"the override {override} cannot be read: quote non-ASCII values, '{key}=\"{value}\"'"
        return f"the override {override} cannot be read. Write key=value, and check brackets and quotation marks."
    return str(error).partition("\n")[0]


def _instantiate(where: str, node: Mapping[str, Any]) -> Any:
    """The object that a configuration describes.

    Raises:
        BenchError: what its constructor raised, or a ConfigError for whatever else went wrong.
    """
    from hydra.errors import InstantiationException
    from hydra.utils import instantiate

    if missing := [key for key, value in node.items() if value == "???"]:
        raise ConfigError(f"{where}.{missing[0]} is not given. Add: {where}.{missing[0]}=…")
    try:
        return instantiate(dict(node), _convert_="all")
    except InstantiationException as error:
        cause = error.__cause__ or error
        if isinstance(cause, BenchError):
            raise cause from error
        if not isinstance(cause, InstantiationException | ImportError | OSError | TypeError | ValueError):
            raise  # a bug, not a configuration
        raise ConfigError(f"{where}: {node['_target_']} cannot be made: {cause}") from error


def _print_yaml(config: Mapping[str, Any]) -> None:
    import yaml

    print(yaml.safe_dump(dict(config), allow_unicode=True, sort_keys=False), end="")


def _say(line: str) -> None:
    from bench.reporting.escape import printable

    print(printable(line), file=sys.stderr)
