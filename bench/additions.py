"""What learned metrics see of the self-test's errors that ours do not, and the other way round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from difflib import SequenceMatcher
from typing import Any

from bench.selftest import Report, Trial

MOST_EXAMPLES = 3
_CONTEXT = 1  # words to either side of a change


@dataclass(frozen=True, slots=True)
class Addition:
    """A learned metric beside ours in one language, on the changes that both were tried on.

    Of `errors`: seen by `both`, by ours alone, by it alone, by neither. Of `harmless` edits: alarms of ours, of it, of
    either. `only_it` and `only_ours` are changes that one alone sees, "52 prisoners → 25 prisoners".
    """

    metric: str
    language: str
    errors: int
    both: int
    ours_alone: int
    it_alone: int
    harmless: int
    false_ours: int
    false_it: int
    false_either: int
    only_it: tuple[str, ...] = field(default=())
    only_ours: tuple[str, ...] = field(default=())

    @property
    def neither(self) -> int:
        return self.errors - self.both - self.ours_alone - self.it_alone

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return asdict(self) | {"neither": self.neither}


_Change = tuple[str, str, str, str]
"""Article, kind, the text before and after: what identifies a change whichever metric tried it."""


def additions(report: Report, learned: Sequence[str]) -> list[Addition]:
    """One for each learned metric and language that the report has.

    A change counts as seen by ours if any metric of ours sees it.
    """
    ours: dict[_Change, bool] = {}
    theirs: dict[tuple[str, str], dict[_Change, Trial]] = defaultdict(dict)
    for trial in report.trials:
        if trial.metric in learned:
            theirs[trial.metric, trial.language][_change(trial)] = trial
        else:
            ours[_change(trial)] = ours.get(_change(trial), False) or trial.seen
    return [
        _addition(*key, [(trial, ours[change]) for change, trial in trials.items() if change in ours])
        for key, trials in sorted(theirs.items())
    ]


def _change(trial: Trial) -> _Change:
    return trial.article, trial.kind.name, trial.before, trial.after


def _addition(metric: str, language: str, pairs: Sequence[tuple[Trial, bool]]) -> Addition:
    errors = [(trial, ours) for trial, ours in pairs if trial.kind.harmful]
    harmless = [(trial.seen, ours) for trial, ours in pairs if not trial.kind.harmful]
    only_it = [trial for trial, ours in errors if trial.seen and not ours]
    only_ours = [trial for trial, ours in errors if ours and not trial.seen]
    return Addition(
        metric,
        language,
        len(errors),
        sum(trial.seen and ours for trial, ours in errors),
        len(only_ours),
        len(only_it),
        len(harmless),
        sum(ours for _, ours in harmless),
        sum(seen for seen, _ in harmless),
        sum(seen or ours for seen, ours in harmless),
        tuple(map(describe_change, only_it[:MOST_EXAMPLES])),
        tuple(map(describe_change, only_ours[:MOST_EXAMPLES])),
    )


def describe_change(trial: Trial) -> str:
    """The words that a change replaced, and by what: "freed 52 prisoners → freed 25 prisoners"."""
    before, after = trial.before.split(), trial.after.split()
    pieces = (piece for piece in _changed(before, after))
    return f"{trial.kind.name}: {'; '.join(pieces)}"


def _changed(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            old, new = (
                " ".join(words[max(0, first - _CONTEXT) : last + _CONTEXT])
                for words, first, last in ((before, a, b), (after, c, d))
            )
            yield f"{old} → {new}"
