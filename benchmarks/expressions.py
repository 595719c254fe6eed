"""Check English sentences against one in another language: how many true numbers are flagged, and wrong ones missed?

    python benchmarks/expressions.py [--show]

expressions.yaml has sentences with the numerical expressions of news ("une vingtaine", "półtora roku", "på 1990-talet")
in 18 languages. Per language: the numbers of the true English sentences that are flagged (contradicted or unsupported),
and the wrong sentences in which nothing is. Small: some dozen sentences a language.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import yaml

from bench import check
from bench.consistency.results import FLAGGED
from bench.records import NUMBER_KINDS, Evidence

DATA = Path(__file__).with_name("expressions.yaml")


def numbers(source: str, summary: str, language: str) -> list[Evidence]:
    """What is said of the numbers and dates of an English sentence."""
    evidence = check(source, summary, language, "en").evidence
    return [each for each in evidence if each.kind in NUMBER_KINDS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list alarms and misses")
    options = parser.parse_args()
    told, alarms, wrong, missed = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for row in yaml.safe_load(DATA.read_text(encoding="utf-8")):
        language = row["language"]
        true = numbers(row["text"], row["true"], language)
        flagged = [each for each in true if each.verdict in FLAGGED]
        seen = any(each.verdict in FLAGGED for each in numbers(row["text"], row["wrong"], language))
        told[language] += len(true)
        alarms[language] += len(flagged)
        wrong[language] += 1
        missed[language] += not seen
        if options.show and flagged:
            print(f"  alarm  {language} {row['text']} | {', '.join(each.summary.text for each in flagged)}")
        if options.show and not seen:
            print(f"  missed {language} {row['text']} | {row['wrong']}")
    for language in sorted(told):
        print(
            f"{language}  true numbers flagged {alarms[language]:3} of {told[language]:3}"
            f"  wrong sentences missed {missed[language]:2} of {wrong[language]:2}"
        )
    print(
        f"all true numbers flagged {alarms.total():3} of {told.total():3}"
        f"  wrong sentences missed {missed.total():2} of {wrong.total():2}"
    )


if __name__ == "__main__":
    main()
