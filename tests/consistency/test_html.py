from __future__ import annotations

from html.parser import HTMLParser

import pytest

from bench import check
from bench.consistency.html import figure, marked, safe, table

SOURCE = "Belarus freed 52 prisoners on 11 September 2025, said Alexander Lukashenko."
HOSTILE = '<script>alert(1)</script> 25 "><img src=x onerror=alert(2)> Ivan <b>Petrov</b> \u202e \x1b[31m'


class Reader(HTMLParser):
    """Collects tags with their attributes, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_each_mention_is_marked_with_its_reason() -> None:
    summary = "Lukashenko freed 25 prisoners on 11 September."
    page = Reader(marked(summary, check(SOURCE, summary, "en", "en").evidence))
    titles = [attributes["title"] for tag, attributes in page.tags if tag == "span"]
    assert page.text == summary
    assert len(titles) == 3
    assert titles[1] == "contradicted: the article has another value for the same thing, the article: “52”"


@pytest.mark.parametrize("summary", [HOSTILE, f"52 {HOSTILE}", f"{HOSTILE} Lukashenko"])
def test_hostile_text_stays_text(summary: str) -> None:
    result = check(SOURCE + HOSTILE, summary)
    page = Reader(result._repr_html_())
    assert {tag for tag, _ in page.tags} <= {"p", "span", "table", "thead", "tbody", "tr", "th", "td"}
    assert {name for _, attributes in page.tags for name in attributes} <= {"style", "title", "dir"}
    assert "<script>alert(1)</script>" in page.text
    assert "\u202e" not in page.text
    assert r"\u202e" in page.text


def test_a_mention_within_a_mention_is_marked_once() -> None:
    summary = "They were freed on 11 September 2025."
    evidence = check(SOURCE, summary, "en", "en").evidence
    assert Reader(marked(summary, [*evidence, *evidence])).text == summary


def test_an_empty_summary_has_no_table() -> None:
    assert "<table>" not in check(SOURCE, "")._repr_html_()


def test_cells_are_text() -> None:
    assert table(("a",), [["<i>"]]).count("<i>") == 0
    assert table(("a",), []) == ""
    assert safe('a"b') == "a&quot;b"


@pytest.mark.parametrize(("value", "shown"), [(None, "–"), (0.5, "0.500"), (0.0, "0.000")])
def test_what_is_not_there_is_a_dash(value: float | None, shown: str) -> None:
    assert figure(value) == shown
