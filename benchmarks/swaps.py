"""Swap numbers and names within texts, and see how many of the swaps are found and how much that is right is flagged.

    python benchmarks/swaps.py FOLDER [--count N]     # 200 of the swaps; with a large N all of them

FOLDER has summedits_contrast.jsonl (source, good) and xquad.jsonl (sentences: {language: paragraph}). A summary of the
first is a good one; of a paragraph it is the first half of its sentences, or the paragraph in the other language.
Swaps are the intrinsic kinds of the self-test, so that each wrong word stands elsewhere in the article; as many for
numbers as for names and for each kind of text. A swap is found when the score falls; an alarm is an unchanged summary
in which binding flags something.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

from bench.consistency.check import Source, analyze
from bench.consistency.results import CheckResult, Family
from bench.corruptions.edits import apply
from bench.corruptions.kinds import KINDS, Kind, Place
from bench.languages import sentences

SEED = "swaps"
CODES = ("en", "ru")
ORIGINS = ("summaries", "paragraphs", "translations")
FAMILIES = {"number_consistency": "numbers", "name_consistency": "names"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A text, a true summary of it, and their languages."""

    text: str
    summary: str
    source_language: str
    language: str
    origin: str


@dataclass(frozen=True, slots=True)
class Swap:
    """A pair whose summary has one change of the kind."""

    pair: Pair
    kind: Kind
    summary: str


def rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def summaries(folder: Path) -> Iterator[Pair]:
    """The good summaries of articles, each once."""
    seen = {(str(row["source"]), str(row["good"])): None for row in rows(folder / "summedits_contrast.jsonl")}
    for source, good in seen:
        yield Pair(source, good, "en", "en", "summaries")


def paragraphs(folder: Path) -> Iterator[Pair]:
    """Paragraphs with their own first half, and with their translation."""
    for row in rows(folder / "xquad.jsonl"):
        texts = row["sentences"]
        for code in CODES:
            spans = sentences(texts[code], code)
            half = texts[code][: spans[max(0, (len(spans) + 1) // 2 - 1)].stop]
            yield Pair(texts[code], half, code, code, "paragraphs")
            yield from (
                Pair(texts[other], texts[code], other, code, "translations") for other in CODES if other != code
            )


def swaps(pairs: Sequence[Pair], count: int) -> list[Swap]:
    """`count` swaps, of each origin and metric as many, of each pair and kind at most one."""
    found: dict[tuple[str, str], list[Swap]] = defaultdict(list)
    for pair in pairs:
        for kind in KINDS:
            if kind.intrinsic:
                random = Random(f"{SEED} {kind.name} {pair.summary}")  # so that no other pair's names change the draw
                place = Place(pair.summary, pair.language, pair.text, source_language=pair.source_language)
                if changes := list(kind.make(place, random)):
                    swap = Swap(pair, kind, apply(pair.summary, random.choice(changes)))
                    found[pair.origin, kind.metric].append(swap)
    each = count // len(found)
    return [swap for group in found.values() for swap in sorted(group, key=_drawn)[:each]]


def _drawn(swap: Swap) -> float:
    """In which order swaps are drawn: at random, and always the same."""
    return Random(f"{SEED} {swap.kind.name} {swap.pair.summary}").random()


class Checks:
    """Checks with one analysis an article."""

    def __init__(self) -> None:
        self._sources: dict[tuple[str, str], Source] = {}

    def check(self, pair: Pair, summary: str) -> CheckResult:
        key = pair.text, pair.source_language
        if key not in self._sources:
            self._sources[key] = analyze(*key)
        return self._sources[key].check(summary, pair.language)


def family(result: CheckResult, kind: Kind) -> Family:
    return result.numbers if FAMILIES[kind.metric] == "numbers" else result.names


def is_found(swap: Swap, checks: Checks) -> bool:
    before, after = (family(checks.check(swap.pair, text), swap.kind) for text in (swap.pair.summary, swap.summary))
    return before.score is not None and after.score is not None and after.score < before.score


def alarms(pair: Pair, kind: Kind, checks: Checks) -> bool:
    flagged = family(checks.check(pair, pair.summary), kind).flagged
    return any(item.reason == "bound_elsewhere" for item in flagged)


def report(sample: Sequence[Swap]) -> Iterator[str]:
    checks = Checks()
    groups: dict[tuple[str, str], list[Swap]] = defaultdict(list)
    for swap in sample:
        for origin in (swap.pair.origin, "all"):
            groups[FAMILIES[swap.kind.metric], origin].append(swap)
            groups[FAMILIES[swap.kind.metric], f"{origin}: {swap.kind.name}"].append(swap)
    shares: dict[str, list[float]] = defaultdict(list)
    for (name, origin), group in sorted(groups.items()):
        share = sum(is_found(swap, checks) for swap in group) / len(group)
        if origin in ORIGINS:
            shares[name].append(share)
        pairs = {(swap.pair.text, swap.pair.summary): swap for swap in group}
        false = sum(alarms(swap.pair, swap.kind, checks) for swap in pairs.values())
        yield f"{name:8} {origin:36} found {share:.2f} of {len(group):3}  alarms {false}/{len(pairs)}"
    yield from (
        f"{name:8} {'each origin counting the same':36} found {mean(each):.2f}" for name, each in shares.items()
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=200)
    options = parser.parse_args()
    pairs = [*summaries(options.folder), *paragraphs(options.folder)]
    for line in report(swaps(pairs, options.count)):
        print(line)


if __name__ == "__main__":
    main()
