from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.cli import main

SOURCE = "Belarus freed 52 prisoners in September and 14 prisoners in June."


def rows(path: Path) -> str:
    summaries = [("52 were freed.", True), ("99 were freed.", False), ("14 were freed in June.", True)]
    lines = [
        json.dumps({"id": str(n), "source": SOURCE, "language": "en", "summary": text, "label": label})
        for n, (text, label) in enumerate(summaries)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_agreement_is_a_table_or_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["meta", rows(tmp_path / "labels.jsonl"), "metric=[number_consistency]"]
    assert main([*words, "--json"]) == 0
    found = {each["measure"]: each for each in json.loads(capsys.readouterr().out)}
    assert (found["auc"]["value"], found["auc"]["n"]) == (1.0, 3)
    assert main(words) == 0
    assert "balanced_accuracy" in capsys.readouterr().out


def test_too_few_rows_are_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "labels.jsonl"
    row = {"id": "1", "source": SOURCE, "language": "en", "summary": "52 were freed.", "label": 1}
    path.write_text(json.dumps(row), encoding="utf-8")
    assert main(["meta", str(path), "metric=[number_consistency]"]) == 2
    assert "too few summaries" in capsys.readouterr().err
