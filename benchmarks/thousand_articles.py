"""`bench run` on many articles with three extractive summarisers and all default metrics: time, memory, profile.

    python benchmarks/thousand_articles.py [FILE.jsonl] [--articles N] [--executor serial] [--profile] [--rounds N]

Without a file the articles are the five seeds in all their target languages, each edited by seed: paragraphs left out
and put in another order, numbers changed, so that no two are equal. The references and facts are the seeds' own.
The run is a process of its own; its memory is that of it and its workers, sampled. The profile is of one process.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.datasets.seeds import load_seeds
from bench.records import Example

SYSTEMS = "summarizer=[lead,textrank,lexrank]"
SEED = 6
LEFT_OUT = 0.15  # of the paragraphs


def edited(text: str, chance: random.Random) -> str:
    """The text with some paragraphs gone, the rest in another order, and most numbers changed."""
    first, *paragraphs = text.split("\n\n")
    kept = [each for each in paragraphs if chance.random() > LEFT_OUT]
    chance.shuffle(kept)
    return re.sub(r"\d{2,3}(?!\d)", lambda match: str(chance.randint(10, 999)), "\n\n".join([first, *kept]))


def row(example: Example, number: int, chance: random.Random) -> dict[str, Any]:
    """An edited example. Where its article is in several languages, or in none of the target's, it is taken as is."""
    facts = [
        {
            "id": fact.id,
            "claim": dict(fact.claim),
            "weight": {"a1": round(fact.weight) or 1},
            "mentions": [{key: value for key, value in asdict(each).items() if value} for each in fact.mentions
                         if each.entity is None],
        }
        for fact in example.facts
    ]  # fmt: skip
    references = [{"text": each.text, "kind": each.kind, "by": each.by} for each in example.references]
    return {
        "id": f"{number:05}-{example.id}",
        "source": edited(example.article.text, chance),
        "language": example.language,
        "source_language": example.article.languages[0],
        "published": example.article.published,
        "references": references,
        "facts": facts,
    }


def rows(count: int) -> Iterator[dict[str, Any]]:
    own = [each for each in load_seeds().examples if each.language in each.article.languages]
    chance = random.Random(SEED)
    for number in range(count):
        yield row(own[number % len(own)], number, chance)


def command(data: Path, output: Path, executor: str) -> list[str]:
    return ["run", "dataset=jsonl", f"dataset.path={data}", SYSTEMS, f"executor={executor}", "--output", str(output)]


def memory(process: int) -> int:
    """Bytes that a process and its children hold now; what several share is divided among them."""
    pids = [process]
    for each in pids:
        pids += _children(each)
    return sum(_held(each) for each in pids)


def _children(process: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:  # it has just ended
        return []


def _held(process: int) -> int:
    try:
        found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0
    return 1024 * int(found[1]) if found else 0


def measure(words: list[str]) -> None:
    began = time.perf_counter()
    with subprocess.Popen([sys.executable, "-m", "bench", *words], stdout=subprocess.DEVNULL) as process:  # noqa: S603
        most = 0
        while process.poll() is None:
            most = max(most, memory(process.pid))
            time.sleep(0.5)
    used = os.times()
    print(
        f"exit {process.returncode}: {time.perf_counter() - began:.0f} s, "
        f"{used.children_user + used.children_system:.0f} s of processors, {most / 2**20:.0f} MB at most"
    )


def profile(words: list[str]) -> None:
    from bench.cli import main

    profiler = cProfile.Profile()
    profiler.runcall(main, words)
    pstats.Stats(profiler).sort_stats("cumulative").print_stats("bench|sumy|rouge|sacrebleu|json", 45)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(25)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--executor", default="processes")
    parser.add_argument("--profile", action="store_true")
    return parser.parse_args()


def main() -> None:
    options = parse()
    with tempfile.TemporaryDirectory() as work:
        data = options.file or Path(work) / "articles.jsonl"
        if options.file is None:
            data.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in rows(options.articles)))
        words = command(data, Path(work) / "results", "serial" if options.profile else options.executor)
        (profile if options.profile else measure)(words)


if __name__ == "__main__":
    main()
