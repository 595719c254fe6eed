"""Scores a file in a process of its own, with metrics that are counted: see test_faults.py."""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from bench.errors import BenchError
from bench.metrics.base import Better, Output
from bench.records import Example, Prediction, Score
from bench.runner import judge, parts
from bench.runner.execute import score_finished
from bench.runner.executors import Processes, Serial
from bench.runner.scan import scan_outputs
from bench.runner.score import Scorers
from tests.runner.fakes import Digits, Letters

ROWS = 400


class Counted(Digits):
    """Writes down each call; takes its time if asked to. The self-test, which takes long, does not know it."""

    outputs = (Output("digits", "digits", Better.HIGHER),)

    def __init__(self, calls: Path) -> None:
        super().__init__()
        self.calls = calls

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        with self.calls.open("a", encoding="utf-8") as file:
            file.write(f"{example.id}\n")
        time.sleep(float(os.environ.get("SLOW", "0")))
        return [replace(score, metric="digits") for score in super().score(example, prediction)]


def write_pairs(path: Path, rows: int = ROWS) -> Path:
    """Pairs of two systems, two summaries of an article in a row."""
    lines = (
        {
            "id": f"{number // 2:04}",
            "source": f"Article {number // 4} tells 1 thing.",
            "summary": f"It tells {number % 3} things." if number % 50 else "",
            "language": "en",
            "system": ("one", "two")[number % 2],
        }
        for number in range(rows)
    )
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def main(data: Path, output: Path) -> None:
    parts.EVERY = float(os.environ.get("EVERY", "0"))
    judge.MOST = 24
    executor = Processes(workers=2, least=1) if os.environ.get("WORKERS") else Serial()
    scorers = Scorers({"digits": Counted(output.parent / "calls.txt"), "letters": Letters()}, executor)
    try:
        score_finished(scan_outputs(data), {"path": data.name}, scorers, output, print)
    except BenchError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
