"""Runs whose data have been edited since."""

from __future__ import annotations

from collections.abc import Sequence

from bench.datasets.seeds import load_seeds
from bench.errors import ResultsError
from bench.records import Run


def refuse_stale(runs: Sequence[Run]) -> None:
    """Raise ResultsError if a run on the embedded articles was made before they or their references were edited.

    Other data sets are not read again: they may be large or far away, and reading what a folder names would run
    whatever its config.yaml calls.
    """
    for run in runs:
        config = run.config["dataset"].get("config") or {}
        if run.result["dataset"] != "seeds" or config.get("root") is not None:
            continue
        data_hash = load_seeds(config.get("languages") or ()).data_hash
        if run.result["data_hash"] != data_hash:
            raise ResultsError(
                f"{run.folder}: references or articles were edited after the run (data hash then "
                f"{run.result['data_hash']}, now {data_hash}). Run again with --fresh."
            )
