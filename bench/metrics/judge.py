"""A language model as a judge: which sentences of the summary does the article support?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bench.judges.answer import CONTRADICTED, FAITHFULNESS, SUPPORTED
from bench.judges.judge import ANSWERED, Judge, Question, Vote, outcome_counts
from bench.judges.rubric import numbered
from bench.judges.votes import majority, vote_sums
from bench.languages import sentences
from bench.metrics.base import Better, Output
from bench.metrics.learned import LearnedMetric, Pair
from bench.records import Article, Evidence, Example, Prediction, Score, Span, Verdict

VERSION = 1


def article_text(article: Article) -> str:
    """Headline, standfirst and body, which may support a claim; no furniture."""
    pieces = sorted(filter(None, (article.headline, article.standfirst, *article.body_spans())))
    return "\n\n".join(span.text for span in pieces)


def unjudged_note(votes: Sequence[Vote]) -> str:
    """Why no vote counts, by the commonest outcome and its reason."""
    outcomes = [vote.outcome for vote in votes]
    most = max(sorted(set(outcomes)), key=outcomes.count)
    reason = next((vote.reason for vote in votes if vote.outcome == most and vote.reason), "")
    return (
        f"the judge gave no verdict in {len(votes)} votes: {most.replace('_', ' ')}{f' ({reason})' if reason else ''}"
    )


class Faithfulness(LearnedMetric):
    """The share of the summary's sentences that a judge finds supported, by the majority of its votes.

    Formula: supported sentences / sentences with a majority, 0 to 1. A sentence on which the votes are split evenly is
    left out; votes that are refused, unreadable after one repair, or missing are counted and never scored. Source: the
    faithfulness of FineSurE, Song et al. 2024. None where no vote can be read. Never gates.
    """

    outputs = (Output("judge", "judge", Better.HIGHER),)

    def __init__(self, **options: object) -> None:
        """`options`: those of `bench.judges.judge.JudgeOptions`.

        Raises:
            ConfigError: an option is missing, unknown or not what it must be, or the key is not in the environment.
        """
        self.asks = Judge.make("metric.judge", options)

    def signature(self, language: str) -> str:
        return f"judge|v:{VERSION}|lang:{language}|{self.asks.identity(language)}"

    def facts(self) -> Mapping[str, object]:
        return self.asks.facts()

    def judge(self, pairs: Sequence[Pair]) -> list[list[Score]]:
        spans = [sentences(prediction.text, example.language) for example, prediction in pairs]
        able = [place for place, (example, _) in enumerate(pairs) if self.asks.rubric.able(example.language)]
        votes = self.asks.ask([self._question(place, pairs[place][0], spans[place]) for place in able])
        by_pair: dict[int, list[Vote]] = {place: [] for place in able}
        for vote in votes:
            by_pair[vote.question.key[0]].append(vote)
        return [
            self._scores(*pair, found, by_pair[place]) if place in by_pair else self._no_rubric(pair[0])
            for place, (pair, found) in enumerate(zip(pairs, spans, strict=True))
        ]

    def _no_rubric(self, example: Example) -> list[Score]:
        return self.none(example, f"there is neither a rubric for '{example.language}' nor a neutral one")

    def _question(self, place: int, example: Example, spans: Sequence[Span]) -> Question:
        values = {"article": article_text(example.article), "sentences": numbered([span.text for span in spans])}
        prompt = self.asks.rubric.text("faithfulness", example.language, **values)
        return Question((place,), prompt, FAITHFULNESS, len(spans), example.language)

    def _scores(
        self, example: Example, prediction: Prediction, spans: Sequence[Span], votes: Sequence[Vote]
    ) -> list[Score]:
        told = outcome_counts(votes)
        read = [vote for vote in votes if vote.outcome == ANSWERED]
        if not read:
            return self.failed(example, unjudged_note(votes), **told)
        units = [[vote.verdicts[place].verdict for vote in read] for place in range(len(spans))]
        found = [majority(unit, SUPPORTED) for unit in units]
        words = [_words(read, place) for place in range(len(spans))]
        evidence = tuple(map(_evidence, spans, found, units, words))
        decided = [each for each in found if each is not None]
        value = sum(each == SUPPORTED for each in decided) / len(decided) if decided else None
        statistics = told | vote_sums(units) | {"undecided": float(len(found) - len(decided))}
        note = "" if decided else "the votes on every sentence are split evenly"
        return [Score(example.id, "judge", value, statistics, evidence, note)]


def _words(votes: Sequence[Vote], place: int) -> str:
    """The first quotation in a vote that speaks against a sentence."""
    quoted = (vote.verdicts[place] for vote in votes)
    return next((each.words for each in quoted if each.words and each.verdict != SUPPORTED), "")


def _evidence(sentence: Span, found: str | None, votes: Sequence[str], words: str) -> Evidence:
    """The verdict on a sentence; on the quoted words of it, where they stand in it."""
    verdict = Verdict.UNVERIFIABLE if found is None else Verdict(found)
    at = sentence.text.find(words) if words and verdict in (Verdict.CONTRADICTED, Verdict.UNSUPPORTED) else -1
    start = sentence.start + at
    span = Span(start, start + len(words), words) if at >= 0 else sentence
    shares = ", ".join(f"{label} {votes.count(label)}" for label in sorted(set(votes)))
    reasons = {None: "votes_split", SUPPORTED: "judged_supported", CONTRADICTED: "judged_contradicted"}
    return Evidence(
        kind="sentence",
        verdict=verdict,
        reason=reasons.get(found, "judged_unsupported"),
        weight=1,
        summary=span,
        source=None,
        detail=f"votes: {shares}",
        normal=sentence.text,
        credit=float(found == SUPPORTED),
    )
