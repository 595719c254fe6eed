"""Text that others wrote, without the characters that steer what shows it."""

from __future__ import annotations

import unicodedata


def printable(text: str, keep: str = "") -> str:
    """Control and invisible formatting characters written out (\\x1b), so that they cannot steer a terminal.

    `keep`: such characters to leave as they are.
    """
    return "".join(char if char in keep or not _is_control(char) else _written_out(char) for char in text)


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _written_out(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
