"""What is shipped and is not ours stands in NOTICE and on the page of licences (tools/build_licences.py)."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from build_licences import SHIPPED, licence

from tests.docs.blocks import ROOT

NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
PAGE = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
THEIRS = tuple(path for path, *_ in SHIPPED)
# Shipped files that are no program, and that the project made itself. What is in neither list wants a decision.
OURS = (
    "bench/py.typed",
    "bench/languages/data/cities.tsv",
    "bench/languages/data/concepts.tsv",
    "bench/languages/data/countries.tsv",
    "bench/languages/data/given_names.tsv",
    "bench/languages/data/names_abroad.tsv",
    "bench/languages/data/organisations.tsv",
    "bench/languages/data/titles.tsv",
    "bench/reporting/site/assets/",
    "bench/reporting/site/templates/",
    "configs/",
)


def shipped() -> list[str]:
    """The files that the wheel has, but for programs."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "bench", "configs", "references", "seeds"],  # noqa: S607
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [name for name in listed.strip("\0").split("\0") if not name.endswith(".py")]


def test_whose_every_shipped_file_is_is_known() -> None:
    files = shipped()
    assert len(files) > 200
    assert [name for name in files if not name.startswith(THEIRS + OURS)] == []


@pytest.mark.parametrize("path", THEIRS)
def test_what_others_made_stands_in_the_notice_and_on_the_page(path: str) -> None:
    assert (ROOT / path).exists()
    assert path in NOTICE
    assert f"| `{path}` |" in PAGE


def test_vendored_programs_have_their_licence_beside_them() -> None:
    folder = ROOT / "bench" / "reporting" / "site" / "assets" / "vendor"
    programs = {file.name.removesuffix(".min.js") for file in folder.glob("*.js")}
    assert programs == {file.name.removeprefix("LICENSE-") for file in folder.glob("LICENSE-*")}


def test_the_page_has_the_versions_that_are_pinned() -> None:
    pins = dict(
        line.split("==") for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if "==" in line
    )
    rows = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.count(" | ") == 2 and "---" not in line]
    told = {name: version for name, version, _ in rows if name != "package"}
    assert len(told) > 50
    known = {name.casefold().replace("_", "-").replace(".", "-"): version for name, version in pins.items()}
    wrong = {
        name: version
        for name, version in told.items()
        if known.get(name.casefold().replace("_", "-").replace(".", "-")) != version
    }
    assert wrong == {}, "run: make licences"


def test_every_package_has_a_licence_on_the_page() -> None:
    assert "UNKNOWN" not in PAGE


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Apache Software License", "Apache-2.0"),
        ("MIT License; MIT", "MIT"),
        ("MPL-2.0 AND MIT", "MPL-2.0 AND MIT"),
        ("BSD License; MIT License", "BSD; MIT"),
    ],
)
def test_licences_in_terms_of_spdx(told: str, found: str) -> None:
    assert licence(told) == found


def test_the_notice_is_shipped() -> None:
    assert Path(ROOT / "pyproject.toml").read_text(encoding="utf-8").count('license-files = ["LICENSE", "NOTICE"]') == 1
