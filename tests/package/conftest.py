"""The archives as they would be released: `make test-package` has the tools that these tests need."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
MINORS = (11, 12, 13)
Ran = subprocess.CompletedProcess[str]


class Archives(NamedTuple):
    """What is uploaded."""

    sdist: Path
    wheel: Path


def ran(*words: object, cwd: Path = ROOT, check: bool = True) -> Ran:
    """A finished command, whose failure shows all that it said."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_CONS"))}
    done = subprocess.run(  # noqa: S603 -- our own words
        [str(word) for word in words], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    if check and done.returncode:
        pytest.fail(f"{' '.join(map(str, words))}: exit code {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done


def interpreter(minor: int) -> str | None:
    """A Python 3.`minor` that runs; None where there is none. pyenv's are found although they are not on the path."""
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    found = [shutil.which(f"python3.{minor}"), *sorted(map(str, root.glob(f"versions/3.{minor}.*/bin/python")))]
    if sys.version_info[:2] == (3, minor):
        found.insert(0, sys.executable)
    return next((each for each in found if each and not ran(each, "-c", "import venv", check=False).returncode), None)


@pytest.fixture(scope="session")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Archives:
    """The source archive, and the wheel that was built from it."""
    pytest.importorskip("check_wheel_contents", reason='needs pip install -e ".[release]"; make test-package has it')
    folder = tmp_path_factory.mktemp("dist")
    ran(sys.executable, "-m", "build", "--outdir", folder, ROOT)
    return Archives(next(folder.glob("*.tar.gz")), next(folder.glob("*.whl")))


@pytest.fixture(scope="session")
def installed(archives: Archives, tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Gives the Python of an environment in which nothing but the wheel and the core is installed."""
    made: dict[int, Path] = {}

    def install(minor: int) -> Path:
        if minor not in made:
            base = interpreter(minor)
            if base is None:
                pytest.skip(f"there is no Python 3.{minor} here")
            folder = tmp_path_factory.mktemp(f"venv{minor}")
            ran(base, "-m", "venv", folder)
            pip: list[str | Path] = [
                folder / "bin" / "python",
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ]
            ran(*pip, "--no-compile", "--constraint", ROOT / "constraints.txt", archives.wheel)
            made[minor] = folder / "bin" / "python"
        return made[minor]

    return install
