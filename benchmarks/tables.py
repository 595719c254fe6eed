"""Check summaries that are one long list, as models that repeat themselves write them: does the time stay linear?

    python benchmarks/tables.py

Lists of people, places, numbers and the like, in one sentence and in many, drawn with a seed. Of each the time of a
check: 3,000 characters of article and of summary; 30,000 of summary; 30,000 of article and 1,000 of summary.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from random import Random

from bench.consistency.check import analyze

SIZES = ((3_000, 3_000), (3_000, 30_000), (30_000, 1_000))  # characters of the article and of the summary
ITEM = 14  # characters of an item, about
GIVEN = ["Anna", "Bo", "Olga", "Ivan", "Mark", "Lee", "Karl", "Sara"]
FAMILIES = ["Smith", "Kowal", "Ivanov", "Petrenko", "Novak", "Berg", "Lund", "Metz", "Weiss", "Haas"]
PLACES = ["Kyiv", "Warsaw", "Paris", "Madrid", "Texas", "Norway", "Polish", "Europe"]
ITEMS: Mapping[str, Callable[[Random], str]] = {
    "people": lambda random: f"{random.choice(GIVEN)} {random.choice(FAMILIES)}",
    "places": lambda random: random.choice(PLACES),
    "numbers": lambda random: f"{random.randint(2, 9999)} {random.choice(['people', 'cars', 'euros'])}",
    "shares": lambda random: f"{random.randint(2, 99)}.{random.randint(0, 9)}%",
    "ages": lambda random: f"{random.choice(GIVEN)} {random.choice(FAMILIES)}, {random.randint(20, 80)}",
    "comparisons": lambda random: f"{random.randint(2, 999)}, {random.randint(2, 99)} more than",
    "the same": lambda _: "5-5-5-5-5-5-5-",  # and what no list is
    "one sum": lambda _: "5m 5m 5m 5m 5m ",
    "years": lambda random: f"from {random.randint(1900, 2020)} to {random.randint(1900, 2020)}",
}


def listed(kind: str, separator: str, size: int, random: Random) -> str:
    """A list of some kind, with verbs in it, of `size` characters."""
    items = (ITEMS[kind](random) + random.choice([" met", " said", " in", ""]) for _ in range(size // ITEM + 1))
    return separator.join(items)[:size]


def main() -> None:
    analyze("It was 1.", "en").check("It was 1.", "en")  # what is read once
    for kind in ITEMS:
        for separator in (", ", ". "):
            random = Random(f"{kind} {separator}")
            times = []
            for article, summary in SIZES:
                source = analyze(listed(kind, separator, article, random), "en")
                text = listed(kind, separator, summary, random)
                start = time.process_time()
                source.check(text, "en")
                times.append(time.process_time() - start)
            shown = "  ".join(f"{each:5.2f} s" for each in times)
            print(f"{kind:12} {'one sentence' if separator == ', ' else 'sentences':12}  {shown}")


if __name__ == "__main__":
    main()
