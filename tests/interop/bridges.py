"""What the tests of bridges share: commands as a person runs them, and our figures of the same answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.runner.store import canonical
from bench.summarizers.postprocess import STEPS, postprocess

METRICS = "metric=[number_consistency,name_consistency,fact_recall,rouge,chrf,length,novelty,wrong_language]"
TOKENS = 48  # of an answer: tiny models write nonsense, and enough of it
_ALONE = {"HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1", "OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}


def command(folder: Path, program: str, *words: str, **variables: str) -> str:
    """What a program of this environment prints, run in a folder as a person would: the package, no checkout."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | _ALONE | variables
    path = Path(sys.executable).parent / program
    done = subprocess.run(  # noqa: S603 -- our own words
        [path, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{program} {' '.join(words)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def native(folder: Path, answers: Mapping[str, str]) -> dict[str, Any]:
    """The figures of `bench run` on these answers, by language and "all"."""
    rows = ({"id": name, "summary": postprocess(answer, list(STEPS))[0]} for name, answer in answers.items())
    (folder / "answers.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    words = ("summarizer=precomputed", "summarizer.precomputed.path=answers.jsonl", METRICS, "executor=serial")
    command(folder, "bench", "run", *words)
    return result(folder)


def result(folder: Path) -> dict[str, Any]:
    """What the only run in a folder's results says, by language and "all"."""
    (file,) = folder.glob("results/seeds/*/result.json")
    told = json.loads(file.read_text(encoding="utf-8"))
    return {"all": told["overall"], **told["languages"]}


def figures(told: Mapping[str, Any]) -> dict[str, tuple[float | None, int]]:
    """Each figure of a part of a result, and over how many summaries it goes."""
    named = {**told["outputs"], "clean_share": told["clean_share"], "mentions": told["mentions"]}
    return {name: (figure["value"], figure["n"]) for name, figure in named.items()}


def as_written(value: float | None) -> float | None:
    """A figure to the last of the digits that our files hold."""
    written: float | None = json.loads(canonical(value))
    return written
