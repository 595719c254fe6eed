"""The tiny models, made once for all tests that run one."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "build_tiny_models.py"


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the models of tools/build_tiny_models.py."""
    pytest.importorskip("torch")
    spec = importlib.util.spec_from_file_location("build_tiny_models", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    folder = tmp_path_factory.mktemp("models")
    script.build(folder)
    return folder
