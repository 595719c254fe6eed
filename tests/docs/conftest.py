"""The built site, for all who look at it; pages in a browser are opened as in tests/browser."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.conftest import chromium, page
from tests.docs.blocks import ROOT

__all__ = ["chromium", "page"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as `make docs` builds it: a warning is an error."""
    pytest.importorskip("sphinx", reason='needs pip install -e ".[docs]"; make test-docs has it')
    folder = tmp_path_factory.mktemp("site")
    for command in (["tools/build_pages.py"], ["-m", "sphinx", "-W", "--keep-going", "-q", "docs", str(folder)]):
        done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
        assert done.returncode == 0, done.stderr
    return folder
