"""The bill of materials is valid CycloneDX and names the whole core: `make test-package`."""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.package.conftest import ROOT, ran

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

UNTOLD = {
    "antlr4-python3-runtime",
    "transformers",
}  # in words that cyclonedx-py does not take; docs/licences.md has them


def test_the_bill_of_materials_names_the_core_with_versions_and_licences(
    installed: Callable[[int], Path], tmp_path: Path
) -> None:
    file = tmp_path / "sbom.json"
    words = [
        "environment",
        "--pyproject",
        "pyproject.toml",
        "--output-reproducible",
        "--validate",
        "--output-file",
        file,
    ]
    ran(Path(sys.executable).with_name("cyclonedx-py"), *words, installed(sys.version_info.minor))
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["bomFormat"] == "CycloneDX"
    assert told["metadata"]["component"]["name"] == PROJECT["name"]
    parts = {canonicalize_name(part["name"]): part for part in told["components"]}
    core = {canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]}
    assert core - parts.keys() == set()
    assert [name for name in parts if not parts[name].get("version")] == []
    assert {name for name in parts if not parts[name].get("licenses")} <= UNTOLD
