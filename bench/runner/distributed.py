"""Scoring and models on a Ray cluster: extra "ray", executor=ray. See docs/scale.md."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import cycle
from types import TracebackType
from typing import Any

from bench.errors import BenchError, ConfigError, MissingExtraError, WorkerError
from bench.records import Example, Prediction
from bench.runner.executors import AHEAD, Executor, Item, Made, Work, died, in_worker, prove_whole
from bench.summarizers.base import Summarizer


class Ray(Executor):
    """Scores chunks as tasks of a Ray cluster, and keeps each model that summarises in actors of its own.

    A task or actor whose process or node is lost is run again elsewhere, `retries` times. Objects are chunks of at most
    some megabytes (see `bench.runner.judge.chunked`), and no more of them are in the cluster than its processors need.
    Every node needs this package, and scores are written by the process that asked.
    """

    def __init__(
        self, address: str | None = None, num_gpus: float = 0, models: int = 1, batch: int = 16, retries: int = 3
    ) -> None:
        """`address`: of a cluster, "auto" for the one that this machine is in, None for one on this machine alone;
        `num_gpus`: GPUs of each copy of a model; `models`: copies; `batch`: examples that a copy gets at once.

        Raises:
            ConfigError: a number is none, or is too small.
        """
        prove_whole("executor", models=models, batch=batch, retries=retries)
        if isinstance(num_gpus, bool) or not isinstance(num_gpus, int | float) or num_gpus < 0:
            raise ConfigError(f"executor: num_gpus={num_gpus} is no number from 0. Example: executor.num_gpus=1")
        self.address, self.num_gpus, self.models, self.batch, self.retries = address, num_gpus, models, batch, retries
        self._ray: Any = None
        self._actors: dict[Summarizer, list[Any]] = {}

    def map(self, work: Work[Item, Made], chunks: Iterable[Sequence[Item]], count: int) -> Iterator[Made]:
        ray = self._connected()
        self._stop_models()  # they hold processors
        task = ray.remote(in_worker).options(num_cpus=1, max_retries=self.retries)
        what = ray.put(work)
        ahead = AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))
        sent: deque[tuple[Sequence[Item], Any]] = deque()
        for chunk in chunks:
            sent.append((chunk, task.remote(what, chunk)))
            if len(sent) >= ahead:
                yield self._first(task, what, sent)
        while sent:
            yield self._first(task, what, sent)

    def _first(self, task: Any, what: Any, sent: deque[tuple[Sequence[Item], Any]]) -> Any:
        chunk, future = sent.popleft()
        try:
            return self._got(future)
        except self._lost:
            pass
        for item in chunk:
            try:
                self._got(task.remote(what, [item]))
            except self._lost:
                raise died(item) from None
        return self._got(task.remote(what, chunk))

    def summarize(self, summarizer: Summarizer, examples: Sequence[Example]) -> Iterator[Prediction]:
        """What a model makes of the examples, in the order in which it is made."""
        self._connected()
        actors = self._started(summarizer)
        waiting: dict[Any, Sequence[Example]] = {}
        for actor, start in zip(cycle(actors), range(0, len(examples), self.batch)):
            batch = examples[start : start + self.batch]
            waiting[actor.summarize.remote(summarizer.sample, batch)] = batch
            if len(waiting) >= AHEAD * self.models:
                yield from self._next(waiting)
        while waiting:
            yield from self._next(waiting)

    def _next(self, waiting: dict[Any, Sequence[Example]]) -> Sequence[Prediction]:
        """The summaries of the first batch that is there."""
        (ready, *_), _ = self._ray.wait(list(waiting))
        batch = waiting.pop(ready)
        try:
            made: Sequence[Prediction] = self._got(ready)
        except self._ray.exceptions.RayActorError:
            told = f"one of the examples {batch[0].id} to {batch[-1].id}"
            raise WorkerError(
                f"The model died {self.retries + 1} times at {told}. What was made is kept: give it more memory, or "
                "take the example out, and run the same command again."
            ) from None
        return made

    def _started(self, summarizer: Summarizer) -> list[Any]:
        """The actors of a model; those of another model end, because it has made all that it was asked for."""
        if summarizer not in self._actors:
            self._stop_models()
            actor = self._ray.remote(_Model).options(
                num_cpus=1, num_gpus=self.num_gpus, max_restarts=self.retries, max_task_retries=-1
            )
            self._actors[summarizer] = [actor.remote(summarizer) for _ in range(self.models)]
        return self._actors[summarizer]

    def _stop_models(self) -> None:
        for actor in (actor for actors in self._actors.values() for actor in actors):
            self._ray.kill(actor)
        self._actors.clear()

    def _got(self, future: Any) -> Any:
        """A result, or what was raised for it in the other process."""
        try:
            return self._ray.get(future)
        except self._ray.exceptions.RayTaskError as error:
            raise error.cause if isinstance(error.cause, BenchError) else error from None

    @property
    def _lost(self) -> tuple[type[Exception], ...]:
        found = self._ray.exceptions
        return found.WorkerCrashedError, found.NodeDiedError, found.OutOfMemoryError, found.ObjectLostError

    def _connected(self) -> Any:
        if self._ray is None:
            os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
            try:
                import ray
            except ImportError:
                raise MissingExtraError("ray", "ray") from None
            try:
                ray.init(self.address, log_to_driver=False, ignore_reinit_error=True, **_local(self.address))
            except ConnectionError as error:
                told = str(error).partition("\n")[0]
                raise ConfigError(f"executor.address={self.address}: there is no cluster ({told}). Start one") from None
            self._ray = ray
        return self._ray

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._ray is not None:
            self._stop_models()
            self._ray.shutdown()
            self._ray = None


def _local(address: str | None) -> Mapping[str, Any]:
    """Options of a cluster that is started here."""
    return {} if address else {"include_dashboard": False}


class _Model:
    """A summariser in a process of its own."""

    def __init__(self, summarizer: Summarizer) -> None:
        self.summarizer = summarizer

    def summarize(self, sample: int, examples: Sequence[Example]) -> list[Prediction]:
        self.summarizer.sample = sample
        return list(self.summarizer.summarize(examples))
