"""The site in a real browser, light on a desktop and dark on a phone: `make test-docs`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGES = ("index", "tutorial", "explanation/metrics", "reference/python", "generated/options", "generated/languages")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_needs_no_network_and_fits_its_window(site: Path, page: Page, name: str) -> None:
    elsewhere: list[str] = []
    page.on("request", lambda request: None if request.url.startswith("file:") else elsewhere.append(request.url))
    page.goto((site / f"{name}.html").as_uri())
    page.wait_for_load_state()
    assert elsewhere == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_formulas_are_drawn(site: Path, page: Page) -> None:
    page.goto((site / "explanation" / "metrics.html").as_uri())
    box = page.locator(".formula math").first.bounding_box()
    assert box is not None
    assert box["height"] > 30, "a fraction is higher than a line"


def test_the_search_finds_a_page(site: Path, page: Page) -> None:
    page.goto((site / "search.html").as_uri() + "?q=baseline")
    page.locator("#search-results a", has_text="Guard summary quality in CI").first.wait_for()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_used_by_everybody(site: Path, page: Page, name: str) -> None:
    """No violation of WCAG that axe calls serious or critical."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.goto((site / f"{name}.html").as_uri())
    found = [
        each
        for each in axe.run(page, options={"preload": False}).response["violations"]
        if each["impact"] in ("serious", "critical")
    ]
    assert [(each["id"], each["nodes"][0]["html"][:80]) for each in found] == []
