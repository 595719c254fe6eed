"""The built site is whole and needs nothing from elsewhere: `make test-docs`."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

LOADED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data"}


class Page(NamedTuple):
    """What a page of the site refers to, and the places in it that can be referred to."""

    links: list[str]
    loaded: list[str]
    anchors: set[str]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page([], [], {""})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.page.anchors.update(given[name] for name in ("id", "name") if name in given)
        if tag == "a" and "href" in given:
            self.page.links.append(given["href"])
        if not given.get(LOADED.get(tag, ""), "#").startswith("#"):
            self.page.loaded.append(given[LOADED[tag]])


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[Path, Page]:
    return dict(_read(site))


def _read(site: Path) -> Iterator[tuple[Path, Page]]:
    for file in sorted(site.rglob("*.html")):
        reader = _Reader()
        reader.feed(file.read_text(encoding="utf-8"))
        yield file, reader.page


def test_every_link_leads_to_a_page_and_a_place_in_it(pages: dict[Path, Page]) -> None:
    broken = []
    for file, page in pages.items():
        for link in page.links:
            address, fragment = urldefrag(link)
            if urlsplit(address).scheme:
                continue
            target = (file.parent / unquote(address)).resolve() if address else file
            if not target.is_file() or (target in pages and unquote(fragment) not in pages[target].anchors):
                broken.append(f"{file.name}: {link}")
    assert broken == []


def test_every_page_is_reached_from_the_first(site: Path, pages: dict[Path, Page]) -> None:
    reached, waiting = set(), [site / "index.html"]
    while waiting:
        file = waiting.pop()
        if file in pages and file not in reached:
            reached.add(file)
            waiting += [(file.parent / urldefrag(link).url).resolve() for link in pages[file].links]
    assert [file.name for file in pages if file not in reached] == ["search.html"]  # the form for searching leads there


def test_nothing_is_loaded_from_elsewhere(site: Path, pages: dict[Path, Page]) -> None:
    loaded = [(file, address) for file, page in pages.items() for address in page.loaded]
    assert len(loaded) > 100
    assert [address for _, address in loaded if urlsplit(address).scheme not in ("", "data")] == []
    missing = [
        address
        for file, address in loaded
        if not urlsplit(address).scheme and not (file.parent / urlsplit(address).path).is_file()
    ]
    assert missing == []
    styles = [style.read_text(encoding="utf-8") for style in site.rglob("*.css")]
    assert [style[:50] for style in styles if "url(http" in style or "@import" in style] == []


def test_formulas_are_drawn_by_the_browser_itself(site: Path) -> None:
    text = (site / "explanation" / "metrics.html").read_text(encoding="utf-8")
    assert text.count("<math") > 20
    assert "MathJax" not in text


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("generated/commands.html", "--allow-inconclusive"),
        ("generated/options.html", "summarizer: textrank"),
        ("generated/languages.html", "Ukrainian"),
        ("reference/python.html", "bench.consistency.names.same_name"),
        ("generated/changelog.html", "Unreleased"),
    ],
)
def test_a_page_says_what_it_is_for(site: Path, page: str, said: str) -> None:
    assert said in (site / page).read_text(encoding="utf-8")
