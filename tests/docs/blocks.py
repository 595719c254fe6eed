"""The blocks of code in README.md and the documentation.

Every block is run, in the order of its page, in a copy of docs/samples, unless its first line says why it is not:
`# not tested: REASON`. In `console` blocks lines that begin with `$ ` are commands and the others what they print,
where "…" stands for anything and white space does not count.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUN = {"sh", "console", "python"}
READ = {"yaml", "json", "toml"}
TEXT = {"", "text"}
MARKUP = {"{toctree}", "{eval-rst}"}  # read by Sphinx
_FENCE = re.compile(r"^```(?P<kind>\S*)[^\n]*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_UNTESTED = re.compile(r"# not tested: (?P<why>.+)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block and where it stands."""

    file: str
    line: int
    kind: str
    text: str

    @property
    def untested(self) -> str | None:
        """Why it is not run; None where it is."""
        found = _UNTESTED.match(self.text)
        return found["why"] if found else None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Call:
    """A command of a console block and what it is to print."""

    command: str
    printed: str

    def prints(self, output: str) -> bool:
        """Is `output` what is expected?"""
        pieces = " ".join(self.printed.split()).split("…")
        return (
            re.fullmatch(".*".join(re.escape(piece.strip()) + r"\s*" for piece in pieces), " ".join(output.split()))
            is not None
        )


def pages() -> list[str]:
    """The pages whose blocks are tested, as paths in the repository."""
    files = [*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "configs" / "README.md"]
    return sorted(file.relative_to(ROOT).as_posix() for file in files if "generated" not in file.parts)


def blocks(page: str) -> list[Block]:
    """The blocks of a page, in order."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [
        Block(page, text.count("\n", 0, found.start()) + 1, found["kind"], found["text"])
        for found in _FENCE.finditer(text)
    ]


def calls(text: str) -> list[Call]:
    """The commands of a console block."""
    parts = re.split(r"^\$ ", text, flags=re.MULTILINE)
    return [Call(command, printed) for command, _, printed in (part.partition("\n") for part in parts[1:])]


def overrides(text: str) -> Iterator[list[str]]:
    """What follows `bench run` in each line of a block that has it."""
    for line in text.replace("\\\n", " ").splitlines():
        words = shlex.split(line, comments=True)
        while words and "=" in words[0]:  # PYTHONPATH=. bench run …
            words = words[1:]
        if words[:2] == ["bench", "run"]:
            yield [word for word in words[2:] if not word.startswith("--")]
