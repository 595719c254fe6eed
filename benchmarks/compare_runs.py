"""Time and memory of `bench compare` and `bench gate` on two runs of many scored examples.

    python benchmarks/compare_runs.py [EXAMPLES] [all|consistency]

Makes the runs in a temporary folder: examples in three languages, for each either the figures of the default metrics
(`all`) or the two consistency metrics alone, with the evidence of eight mentions. Each command is a process of its own.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.runner.store import Folder
from bench.runner.values import keep_values

LANGUAGES = ("en", "ru", "uk")
CONSISTENCY = ("number_consistency", "name_consistency")
OTHERS = ("chrf", "compression", "fact_recall", "novelty1", "novelty2", "rouge1", "rouge2", "rougeL", "words", "wrong")
TEXT = "Belarus released {} political prisoners in September, {} more than in June, Alexander Lukashenko's office said."
MENTIONS = 4  # a summary, of each family
ERRORS = 0.05  # share of summaries with a flagged mention
MEASURED = """
import resource, sys
from bench.cli import main
code = main(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_SELF)
print(f"{used.ru_utime + used.ru_stime:.1f} s of CPU, {used.ru_maxrss // 1024} MB", file=sys.stderr)
sys.exit(code)
"""


def write_run(folder: Path, examples: int, outputs: tuple[str, ...], seed: int) -> Path:
    """A results folder whose figures are drawn with `seed`."""
    folder.mkdir(parents=True)
    chance = random.Random(seed)
    with (folder / "predictions.jsonl").open("w") as predictions, (folder / "scores.jsonl").open("w") as scores:
        for number in range(examples):
            article, language = f"article-{number // 3:06}", LANGUAGES[number % 3]
            row = {"article_id": article, "example_id": f"{article}/{language}", "language": language}
            text = {"example_id": row["example_id"], "finish_reason": "stop", "reference_id": None}
            text |= {"summarizer": folder.name, "text": TEXT.format(chance.randrange(99), chance.randrange(99))}
            predictions.write(json.dumps(text, sort_keys=True) + "\n")
            scores.writelines(json.dumps(each, sort_keys=True) + "\n" for each in rows(row, outputs, chance))
    write_settings(folder, examples, outputs)
    keep_values(Folder(folder))  # as the runner does after scoring
    return folder


def rows(row: dict[str, str], outputs: tuple[str, ...], chance: random.Random) -> Iterator[dict[str, Any]]:
    for output in outputs:
        wrong = output in CONSISTENCY and chance.random() < ERRORS
        evidence = [mention(place, wrong and not place) for place in range(MENTIONS)] if output in CONSISTENCY else []
        counts = {"contradicted": float(wrong), "flagged": float(wrong), "partial": 0.0, "unsupported": 0.0}
        counts |= {"supported": float(MENTIONS - wrong), "unverifiable": 0.0}
        value = 1 - wrong / MENTIONS if output in CONSISTENCY else round(chance.random(), 12)
        statistics = counts if evidence else {"words": 16.0}
        yield row | {"metric": output, "value": value, "statistics": statistics, "evidence": evidence, "note": ""}


def mention(place: int, wrong: bool) -> dict[str, Any]:
    span = {"start": 17 + place, "stop": 19 + place, "text": str(52 + place)}
    judged = (
        {"verdict": "contradicted", "reason": "other_value"} if wrong else {"verdict": "supported", "reason": "exact"}
    )
    rest = {"credit": 0.0 if wrong else 1.0, "detail": "eq:52:person ← eq:52:person", "kind": "number", "weight": 1.0}
    return judged | rest | {"normal": f"eq:{52 + place}:person", "source": span, "summary": span}


def write_settings(folder: Path, examples: int, outputs: tuple[str, ...]) -> None:
    data = {"name": "made", "data_hash": "0" * 16}
    system = {"name": folder.name, "key": folder.name}
    (folder / "config.yaml").write_text(json.dumps({"schema": 1, "dataset": data, "summarizer": system}))
    figures = {"examples": examples, "summaries": examples, "failures": [], "outputs": {}}
    result = {
        "schema": 1, "dataset": "made", "data_hash": data["data_hash"], "summarizer": system, "release": "0",
        "examples": examples, "articles": examples // 3, "overall": figures, "skipped": {},
        "languages": {language: figures | {"examples": examples // 3} for language in LANGUAGES},
        "outputs": {each: {"metric": each, "title": each, "better": "higher"} for each in outputs},
        "signatures": {each: {language: f"{each}|v:1|lang:{language}" for language in LANGUAGES} for each in outputs},
    }  # fmt: skip
    (folder / "result.json").write_text(json.dumps(result))


def measure(*words: str) -> None:
    """Print the time, memory and exit code of a command."""
    began = time.perf_counter()
    command = [sys.executable, "-c", MEASURED, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- our own words
    taken = time.perf_counter() - began
    print(f"{words[0]:<8} {taken:>6.1f} s, {done.stderr.splitlines()[-1]}, exit code {done.returncode}", flush=True)


def main() -> None:
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    outputs = CONSISTENCY if sys.argv[2:] == ["consistency"] else CONSISTENCY + OTHERS
    with tempfile.TemporaryDirectory() as home:
        one, other = (write_run(Path(home) / name, examples, outputs, seed) for seed, name in enumerate("ab"))
        size = sum(file.stat().st_size for folder in (one, other) for file in folder.iterdir())
        print(f"two runs of {examples} examples with {len(outputs)} figures each: {size / 1e6:.0f} MB")
        measure("compare", str(one), str(other), "--format", "md")
        measure("gate", str(other), "--baseline", str(one))


if __name__ == "__main__":
    main()
