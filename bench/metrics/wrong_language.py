"""Sentences of a summary that are not in its language."""

from __future__ import annotations

from importlib.metadata import version

from bench.languages import get, known, language_of, sentences
from bench.languages.dictionary import known_share, words_without_names
from bench.metrics.base import Better, Metric, Output
from bench.records import Evidence, Example, Prediction, Score, Span, Verdict
from bench.text.identify import MIN_WORDS
from bench.text.scripts import script_of
from bench.text.tokens import count_words


class WrongLanguage(Metric):
    """Share of the summary's words that stand in sentences of another language than the one asked for.

    Formula: words in wrong sentences / words, 0 (good) to 1. A sentence is wrong only if it has four words, its
    language can be told, and its words that are no names speak against the language asked for: names of another
    script or language are no fault. One piece of evidence a wrong sentence. Source: ours.
    """

    outputs = (Output("wrong_language", "wrong language", Better.LOWER),)

    def signature(self, language: str) -> str:
        versions = "|".join(f"{package}:{version(package)}" for package in ("py3langid", "simplemma"))
        return f"wrong_language|v:1|lang:{language}|{versions}"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        total = count_words(prediction.text)
        if not total:
            return [Score(example.id, "wrong_language", None, note="the summary has no words")]
        if example.language not in known():
            note = f"the sentences of a summary in '{example.language}' cannot be told from other languages"
            return [Score(example.id, "wrong_language", None, note=note)]
        evidence = _evidence(example, prediction.text)
        wrong = sum(count_words(each.summary.text) for each in evidence)
        statistics = {"wrong_words": wrong, "words": total}
        return [Score(example.id, "wrong_language", wrong / total, statistics, evidence)]


def _evidence(example: Example, summary: str) -> tuple[Evidence, ...]:
    likely = (example.language, *example.article.languages, *known())
    candidates = tuple(code for code in dict.fromkeys(likely) if code in known())
    found = []
    for sentence in sentences(summary, example.language):
        language = _foreign_language(sentence.text, example.language, candidates)
        if language:
            found.append(_as_evidence(sentence, language))
    return tuple(found)


def _as_evidence(sentence: Span, language: str) -> Evidence:
    return Evidence(
        kind="language",
        verdict=Verdict.CONTRADICTED,
        reason="wrong_language",
        weight=1,
        summary=sentence,
        source=None,
        detail=f"this sentence is in {get(language).name}",
    )


def _foreign_language(sentence: str, target: str, candidates: tuple[str, ...]) -> str | None:
    """The language of `sentence` where that is certainly not `target`."""
    if count_words(sentence) < MIN_WORDS:
        return None
    found = language_of(sentence, candidates)
    if found is None or found == target:
        return None
    witnesses = words_without_names(sentence)
    if get(found).script != get(target).script:
        return None if _script_share(witnesses, get(target).script) >= 1 / 2 else found
    return None if known_share(witnesses, target) >= known_share(witnesses, found) else found


def _script_share(witnesses: list[str], script: str) -> float:
    """The share of the letters of `witnesses` that are in `script`, 0 to 1."""
    scripts = [script_of(char) for word in witnesses for char in word if char.isalpha()]
    return scripts.count(script) / len(scripts)
