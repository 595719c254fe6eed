"""Time the finding and judging of names beside rouge_score on the same texts, in one run.

    python benchmarks/names.py [--rounds N]

The texts are the seed articles, each with a summary made of its own first sentences, and with that of the next article
as a further one. "first" reads an article and judges its summary, "further" reads and judges one more whose names
were never judged, "again" one whose names were; medians of processor time in ms.
Where natasha is installed (the extra ru-ner), it finds the names of the Russian reference summaries beside our rules.
"""

from __future__ import annotations

import argparse
import resource
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import process_time

from rouge_score.rouge_scorer import RougeScorer

from bench.consistency.names.find import find
from bench.consistency.names.finders.natasha import Natasha
from bench.consistency.names.gazetteer import standard
from bench.consistency.names.index import NameIndex
from bench.consistency.names.judge import judge_name
from bench.datasets.seeds import load_seeds
from bench.languages import language_of, sentences
from bench.text.tokens import words

SEEDS = Path(__file__).parents[1] / "seeds"
SUMMARY = 4  # sentences
CODES = ("en", "uk", "ru")


class Words:
    """Words of any script; rouge_score's own tokenizer drops all but Latin letters."""

    def tokenize(self, text: str) -> list[str]:
        return words(text.casefold())


def texts() -> dict[str, list[str]]:
    """The seed articles by their main language."""
    found: dict[str, list[str]] = {}
    for file in sorted(SEEDS.glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        found.setdefault(language_of(text, CODES) or "en", []).append(text)
    return found


def lead(text: str) -> str:
    return " ".join(span.text for span in sentences(text, None)[:SUMMARY])


def first_pass(article: str, summary: str, code: str) -> NameIndex:
    gazetteer = standard()
    index = NameIndex.build(article, find(article, (code,), gazetteer), gazetteer)
    further(index, summary, code)
    return index


def further(index: NameIndex, summary: str, code: str) -> None:
    for mention in find(summary, (code,), index.gazetteer):
        judge_name(mention, index)


def unseen(index: NameIndex, summary: str, code: str) -> None:
    """`further` without what is kept of earlier summaries."""
    index.findings.clear()
    further(index, summary, code)


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """The median processor time of `work`, which has run once before."""
    work()
    times = []
    for _ in range(rounds):
        began = process_time()
        work()
        times.append(process_time() - began)
    return 1000 * median(times)


def beside_natasha(rounds: int) -> None:
    """Time both finders on one Russian text."""
    text = "\n".join(each.text for example in load_seeds(["ru"]).examples for each in example.references)
    tagger, gazetteer = Natasha(), standard()
    ours = milliseconds(partial(find, text, ("ru",), gazetteer), rounds)
    theirs = milliseconds(partial(tagger.find, text, "ru"), rounds)
    print(
        f"ru {len(text):6} characters: finding alone {ours:7.2f} ms, by {tagger.identity} {theirs:7.2f} ms"
        f" ({theirs / ours:.1f} of ours)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"], tokenizer=Words())
    for code, articles in texts().items():
        for article in articles:
            summary, other = lead(article), lead(articles[0])
            index = first_pass(article, summary, code)
            first = milliseconds(partial(first_pass, article, summary, code), rounds)
            more = milliseconds(partial(unseen, index, other, code), rounds)
            again = milliseconds(partial(further, index, other, code), rounds)
            rouge = milliseconds(partial(scorer.score, article, summary), rounds)
            print(
                f"{code} {len(article):6} characters: first {first:7.2f} ms ({first / rouge:.2f} of rouge_score's"
                f" {rouge:.2f} ms), further {more:6.2f} ms ({more / rouge:.2f}), again {again:.2f} ms"
            )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    if find_spec("natasha"):
        beside_natasha(rounds)


if __name__ == "__main__":
    main()
