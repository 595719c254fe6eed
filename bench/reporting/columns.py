"""The columns of a leaderboard: where each figure stands in result.json, how it is written, which way is better."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.records import Run
from bench.reporting.learned import learned_outputs

Figures = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where its figure stands, how it is written, and which way is better (+1, -1; 0 for neither).

    `narrow`: it is shown where there is no room for all.
    """

    title: str
    find: Callable[[Figures], Figures | None]
    form: str
    better: int
    tested: str | None = None
    """The output that the self-test knows it by."""
    narrow: bool = True


def _output(name: str) -> Callable[[Figures], Figures | None]:
    return lambda figures: figures["outputs"].get(name)


def _clean(figures: Figures) -> Figures | None:
    return figures["clean_share"] if figures["outputs"].keys() & {"number_consistency", "name_consistency"} else None


def _failures(figures: Figures) -> Figures:
    count = len(figures["failures"]) if figures["summaries"] or figures["failures"] else None
    told = {"note": f"of {figures['examples']}"} if count else {}
    return {"value": count, "n": figures["summaries"], "of": figures["examples"], "interval": None, **told}


def _standing(part: str) -> Callable[[Figures], Figures | None]:
    return lambda figures: figures.get("standing", {}).get(part)


def _usage(name: str) -> Callable[[Figures], Figures | None]:
    return lambda figures: figures.get("usage", {}).get(name)


def _seconds(figures: Figures) -> Figures | None:
    return figures.get("latency")


COLUMNS = (
    Column("Rank", _standing("rank"), ".0f", 0),
    Column("Cluster", _standing("cluster"), ".0f", 0, narrow=False),
    Column("Numbers", _output("number_consistency"), ".2f", 1, "number_consistency"),
    Column("Dates", _output("date_consistency"), ".2f", 1, narrow=False),
    Column("Names", _output("name_consistency"), ".2f", 1, "name_consistency"),
    Column("Clean", _clean, ".2f", 1),
    Column("Fact recall", _output("fact_recall"), ".2f", 1, "fact_recall"),
    Column("Fact F", _output("fact_f"), ".2f", 1),
    Column("Mentions", lambda figures: figures.get("mentions"), ".1f", 0),
    Column("ROUGE-L", _output("rougeL"), ".2f", 1, narrow=False),
    Column("chrF++", _output("chrf"), ".1f", 1, narrow=False),
    Column("Words", _output("words"), ".0f", 0, narrow=False),
    Column("Wrong language", _output("wrong_language"), ".2f", -1),
    Column("Failures", _failures, ".0f", -1),
    Column("Tokens in", _usage("input_tokens"), ",.0f", 0, narrow=False),
    Column("Tokens out", _usage("output_tokens"), ",.0f", 0, narrow=False),
    Column("Cost", _usage("cost"), ".4g", -1),
    Column("Seconds", _seconds, ".2g", -1, narrow=False),
)


_WITH_COLUMNS = frozenset(
    ("number_consistency", "name_consistency", "fact_recall", "rouge", "chrf", "length", "novelty", "wrong_language")
)
"""The metrics whose columns, if they have any, are those above."""


def _further_columns(runs: Sequence[Run]) -> list[Column]:
    """A column for each output of other metrics: those in which a model judges, those of evaluate, of a plug-in."""
    told = {name: each for run in runs for name, each in run.result.get("outputs", {}).items()}
    tested = {name for run in runs for name in run.result.get("selftest", {})}
    better = {"higher": 1, "lower": -1}
    return [
        Column(_capital(each["title"]), _output(name), ".2f", better.get(each["better"], 0), name, name in tested)
        for name, each in sorted(told.items())
        if each["metric"] not in _WITH_COLUMNS
    ]


def learned_columns(runs: Sequence[Run]) -> list[Column]:
    """Those of metrics in which a model judges."""
    learned = learned_outputs(runs)
    return [column for column in _further_columns(runs) if column.tested in learned]


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def columns_of(runs: Sequence[Run]) -> list[Column]:
    return [*COLUMNS, *_further_columns(runs)]
