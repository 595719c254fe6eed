"""How large the extras are, measured where they are installed: `python tools/measure_extras.py >> docs/extras.tsv`.

An environment without an extra says nothing of it, so it is run in .venv, .venv-hf and the others in turn.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Print extra and size for each that is installed whole; gives the exit code."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    core = closure(map(Requirement, project["dependencies"]))
    print(f"core\t{megabytes(core)}")
    for extra, lines in project["optional-dependencies"].items():
        try:
            print(f"{extra}\t{megabytes(closure(map(Requirement, lines)) - core)}")
        except PackageNotFoundError as missing:
            print(f"{extra}: {missing.name} is not installed here", file=sys.stderr)
    return 0


def closure(requirements: Iterable[Requirement]) -> set[str]:
    """The names of all packages that these need, theirs included, by what is installed here.

    Raises:
        PackageNotFoundError: one of them is not.
    """
    found: set[str] = set()
    waiting = [(requirement, "") for requirement in requirements]
    seen: set[tuple[str, str]] = set()
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        found.add(name)
        for asked in {"", *requirement.extras}:
            if (name, asked) not in seen:
                seen.add((name, asked))
                waiting += [(Requirement(line), asked) for line in distribution(name).requires or ()]
    return found


def megabytes(names: Iterable[str]) -> str:
    """The size of the files of packages in 10^6 bytes, without what Python compiles at first use."""
    files = (Path(str(file.locate())) for name in names for file in distribution(name).files or ())
    size = sum(file.stat().st_size for file in files if file.is_file() and file.suffix != ".pyc")
    return f"{size / 1e6:.0f}" if size >= 1e7 else f"{size / 1e6:.1f}"


if __name__ == "__main__":
    sys.exit(main())
