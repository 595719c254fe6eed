"""Check summaries of articles that were written for this: how much that is true is flagged, and how much that is wrong?

    python benchmarks/fresh.py [--show] [--part first|second|…|fourteenth]

fresh.yaml has articles in English, Ukrainian and Russian with summaries in all three, and in the ninth and eleventh
parts some in 19 more languages with summaries in those and in English; some are true, some have wrong words that are
named. The rules were mended on the failures of the first part, and later on some of the others. Per part, kind of
mention, and whether article and summary share a language: the share of the mentions of true summaries that are flagged
(contradicted or unsupported), and the share of the wrong words that are. Small: some hundred mentions a part.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.consistency.check import Source, analyze
from bench.consistency.results import FLAGGED
from bench.records import NAME_KINDS, Evidence

PARTS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth",
)  # fmt: skip
DATA = Path(__file__).with_name("fresh.yaml")


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of a summary, or one wrong word that no mention covers (`item` is None)."""

    where: str
    kind: str
    wrong: bool
    item: Evidence | None
    text: str

    @property
    def flagged(self) -> bool:
        return self.item is not None and self.item.verdict in FLAGGED


def mentions(article: Mapping[str, Any], source: Source, summary: Mapping[str, Any]) -> Iterator[Seen]:
    """Those of a summary; of a false one only the wrong words, because what stands beside them may be wrong by them."""
    wrong: list[str] = summary.get("wrong", [])
    same = "same" if summary["language"] == article["language"] else "other"
    found = source.check(summary["text"], summary["language"]).evidence
    if not wrong:
        yield from (Seen(same, _kind(item), False, item, item.summary.text) for item in found)
    for word in wrong:
        start = summary["text"].index(word)
        here = [each for each in found if each.summary.start < start + len(word) and start < each.summary.stop]
        item = max(here, key=lambda each: each.verdict in FLAGGED, default=None)
        yield Seen(same, _kind(item) if item else "missed", True, item, word)


def _kind(item: Evidence) -> str:
    return "names" if item.kind in NAME_KINDS else "numbers"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list alarms and misses")
    parser.add_argument(
        "--part",
        choices=PARTS,
    )
    options = parser.parse_args()
    counts: Counter[tuple[str, str, bool, str]] = Counter()
    flagged: Counter[tuple[str, str, bool, str]] = Counter()
    for article in yaml.safe_load(DATA.read_text(encoding="utf-8")):
        if options.part not in (None, article["part"]):
            continue
        source = analyze(article["text"], article["language"])
        for summary in article["summaries"]:
            for each in mentions(article, source, summary):
                key = (article["part"], each.where, each.wrong, each.kind)
                counts[key] += 1
                flagged[key] += each.flagged
                if options.show and each.flagged is not each.wrong:
                    _show(article["id"], summary["language"], each)
    for (part, where, wrong, kind), count in sorted(counts.items()):
        what = "wrong words flagged" if wrong else "true mentions flagged"
        hits = flagged[part, where, wrong, kind]
        print(f"{part:6} {where:5} language  {kind:7} {what:22} {hits:3} of {count:3}  {hits / count:.3f}")


def _show(article: str, language: str, seen: Seen) -> None:
    item = seen.item
    verdict = (
        f"{item.verdict.value} {item.reason}: {item.source.text if item.source else '–'}" if item else "no mention"
    )
    print(f"  {article} {language} {'missed' if seen.wrong else 'alarm '} {seen.text!r}: {verdict}")


if __name__ == "__main__":
    main()
