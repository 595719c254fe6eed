"""Our full check beside ROUGE, chrF and finders of names, on the same pairs in one run, as ratios.

    python benchmarks/throughput.py [--rounds N] [--texts FILE.jsonl …] [--languages en uk ru]

A table with a row for each language, short and long articles, and 1, 10 and 100 summaries an article: milliseconds of
processor a pair, of several rounds the least. "first" is our check (numbers, dates, names, binding) with the article
read anew, "further" with the article already read. rouge (-1, -2, -L with words of any script), rouge-rs and chrF++
compare the summary with the article; in brackets how many times our "further" check they take. "evaluate" is what the
rouge of `evaluate`, whose script is on the hub, asks of rouge_score: -1, -2, -L and -Lsum; "stemmed" rouge_score with
its stemmer, as most papers in English run it. natasha and spaCy (with a model that is installed) find the names of
article and summaries. What is not installed is left out.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec
from time import process_time

import synthetic
from rouge_score.rouge_scorer import RougeScorer
from sacrebleu.metrics.chrf import CHRF

from bench.consistency.check import Source, analyze
from bench.text.tokens import words

COUNTS = (1, 10, 100)
LENGTHS = {"short": 1, "long": 5}
SPACY = {"en": "en_core_web_sm", "ru": "ru_core_news_sm", "uk": "uk_core_news_sm"}

Pairs = Sequence[tuple[str, Sequence[str]]]


class Words:
    def tokenize(self, text: str) -> list[str]:
        return words(text.casefold())


def ours(language: str, analyzed: Callable[..., Source]) -> Callable[[str, Sequence[str]], object]:
    return lambda article, summaries: [
        source.check(summary, language) for source in [analyzed(article, language)] for summary in summaries
    ]


def rouge(article: str, summaries: Sequence[str]) -> object:
    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"], tokenizer=Words())
    return [scorer.score(article, summary) for summary in summaries]


def rouge_of_evaluate(article: str, summaries: Sequence[str]) -> object:
    scorer = RougeScorer(["rouge1", "rouge2", "rougeL", "rougeLsum"], tokenizer=Words())
    return [scorer.score(article, summary) for summary in summaries]


def stemmed_rouge(article: str, summaries: Sequence[str]) -> object:
    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=True)
    return [scorer.score(article, summary) for summary in summaries]


def fast_rouge(article: str, summaries: Sequence[str]) -> object:
    from rouge_score_rs import RougeScorer as Fast

    scorer = Fast(["rouge1", "rouge2", "rougeL"], tokenizer=Words())
    return [scorer.score(article, summary) for summary in summaries]


def chrf(article: str, summaries: Sequence[str]) -> object:
    metric = CHRF(word_order=2)
    return [metric.sentence_score(summary, [article]) for summary in summaries]


def natasha() -> Callable[[str, Sequence[str]], object]:
    from bench.consistency.names.finders.natasha import Natasha

    finder = Natasha()
    return lambda article, summaries: [finder.find(text, "ru") for text in (article, *summaries)]


def spacy(model: str) -> Callable[[str, Sequence[str]], object]:
    import spacy as package

    pipeline = package.load(model)
    return lambda article, summaries: [pipeline(text).ents for text in (article, *summaries)]


def contenders(language: str) -> dict[str, Callable[[str, Sequence[str]], object]]:
    found: dict[str, Callable[[str, Sequence[str]], object]] = {
        "first": ours(language, analyze),
        "further": ours(language, cache(analyze)),
        "rouge": rouge,
        "evaluate": rouge_of_evaluate,
        "chrf": chrf,
    }
    if language == "en":
        found["stemmed"] = stemmed_rouge
    if find_spec("rouge_score_rs"):
        found["rouge-rs"] = fast_rouge
    if language == "ru" and find_spec("natasha"):
        found["natasha"] = natasha()
    if find_spec(SPACY.get(language, "none")):
        found["spacy"] = spacy(SPACY[language])
    return found


def milliseconds(call: Callable[[str, Sequence[str]], object], pairs: Pairs) -> float:
    """Of processor, a pair."""
    began = process_time()
    for article, summaries in pairs:
        call(article, summaries)
    return 1000 * (process_time() - began) / sum(len(summaries) for _, summaries in pairs)


def made(texts: Sequence[synthetic.Text], language: str, count: int, length: int, articles: int) -> Pairs:
    """Articles of `length` texts each, and `count` summaries, in the article's language, of what is in them."""
    chance = random.Random(f"{language}{count}{length}")
    sources = [each for each in texts if each.language == language] or texts
    pairs = []
    for _ in range(articles):
        pieces, numbers = [chance.choice(sources) for _ in range(length)], synthetic.Numbers(chance)
        own = [text for each in pieces for code, text in each.summaries if code == language]
        pairs.append(
            (
                "\n\n".join(synthetic.edited_article(each.source, numbers, chance) for each in pieces),
                [synthetic.edited_summary(chance.choice(own), numbers, chance) for _ in range(count)],
            )
        )
    return pairs


def row(name: str, length: str, count: int, best: dict[str, float]) -> str:
    """A line of the table: ours in milliseconds, the others too, each with its ratio to our further check."""
    ours = [f"{best.pop(each):8.2f}" for each in ("first", "further")]
    told = [f"{each:9.2f} ({each / float(ours[1]):5.1f})" for each in best.values()]
    return f"{name:8} {length:6} {count:9} {' '.join(ours)} {' '.join(told)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--articles", type=int, default=5)
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--languages", nargs="*", default=["en", "uk", "ru"])
    options = parser.parse_args()
    texts = synthetic.of_seeds() + [each for path in options.texts for each in synthetic.of_file(path)]
    for language in options.languages:
        calls = contenders(language)
        others = " ".join(f"{each:>17}" for each in list(calls)[2:])
        print(f"language length summaries    first  further {others}", flush=True)
        for name, length in LENGTHS.items():
            for count in COUNTS:
                pairs = made(texts, language, count, length, options.articles if count < max(COUNTS) else 1)
                for call in calls.values():
                    for article, summaries in pairs:
                        call(article, summaries[:1])
                rounds = [
                    {each: milliseconds(call, pairs) for each, call in calls.items()} for _ in range(options.rounds)
                ]
                best = {each: min(one[each] for one in rounds) for each in calls}
                print(row(language, name, count, best), flush=True)


if __name__ == "__main__":
    main()
