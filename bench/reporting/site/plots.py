"""The plots of the page, decided here as Vega-Lite specifications with their data; the page only draws them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean
from typing import Any

from bench.records import Leaderboard, Row, Verdict
from bench.reporting.events import event_matrix
from bench.reporting.leaderboard import UNPROVEN
from bench.reporting.site.evidence import Evidenced

_COLOURS = {  # Okabe and Ito's palette, told apart by colour-blind readers
    Verdict.SUPPORTED: "#009e73",
    Verdict.PARTIAL: "#e69f00",
    Verdict.UNVERIFIABLE: "#56b4e9",
    Verdict.UNSUPPORTED: "#cc79a7",
    Verdict.CONTRADICTED: "#d55e00",
}
_UNIT = {"scale": {"domain": [0, 1]}}

_FRAME = {
    "$schema": "https://vega.github.io/schema/vega-lite/v6.json",  # a name, never fetched
    "width": "container",
    "autosize": {"type": "fit-x", "contains": "padding"},
}

_ORDER = {"field": "place", "op": "min"}  # not a list of names, which would become part of an expression

Spec = dict[str, Any]


def plots(board: Leaderboard, runs: Sequence[Evidenced]) -> dict[str, Spec]:
    """The specifications by the name of their place in the page; a plot without data is left out."""
    points = list(_points(board, ("Numbers", "Names", "Fact recall")))
    places = {run.name: place for place, run in enumerate(runs)}
    made = {
        "balance": _balance(points),
        "languages": _languages(points),
        "verdicts": _verdicts(list(_counts(runs))),
        "events": _events(list(_retention(runs))),
    }
    for spec in made.values():
        for value in spec["data"]["values"]:
            value["place"] = places[value["summariser"]]
    return {name: spec for name, spec in made.items() if spec["data"]["values"]}


def _points(board: Leaderboard, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    """A record for each figure of these columns, with its interval."""
    for table in board.tables:
        for row in (*table.rows, *table.controls):
            for title, cell in zip(table.columns, row.cells, strict=True):
                column = title.removesuffix(f" {UNPROVEN}")
                if column in columns and cell.value is not None:
                    low, high = (cell.interval.low, cell.interval.high) if cell.interval else (None, None)
                    yield {
                        "scope": table.title,
                        "summariser": row.name,
                        "control": _is_control(row, table.controls),
                        "figure": column,
                        "value": cell.value,
                        "low": low,
                        "high": high,
                        "pairs": row.pairs.text,
                    }


def _is_control(row: Row, controls: Sequence[Row]) -> str:
    return "control" if row in controls else "summariser"


def _balance(points: Sequence[Mapping[str, Any]]) -> Spec:
    """Consistency (the mean of numbers and names) against fact recall, with the interval of the recall."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for point in points:
        row = rows.setdefault((point["scope"], point["summariser"]), {**point, "parts": []})
        if point["figure"] == "Fact recall":
            row.update(recall=point["value"], low=point["low"], high=point["high"])
        else:
            row["parts"].append(point["value"])
    values = [
        {key: row[key] for key in ("scope", "summariser", "control", "pairs", "recall", "low", "high")}
        | {"consistency": sum(row["parts"]) / len(row["parts"])}
        for row in rows.values()
        if row["parts"] and "recall" in row
    ]
    y = {"field": "consistency", "type": "quantitative", "title": "consistency (numbers and names)", **_UNIT}
    colour = {"field": "summariser", "type": "nominal", "title": None, "sort": _ORDER}
    return _FRAME | {
        "description": "Each summariser by fact recall and consistency. Better is up and to the right.",
        "data": {"values": values},
        "height": 260,
        "layer": [
            {
                "mark": {"type": "rule", "strokeWidth": 1.5},
                "encoding": {
                    "x": {"field": "low", "type": "quantitative", "title": "fact recall (95% interval)", **_UNIT},
                    "x2": {"field": "high"},
                    "y": y,
                    "color": colour,
                },
            },
            {
                "mark": {"type": "point", "filled": True, "size": 110},
                "encoding": {
                    "x": {"field": "recall", "type": "quantitative", "title": "fact recall (95% interval)", **_UNIT},
                    "y": y,
                    "color": colour,
                    "shape": {"field": "control", "type": "nominal", "title": None},
                    "tooltip": _tooltip("summariser", "recall", "consistency", "pairs"),
                },
            },
        ],
    }


def _languages(points: Sequence[Mapping[str, Any]]) -> Spec:
    """A group of bars for each summariser, one bar a figure, with its interval."""
    shared: Spec = {
        "y": {"field": "summariser", "type": "nominal", "title": None, "sort": _ORDER},
        "yOffset": {"field": "figure"},
    }
    return _FRAME | {
        "description": "Number consistency, name consistency and fact recall of each summariser.",
        "data": {"values": list(points)},
        "height": {"step": 12},
        "layer": [
            {
                "mark": "bar",
                "encoding": shared
                | {
                    "x": {"field": "value", "type": "quantitative", "title": "0 to 1, 95% interval", **_UNIT},
                    "color": {"field": "figure", "type": "nominal", "title": None},
                    "tooltip": _tooltip("summariser", "figure", "value", "low", "high"),
                },
            },
            {
                "mark": {"type": "rule"},
                "encoding": shared | {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"}},
            },
        ],
    }


def _counts(runs: Sequence[Evidenced]) -> Iterator[dict[str, Any]]:
    """How many mentions of each summariser had which verdict, in each language and in all."""
    for run in runs:
        for (scope, verdict), count in run.verdicts().items():
            order = list(_COLOURS).index(Verdict(verdict))
            yield {"scope": scope, "summariser": run.name, "verdict": verdict, "mentions": count, "order": order}


def _verdicts(values: Sequence[Mapping[str, Any]]) -> Spec:
    """What the mentions of each summariser came to, as shares of a bar."""
    colours = {"domain": [str(verdict) for verdict in _COLOURS], "range": list(_COLOURS.values())}
    return _FRAME | {
        "description": "Shares of the verdicts on the numbers, dates and names of each summariser.",
        "data": {"values": list(values)},
        "height": {"step": 26},
        "mark": "bar",
        "encoding": {
            "y": {"field": "summariser", "type": "nominal", "title": None, "sort": _ORDER},
            "x": {"field": "mentions", "type": "quantitative", "stack": "normalize", "title": "share of mentions"},
            "color": {"field": "verdict", "type": "nominal", "title": None, "scale": colours},
            "order": {"field": "order", "type": "quantitative"},
            "tooltip": _tooltip("summariser", "verdict", "mentions"),
        },
    }


def _retention(runs: Sequence[Evidenced]) -> Iterator[dict[str, Any]]:
    """How far a summariser tells each event, the mean over its summaries."""
    for run in runs:
        shares: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
        for event, examples in event_matrix([(run.name, run.scores)]).items():
            for example_id, told in examples.items():
                for scope in run.scopes(example_id):
                    shares[scope, event].append(told[run.name])
        for (scope, event), each in shares.items():
            yield {"scope": scope, "summariser": run.name, "event": event, "told": fmean(each)}


def _events(values: Sequence[Mapping[str, Any]]) -> Spec:
    """Which events survive in whose summaries, as a heat map."""
    return _FRAME | {
        "description": "The share of each event that the summaries of a summariser tell, 0 to 1.",
        "data": {"values": list(values)},
        "height": {"step": 15},
        "mark": {"type": "rect", "tooltip": True},
        "encoding": {
            "x": {"field": "summariser", "type": "nominal", "title": None, "sort": _ORDER, "axis": {"labelAngle": -40}},
            "y": {"field": "event", "type": "nominal", "title": None, "axis": {"labelLimit": 150}},
            "color": {
                "field": "told",
                "type": "quantitative",
                "title": "told",
                "scale": {"domain": [0, 1], "scheme": "viridis"},
            },
            "tooltip": _tooltip("summariser", "event", "told"),
        },
    }


def _tooltip(*fields: str) -> list[dict[str, str]]:
    return [{"field": field} for field in fields]
