"""`bench score`: score finished outputs, or a stored run again."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.cli.command import RESULTS, add_command, say, show, tell_unjudged
from bench.cli.compose import compose_config, instantiate_node
from bench.errors import ConfigError, ResultsError

FORMATS = ("jsonl", "jsonl.gz", "jsonl.bz2", "jsonl.xz", "jsonl.zst", "parquet")
OF_SUMMARISERS = frozenset({"summarizer", "words", "samples", "prompt"})
"""Keys of the configuration that say how summaries are made."""
SCAN = "bench.runner.scan.scan_outputs"
"""Reads what configs/dataset/jsonl.yaml describes without holding it."""


def add(commands: Any) -> None:
    about = "score finished outputs in a file, or rescore a stored run"
    parser = add_command(commands, "score", _score, about, overrides=True)
    parser.add_argument("target", metavar="FILE|FOLDER", type=Path)
    parser.add_argument(
        "--output", metavar="DIR", type=Path, help=f"folder for the results of a file (default: {RESULTS})"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default=FORMATS[0], help="of the scores of a file; the page needs jsonl (default)"
    )


def _score(options: argparse.Namespace, overrides: list[str]) -> int:
    from bench.runner.execute import rescore, score_finished
    from bench.runner.packed import pack_scores
    from bench.runner.plan import build_data, build_scorers
    from bench.runner.store import Folder, read_config

    for word in overrides:
        key = word.lstrip("+~").partition("=")[0]
        if key == "dataset":
            raise ConfigError(f"{word}: what is scored is the file or folder, no other data set. Leave it out.")
        if key.partition(".")[0] in OF_SUMMARISERS:
            raise ConfigError(f"{word}: summaries are scored here, not made. Leave it out, or call: bench run")
    config = compose_config(["dataset=jsonl", *overrides])
    scorers = build_scorers(config, instantiate_node)
    if options.target.is_dir():
        if options.output is not None or options.format != FORMATS[0]:
            raise ConfigError("--output and --format are for scoring a file: a stored run is rescored in place.")
        folder = Folder(options.target)
        node = read_config(folder)["dataset"].get("config")
        rescore(folder, build_data(trusted(node, folder.config), instantiate_node).dataset, scorers, say)
        return int(tell_unjudged([options.target]))
    node = config["dataset"] | {"path": str(options.target)}
    outputs = instantiate_node("dataset", node | {"_target_": SCAN})
    folders = score_finished(outputs, node, scorers, options.output or Path(config["output"]), say)
    for each in folders:
        pack_scores(Folder(each), options.format)
    show(folders)
    return int(tell_unjudged(folders))


def trusted(node: Any, path: Path) -> Mapping[str, Any]:
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
