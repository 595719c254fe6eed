"""Which of two summaries is better? Each pair is asked about in both orders, and only what survives the swap counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.judges.answer import EQUAL, FIRST, PREFERENCE, SECOND
from bench.judges.judge import ANSWERED, Judge, Question, Vote

WIN, LOSS, TIE, SWAYED, UNJUDGED = "win", "loss", "tie", "swayed by position", "not judged"
RESULTS = (WIN, LOSS, TIE, SWAYED, UNJUDGED)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two summaries of one example: what their texts are, in the language of the summary."""

    example_id: str
    language: str
    article: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Preference:
    """What the votes come to for the first summary, one of `RESULTS`, and what each pair of votes said."""

    example_id: str
    result: str
    votes: Sequence[str]
    reason: str = ""


def both_orders(pairs: Iterable[Comparison], judge: Judge) -> list[Question]:
    """Two questions for each pair: as it is, and swapped."""
    questions = []
    for place, pair in enumerate(pairs):
        for swapped, texts in enumerate(((pair.first, pair.second), (pair.second, pair.first))):
            values = {"article": pair.article, "a": texts[0], "b": texts[1]}
            prompt = judge.rubric.text("preference", pair.language, **values)
            questions.append(Question((place, swapped), prompt, PREFERENCE, 1, pair.language))
    return questions


def compare(pairs: Sequence[Comparison], judge: Judge) -> list[Preference]:
    """The judge's preference in each pair, by the majority of its votes in both orders."""
    by_place: dict[tuple[int, ...], list[Vote]] = {}
    for vote in judge.ask(both_orders(pairs, judge)):
        by_place.setdefault(vote.question.key, []).append(vote)
    return [_preference(pair.example_id, by_place[place, 0], by_place[place, 1]) for place, pair in enumerate(pairs)]


def _preference(example_id: str, straight: Sequence[Vote], swapped: Sequence[Vote]) -> Preference:
    votes = [one_pair(*pair) for pair in zip(straight, swapped, strict=True)]
    reason = next((vote.reason for vote in (*straight, *swapped) if vote.outcome != ANSWERED), "")
    return Preference(example_id, _majority(votes), votes, reason)


def one_pair(straight: Vote, swapped: Vote) -> str:
    """What a vote and the same vote with the summaries swapped say together of the first summary."""
    if straight.outcome != ANSWERED or swapped.outcome != ANSWERED:
        return UNJUDGED
    said = straight.verdicts[0].verdict, swapped.verdicts[0].verdict
    return {(FIRST, SECOND): WIN, (SECOND, FIRST): LOSS}.get(said, TIE if said[0] == said[1] == EQUAL else SWAYED)


def _majority(votes: Sequence[str]) -> str:
    """What most of the votes that were read say; split ones are a tie, votes that position swayed decide nothing."""
    read = [vote for vote in votes if vote != UNJUDGED]
    steady = Counter(vote for vote in read if vote != SWAYED)
    if not read:
        return UNJUDGED
    if 2 * sum(steady.values()) <= len(read):
        return SWAYED
    if steady[WIN] == steady[LOSS]:
        return TIE
    most = max(steady, key=lambda vote: steady[vote])
    return most if 2 * steady[most] > sum(steady.values()) else TIE


def count_results(preferences: Sequence[Preference]) -> Mapping[str, int]:
    """How many pairs came to each of `RESULTS`."""
    found = Counter(each.result for each in preferences)
    return {result: found[result] for result in RESULTS}
