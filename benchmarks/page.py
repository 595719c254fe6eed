"""How long does the evidence page of a thousand examples take to build, to load, and to go to another error?

    python benchmarks/page.py [EXAMPLES]

Needs the extra "browser" and a Chromium. The examples are the committed ones of a control with errors, repeated.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

from playwright.sync_api import sync_playwright

from bench.datasets.base import Dataset
from bench.datasets.seeds import load_seeds
from bench.reporting.leaderboard import build_leaderboards
from bench.reporting.site.build import build_site
from bench.reporting.site.evidence import Evidenced
from bench.runner.store import find_runs

RESULTS = Path(__file__).parent.parent / "results" / "seeds"


def repeated(dataset: Dataset, run: Path, count: int) -> tuple[Dataset, Evidenced]:
    """The data set and the run, their examples copied until there are `count`."""
    rows = {name: read(run / f"{name}.jsonl") for name in ("predictions", "scores")}
    examples, predictions, scores = [], [], []
    for number in range(count):
        example = dataset.examples[number % len(dataset.examples)]
        article = replace(example.article, id=f"{example.article.id}-{number}")
        examples.append(replace(example, id=f"{example.id}-{number}", article=article))
        for made, kind in ((predictions, "predictions"), (scores, "scores")):
            ours = (row for row in rows[kind] if row["example_id"] == example.id)
            made.extend({**row, "example_id": f"{example.id}-{number}"} for row in ours)
    by_id = {example.id: example for example in examples}
    return replace(dataset, examples=tuple(examples)), Evidenced("many-00", "many", predictions, scores, by_id)


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    (run,) = RESULTS.glob("control_corrupted-*")
    dataset, evidenced = repeated(load_seeds(), run, count)
    (board,) = build_leaderboards(find_runs([run]))
    board = replace(board, tables=(replace(board.tables[-1], controls=()),))
    with tempfile.TemporaryDirectory() as folder:
        began = perf_counter()
        size = 0
        for path, text in build_site(board, [evidenced], dataset):
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            size += (Path(folder) / path).write_text(text, encoding="utf-8")
        print(f"{count} examples: built in {perf_counter() - began:.2f} s, {size / 1e6:.1f} MB of text")
        browse(folder)


def browse(folder: str) -> None:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        began = perf_counter()
        page.goto(f"file://{folder}/evidence.html")
        page.wait_for_selector("#summaries .mention")
        print(f"loaded in {perf_counter() - began:.2f} s")
        began = perf_counter()
        for _ in range(50):
            page.keyboard.press("j")
        print(f"next error: {(perf_counter() - began) / 50 * 1000:.0f} ms")


if __name__ == "__main__":
    main()
