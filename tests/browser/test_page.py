from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

CORRUPTED = "control_corrupted-"


def open_page(page: Page, site: Path, name: str = "index.html", state: str = "") -> None:
    page.goto(f"file://{site}/{name}{state}")


def open_evidence(page: Page, site: Path, state: str = "") -> None:
    """The evidence of the corrupted control, which has errors in every summary."""
    (run,) = (site / "data" / "runs").glob(f"{CORRUPTED}*.js")
    open_page(page, site, "evidence.html", f"#a={run.stem}{state}")
    page.wait_for_selector("#summaries .mention")


def names(page: Page) -> list[str]:
    rows = page.locator("section.scope:not([hidden]) tbody tr:not([hidden])").all()
    return [row.get_attribute("data-name") or "" for row in rows]


def test_rows_are_sorted_by_a_click_and_back_by_another(page: Page, site: Path) -> None:
    open_page(page, site)
    before = names(page)
    head = page.locator("section.scope:not([hidden]) th[data-column='Fact recall']")
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    most = names(page)
    assert most[0] == "control_reference"
    head.get_by_role("button").click()
    assert names(page) == most[::-1]
    assert sorted(before) == sorted(most)


def test_rows_are_filtered_by_name_and_kind(page: Page, site: Path) -> None:
    open_page(page, site)
    page.fill("#search", "rank")
    assert sorted(names(page)) == ["lexrank", "textrank"]
    page.fill("#search", "nobody")
    assert page.is_visible("text=No summariser has a name like that.")
    page.fill("#search", "")
    page.uncheck("#controls")
    assert not [name for name in names(page) if name.startswith("control")]


def test_columns_and_languages_are_chosen(page: Page, site: Path) -> None:
    open_page(page, site)
    page.click("#columns summary")
    page.uncheck("#columns input[value='chrF++']")
    assert page.locator("th[data-column='chrF++']:visible").count() == 0
    page.select_option("#scope", label="Ukrainian (uk)")
    assert page.locator("section.scope:visible h2").inner_text() == "Ukrainian (uk)"


def test_a_link_keeps_the_state(page: Page, site: Path) -> None:
    open_page(page, site)
    page.select_option("#scope", label="English (en)")
    page.fill("#search", "le")
    page.locator("section.scope:not([hidden]) th[data-column='Words'] button").click()
    shown, address = names(page), page.url
    page.goto("about:blank")
    page.goto(address)
    assert names(page) == shown
    assert page.input_value("#search") == "le"
    assert page.locator("th[data-column='Words'][aria-sort='descending']:visible").count() == 1


def test_every_plot_is_drawn(page: Page, site: Path) -> None:
    open_page(page, site)
    for name in ("balance", "languages", "verdicts", "events"):
        page.wait_for_selector(f"[data-plot='{name}'] svg")
        assert page.locator(f"[data-plot='{name}'] svg path").count() > 5


def test_the_page_is_no_wider_than_the_screen(page: Page, site: Path) -> None:
    for name in ("index.html", "evidence.html"):
        open_page(page, site, name)
        page.wait_for_timeout(1000)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_colours_can_be_changed(page: Page, site: Path) -> None:
    open_page(page, site)
    before = page.evaluate("document.documentElement.dataset.theme")
    page.click("#theme")
    assert page.evaluate("document.documentElement.dataset.theme") != before


def test_a_mention_shows_its_source_and_reason(page: Page, site: Path) -> None:
    open_evidence(page, site)
    mention = page.locator("#summaries .mention.supported").first
    mention.hover()
    assert page.locator("#article .source.current").count() == 1
    assert page.locator("#line:not([hidden])").count() == 1
    reason = page.locator(f"[id='{mention.get_attribute('aria-describedby')}']")
    assert "supported" in reason.inner_text()


def test_the_marked_words_are_those_of_the_evidence(page: Page, site: Path) -> None:
    open_evidence(page, site)
    for item in page.locator("ol.mentions li:visible").all():
        number = (item.get_attribute("id") or "").removeprefix("reason-")
        mark = page.locator(f"[id='mention-{number}']")
        if mark.count():
            words = item.locator(".words").inner_text()
            assert words.split(" ", 1)[1] == mark.inner_text()[:-1]


def test_the_keyboard_alone_walks_through_the_errors(page: Page, site: Path) -> None:
    open_evidence(page, site)
    seen = []
    for _ in range(12):
        page.keyboard.press("j")
        seen.append(page.inner_text("#status"))
        assert page.evaluate("document.activeElement.matches('.contradicted, .unsupported')")
    assert len(set(seen)) == 12, "further than the first summary"
    page.keyboard.press("k")
    assert page.inner_text("#status") == seen[-2]


def test_only_contradicted_mentions(page: Page, site: Path) -> None:
    open_evidence(page, site, "&only=contradicted")
    marks = page.locator("#summaries .mention")
    assert marks.count() == page.locator("#summaries .mention.contradicted").count() > 0


def test_two_systems_side_by_side(page: Page, site: Path) -> None:
    open_evidence(page, site)
    page.select_option("#b", label="control_reference")
    page.wait_for_selector(".changes li")
    assert page.locator("#summaries .panel").count() == 2
    assert "b=control_reference" in page.url


def test_a_comparison_leads_to_what_changed(page: Page, compared_site: Path) -> None:
    open_page(page, compared_site)
    page.locator(".compared li a", has_text="new contradicted: ").first.click()
    page.wait_for_selector(".changes li")
    assert page.locator("#summaries .panel h3").all_inner_texts() == ["control_corrupted", "control_reference"]
    assert page.locator("#summaries .mention.contradicted").count() > 0


def test_a_table_below_a_comparison_is_sorted_too(page: Page, compared_site: Path) -> None:
    open_page(page, compared_site)
    head = page.locator("section.scope:not([hidden]) th[data-column='Fact recall']")
    head.get_by_role("button").click()
    assert names(page) == ["control_reference", "control_corrupted"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("name", ["index.html", "evidence.html"])
def test_payloads_are_inert(page: Page, hostile_site: Path, name: str) -> None:
    open_page(page, hostile_site, name)
    page.wait_for_timeout(1500)
    assert page.locator("img, main script").count() == 0
    assert "<script>alert(1)</script>" in page.inner_text("main")
    assert "{{7*7}}" in page.inner_text("main")


@pytest.mark.parametrize("name", ["index.html", "evidence.html"])
def test_axe_finds_no_violation(page: Page, site: Path, name: str) -> None:
    assert_accessible(page, site, name)


def test_axe_finds_no_violation_in_a_comparison(page: Page, compared_site: Path) -> None:
    assert_accessible(page, compared_site, "index.html")


def assert_accessible(page: Page, site: Path, name: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    if name == "evidence.html":
        open_evidence(page, site)
    else:
        open_page(page, site, name)
        page.wait_for_selector("[data-plot='events'] svg")
    found = axe.Axe().run(page, options={"preload": False})  # it would fetch style sheets, which the policy forbids
    assert found.violations_count == 0, found.generate_report()


def test_hebrew_runs_from_right_to_left_and_marks_the_right_words(page: Page, hebrew_site: Path) -> None:
    open_page(page, hebrew_site, "evidence.html")
    page.wait_for_selector("#summaries .mention")
    for place in ("#article p", "#summaries .summary"):
        assert page.eval_on_selector(place, "element => getComputedStyle(element).direction") == "rtl"
    assert page.locator("#summaries .mention").all_inner_texts() == ["בספטמבר✓", "52✓"]
    page.locator("#summaries .mention").last.hover()
    assert page.locator("#article .source.current").inner_text() == "52"
