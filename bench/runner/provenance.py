"""When, where and with what a run was made: for a reader, never compared."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from bench.runner.store import Folder, write_json


def record(folder: Folder, stage: str, seconds: float, **facts: Any) -> None:
    """Write down that `stage` ("summarize" or "score") has just been done; what is told of other stages stays."""
    stages = _read(folder)
    stages[stage] = {
        "finished": datetime.now(UTC).isoformat(timespec="seconds"),
        "seconds": round(seconds, 3),
        **facts,
        "machine": {"system": platform.platform(), "processor": platform.machine(), "cores": os.cpu_count()},
        "python": platform.python_version(),
        "packages": _packages(),
        "commit": _commit(),
    }
    write_json(folder.provenance, stages)


def _read(folder: Folder) -> dict[str, Any]:
    try:
        stages = json.loads(folder.provenance.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # nothing depends on it: a broken file is begun anew
        return {}
    return stages if isinstance(stages, dict) else {}


@cache
def _packages() -> dict[str, str]:
    found = (each.metadata for each in distributions())  # parsed anew whenever it is asked for
    return dict(sorted((each["Name"], each["Version"]) for each in found if "Name" in each))  # not half-removed ones


@cache
def _commit() -> str | None:
    """The commit of the checkout that this code stands in, if it stands in one."""
    root = Path(__file__).parents[2]
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        return None
    command = [git, "-C", str(root), "rev-parse", "HEAD"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- nothing in it is input
    return answer.stdout.strip() if answer.returncode == 0 else None  # no commit yet
