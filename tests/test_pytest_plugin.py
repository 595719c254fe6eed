from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.errors import InputError
from bench.pytest_plugin import assert_consistent

ARTICLE = "Belarus freed 52 political prisoners in September. John Coale, the envoy, spoke in Minsk."
SUITE = f"""
def test_good(assert_consistent):
    assert_consistent({ARTICLE!r}, "52 prisoners were freed in September.", "en")

def test_bad(assert_consistent):
    assert_consistent({ARTICLE!r}, "25 prisoners were freed in September.", "en")
"""


@pytest.mark.parametrize(
    ("summary", "language"),
    [
        ("52 prisoners were freed in September.", "en"),
        ("52 prisoners were freed in September.", None),
        ("У вересні звільнили 52 в'язнів, сказав Джон Коул.", "uk"),
        ("Dozens were freed.", "en"),
    ],
)
def test_a_consistent_summary_passes(summary: str, language: str | None) -> None:
    assert_consistent(ARTICLE, summary, language)


@pytest.mark.parametrize(
    ("summary", "language", "told"),
    [
        ("25 prisoners were freed.", "en", "contradicted: “25” .*the article has “52”"),
        ("У вересні звільнили 25 в'язнів.", "uk", "unsupported: “25”"),
        ("Angela Merkel spoke in Minsk.", "en", "unsupported: “Angela Merkel”"),
    ],
)
def test_an_inconsistent_one_fails_with_the_words(summary: str, language: str, told: str) -> None:
    with pytest.raises(pytest.fail.Exception, match=told):
        assert_consistent(ARTICLE, summary, language)


def test_an_empty_summary_is_bad_input() -> None:
    with pytest.raises(InputError, match="summary is empty"):
        assert_consistent(ARTICLE, " ", "en")


def test_the_fixture_is_there_in_another_suite(tmp_path: Path) -> None:
    (tmp_path / "test_mine.py").write_text(SUITE)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        str(tmp_path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)  # noqa: S603 -- our own words
    assert done.returncode == 1
    assert "1 failed, 1 passed" in done.stdout
    assert "the article has “52”" in done.stdout


def test_the_plugin_loads_nothing_heavy() -> None:
    program = "import sys, bench.pytest_plugin; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 -- ours
    assert {"numpy", "regex", "simplemma", "pydantic"} & set(done.stdout.split()) == set()
