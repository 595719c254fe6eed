"""What is in the archives, and what is said of them: `make test-package`."""

from __future__ import annotations

import hashlib
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.package.conftest import ROOT, Archives, ran

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Folders of the repository and where the wheel has them.
PACKED = {"bench": "bench", "configs": "bench/_configs", "references": "bench/_references", "seeds": "bench/_seeds"}


def contents(wheel: Path) -> dict[str, str]:
    """The files of a wheel and their hashes, without RECORD, which lists them."""
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/RECORD")]
        return {name: hashlib.sha256(archive.read(name)).hexdigest() for name in names}


def committed(folder: str) -> list[str]:
    return ran("git", "ls-files", "-z", folder).stdout.strip("\0").split("\0")


def test_the_wheel_has_what_the_repository_has_and_nothing_else(archives: Archives) -> None:
    expected = {
        inside + name.removeprefix(folder): hashlib.sha256((ROOT / name).read_bytes()).hexdigest()
        for folder, inside in PACKED.items()
        for name in committed(folder)
    }
    info = f"summary_bench-{PROJECT['version']}.dist-info"
    given = contents(archives.wheel)
    assert {name: each for name, each in given.items() if not name.startswith(info)} == expected
    assert {"bench/py.typed", "bench/_configs/config.yaml", "bench/_references/entities.yaml"} < given.keys()
    assert {f"{info}/licenses/{name}" for name in ("LICENSE", "NOTICE")} < given.keys()


def test_the_source_archive_makes_the_same_wheel_as_the_checkout(archives: Archives, tmp_path: Path) -> None:
    ran(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path, ROOT)
    assert contents(next(tmp_path.glob("*.whl"))) == contents(archives.wheel)


def test_the_source_archive_has_what_is_needed_to_test_it(archives: Archives) -> None:
    with tarfile.open(archives.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"Makefile", "constraints.txt", "tests/conftest.py", "CHANGELOG.md", "docs/conf.py"} < names
    assert [name for name in names if name.startswith((".venv", "site/", "docs/generated"))] == []


@pytest.mark.parametrize(
    "words",
    [("twine", "check", "--strict"), ("check_wheel_contents", "--ignore=W005,W010")],
    ids=lambda words: str(words[0]),
)
def test_what_is_said_of_the_archives_is_in_order(archives: Archives, words: tuple[str, ...]) -> None:
    files = archives if words[0] == "twine" else archives[1:]
    ran(sys.executable, "-m", *words, *files)


def test_pyproject_is_valid(archives: Archives) -> None:
    ran(sys.executable, "-m", "validate_pyproject", "pyproject.toml")
