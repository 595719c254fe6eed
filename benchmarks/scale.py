"""`bench score` on a file of pairs with several executors: pairs a second, processor time a pair, memory.

    python benchmarks/scale.py PAIRS.jsonl [--run executor=serial --run 'executor=processes executor.workers=2' …]
        [--metrics number_consistency,name_consistency] [--rounds N]

Runs go round in turn, so that whatever else the machine does meets all of them; the fastest round of each counts.
Speeds are told as ratios to the first run. "Serial" is what no worker can take over: the parent's processor time as a
share of all; on a machine with something else to do it tells more about the speed-up than the seconds do. Memory is
sampled once a second: the most that the parent and any worker held, what they held after each quarter of the time, and
how much more a worker held in the last quarter than in the second. Scores must be the same bytes in all.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

RUNS = ["executor=serial", "executor=processes executor.workers=1", "executor=processes executor.workers=2"]


@dataclass
class Sampled:
    """Resident megabytes at each moment: of the parent, and the most of any of its children."""

    parent: list[float] = field(default_factory=list)
    worker: list[float] = field(default_factory=list)
    busy: float = 0.0
    """Seconds of processor that the parent has taken."""

    def take(self, process: int) -> None:
        self.busy = max(self.busy, processor(process))
        self.parent.append(resident(process))
        self.worker.append(max(map(resident, children(process)), default=0.0))

    def growth(self) -> float:
        """What the most loaded process of the second quarter gained by the last."""
        of = self.worker if max(self.worker, default=0) else self.parent
        quarter = max(1, len(of) // 4)
        return max(of[-quarter:]) - max(of[quarter : 2 * quarter], default=0.0)

    def quarters(self) -> str:
        """Megabytes of parent and worker at the end of each quarter: "40+150 41+151 …"."""
        last = len(self.parent) - 1
        return " ".join(f"{self.parent[at]:.0f}+{self.worker[at]:.0f}" for at in (last * n // 4 for n in range(1, 4)))


@dataclass(frozen=True)
class Measured:
    seconds: float
    processor: float
    parent: float
    worker: float
    growth: float
    quarters: str
    serial: float
    digest: str


def resident(process: int) -> float:
    try:
        found = re.search(r"^VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text(), re.MULTILINE)
    except OSError:  # it has just ended
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def processor(process: int) -> float:
    """Seconds that a process has taken of the processor, in user and system mode."""
    try:
        told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def children(process: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def measure(data: Path, words: list[str]) -> Measured:
    with tempfile.TemporaryDirectory() as work:
        command = [sys.executable, "-m", "bench", "score", str(data), "--output", work, *words]
        before, began, sampled = os.times(), time.perf_counter(), Sampled()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603
            while process.poll() is None:
                sampled.take(process.pid)
                time.sleep(1)
        if process.returncode:
            sys.exit(f"{' '.join(command)}: exit code {process.returncode}")
        seconds, after = time.perf_counter() - began, os.times()
        used = after.children_user + after.children_system - before.children_user - before.children_system
        most = max(sampled.parent), max(sampled.worker)
        told = sampled.growth(), sampled.quarters(), sampled.busy / used, _digest(Path(work))
        return Measured(seconds, used, *most, *told)


def _digest(work: Path) -> str:
    (scores,) = work.rglob("scores.jsonl")
    with scores.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:12]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--run", action="append")
    parser.add_argument("--metrics", default="number_consistency,name_consistency")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    runs = options.run or RUNS
    with options.data.open("rb") as file:
        pairs = sum(1 for _ in file)
    found: dict[str, list[Measured]] = {run: [] for run in runs}
    for _ in range(options.rounds):
        for run in runs:
            found[run].append(measure(options.data, [*run.split(), f"metric=[{options.metrics}]"]))
            print(json.dumps({"run": run, "pairs": pairs} | vars(found[run][-1])), flush=True)
    best = {run: min(each, key=lambda one: one.seconds) for run, each in found.items()}
    first = best[runs[0]]
    for run, one in best.items():
        print(
            f"{run}: {pairs / one.seconds:.0f} pairs/s ({first.seconds / one.seconds:.2f} of the first), "
            f"{1000 * one.processor / pairs:.2f} ms of processor a pair, {one.serial:.0%} serial; "
            f"parent {one.parent:.0f} MB, worker {one.worker:.0f} MB, growth {one.growth:+.0f} MB ({one.quarters})"
        )
    if len({one.digest for each in found.values() for one in each}) > 1:
        sys.exit("the scores differ between runs")


if __name__ == "__main__":
    main()
