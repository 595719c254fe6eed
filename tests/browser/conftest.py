"""The pages in a real browser: needs the extra "browser" and a Chromium (Debian's, or BENCH_CHROMIUM)."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.cli import main
from tests.browser.hostile import write_hostile_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

RESULTS = Path(__file__).parents[2] / "results" / "seeds"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason='needs pip install -e ".[browser]"')
    path = os.environ.get("BENCH_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("needs a Chromium")
    with api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the committed results."""
    folder = tmp_path_factory.mktemp("site")
    assert main(["leaderboard", str(RESULTS), "--html", str(folder)]) == 0
    return folder


@pytest.fixture(scope="session")
def compared_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a comparison of two committed runs: the references, and the corrupted control."""
    folder = tmp_path_factory.mktemp("compared")
    runs = [str(path) for name in ("control_reference", "control_corrupted") for path in RESULTS.glob(f"{name}-*")]
    assert main(["compare", *runs, "--html", str(folder)]) == 0
    return folder


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with payloads in every field."""
    return write_hostile_site(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def hebrew_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of one article and one summary in Hebrew, with characters beyond the basic plane before the mention."""
    folder = tmp_path_factory.mktemp("hebrew")
    source, summary = "שוחררו 𝒜 52 אסירים בספטמבר.", "בספטמבר 𝒜 שוחררו 52."
    row = {"id": "1", "source": source, "summary": summary, "language": "he"}
    (folder / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    words = ["score", str(folder / "rows.jsonl"), "--output", str(folder), "metric=number_consistency"]
    assert main(words) == 0
    return folder / "rows" / "page"


@pytest.fixture(params=["light desktop", "dark phone"])
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A page that fails the test if its console shows an error."""
    phone = request.param == "dark phone"
    context = chromium.new_context(
        viewport={"width": 390, "height": 844} if phone else {"width": 1280, "height": 900},
        color_scheme="dark" if phone else "light",
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
    yield page
    context.close()
    assert complaints == []
