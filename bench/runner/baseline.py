"""Baselines: runs kept small, to hold later ones against, and which run is held against which."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.errors import ResultsError
from bench.records import Run
from bench.runner.store import Folder, read_config, read_rows, write_json, write_rows, write_text, write_yaml
from bench.runner.values import keep_values

_KEPT = {"contradicted", "unsupported"}


def save_baseline(run: Run, home: Path) -> Path:
    """Keep a run in `home`/<summariser key>: all but the evidence that raises no flag, and what nothing compares.

    Raises:
        ResultsError: the run is not whole, or the folder cannot be written.
    """
    here, there = Folder(Path(run.folder)), Folder(home / str(run.result["summarizer"]["key"]))
    for file in (here.predictions, here.scores):
        if not file.exists():
            raise ResultsError(f"{file} is missing, so this run cannot be a baseline. Run again: bench run")
    if here.path.resolve() == there.path.resolve():
        raise ResultsError(f"{here.path} would be overwritten. Choose another folder with --output.")
    write_yaml(there.config, read_config(here))
    write_text(there.predictions, here.predictions.read_text(encoding="utf-8"))
    write_rows(there.scores, map(_small, read_rows(here.scores)))
    write_json(there.result, json.loads(here.result.read_text(encoding="utf-8")))
    keep_values(there)
    return there.path


def _small(row: Mapping[str, Any]) -> dict[str, Any]:
    flagged = row["statistics"].get("flagged")
    kept = [each for each in row["evidence"] if each["verdict"] in _KEPT] if flagged else []
    return dict(row) | {"evidence": kept}


def match(runs: Sequence[Run], baselines: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    """Each baseline with the run that is held against it: the only one, or that of its key or of its name.

    Raises:
        ResultsError: a baseline has no run, or several.
    """
    if len(runs) == len(baselines) == 1:
        yield baselines[0], runs[0]
        return
    for baseline in baselines:
        yield baseline, _counterpart(baseline, runs)


def _counterpart(baseline: Run, runs: Sequence[Run]) -> Run:
    system = baseline.result["summarizer"]
    for part in ("key", "name"):
        found = [run for run in runs if run.result["summarizer"][part] == system[part]]
        if len(found) == 1:
            return found[0]
    problem = "none of the runs has its name" if not found else f"{len(found)} runs have its name"
    raise ResultsError(f"{baseline.folder} has no run to hold against it: {problem}. Name one run and one baseline.")
