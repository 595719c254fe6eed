"""How much of true translations of whole articles is flagged, cannot be verified, or is said to stand elsewhere?

    python benchmarks/translations.py FILE [--languages en uk ru] [--show]

FILE has one segment a line: {"doc": id, "segment": number, "sentences": {language: text}}, made of NTREX-128 (Federmann
et al. 2022, CC BY-SA 4.0, not part of this project). The article is all segments of a document in one language, the
summary every second of them in another; each that is flagged, among them each that is bound elsewhere, is a false
alarm, but for errors of the translators.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from itertools import permutations
from pathlib import Path

from bench.consistency.check import analyze
from bench.consistency.results import FLAGGED
from bench.records import NAME_KINDS, Verdict

FEWEST = 3  # segments of a document


def documents(file: Path) -> dict[str, list[dict[str, str]]]:
    """The segments of each document, in order."""
    found: dict[str, dict[int, dict[str, str]]] = defaultdict(dict)
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found[row["doc"]][int(row["segment"])] = row["sentences"]
    return {name: [part for _, part in sorted(parts.items())] for name, parts in found.items() if len(parts) >= FEWEST}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--languages", nargs="*", default=["en", "uk", "ru"])
    parser.add_argument("--show", action="store_true", help="list the alarms")
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = {"names": Counter(), "numbers": Counter()}
    for name, parts in documents(options.file).items():
        for one, other in permutations(options.languages, 2):
            if not all(one in part and other in part for part in parts):
                continue
            source = analyze("\n".join(part[one] for part in parts), one)
            for item in source.check("\n".join(part[other] for part in parts[::2]), other).evidence:
                count = counts["names" if item.kind in NAME_KINDS else "numbers"]
                count.update(["mentions", item.verdict.value, item.reason])
                if options.show and item.reason == "bound_elsewhere" and item.source:
                    print(f"{name} {one}-{other}  {item.summary.text!r}: {item.source.text!r}; {item.detail}")
    for family, count in counts.items():
        flagged, open_ = sum(count[each.value] for each in FLAGGED), count[Verdict.UNVERIFIABLE.value]
        shares = " ".join(f"{name} {part / max(1, count['mentions']):.3f}" for name, part in
                          (("flagged", flagged), ("unverifiable", open_)))  # fmt: skip
        print(f"{family:8} bound elsewhere {count['bound_elsewhere']:3} of {count['mentions']:5}, {shares}")


if __name__ == "__main__":
    main()
