from __future__ import annotations

import pytest

from bench.reporting.escape import markdown, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain — слово 52 %", "plain — слово 52 %"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\u202egnp.exe", r"a\u202egnp.exe"),
        ("two\nlines\r", r"two\nlines\r"),
        ("bell\x07 nul\x00", r"bell\x07 nul\x00"),
        ("\u2028", r"\u2028"),
    ],
)
def test_no_character_steers_the_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_line_breaks_can_be_kept() -> None:
    assert printable("a\nb\tc", keep="\n") == "a\nb\\tc"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("control_reference", "control_reference"),
        ("_a_", r"\_a\_"),
        ("a|b", r"a\|b"),
        ("a\nb", "a b"),
        ("`x` *y* ~z~ $m$", r"\`x\` \*y\* \~z\~ \$m\$"),
        ("[x](http://y)", r"\[x\](http://y)"),
        ("<img src=x onerror=y> &amp;", "&lt;img src=x onerror=y&gt; &amp;amp;"),
        ("a\\|b", r"a\\\|b"),
        ("a\x1bb", r"a\\x1bb"),
    ],
)
def test_markdown_means_itself(text: str, shown: str) -> None:
    assert markdown(text) == shown
