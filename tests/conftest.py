"""Settings and fixtures for all tests."""

from __future__ import annotations

import importlib.util
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bench.cli import main
from tests.commands import Bench, Told

MODELS = Path(__file__).parents[1] / "tools" / "build_tiny_models.py"
_PATIENCE = 180  # seconds for a server to start on a slow machine

# No test is timed: the first call of a property may load a dictionary.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def bench(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    """Runs a command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> Told:
        code = main(words)
        captured = capsys.readouterr()
        return Told(code, captured.out, captured.err)

    return call


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the models of tools/build_tiny_models.py, made once for all tests that run one."""
    pytest.importorskip("torch")
    spec = importlib.util.spec_from_file_location("build_tiny_models", MODELS)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    folder = tmp_path_factory.mktemp("models")
    script.build(folder)
    return folder


@pytest.fixture(scope="session")
def server(models: Path) -> Iterator[str]:
    """The address of a real server, transformers serve, with the tiny chat model."""
    pytest.importorskip("fastapi")
    httpx2 = pytest.importorskip("httpx2")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = str(Path(sys.executable).parent / "transformers")
    command = [program, "serve", str(models / "chat"), "--host", "127.0.0.1", "--port", str(port), "--device", "cpu"]
    process = subprocess.Popen(command)  # noqa: S603 -- our own words
    try:
        for _ in range(_PATIENCE):
            assert process.poll() is None, "the server has ended"
            try:
                if httpx2.get(f"http://127.0.0.1:{port}/health").status_code == 200:
                    break
            except httpx2.TransportError:
                time.sleep(1)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.terminate()
        process.wait(30)
