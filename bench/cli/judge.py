"""`bench judge`: which of two stored runs does a language model prefer, example by example?"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.cli.command import add_command, say
from bench.cli.compose import compose_config, instantiate_node
from bench.cli.score import trusted
from bench.errors import ConfigError, ResultsError

if TYPE_CHECKING:
    from bench.judges.judge import Judge
    from bench.judges.pairwise import Comparison, Preference


def add(commands: Any) -> None:
    about = "ask a judge which of two stored runs is better, each pair in both orders; exit code 1 when it failed"
    parser = add_command(commands, "judge", _judge, about, overrides=True)
    parser.add_argument("first", metavar="FOLDER_A", type=Path)
    parser.add_argument("second", metavar="FOLDER_B", type=Path)
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def _judge(options: argparse.Namespace, overrides: list[str]) -> int:
    from bench.judges.pairwise import UNJUDGED, compare, count_results
    from bench.metrics.judge import Faithfulness

    metric = instantiate_node("metric.judge", compose_config(["metric=judge", *overrides])["metric"]["judge"])
    if not isinstance(metric, Faithfulness):
        raise ConfigError("metric.judge is no bench.metrics.judge.Faithfulness. Leave its _target_ as it is")
    pairs = _pairs(options.first, options.second)
    preferences = compare([each for each in pairs if metric.asks.rubric.able(each.language)], metric.asks)
    counts = dict(count_results(preferences))
    if options.json:
        told = {"counts": counts, "pairs": list(map(asdict, preferences)), "judge": metric.asks.facts()}
        print(json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True))
    else:
        _print(options, counts, preferences, metric.asks)
    return int(counts[UNJUDGED] > 0)


def _pairs(first: Path, second: Path) -> list[Comparison]:
    """The examples for which both runs have a summary with words.

    Raises:
        ResultsError: the runs are on other data, or have no such example.
    """
    from bench.judges.pairwise import Comparison
    from bench.metrics.judge import article_text
    from bench.runner.plan import build_data
    from bench.runner.predictions import read_predictions
    from bench.runner.store import Folder, check_data, read_config

    folders = Folder(first), Folder(second)
    node = read_config(folders[0])["dataset"].get("config")
    dataset = build_data(trusted(node, folders[0].config), instantiate_node).dataset
    texts = []
    for folder in folders:
        check_data(folder, dataset.data_hash)
        texts.append({each.example_id: each.text for each in read_predictions(folder) if each.text.strip()})
    pairs = [
        Comparison(each.id, each.language, article_text(each.article), texts[0][each.id], texts[1][each.id])
        for each in dataset.examples
        if all(each.id in found for found in texts)
    ]
    if not pairs:
        raise ResultsError(f"{first} and {second} have no example that both summarise. Give two runs on the same data")
    return pairs


def _print(options: argparse.Namespace, counts: dict[str, int], preferences: list[Preference], judge: Judge) -> None:
    from bench.reporting.escape import printable

    total = len(preferences)
    print(printable(f"{options.first.name} against {options.second.name}, {total} pairs, each asked in both orders"))
    for result, count in counts.items():
        print(f"  {result}: {count}")
    for each in preferences:
        print(printable(f"{each.example_id}: {each.result} ({', '.join(each.votes)}){_why(each)}"))
    facts = judge.facts()
    say(f"calls: {facts['calls']}, cost: {'–' if facts['cost'] is None else facts['cost']}")


def _why(preference: Preference) -> str:
    return f" – {preference.reason}" if preference.reason else ""
