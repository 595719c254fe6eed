"""The blocks of the documentation do what the pages say: `make test-docs`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.docs.blocks import ROOT, RUN, Block, blocks, calls, pages

pytest.importorskip("sphinx", reason='needs pip install -e ".[docs]"; make test-docs has it')

WITH_CODE = [page for page in pages() if any(each.kind in RUN and not each.untested for each in blocks(page))]


@pytest.mark.parametrize("page", WITH_CODE)
def test_a_page_does_what_it_says(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "work"
    shutil.copytree(ROOT / "docs" / "samples", folder)
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {
        "article": (folder / "article.txt").read_text(encoding="utf-8"),
        "summary": (folder / "summary.txt").read_text(encoding="utf-8"),
        "summary_in_english": "52 were taken off.",
    }
    for block in blocks(page):
        if block.untested or block.kind not in RUN:
            continue
        if block.kind == "python":
            exec(compile(block.text, str(block), "exec"), names)  # noqa: S102 -- our own words
        elif block.kind == "console":
            _converse(block)
        else:
            code, output = _run(f"set -euo pipefail\n{block.text}")
            assert code == 0, f"{block}: {output}"


def _converse(block: Block) -> None:
    """Each command prints what the page shows, and succeeds unless the next one asks for its exit code."""
    code, told = 0, calls(block.text)
    for call, following in zip(told, [*told[1:], None], strict=True):
        code, output = _run(f"(exit {code})\n{call.command}")
        assert call.prints(output), f"{block}: $ {call.command}\n{output}"
        assert code == 0 or (following and following.command == "echo $?"), f"{block}: $ {call.command}: exit {code}"


def _run(script: str) -> tuple[int, str]:
    """The exit code of a script, and what it printed."""
    settings = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "COLUMNS": "200", "NO_COLOR": "1"}
    command = [shutil.which("bash") or "bash", "-c", script]
    environment = os.environ | settings | {"PYTHONUTF8": "1"}
    done = subprocess.run(  # noqa: S603 -- our own words
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return done.returncode, done.stdout
