"""Synthetic pairs of article and summary for measuring: seeded edits of the seeds and their references.

    python benchmarks/synthetic.py OUT.jsonl --pairs N [--summaries S] [--texts FILE.jsonl] [--references] [--long K]

Each article is a seed, or a text of FILE, with paragraphs left out and put in another order and its numbers changed,
so that no two are equal; `--summaries` of it follow in a row, each a written reference (or the first sentences of the
text) with the numbers of this article, but for some that are wrong, with two names exchanged or a sentence left out;
where that gives one that the article has had already, some words of the article stand behind it. FILE has rows with
"source" or "text", "language" or "lang_source", and perhaps "summary" or "good". `--long`: an article is made of so
many. The same arguments always give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.datasets.seeds import load_seeds
from bench.languages import sentences

SEED = 10
LEFT_OUT = 0.15  # of the paragraphs
WRONG = 0.2  # of the numbers of a summary
EXCHANGED = 0.3  # of the summaries have two capitalised words in each other's place
FEW = 3  # breaks between paragraphs
ADDED = 20  # words
TRIES = 20
DAYS = 31
YEARS = range(1900, 2100)  # keep their values: the languages read them as years by these
NUMBER = re.compile(r"(?<!\d)[1-9]\d{1,3}(?!\d)")
CAPITALISED = re.compile(r"(?<=[\w,] )[^\W\d_a-zа-яіїєґё]\w+")


@dataclass(frozen=True)
class Text:
    """What pairs are made of: an article and summaries of it."""

    source: str
    language: str
    published: str | None
    summaries: tuple[tuple[str, str], ...]
    """(language, text)"""


def of_seeds() -> list[Text]:
    found: dict[str, list[Any]] = {}
    for example in load_seeds().examples:
        found.setdefault(example.article.id, []).append(example)
    return [
        Text(
            group[0].article.text,
            group[0].article.languages[0],
            group[0].article.published,
            tuple((each.language, reference.text) for each in group for reference in each.references),
        )
        for group in found.values()
    ]


def of_file(path: Path) -> list[Text]:
    """The texts of a file, each once, with all summaries that its rows give of it."""
    summaries: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        source, language = row.get("source") or row.get("text"), row.get("language") or row.get("lang_source")
        if source and language:
            summary = row.get("summary") or row.get("good") or " ".join(_sentences(source, language)[:3])
            summaries.setdefault((source, language), {})[row.get("lang_summary") or language, summary] = None
    return [Text(source, language, None, tuple(found)) for (source, language), found in summaries.items()]


def _sentences(text: str, language: str) -> list[str]:
    return [span.text for span in sentences(text, language)]


class Numbers:
    """Other numbers for those of a text: the same for the article and its summaries."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._new: dict[str, str] = {}

    def put_in(self, text: str) -> str:
        return NUMBER.sub(lambda match: self._of(match[0]), text)

    def _of(self, old: str) -> str:
        """Of as many digits; what can be a day of a month remains one, and a year stays as it is."""
        value = int(old)
        if value in YEARS:
            return old
        if old not in self._new:
            least, most = (10, DAYS) if value <= DAYS else (10 ** (len(old) - 1), 10 ** len(old) - 1)
            self._new[old] = str(self._chance.randint(least, most))
        return self._new[old]


def edited_article(text: str, numbers: Numbers, chance: random.Random) -> str:
    """The text with some paragraphs gone, the rest in another order, and other numbers.

    A text of a few paragraphs is taken by its sentences.
    """
    between = "\n\n" if text.count("\n\n") >= FEW else " "
    first, *paragraphs = text.split(between) if between == "\n\n" else re.split(r"(?<=[.!?])\s+", text)
    kept = [each for each in paragraphs if chance.random() > LEFT_OUT]
    chance.shuffle(kept)
    return numbers.put_in(between.join([first, *kept]))


def edited_summary(text: str, numbers: Numbers, chance: random.Random) -> str:
    """The text with the article's numbers, some of them wrong, at times two names exchanged or no last sentence."""
    parts = re.split(r"(?<=[.!?])\s+", text)
    kept = parts[:-1] if len(parts) > 2 and chance.random() < 0.5 else parts
    wrong = lambda match: str(chance.randint(2, 999)) if chance.random() < WRONG else match[0]  # noqa: E731
    return _exchanged(re.sub(r"\d+", wrong, numbers.put_in(" ".join(kept))), chance)


def _exchanged(text: str, chance: random.Random) -> str:
    found = list(CAPITALISED.finditer(text))
    if len(found) < 2 or chance.random() > EXCHANGED:
        return text
    one, other = sorted(chance.sample(found, 2), key=re.Match.start)
    return text[: one.start()] + other[0] + text[one.end() : other.start()] + one[0] + text[other.end() :]


def another(text: str, source: str, numbers: Numbers, told: set[str], chance: random.Random) -> str:
    """An edited summary that is not told yet; where editing gives none, some words of the article stand behind it."""
    summary, words = edited_summary(text, numbers, chance), source.split()
    for _ in range(TRIES):
        if summary not in told:
            break
        start = chance.randrange(len(words))
        summary = f"{edited_summary(text, numbers, chance)} {' '.join(words[start : start + ADDED])}"
    told.add(summary)
    return summary


def rows(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    chance = random.Random(SEED)
    texts = of_seeds() + [each for path in options.texts for each in of_file(path)]
    for article in range(-(-options.pairs // options.summaries)):
        text = texts[article % len(texts)]
        pieces = [text, *(chance.choice(texts) for _ in range(options.long - 1))]
        told: set[str] = set()
        numbers = Numbers(chance)
        source = "\n\n".join(edited_article(each.source, numbers, chance) for each in pieces)
        for number in range(article * options.summaries, min(options.pairs, (article + 1) * options.summaries)):
            language, summary = text.summaries[number % len(text.summaries)]
            row = {
                "id": f"{number:08}",
                "source": source,
                "summary": another(summary, source, numbers, told, chance),
                "language": language,
                "source_language": text.language,
                "published": text.published,
                "references": [summary] if options.references else None,
            }
            yield {key: value for key, value in row.items() if value is not None}


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=int, required=True)
    parser.add_argument("--summaries", type=int, default=10)
    parser.add_argument("--texts", type=Path, nargs="*", default=[])
    parser.add_argument("--references", action="store_true")
    parser.add_argument("--long", type=int, default=1)
    return parser.parse_args()


def main() -> None:
    options = parse()
    with options.out.open("w", encoding="utf-8") as file:
        for row in rows(options):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
