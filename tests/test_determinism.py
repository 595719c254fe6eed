"""The same pairs give the same bytes in every process: other hash seeds, locales, time zones, folders and workers.

They are compared with what this process makes, in which other tests have filled all caches.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest

from bench.cli import main
from bench.datasets.seeds import load_seeds

ROOT = Path(__file__).parents[1]
SAME = ("config.yaml", "predictions.jsonl", "scores.jsonl", "result.json")
METRICS = "metric=[number_consistency,name_consistency,rouge,chrf,novelty,wrong_language]"
SERIAL = ("executor=serial",)
SETTINGS = [
    ({"PYTHONHASHSEED": "1", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu", "PYTHONUTF8": "0"}, SERIAL),
    (
        {"PYTHONHASHSEED": "2", "LC_ALL": "C", "TZ": "America/St_Johns", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        ("executor=processes", "executor.workers=2", "executor.least=1"),
    ),
]
"""A locale that the machine does not have is the C locale then."""


def words(data: Path, *more: str) -> list[str]:
    return ["score", str(data), "--output", "out", METRICS, *more]


def made(work: Path) -> dict[str, bytes]:
    found = {str(path.relative_to(work)): path.read_bytes() for path in work.rglob("*") if path.name in SAME}
    assert len(found) == len(SAME)
    return found


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One written reference of each example as a summary, another as its reference."""
    rows = [
        {
            "id": f"{example.id}/{place}",
            "source": example.article.text,
            "summary": reference.text,
            "language": example.language,
            "source_language": example.article.languages[0],
            "published": example.article.published,
            "references": [other.text for other in example.references if other is not reference][:1],
        }
        for example in load_seeds().examples
        for place, reference in enumerate(example.references[:1])
    ]
    path = tmp_path_factory.mktemp("data") / "said.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def first(data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    work = tmp_path_factory.mktemp("first")
    with chdir(work):
        assert main(words(data, *SERIAL)) == 0
    return made(work)


@pytest.mark.parametrize(("settings", "more"), SETTINGS)
def test_no_byte_differs(
    data: Path, first: dict[str, bytes], tmp_path: Path, settings: dict[str, str], more: tuple[str, ...]
) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | settings
    command = [sys.executable, "-m", "bench", *words(data, *more)]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr.decode()
    assert made(tmp_path) == first
