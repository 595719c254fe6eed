"""The generated pages say what is there (tools/build_pages.py)."""

from __future__ import annotations

import re
import tomllib

import pytest
from build_pages import (
    COPIES,
    GROUPS,
    Option,
    commands,
    copied,
    extras_page,
    languages_page,
    options,
    options_page,
)

from bench.runner.options import LISTS
from tests.docs.blocks import ROOT


def test_every_group_of_configurations_has_a_word() -> None:
    assert {folder.name for folder in (ROOT / "configs").iterdir() if folder.is_dir()} == GROUPS.keys()


def test_every_command_is_there() -> None:
    assert {"run", "score", "check", "gate", "baseline", "results", "selftest"} < set(commands())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\n", [Option("a", "1", "")]),
        ("a: null  # absent\n", [Option("a", "null", "absent")]),
        ("a:\n  b: 'x # y'  # why\n", [Option("a.b", "x # y", "why")]),
        ("a: [1, 2]  # some\n", [Option("a", "[1, 2]", "some")]),
        ("a: {b: 1}\nc: 2\n", [Option("a", "{b: 1}", ""), Option("c", "2", "")]),
        ("a: |-\n  one\n  two\nb: 3 # x\n", [Option("a", "one …", ""), Option("b", "3", "x")]),
        ("floors: {}\n", [Option("floors", "{}", "")]),
        ("defaults: [x]\na: 1\n", [Option("a", "1", "")]),
        ("", []),
    ],
)
def test_the_keys_of_a_file(text: str, found: list[Option]) -> None:
    assert list(options(text)) == found


def test_every_configuration_file_is_told() -> None:
    page = options_page()
    files = [file for group in GROUPS for file in (ROOT / "configs" / group).glob("*.yaml")]
    assert len(files) > 20
    assert [file for file in files if f"### {file.parent.name}: {file.stem}\n" not in page] == []


def test_every_extra_is_told() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    told = dict(re.findall(r"^\| `([\w-]+)` \| ([^|]*) \|", extras_page(), re.MULTILINE))
    assert told.keys() == extras.keys()
    assert [name for name, purpose in told.items() if not purpose] == []


def test_the_languages_are_those_that_the_program_lists() -> None:
    from bench.runner.options import listing

    assert "languages" in LISTS
    page = languages_page()
    assert [row[0] for row in listing("languages")[1] if f"| {row[0]} | {row[1]} | {row[2]} |" not in page] == []


@pytest.mark.parametrize("file", COPIES.values())
def test_a_copy_has_its_links_from_where_it_stands(file: str) -> None:
    text = copied(ROOT / file)
    assert not text.startswith("---")
    targets = re.findall(r"\]\(((?:\.\./)+[^)#]+)", text)
    assert [target for target in targets if not (ROOT / "docs" / "generated" / target).resolve().exists()] == []
