"""On a cluster of several Ray nodes on this machine: the same bytes, whatever is lost."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from bench.errors import ConfigError, MissingExtraError, WorkerError
from bench.records import Example, Prediction
from bench.runner.distributed import Ray
from bench.runner.execute import execute
from bench.runner.executors import Serial
from bench.runner.plan import Plan
from tests.runner.fakes import Copy, make_dataset, make_plan

SAME = ("config.yaml", "predictions.jsonl", "scores.jsonl", "result.json")
ARTICLES = {f"{number:03}": f"Article {number} tells 1 thing and 2 more" for number in range(120)}


@dataclass(frozen=True)
class Slowly:
    """Squares, slowly enough for a node to be lost meanwhile."""

    seconds: float

    def __call__(self, numbers: Sequence[int]) -> list[int]:
        time.sleep(self.seconds)
        return [number * number for number in numbers]


def dies(numbers: Sequence[int]) -> Sequence[int]:
    if 7 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return numbers


class Slow(Copy):
    """Takes its time, and writes down who it was."""

    def __init__(self, trace: Path) -> None:
        super().__init__(words=3)
        self.trace = trace

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        with self.trace.open("a", encoding="utf-8") as file:
            file.write(f"{os.getpid()}\n")
        time.sleep(0.1)
        return super().summarize(examples)


def chunks(count: int) -> list[range]:
    return [range(start, start + 3) for start in range(0, count, 3)]


@pytest.fixture
def cluster() -> Iterator[Any]:
    """A head without processors and two nodes of one each."""
    pytest.importorskip("ray")
    from ray.cluster_utils import Cluster

    found = Cluster(initialize_head=True, head_node_args={"num_cpus": 0, "include_dashboard": False})
    nodes = [found.add_node(num_cpus=2) for _ in range(2)]
    found.wait_for_nodes()
    yield found, nodes
    found.shutdown()  # type: ignore[no-untyped-call, unused-ignore]


def contents(plan: Plan) -> dict[str, bytes]:
    (finished,) = execute(plan, fresh=False, say=lambda _: None)
    return {name: (finished.folder / name).read_bytes() for name in SAME}


def with_executor(plan: Plan, executor: Any) -> Plan:
    return replace(plan, scorers=replace(plan.scorers, executor=executor))


@pytest.mark.ray
def test_a_lost_node_changes_nothing(cluster: Any) -> None:
    found, (first, _) = cluster
    with Ray(address=found.address) as executor:
        made = executor.map(Slowly(0.1), chunks(120), 120)
        results = [next(made) for _ in range(5)]
        found.remove_node(first, allow_graceful=False)
        results += made
    assert results == list(Serial().map(Slowly(0), chunks(120), 120))


@pytest.mark.ray
def test_a_run_is_the_same_on_a_cluster(cluster: Any, tmp_path: Path) -> None:
    found, (first, _) = cluster
    dataset = make_dataset(ARTICLES, ("en",))
    trace = tmp_path / "trace"
    plan = make_plan(tmp_path / "many", Slow(trace), dataset=dataset)
    executor = Ray(address=found.address, models=2, batch=4)
    many = contents(with_executor(plan, _lose_in_the_middle(executor, found, first)))
    pids = set(trace.read_text(encoding="utf-8").split())
    assert str(os.getpid()) not in pids
    assert len(pids) >= 2
    assert contents(make_plan(tmp_path / "alone", Slow(trace), dataset=dataset)) == many


def _lose_in_the_middle(executor: Ray, cluster: Any, node: Any) -> Ray:
    """The executor, which loses a node once it has summarised a few."""
    summarize = executor.summarize

    def losing(summarizer: Any, examples: Sequence[Example]) -> Iterator[Prediction]:
        for number, prediction in enumerate(summarize(summarizer, examples)):
            if number == 20:
                cluster.remove_node(node, allow_graceful=False)
            yield prediction

    executor.summarize = losing  # type: ignore[method-assign]
    return executor


@pytest.mark.ray
def test_who_kills_a_process_twice_is_named(cluster: Any) -> None:
    with Ray(address=cluster[0].address, retries=1) as executor, pytest.raises(WorkerError, match="scored 7 died"):
        list(executor.map(dies, chunks(12), 12))


@pytest.mark.ray
def test_an_error_arrives_as_it_was(cluster: Any) -> None:
    def refuse(numbers: Sequence[int]) -> Sequence[int]:
        message = f"not {numbers[0]}"
        raise ConfigError(message)

    with Ray(address=cluster[0].address) as executor, pytest.raises(ConfigError, match=r"^not 0$"):
        list(executor.map(refuse, chunks(3), 3))


@pytest.mark.skipif(find_spec("ray") is not None, reason="Ray is installed")
def test_without_ray_the_cure_is_told() -> None:
    with Ray() as executor, pytest.raises(MissingExtraError, match=r"pip install 'summary-bench\[ray\]'"):
        list(executor.map(dies, chunks(3), 3))


@pytest.mark.parametrize("options", [{"models": 0}, {"num_gpus": -1}, {"num_gpus": "one"}, {"retries": 0}])
def test_what_is_no_number_is_named(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match="is no "):
        Ray(**options)
