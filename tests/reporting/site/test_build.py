from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from bench.datasets.seeds import load_seeds
from bench.reporting.leaderboard import build_leaderboards
from bench.reporting.site.build import POLICY, build_site, data_file, slug
from bench.reporting.site.evidence import Evidenced
from tests.reporting.runs import figures, run

HOSTILE = "</script><img src=x onerror=alert(1)>\"'\u2028{{ 7*7 }}"


def read(file: str) -> object:
    """The value that a data file gives to the page."""
    match = re.fullmatch(r"bench\.take\((.*?), (\".*\")\);\n", file, re.DOTALL)
    assert match
    return json.loads(json.loads(match[2]))


def site(name: str = "lead", text: str = "x", *, evidence: bool = True) -> dict[str, str]:
    dataset = load_seeds(["en"])
    example = dataset.examples[0]
    (board,) = build_leaderboards([run(name, {"en": figures(number_consistency=1.0, fact_recall=0.5)})])
    prediction = {"example_id": example.id, "text": text}
    evidenced = Evidenced(f"{slug(name)}-00", name, [prediction], [], {example.id: example})
    return dict(build_site(board, [evidenced], dataset if evidence else None))


class Tags(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_files_of_a_page() -> None:
    files = site()
    assert {"index.html", "evidence.html", "data/plots.js", "data/dataset.js", "data/runs/lead-00.js"} <= files.keys()
    assert {"assets/page.css", "assets/vendor/vega.min.js", "assets/vendor/LICENSE-vega"} <= files.keys()


def test_without_the_data_there_is_no_evidence() -> None:
    files = site(evidence=False)
    assert "evidence.html" not in files
    assert "evidence.html" not in files["index.html"]


@pytest.mark.parametrize("page", ["index.html", "evidence.html"])
def test_every_page_has_the_policy_and_only_scripts_of_its_own(page: str) -> None:
    tags = Tags(site(HOSTILE, HOSTILE)[page]).found
    assert ("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY}) in tags
    scripts = [attributes.get("src") for tag, attributes in tags if tag == "script"]
    assert scripts
    assert all(source and source.startswith(("assets/", "data/")) for source in scripts)
    assert not [attributes for _, attributes in tags if any(name.startswith("on") for name in attributes)]
    assert "img" not in {tag for tag, _ in tags}
    assert not [attributes for _, attributes in tags if "style" in attributes], "the policy forbids inline styles"


def test_a_hostile_name_is_text() -> None:
    assert "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;" in site(HOSTILE)["index.html"]
    assert "{{ 7*7 }}" in site(HOSTILE)["index.html"]


@pytest.mark.parametrize("value", [HOSTILE, "\\", "\n\r\t\0", "Львів 👩‍👩‍👧", "__proto__"])
def test_a_data_file_gives_what_was_put_in(value: str) -> None:
    assert read(data_file("name", {value: [value, None, 1.5]})) == {value: [value, None, 1.5]}


def test_the_data_carry_the_canary_of_the_data_set() -> None:
    from pathlib import Path

    from bench.reporting.site.evidence import CANARY

    assert CANARY in Path("references/README.md").read_text(encoding="utf-8")
    files = site()
    assert all(CANARY in files[name] for name in ("data/dataset.js", "data/runs/lead-00.js"))


def test_slugs() -> None:
    assert slug("English (en)") == "english-en"
    assert slug("Українська") == "українська"
