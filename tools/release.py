"""Check that this commit can be released, and build its archives into dist/: `make release`. It uploads nothing.

What is checked: nothing is uncommitted; pyproject.toml, CITATION.cff and CHANGELOG.md tell one version; the archives
build, and twine and check-wheel-contents find no fault; no package is known to be vulnerable, where that can be asked.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
KINDS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security", "Scores")
_VERSION = re.compile(r"## \[(?P<version>\d+\.\d+\.\d+)\] - (?P<day>\d{4}-\d{2}-\d{2})")


def main() -> int:
    """Check, build, check; gives the exit code."""
    version = str(tomllib.loads(_read("pyproject.toml"))["project"]["version"])
    faults = [*uncommitted(), *unequal_versions(version), *changelog_faults(_read("CHANGELOG.md"))]
    if not faults:
        faults = [*archive_faults()]
        print(audit())
    for fault in faults:
        print(f"release: {fault}", file=sys.stderr)
    if faults:
        return 1
    print(f"{version} can be released: {', '.join(sorted(file.name for file in DIST.iterdir()))} in dist/")
    return 0


def uncommitted() -> Iterator[str]:
    """A fault if the working tree is not what the commit has."""
    if changed := _ran("git", "status", "--porcelain").stdout.splitlines():
        yield f"{len(changed)} files are not committed, the first is {changed[0].split()[-1]}. Commit or remove them"


def unequal_versions(version: str) -> Iterator[str]:
    """A fault for each file that tells another version than pyproject.toml."""
    cited = yaml.safe_load(_read("CITATION.cff"))["version"]
    if cited != version:
        yield f"CITATION.cff says {cited}, pyproject.toml {version}. Make them equal"
    released = [found["version"] for found in _VERSION.finditer(_read("CHANGELOG.md"))]
    if released[:1] != [version]:
        last = released[0] if released else "none"
        yield f"the newest release in CHANGELOG.md is {last}, not {version}. Give [Unreleased] its version and day"


def changelog_faults(text: str) -> Iterator[str]:
    """What is not as Keep a Changelog 1.1.0 has it."""
    headings = re.findall(r"^## .*$", text, re.MULTILINE)
    if not text.startswith("# Changelog\n"):
        yield "CHANGELOG.md does not begin with '# Changelog'"
    if headings[:1] != ["## [Unreleased]"]:
        yield "the first section of CHANGELOG.md is not [Unreleased]"
    found = [_VERSION.fullmatch(heading) for heading in headings[1:]]
    yield from (
        f"CHANGELOG.md: '{heading}' is not '## [1.2.3] - 2026-01-31'"
        for heading, match in zip(headings[1:], found, strict=True)
        if not match
    )
    order = [tuple(map(int, match["version"].split("."))) for match in found if match]
    if order != sorted(set(order), reverse=True):
        yield "CHANGELOG.md: the newest release does not stand first"
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        yield from _section_faults(section)


def _section_faults(section: str) -> Iterator[str]:
    title = section.partition("\n")[0]
    parts = [part.partition("\n") for part in re.split(r"^### ", section, flags=re.MULTILINE)[1:]]
    kinds = [kind for kind, _, _ in parts]
    for kind in dict.fromkeys(kinds):
        if kind not in KINDS:
            yield f"CHANGELOG.md, {title}: there is no kind of change '{kind}'. Known are: {', '.join(KINDS)}"
        if kinds.count(kind) > 1:
            yield f"CHANGELOG.md, {title}: '{kind}' stands there twice"
    for kind, _, text in parts:
        lines = [line for line in text.splitlines() if line.strip()]
        if not lines or any(not line.startswith(("- ", "  ")) for line in lines):
            yield f"CHANGELOG.md, {title}, {kind}: not a list of changes"


def archive_faults() -> Iterator[str]:
    """Builds both archives anew; what is wrong with them."""
    shutil.rmtree(DIST, ignore_errors=True)
    commands = [["build", "--outdir", str(DIST), str(ROOT)], ["twine", "check", "--strict"], ["check_wheel_contents"]]
    for module, *words in commands:
        files = [] if module == "build" else [str(file) for file in sorted(DIST.iterdir())]
        chosen = [file for file in files if module == "twine" or file.endswith(".whl")]
        done = _ran(sys.executable, "-m", module, *words, *chosen)
        if done.returncode:
            yield f"{module}: {(done.stdout + done.stderr).strip()}"
            return


def audit() -> str:
    """What pip-audit says of the pinned packages, in a line; that nobody could be asked is no fault."""
    done = _ran(sys.executable, "-m", "pip_audit", "--requirement", "constraints.txt", "--no-deps", "--disable-pip",
                "--progress-spinner", "off", "--format", "json")  # fmt: skip
    try:
        return audited(json.loads(done.stdout)["dependencies"])
    except ValueError:  # it breaks off where its service is not there, and tells no JSON
        return f"pip-audit: nobody could be asked ({' '.join(done.stderr.split())[-200:]})"


def audited(packages: Sequence[Mapping[str, Any]]) -> str:
    """What pip-audit's report comes to. It calls packages that its service does not know skipped, not faulty."""
    asked = [each for each in packages if "skip_reason" not in each]
    found = [
        f"{each['name']} {each['version']}: {', '.join(fault['id'] for fault in each['vulns'])}"
        for each in asked
        if each["vulns"]
    ]
    if found:
        return f"pip-audit: look at these before you release: {'; '.join(found)}"
    left = f", {len(packages) - len(asked)} could not be looked up from here" if len(asked) < len(packages) else ""
    return f"pip-audit: no vulnerability is known of {len(asked)} of {len(packages)} packages{left}"


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _ran(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 -- our own words


if __name__ == "__main__":
    sys.exit(main())
