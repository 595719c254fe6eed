from __future__ import annotations

from pathlib import Path

import pytest

from bench.cli import main


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("handed-in")
    assert main(["run", "summarizer=lead", "executor=serial", "--output", str(output)]) == 0
    (found,) = output.glob("seeds/lead-*")
    return found


def test_a_run_is_sound(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["results", "check", str(folder)]) == 0
    assert "sound: scoring again gives the same bytes" in capsys.readouterr().out


def test_problems_are_told_one_a_line(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "config.yaml").write_bytes((folder / "config.yaml").read_bytes())
    assert main(["results", "check", str(tmp_path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert f"{tmp_path}: scores.jsonl is missing" in lines
    assert all(line.startswith(f"{tmp_path}: ") for line in lines)


def test_what_is_no_folder_is_bad_input(tmp_path: Path) -> None:
    assert main(["results", "check", str(tmp_path / "nowhere")]) == 2


def test_nothing_that_a_folder_names_is_called(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    config = tmp_path / "config.yaml"
    config.write_text(config.read_text().replace("bench.datasets.seeds.load_seeds", "os.mkdir"))
    assert main(["results", "check", str(tmp_path)]) == 1
    assert "names a data set that is not read by bench.datasets" in capsys.readouterr().out
