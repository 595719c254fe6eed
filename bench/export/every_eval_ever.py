"""`bench export every-eval-ever`: the figures of a run in the schema of Every Eval Ever, release 0.3.0.

The schema, and where its records are collected: https://github.com/evaleval/every_eval_ever. What a run does not know
(the organisation, how the model was served) the record says is not known.
"""

from __future__ import annotations

import hashlib
import re
import time
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.export.figures import OWN, Figure, figures_of, model_of, owned
from bench.metrics.base import Better
from bench.records import Run
from bench.runner.store import canonical, write_json
from bench.stats.bootstrap import RESAMPLES

SCHEMA_VERSION = "0.3.0"
_UNKNOWN = "unknown"
_BOUNDED = {"chrf": 100}  # the largest value of each figure that is bounded: 1 but for these
_UNBOUNDED: dict[str, Any] = {"min_score": "-Infinity", "max_score": "Infinity"}
_SHARES = re.compile(r"(number|date|name)_consistency|fact_(recall|recall_plain|f)|rouge[12L]|wrong_language")


def write(folder: Path, run: Run, model: str | None, hub_dataset: str | None) -> list[Path]:
    """Write data/<data set>/<owner>/<model>/<uuid>.json, where the collection keeps it; gives the file.

    The same run has the same file name. Figures that only describe (length, novelty) are left out.

    Raises:
        ConfigError: the model has no name, or one of another form.
    """
    name = model_of(run, model)
    record = _record(run, name, hub_dataset and owned(hub_dataset, "--hub-dataset"))
    told = canonical([run.result, name]).encode()
    key = uuid.UUID(bytes=hashlib.sha256(told).digest()[:16], version=4)
    path = folder / "data" / _collection(run) / name / f"{key}.json"
    write_json(path, record)
    return [path]


def _collection(run: Run) -> str:
    """The folder of the collection: the data set's name, safe in a path."""
    return re.sub(r"[^\w.-]+", "-", f"{OWN}-{run.result['dataset']}")


def _record(run: Run, model: str, hub_dataset: str | None) -> dict[str, Any]:
    now = str(int(time.time()))
    return {
        "schema_version": SCHEMA_VERSION,
        "evaluation_id": f"{_collection(run)}/{model}/{now}",
        "retrieved_timestamp": now,
        "source_metadata": {
            "source_name": OWN,
            "source_type": "evaluation_run",
            "source_organization_name": _UNKNOWN,
            "evaluator_relationship": "other",
        },
        "eval_library": {
            "name": OWN,
            "version": run.result["release"],
            "additional_details": {"data_hash": run.result["data_hash"]},
        },
        "model_info": {
            "name": model.split("/")[1],
            "id": model,
            "developer": model.split("/")[0],
            "additional_details": {"deployment_type": _UNKNOWN, "model_availability": _UNKNOWN},
        },
        "evaluation_results": [
            _result(run, figure, hub_dataset) for figure in figures_of(run) if figure.better is not Better.NEITHER
        ],
    }


def _result(run: Run, figure: Figure, hub_dataset: str | None) -> dict[str, Any]:
    name = f"{_collection(run)}/{figure.language}/{figure.output}"
    return {
        "evaluation_result_id": name,
        "evaluation_name": name,
        "source_data": _source(run, figure, hub_dataset),
        "metric_config": {
            "evaluation_description": f"{figure.title}, summaries in {figure.language}",
            "metric_id": f"{OWN}.{figure.output}",
            "metric_name": figure.title,
            "lower_is_better": figure.better is Better.LOWER,
            "score_type": "continuous",
            **_bounds(figure.output),
            "additional_details": {"signature": figure.signature},
        },
        "score_details": {
            "score": figure.value,
            "details": {"judged": str(figure.n), "examples": str(figure.of)},
            "uncertainty": _uncertainty(figure),
        },
        "generation_config": {
            "additional_details": {
                key: canonical(value) for key, value in run.config["summarizer"].get("config", {}).items()
            }
        },
    }


def _source(run: Run, figure: Figure, hub_dataset: str | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "dataset_name": run.result["dataset"],
        "additional_details": {"config": figure.language, "data_hash": run.result["data_hash"]},
    }
    if hub_dataset is None:
        return told | {"source_type": "other"}
    return told | {
        "source_type": "hf_dataset",
        "hf_repo": hub_dataset,
        "hf_split": "test",
        "samples_number": figure.of,
    }


def _bounds(output: str) -> dict[str, Any]:
    if output in _BOUNDED or _SHARES.fullmatch(output):
        return {"min_score": 0, "max_score": _BOUNDED.get(output, 1)}
    return _UNBOUNDED


def _uncertainty(figure: Figure) -> Mapping[str, Any]:
    """The bootstrap interval, where there are articles enough for one."""
    if figure.interval is None:
        return {"num_samples": figure.n}
    return {
        "confidence_interval": {
            "lower": figure.interval["low"],
            "upper": figure.interval["high"],
            "confidence_level": figure.interval["level"],
            "method": "percentile bootstrap over articles",
        },
        "num_samples": figure.n,
        "num_bootstrap_samples": RESAMPLES,
    }
