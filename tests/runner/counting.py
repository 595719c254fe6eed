"""A run in a process of its own, whose every call is counted in a file beside it: see test_survival.py."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bench.records import Example, Prediction
from bench.runner.execute import execute
from tests.runner.fakes import UNTESTED, Copy, make_dataset, make_plan

ARTICLES = {f"{number:02}": f"Article {number} tells 1 thing and 2 more" for number in range(40)}


class Counting(Copy):
    """Writes down each call before it answers; every fifth takes longer, and they come out of order."""

    def __init__(self, calls: Path) -> None:
        super().__init__(words=3)
        self.calls = calls

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        for example in reversed(examples):
            with self.calls.open("a", encoding="utf-8") as file:
                file.write(f"{example.id}\n")
            time.sleep(0.02 if int(example.article.id) % 5 else 0.05)
            yield from super().summarize([example])


def main(output: Path) -> None:
    output.mkdir(parents=True, exist_ok=True)
    plan = make_plan(output, Counting(output / "calls.txt"), dataset=make_dataset(ARTICLES, ("en",)))
    execute(replace(plan, scorers=UNTESTED), fresh=os.environ.get("FRESH") == "1", say=print)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
