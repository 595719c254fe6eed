"""A stored run for the tests of exports, made by hand: two outputs, two languages, one of them without a figure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from bench.records import Run
from bench.runner.store import read_run

LANGUAGES = ("en", "uk")
INTERVAL = {"low": 0.25, "high": 0.75, "level": 0.95}


def store(folder: Path, **changes: Any) -> Run:
    """A run in `folder`; `changes` are of config.yaml's summarizer."""
    folder.mkdir(parents=True)
    system = {"name": "mine", "key": "mine-1", "about": {"neural": False}, "config": {"words": 40}} | changes
    config = {"dataset": {"name": "news", "data_hash": "d", "about": {}, "config": {}}, "summarizer": system}
    (folder / "config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (folder / "result.json").write_text(json.dumps(_result()), encoding="utf-8")
    return read_run(folder)


def _result() -> dict[str, Any]:
    titles = {
        "number_consistency": ("numbers", "higher", 0.5),
        "chrf": ("chrF++", "higher", 37.5),
        "wrong_language": ("wrong language", "lower", 0.0),
        "words": ("words", "neither", 60.0),
    }
    figures = {
        name: {"value": value, "n": 2, "of": 3, "interval": INTERVAL, "statistics": {}}
        for name, (_, _, value) in titles.items()
    }
    nothing: dict[str, Any] = {"value": None, "n": 0, "of": 3, "interval": None, "statistics": {}}
    return {
        "schema": 1,
        "dataset": "news",
        "data_hash": "d",
        "release": "0.1.0",
        "examples": 6,
        "summarizer": {"name": "mine", "key": "mine-1"},
        "overall": {"outputs": figures},
        "languages": {"en": {"outputs": figures}, "uk": {"outputs": figures | {"number_consistency": nothing}}},
        "outputs": {name: {"metric": name, "title": title, "better": way} for name, (title, way, _) in titles.items()},
        "signatures": {name: {code: f"{name}|v:1|lang:{code}" for code in LANGUAGES} for name in titles},
    }
