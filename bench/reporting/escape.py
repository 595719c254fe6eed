"""Text that others wrote, made harmless for where it is shown."""

from __future__ import annotations

import re

from bench.text.printable import printable as printable  # used wherever text is shown

_MARKDOWN = re.compile(r"[\\`*\[\]|~$]|(?<![^\W_])_|_(?![^\W_])")  # an underscore within a word marks nothing
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


_LATEX = str.maketrans(
    {character: rf"\{character}" for character in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}"}
    | {">": r"\textgreater{}", "–": "--", "[": "{[}", "]": "{]}"}  # a bracket after \\ would be its argument
)


def markdown(text: str) -> str:
    """One line of text that means itself in a cell of a GitHub table: no markup, no HTML, no end of the cell."""
    line = " ".join(text.split())
    return _MARKDOWN.sub(lambda match: "\\" + match.group(), printable(line)).translate(_HTML)


def latex(text: str) -> str:
    """One line of text that means itself in LaTeX: no command, no comment, no end of the cell."""
    return printable(" ".join(text.split())).translate(_LATEX)
