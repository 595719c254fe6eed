"""Text that others wrote, made harmless for where it is shown."""

from __future__ import annotations

import re
import unicodedata

_MARKDOWN = re.compile(r"[\\`*\[\]|~$]|(?<![^\W_])_|_(?![^\W_])")  # an underscore within a word marks nothing
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


_LATEX = str.maketrans(
    {character: rf"\{character}" for character in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}"}
    | {">": r"\textgreater{}", "–": "--", "[": "{[}", "]": "{]}"}  # a bracket after \\ would be its argument
)


def printable(text: str, keep: str = "") -> str:
    """Control and invisible formatting characters written out (\\x1b), so that they cannot steer a terminal.

    `keep`: such characters to leave as they are.
    """
    return "".join(char if char in keep or not _is_control(char) else _written_out(char) for char in text)


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _written_out(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def markdown(text: str) -> str:
    """One line of text that means itself in a cell of a GitHub table: no markup, no HTML, no end of the cell."""
    line = " ".join(text.split())
    return _MARKDOWN.sub(lambda match: "\\" + match.group(), printable(line)).translate(_HTML)


def latex(text: str) -> str:
    """One line of text that means itself in LaTeX: no command, no comment, no end of the cell."""
    return printable(" ".join(text.split())).translate(_LATEX)
