"""Examples in, predictions on disk."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from bench.datasets.base import Dataset
from bench.errors import ResultsError
from bench.records import Example, Prediction
from bench.runner.executors import Executor
from bench.runner.journal import Journal
from bench.runner.predictions import Key, failure
from bench.runner.progress import Advance
from bench.summarizers.base import Summarizer


@dataclass(frozen=True, slots=True)
class Work:
    """What is still to be made: by number of the sample, the examples; and why examples cannot be done at all."""

    passes: Mapping[int, Sequence[Example]]
    stored: int
    skipped: Mapping[str, str]

    @property
    def calls(self) -> int:
        return sum(map(len, self.passes.values()))

    @property
    def keys(self) -> set[Key]:
        return {(example.id, sample) for sample, examples in self.passes.items() for example in examples}


def work_left(dataset: Dataset, summarizer: Summarizer, samples: int, made: Mapping[Key, Prediction]) -> Work:
    """What a run would do that has `made` so far: failures are tried again."""
    reasons = {example.id: summarizer.unable(example) for example in dataset.examples}
    able = [example for example in dataset.examples if reasons[example.id] is None]
    done = {key for key, prediction in made.items() if not failure(prediction)}
    passes = {
        sample: [example for example in able if (example.id, sample) not in done]
        for sample in range(samples if summarizer.sampling else 1)
    }
    stored = len(able) * len(passes) - sum(map(len, passes.values()))
    return Work(passes, stored, {name: reason for name, reason in reasons.items() if reason is not None})


def summarize(work: Work, summarizer: Summarizer, executor: Executor, journal: Journal, advance: Advance) -> None:
    """Make what is left, each prediction on disk as it is made."""
    for sample, examples in work.passes.items():
        if examples:
            summarizer.sample = sample
            predictions = _stream(executor, summarizer, examples)
            journal.append(_made(predictions, examples, sample, journal.folder.path.name, advance))


def _made(
    stream: Generator[Prediction, None, None], examples: Sequence[Example], sample: int, key: str, advance: Advance
) -> Iterator[Prediction]:
    missing = {example.id for example in examples}
    with closing(stream) as predictions:  # a pool of calls ends with the run
        for prediction in predictions:
            if prediction.example_id not in missing:
                raise ResultsError(
                    f"{key} gave a summary too many, for {prediction.example_id}: "
                    "a summariser must give one for each example."
                )
            missing.remove(prediction.example_id)
            yield replace(prediction, sample=sample)
            advance(failed=bool(failure(prediction)))
    if missing:
        first = next(example.id for example in examples if example.id in missing)
        raise ResultsError(f"{key} gave no summary for {first}: a summariser must give one for each example.")


def _stream(
    executor: Executor, summarizer: Summarizer, examples: Sequence[Example]
) -> Generator[Prediction, None, None]:
    """What the summariser gives, as something that can be closed."""
    yield from executor.summarize(summarizer, examples)
