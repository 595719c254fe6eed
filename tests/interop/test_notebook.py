"""The notebook of the examples runs as it stands, and shows what it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

nbclient = pytest.importorskip("nbclient")
nbformat = pytest.importorskip("nbformat")
NOTEBOOK = Path(__file__).parents[2] / "examples" / "notebook.ipynb"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The HTML, or else the text, that each cell of code shows."""
    pytest.importorskip("ipykernel")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONPATH", raising=False)
        folder = str(tmp_path_factory.mktemp("notebook"))
        notebook = nbformat.read(NOTEBOOK, as_version=4)
        done: Any = nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": folder}}).execute()
    return [_shown(cell) for cell in done.cells if cell.cell_type == "code"]


def _shown(cell: Any) -> str:
    data = [output.data for output in cell.outputs if output.output_type == "execute_result"]
    return str(data[-1].get("text/html") or data[-1]["text/plain"]) if data else ""


def test_scores_are_shown_with_marked_summaries(outputs: list[str]) -> None:
    assert "<td" in outputs[1]
    assert 'the article has another value for the same thing, the article: “52”">25</span>' in outputs[1]
    assert 'title="supported: the same name in another script, the article: “John Coale”"' in outputs[1]


def test_frames_have_the_figures(outputs: list[str]) -> None:
    assert "<th>number_consistency</th>" in outputs[2]
    assert "clean_share" in outputs[3]


def test_one_pair_is_shown(outputs: list[str]) -> None:
    assert "numbers 0.5" in outputs[4]
    assert "the article has another value for the same thing" in outputs[4]


def test_the_notebook_is_kept_without_outputs() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in notebook.cells)
