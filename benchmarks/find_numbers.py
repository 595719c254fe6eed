"""Time find_numbers beside ROUGE on the same articles in one run, its growth with the text, and hostile texts.

    python benchmarks/find_numbers.py [--quick]

Figures are medians and ratios; machines are noisy, so read the ratios. ROUGE gets a tokenizer that keeps the words of
every script; its own drops all but Latin letters. --quick leaves out the text of 10 MB.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from rouge_score.rouge_scorer import RougeScorer

from bench.consistency.numbers import find_numbers
from bench.languages.number_tables import languages, number_table
from bench.text.tokens import words

SEEDS = Path(__file__).parents[1] / "seeds"
LANGUAGES = {"000": "en", "001": "en", "002": "uk", "003": "en", "004": None}
TIMES = 30
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
MEGABYTE = 1_000_000
HOSTILE: dict[str, tuple[str, str | None, int]] = {
    "digits": ("1", "en", MEGABYTE),
    "numbers in a list": ("1,", "en", MEGABYTE),
    "numbers side by side": ("1 ", "en", MEGABYTE),
    "scores": ("1-", "en", MEGABYTE),
    "fractions": ("1/", "en", MEGABYTE),
    "sums of money": ("$1", "en", MEGABYTE),
    "signs of a half": ("½", "en", MEGABYTE),
    "signs of per cent": ("%", "en", MEGABYTE),
    "words for one": ("one ", "en", MEGABYTE),
    "the same in Chinese": ("一", "zh", MEGABYTE),
    "ranges": ("from 1 to ", "en", MEGABYTE),
    "halves": ("and a half ", "en", MEGABYTE),
    "millions": ("12 млн ", "uk", MEGABYTE),
    "groups of digits": ("100 ", "en", MEGABYTE),
    "one long word": ("a", "en", MEGABYTE),
    "one long Turkish minus": ("eksi", "tr", MEGABYTE),
    "ten thousand number words": ("two hundred ", "en", MEGABYTE),
    "the same in Ukrainian": ("двадцять два ", "uk", MEGABYTE),
    "number words in Chinese": ("二百", "zh", MEGABYTE),
    "the same in German": ("zwei hundert ", "de", MEGABYTE),
    "scales": ("trillion ", "en", MEGABYTE),
    "parts of parts": ("三千分之", "zh", MEGABYTE),
}
"""{what it is: (a piece that is repeated, language, characters in all)}."""


class Words:
    """Words of any script, for ROUGE."""

    def tokenize(self, text: str) -> list[str]:
        return words(text.casefold())


def once(run: Callable[[], object]) -> float:
    """Seconds of processor time of one call, which other work on the machine moves least."""
    began = time.process_time()
    run()
    return time.process_time() - began


def median(run: Callable[[], object], times: int = TIMES) -> float:
    """Median seconds of a call, after one to warm up."""
    run()
    return statistics.median(once(run) for _ in range(times))


def seeds() -> None:
    """Our time on each article, and ROUGE's on the same."""
    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"], tokenizer=Words())
    print(f"{'article':<8} {'numbers':>9} {'ROUGE-1/2/L':>12} {'ratio':>6}")
    for path in sorted(SEEDS.glob("*.txt")):
        text, language = path.read_text(encoding="utf-8"), LANGUAGES[path.name[:3]]
        summary = text[:500]
        ours = median(partial(find_numbers, text, language))
        rouge = median(partial(scorer.score, text, summary))
        print(f"{path.name[:3]:<8} {ours * 1e3:>6.2f} ms {rouge * 1e3:>9.2f} ms {ours / rouge:>6.2f}")


def growth(sizes: Sequence[int]) -> None:
    """Time a character, which must not grow with the text."""
    text = next(SEEDS.glob("000*.txt")).read_text(encoding="utf-8")
    print("growth, microseconds a character:")
    for size in sizes:
        long = (text * (size // len(text) + 1))[:size]
        print(f"  {size:>10}: {once(partial(find_numbers, long, 'en')) / size * 1e6:.2f}")


def hostile() -> None:
    """Seconds for each text."""
    print("hostile texts:")
    for name, (piece, language, size) in HOSTILE.items():
        text = piece * (size // len(piece))
        seconds = once(partial(find_numbers, text, language))
        print(f"  {name:<26} {len(text):>8} characters {seconds:>6.2f} s")


def loading() -> None:
    """Milliseconds to load the slowest languages' tables."""
    took = {}
    for code in languages():
        took[code] = min(once(partial(number_table.__wrapped__, code)) for _ in range(3)) * 1e3
    slowest = sorted(took, key=lambda code: -took[code])[:5]
    print("loading a language, the slowest:", *(f"{code} {took[code]:.0f} ms" for code in slowest))


def main() -> None:
    seeds()
    loading()
    growth(SIZES[:-1] if "--quick" in sys.argv else SIZES)
    hostile()


if __name__ == "__main__":
    main()
