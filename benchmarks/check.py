"""Time a further summary against an analysed article beside rouge_score on the same pair, in one run.

    python benchmarks/check.py [--rounds N]

The texts are the seed articles, each with a summary made of its own first sentences. "numbers" and "names" find the
mentions of the summary, "judging" is all of the check that is neither; medians in ms, and the ratio of judging and of
the whole check to ROUGE-1/2/L.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from rouge_score.rouge_scorer import RougeScorer

from bench.consistency.check import Source, analyze
from bench.consistency.numbers import find_numbers
from bench.languages import language_of, sentences
from bench.text.tokens import words

SEEDS = Path(__file__).parents[1] / "seeds"
SUMMARY = 4  # sentences
CODES = ("en", "uk", "ru")


class Words:
    """Words of any script; rouge_score's own tokenizer drops all but Latin letters."""

    def tokenize(self, text: str) -> list[str]:
        return words(text.casefold())


def milliseconds(call: Callable[[], object], rounds: int) -> float:
    """The median time of a call."""
    call()
    times = []
    for _ in range(rounds):
        start = process_time()
        call()
        times.append(process_time() - start)
    return 1000 * median(times)


def judge(source: Source, summary: str, code: str) -> Callable[[], object]:
    """The check of a summary whose mentions are found already."""
    found = source.read(summary, code)
    return lambda: source.judge(found)


def report(file: Path, rounds: int) -> str:
    text = file.read_text(encoding="utf-8")
    code = language_of(text, CODES) or "en"
    summary = " ".join(span.text for span in sentences(text, None)[:SUMMARY])
    source = analyze(text, code)
    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"], tokenizer=Words())
    calls: dict[str, Callable[[], object]] = {
        "numbers": lambda: find_numbers(summary, code),
        "names": lambda: source.find_names(summary, code),
        "judging": judge(source, summary, code),
        "check": lambda: source.check(summary, code),
        "rouge": lambda: scorer.score(text, summary),
    }
    times = {name: milliseconds(call, rounds) for name, call in calls.items()}
    shown = "  ".join(f"{name} {value:6.2f}" for name, value in times.items())
    ratios = "  ".join(f"{name}/rouge {times[name] / times['rouge']:.2f}" for name in ("judging", "check"))
    return f"{file.stem[:3]} {code}  {shown}  {ratios}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=50)
    options = parser.parse_args()
    for file in sorted(SEEDS.glob("*.txt")):
        print(report(file, options.rounds))


if __name__ == "__main__":
    main()
