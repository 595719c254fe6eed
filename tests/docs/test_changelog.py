"""CHANGELOG.md has the form of Keep a Changelog, and tools/release.py sees where it has not."""

from __future__ import annotations

from typing import Any

import pytest
from release import audited, changelog_faults, unequal_versions

from tests.docs.blocks import ROOT

CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
GOOD = """# Changelog

## [Unreleased]

## [0.2.0] - 2026-02-01

### Added
- This.
  And that.

## [0.1.0] - 2026-01-01
"""


def test_the_changelog_has_the_form() -> None:
    assert list(changelog_faults(CHANGELOG)) == []


def test_a_changelog_without_fault() -> None:
    assert list(changelog_faults(GOOD)) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("# Changelog", "# Changes", "does not begin with"),
        ("## [Unreleased]\n\n", "", "is not [Unreleased]"),
        ("## [0.2.0] - 2026-02-01", "## 0.2.0", "'## 0.2.0' is not"),
        ("[0.2.0]", "[0.0.9]", "newest release does not stand first"),
        ("[0.2.0]", "[0.1.0]", "newest release does not stand first"),
        ("### Added", "### New", "no kind of change 'New'"),
        ("- This.", "This.", "not a list"),
        ("- This.\n  And that.\n", "", "not a list"),
        ("\n\n## [0.1.0]", "\n\n### Added\n- Again.\n\n## [0.1.0]", "twice"),
    ],
)
def test_a_fault_is_told(old: str, new: str, fault: str) -> None:
    assert old in GOOD
    assert fault in "\n".join(changelog_faults(GOOD.replace(old, new)))


def test_a_version_that_is_not_in_the_changelog_is_told() -> None:
    assert any("CHANGELOG.md" in fault and "99.0.0" in fault for fault in unequal_versions("99.0.0"))


CLEAN = {"name": "numpy", "version": "2.0", "vulns": []}
FAULTY = {"name": "jinja2", "version": "2.10", "vulns": [{"id": "PYSEC-1"}, {"id": "PYSEC-2"}]}
SKIPPED = {"name": "ours", "skip_reason": "not found on PyPI"}


@pytest.mark.parametrize(
    ("packages", "told"),
    [
        ([CLEAN], "no vulnerability is known of 1 of 1 packages"),
        ([CLEAN, FAULTY, SKIPPED], "look at these before you release: jinja2 2.10: PYSEC-1, PYSEC-2"),
        ([CLEAN, SKIPPED], "no vulnerability is known of 1 of 2 packages, 1 could not be looked up from here"),
        ([SKIPPED], "no vulnerability is known of 0 of 1 packages, 1 could not be looked up from here"),
    ],
)
def test_an_audit_tells_what_it_could_not_look_up(packages: list[dict[str, Any]], told: str) -> None:
    assert audited(packages) == f"pip-audit: {told}"
