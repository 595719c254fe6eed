from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.cli import main

TEXT = "In September 2023 Belarus freed 52 prisoners, US envoy John Cole told Reuters in Minsk. 14 others left in June."
SUMMARY = "Belarus freed 52 prisoners in September 2023. John Cole told Reuters so."


def rows(path: Path, *references: str) -> str:
    given = [{"kind": "written", "text": text, "by": "a test"} for text in references]
    row = {"id": "a", "source": TEXT, "language": "en", "references": given}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return f"dataset.path={path}"


def test_own_references_are_corrupted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["dataset=jsonl", rows(tmp_path / "own.jsonl", SUMMARY), "metric=[number_consistency]"]
    assert main(["selftest", *words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {rate["metric"] for rate in told["rates"]} == {"number_consistency"}
    assert told["standings"]["number_consistency"]["en"]["references"] == "own"
    assert main(["selftest", *words]) == 0
    assert "extrinsic" in capsys.readouterr().out  # the column may be too narrow for both words


@pytest.mark.parametrize(
    ("references", "metric", "message"),
    [((), "number_consistency", "no error could be made"), ((SUMMARY,), "rouge", "none of these metrics")],
)
def test_what_cannot_be_tested_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], references: tuple[str, ...], metric: str, message: str
) -> None:
    path = rows(tmp_path / "own.jsonl", *references)
    assert main(["selftest", "dataset=jsonl", path, f"metric=[{metric}]"]) == 2
    assert message in capsys.readouterr().err
