"""`bench export`: our metrics, data and results in the forms that other tools read."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.cli.command import add_command, say
from bench.cli.compose import compose_config, instantiate_node
from bench.errors import ConfigError, ResultsError

if TYPE_CHECKING:
    from bench.records import Run

EXPORTS = {
    "dataset": "bench.export.dataset",
    "eval-results": "bench.export.eval_results",
    "evaluate": "bench.export.evaluate",
    "every-eval-ever": "bench.export.every_eval_ever",
    "lm-eval": "bench.export.lm_eval",
    "model-index": "bench.export.model_index",
}
"""What can be exported, and the module whose `write(folder, …)` does it and gives the files.

What else `write` takes, it names: `dataset` or the whole `config`, composed from overrides, and `instantiate`, which
makes its objects; `run`, the results folder; `model` and `hub_dataset`, the options of these names.
"""
MARKER = ".bench-export.json"
"""Lists what an export wrote, so that the next one replaces that and nothing else."""
_WORDS = {"overrides": "overrides", "run": "results folder", "model": "--model", "hub_dataset": "--hub-dataset"}
_ABOUT = """write our metrics, data or results for other tools

  bench export dataset DIR               the articles, for datasets.load_dataset(DIR, "uk"); takes overrides
  bench export evaluate DIR              our metrics, for evaluate.load("DIR/number_consistency", "uk") and Spaces
  bench export lm-eval DIR               the articles as tasks of lm-evaluation-harness; takes overrides
  bench export every-eval-ever RUN DIR   the figures of a run in the schema of Every Eval Ever
  bench export eval-results RUN DIR      .eval_results/*.yaml for a model's repository on the Hugging Face hub
  bench export model-index RUN DIR       the older model-index for a model card
"""


def add(commands: Any) -> None:
    parser = add_command(commands, "export", _export, _ABOUT.partition("\n")[0], overrides=True)
    parser.description = _ABOUT
    parser.usage = "bench export WHAT [RUN] DIR [--model OWNER/NAME] [--hub-dataset OWNER/NAME] [overrides]"
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("what", metavar="WHAT", choices=sorted(EXPORTS), help=", ".join(sorted(EXPORTS)))
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="[RUN] DIR",
        help="the results folder of a run, where WHAT is of a run; the folder to write",
    )
    parser.add_argument("--model", metavar="OWNER/NAME", help="who made the summaries, as the hub names it")
    parser.add_argument("--hub-dataset", metavar="OWNER/NAME", help="where the exported data set is on the hub")


def _export(options: argparse.Namespace, rest: list[str]) -> int:
    from bench.runner.progress import progress

    words = [*options.paths, *rest]
    overrides = [word for word in words if "=" in word or word.startswith(("+", "~"))]
    paths = [Path(word) for word in words if word not in overrides]
    if not paths:
        raise ConfigError(f"no folder is named. Write: bench export {options.what} DIR")
    write = import_module(EXPORTS[options.what]).write
    *runs, folder = paths
    given = {"overrides": overrides, "run": runs, "model": options.model, "hub_dataset": options.hub_dataset}
    arguments = _arguments(options.what, list(signature(write).parameters)[1:], given)
    before = _ours(folder, options.what)
    with progress("the export is written", None):
        written = write(folder, **arguments)
    _record(folder, options.what, written, before)
    say(f"{len(written)} files are written in {folder}")
    return 0


def _arguments(what: str, taken: Sequence[str], given: Mapping[str, Any]) -> dict[str, Any]:
    """What `write` takes; an error for what it does not take, and for what it takes and nobody gave."""
    from bench.runner.plan import build_data

    wanted = {*taken, "overrides"} if {"dataset", "config"} & set(taken) else set(taken)
    if superfluous := [name for name, value in given.items() if value and name not in wanted]:
        raise ConfigError(f"bench export {what} takes no {_WORDS[superfluous[0]]}. See: bench export --help")
    makers: dict[str, Callable[[], Any]] = {
        "dataset": lambda: build_data(compose_config(given["overrides"])["dataset"], instantiate_node).dataset,
        "config": lambda: compose_config(given["overrides"]),
        "instantiate": lambda: instantiate_node,
        "run": lambda: _run(what, given["run"]),
        "model": lambda: given["model"],
        "hub_dataset": lambda: given["hub_dataset"],
    }
    return {name: makers[name]() for name in taken}


def _run(what: str, paths: Sequence[Path]) -> Run:
    from bench.runner.store import find_runs

    if len(paths) != 1:
        raise ConfigError(f"one results folder must be named. Write: bench export {what} RUN DIR")
    runs = find_runs(paths)
    if len(runs) > 1:
        names = ", ".join(Path(run.folder).name for run in runs[:3])
        raise ResultsError(f"{paths[0]} holds {len(runs)} runs ({names}, …). Name one of them")
    return runs[0]


def _ours(folder: Path, what: str) -> list[str]:
    """The files that an earlier export of the same kind left in the folder.

    Raises:
        ConfigError: it is a file, or holds something that is not ours.
    """
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"{folder} is a file. Name a folder that is empty or does not exist")
    if not folder.exists() or not any(folder.iterdir()):
        return []
    try:
        told = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        earlier, files = told["what"], [str(name) for name in told["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        raise ConfigError(f"{folder} is not empty and no export of ours. Name another folder") from None
    if earlier != what:
        raise ConfigError(f"{folder} holds an export of {earlier}, not of {what}. Name another folder")
    return files


def _record(folder: Path, what: str, written: Sequence[Path], before: Sequence[str]) -> None:
    """Note what was written, and remove what only the earlier export wrote."""
    from bench.runner.store import write_json

    files = sorted(path.relative_to(folder).as_posix() for path in written)
    for name in set(before) - set(files):
        old = folder / name
        if old.resolve().is_relative_to(folder.resolve()):
            old.unlink(missing_ok=True)
    write_json(folder / MARKER, {"what": what, "files": files})
