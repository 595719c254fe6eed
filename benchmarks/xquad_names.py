"""Are the aligned name answers of XQuAD supported across languages, and swapped ones flagged?

    python benchmarks/xquad_names.py FILE [--languages ru de es tr ro] [--limit N]

FILE has one paragraph a line: {"sentences": {language: text}, "qas": {id: {"answer": {language: {"text", "start"}},
"auto_kind"}}}, made of XQuAD (Artetxe et al. 2020, CC BY-SA 4.0, not part of this project). The English paragraph is
the article, the other one the summary. An answer counts if English names are most of it. It is swapped for an answer
of another paragraph that shares no word with this one. Rates are of the answers in whose place a name is found; those
that cannot be verified are told apart.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from bench.consistency.check import analyze
from bench.consistency.names import find_names

ENGLISH = "en"
KINDS = ("number", "date")
MOST = 0.6  # of an answer's letters that must be a name's


class Answer(NamedTuple):
    """The answer to one question in English and in another language, with both paragraphs."""

    article: str
    summary: str
    start: int
    text: str


def read(file: Path, limit: int | None) -> list[dict[str, Any]]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines[:limit] if line.strip()]


def answers(rows: list[dict[str, Any]], language: str) -> Iterator[Answer]:
    for row in rows:
        article, summary = row["sentences"][ENGLISH], row["sentences"][language]
        names = [(name.start, name.stop) for name in find_names(article, ENGLISH)]
        for question in row["qas"].values():
            english, local = question["answer"][ENGLISH], question["answer"].get(language)
            if local and question.get("auto_kind") not in KINDS and is_name(english, names):
                yield Answer(article, summary, local["start"], local["text"])


def is_name(answer: dict[str, Any], names: list[tuple[int, int]]) -> bool:
    start, stop = answer["start"], answer["start"] + len(answer["text"])
    covered = sum(max(0, min(stop, b) - max(start, a)) for a, b in names)
    return bool(covered >= MOST * (stop - start))


def verdict(answer: Answer, text: str, language: str) -> str:
    """The worst verdict on the names where `text` stands in the place of the answer; "none" without any."""
    start, stop = answer.start, answer.start + len(text)
    summary = answer.summary[:start] + text + answer.summary[start + len(answer.text) :]
    evidence = analyze(answer.article, ENGLISH).check(summary, language).names.evidence
    inside = [each for each in evidence if each.summary.start < stop and start < each.summary.stop]
    order = ("contradicted", "unsupported", "unverifiable", "partial", "supported")
    return min((each.verdict.value for each in inside), key=order.index, default="none")


def swapped(answer: Answer, others: list[Answer], random: Random) -> str:
    """Another paragraph's answer, of which no longer word stands in this one's paragraphs."""
    for other in random.sample(others, len(others)):
        words = [word for word in other.text.split() if len(word) > 3]
        if other.article != answer.article and words and not any(word[:4] in answer.summary for word in words):
            return other.text
    return others[0].text


def rates(found: Counter[str], good: tuple[str, ...]) -> str:
    named = sum(found.values()) - found["none"]
    checked = named - found["unverifiable"]
    right = sum(found[each] for each in good)
    unverifiable = found["unverifiable"] / max(named, 1)
    return f"{right / max(checked, 1):.3f} of {checked} (unverifiable {unverifiable:.3f}, no name {found['none']})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--languages", nargs="+", default=["ru", "de", "es", "tr", "ro"])
    parser.add_argument("--limit", type=int, help="read so many paragraphs")
    options = parser.parse_args()
    rows = read(options.file, options.limit)
    for language in options.languages:
        items, random = list(answers(rows, language)), Random(language)
        same = Counter(verdict(each, each.text, language) for each in items)
        other = Counter(verdict(each, swapped(each, items, random), language) for each in items)
        print(f"en-{language}  supported {rates(same, ('supported', 'partial'))}")
        print(f"       swapped, flagged {rates(other, ('contradicted', 'unsupported'))}", flush=True)


if __name__ == "__main__":
    main()
