"""What `bench export evaluate` writes beside the modules; that these load is in tests/cli/test_export.py."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from bench.export.evaluate import write

ARTICLE = "Belarus released 52 political prisoners in September. At least 100 remain, John Coale said."
SUMMARY = "У вересні Білорусь звільнила 52 політв'язнів."


@pytest.mark.parametrize(
    ("name", "figure", "others"),
    [
        ("number_consistency", "number_consistency", [ARTICLE]),
        ("name_consistency", "name_consistency", [ARTICLE]),
        ("fact_recall", "fact_recall", [ARTICLE, '[{"id": "a", "mentions": [{"kind": "number", "value": "52"}]}]']),
        ("multilingual_rouge", "rougeL", [SUMMARY]),
    ],
)
def test_the_page_of_a_space_judges(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, figure: str, others: list[str]
) -> None:
    """Gradio does not go into one environment with the tests: a stand-in takes what the page gives it."""
    parts = {part: lambda *values, **options: (values, options) for part in ("Textbox", "Interface", "JSON")}
    monkeypatch.setitem(sys.modules, "gradio", SimpleNamespace(**parts))
    write(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path / name))
    for module in ("app", name):
        monkeypatch.delitem(sys.modules, module, raising=False)
    page = importlib.import_module("app")
    assert page.judge("uk", "en", SUMMARY, *others)[figure] == 1
    (judge, inputs, _), _ = page.page
    assert judge is page.judge
    assert len(inputs) == 3 + len(others)
    monkeypatch.delitem(sys.modules, "app")
