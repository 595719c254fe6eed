"""The blocks of the documentation are of a kind that can be tested, and what is only read is in order."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable

import pytest
import yaml

from bench.cli.compose import compose_config
from tests.docs.blocks import MARKUP, READ, RUN, TEXT, Block, Call, blocks, calls, overrides, pages

ALL = [block for page in pages() for block in blocks(page)]


def test_the_pages_are_found() -> None:
    assert {"README.md", "configs/README.md", "docs/ci.md", "docs/tutorial.md"} < set(pages())
    assert len(ALL) > 30


@pytest.mark.parametrize("block", ALL, ids=str)
def test_a_block_says_what_it_is(block: Block) -> None:
    assert block.kind in RUN | READ | TEXT | MARKUP


READERS: dict[str, Callable[[str], object]] = {"yaml": yaml.safe_load, "json": json.loads, "toml": tomllib.loads}


@pytest.mark.parametrize("block", [block for block in ALL if block.kind in READ], ids=str)
def test_a_block_of_data_can_be_read(block: Block) -> None:
    assert isinstance(READERS[block.kind](block.text), dict | list)


COMPOSED = [
    pytest.param(words, id=f"{block}: {' '.join(words)}")
    for block in ALL
    if block.kind == "sh"
    for words in overrides(block.text)
]


@pytest.mark.parametrize("words", COMPOSED)
def test_the_overrides_of_a_run_compose(words: list[str]) -> None:
    """Those of runs too that nothing here runs, because they want a model or a server."""
    assert compose_config(words)["metric"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# not tested: wants a model\nbench run\n", "wants a model"),
        ("bench run  # not tested: no\n", None),
        ("# not tested:\n", None),
    ],
)
def test_why_a_block_is_not_run(text: str, found: str | None) -> None:
    assert Block("page.md", 1, "sh", text).untested == found


@pytest.mark.parametrize(
    ("printed", "output", "same"),
    [
        ("one\ntwo\n", "one\ntwo\n", True),
        ("one two\n", "one\n  two", True),
        ("one\n…\nthree\n", "one\ntwo\nthree\n", True),
        ("one …\n", "one\n", True),
        ("", "", True),
        ("", "one", False),
        ("one\n", "one\ntwo\n", False),
        ("…two\n", "one\n", False),
    ],
)
def test_what_a_command_is_to_print(printed: str, output: str, same: bool) -> None:
    assert Call("command", printed).prints(output) is same


def test_the_commands_of_a_console_block() -> None:
    assert calls("$ one\n1\n$ two\n$ three\n3\n") == [Call("one", "1\n"), Call("two", ""), Call("three", "3\n")]


def test_the_overrides_of_a_block() -> None:
    text = "PYTHONPATH=. bench run a=1 \\\n  'b=[c]' --fresh  # why\nbench list\n"
    assert list(overrides(text)) == [["a=1", "b=[c]"]]
