from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from pylatexenc.latexwalker import LatexWalker

from bench.reporting.escape import latex
from bench.reporting.latex import render_leaderboard
from tests.reporting.test_typesetting import BOARD


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("control_reference", r"control\_reference"),
        (r"50% \input{x} & ~", r"50\% \textbackslash{}input\{x\} \& \textasciitilde{}"),
        ("[2ex]", "{[}2ex{]}"),
        ("a\n\nb", "a b"),
        ("$x^2$ #1", r"\$x\textasciicircum{}2\$ \#1"),
    ],
)
def test_text_means_itself(text: str, expected: str) -> None:
    assert latex(text) == expected


def test_the_table_is_one_that_latex_can_read() -> None:
    text = render_leaderboard(BOARD)
    walker = LatexWalker(text, tolerant_parsing=False)
    walker.get_latex_nodes()
    rows = [line for line in text.splitlines() if line.endswith(r" \\")]
    assert len(rows) == 4
    assert {line.replace(r"\&", "").count("&") for line in rows} == {3}
    assert r"\textbf{0.93 {\scriptsize [0.80, 1.00]}}" in text


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="there is no pdflatex")
def test_the_table_compiles(tmp_path: Path) -> None:
    body = rf"\begin{{document}}{render_leaderboard(BOARD)}\end{{document}}"
    (tmp_path / "table.tex").write_text(rf"\documentclass{{article}}\usepackage{{booktabs}}{body}")
    command = ["pdflatex", "-halt-on-error", "-interaction=nonstopmode", "table.tex"]
    made = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)  # noqa: S603
    assert made.returncode == 0, made.stdout.decode(errors="replace")
