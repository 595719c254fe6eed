"""The example of a plug-in, installed as a package, is found by the installed command."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from tests.interop.bridges import command

try:
    RELEASE = version("bench-example-plugin")
except PackageNotFoundError:
    pytest.skip("make test-interop installs the example", allow_module_level=True)


def test_one_of_each_is_used(tmp_path: Path) -> None:
    words = ("dataset=two_articles", "summarizer=last_words", "words=10", "executor=serial", "+finder=listed")
    metrics = "metric=[number_consistency,name_consistency,exclamations]"
    command(tmp_path, "bench", "run", *words, metrics, "metric.name_consistency.finder.names={Baile: LOC}")
    (file,) = tmp_path.glob("results/two_articles/last_words-*/result.json")
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["languages"]["ga"]["outputs"]["number_consistency"]["value"] == 1
    assert told["overall"]["outputs"]["exclamations"] | {"statistics": None} == {
        "value": 0.0, "n": 2, "of": 2, "interval": {"low": 0.0, "high": 0.0, "level": 0.95}, "statistics": None,
    }  # fmt: skip
    assert "|finder:listed-" in told["signatures"]["name_consistency"]["ga"]


def test_its_origin_is_listed(tmp_path: Path) -> None:
    listed = " ".join(command(tmp_path, "bench", "list", COLUMNS="200").split())
    for name in ("exclamations", "last_words", "two_articles", "listed", "ga Irish E of"):
        assert f"{name} bench-example-plugin {RELEASE}" in listed
