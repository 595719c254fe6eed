"""Time find_numbers beside ROUGE on the same articles in one run, and its growth with the text.

    python benchmarks/find_numbers.py

Figures are medians and ratios; machines are noisy, so read the ratios.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from bench.consistency.numbers import find_numbers
from bench.languages.number_tables import number_table

SEEDS = Path(__file__).parents[1] / "seeds"
LANGUAGES = {"000": "en", "001": "en", "002": "uk", "003": "en", "004": None}
TIMES = 30


def median(run: Callable[[], object], times: int = TIMES) -> float:
    """Median seconds of a call, after one to warm up."""
    run()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        run()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def main() -> None:
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"])
    print(f"{'article':<8} {'numbers':>9} {'ROUGE-1/2/L':>12} {'ratio':>6}")
    for path in sorted(SEEDS.glob("*.txt")):
        text, language = path.read_text(encoding="utf-8"), LANGUAGES[path.name[:3]]
        summary = text[:500]
        ours = median(lambda text=text, language=language: find_numbers(text, language))
        rouge = median(lambda text=text, summary=summary: scorer.score(text, summary))
        print(f"{path.name[:3]:<8} {ours * 1e3:>6.2f} ms {rouge * 1e3:>9.2f} ms {ours / rouge:>6.2f}")
    text = (SEEDS / "000_e390a7545c2d31f3.txt").read_text(encoding="utf-8")
    sizes = (10_000, 100_000, 1_000_000, 10_000_000)
    per_character = [median(lambda n=n: find_numbers((text * (n // len(text) + 1))[:n], "en"), 1) / n for n in sizes]
    print(
        "growth, microseconds a character:",
        *(f"{n}: {each * 1e6:.2f}" for n, each in zip(sizes, per_character, strict=True)),
    )
    for code in ("en", "uk", "ru", "de", "zh"):
        number_table.cache_clear()
        began = time.perf_counter()
        number_table(code)
        print(f"load {code}: {(time.perf_counter() - began) * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
