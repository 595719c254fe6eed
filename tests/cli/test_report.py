from __future__ import annotations

import json
import shutil
from pathlib import Path

from bench.cli import main

METRIC = "metric=number_consistency"


def test_a_page_of_a_run_beside_its_baseline(tmp_path: Path) -> None:
    """The same summariser twice, so that both folders have one key: nothing of one is shown as the other's."""
    assert main(["run", "summarizer=lead", METRIC, "executor=serial", "--output", str(tmp_path / "old")]) == 0
    shutil.copytree(tmp_path / "old", tmp_path / "new")
    ((old,), (new,)) = ((tmp_path / name).glob("seeds/lead-*") for name in ("old", "new"))
    rows = (new / "predictions.jsonl").read_text(encoding="utf-8").splitlines()
    first = json.loads(rows[0]) | {"text": "Minsk freed 987654 prisoners."}
    (new / "predictions.jsonl").write_text("\n".join([json.dumps(first), *rows[1:]]) + "\n", encoding="utf-8")
    assert main(["score", str(new), METRIC, "executor=serial"]) == 0
    page = tmp_path / "page"
    assert main(["compare", str(old), str(new), "--html", str(page)]) == 0
    index = (page / "index.html").read_text(encoding="utf-8")
    assert "987654" in index
    assert f"evidence.html#a={new.name}.2&amp;b={new.name}" in index
    runs = {path.name: path.read_text(encoding="utf-8") for path in (page / "data" / "runs").iterdir()}
    assert sorted(runs) == sorted([f"{new.name}.2.js", f"{new.name}.js"])
    assert ["987654" in text for _, text in sorted(runs.items())] == [True, False]
