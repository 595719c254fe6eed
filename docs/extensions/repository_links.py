"""Links of pages to files of the repository lead to their page here, where they have one.

Other files are offered as downloads by MyST.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from build_pages import COPIES, LINK  # noqa: E402 -- found by way of the line above

PAGES = {"README.md": "index.md"} | {file: f"generated/{page}" for page, file in COPIES.items()}


def _to_pages(app: Sphinx, docname: str, source: list[str]) -> None:
    """Turns links as they work on disk and on a forge into links between pages."""
    folder = (Path(app.srcdir) / docname).parent

    def turned(match: re.Match[str]) -> str:
        file = os.path.relpath(folder / match["target"], ROOT)
        return f"](/{PAGES[file]}" if file in PAGES else match[0]

    source[0] = LINK.sub(turned, source[0])


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("source-read", _to_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
