"""`bench export`: what it refuses, what it replaces, and that what it writes is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import evaluate
import pytest
from huggingface_hub import SpaceCard

from bench.cli.export import EXPORTS, MARKER
from tests.commands import Bench

FACT = {"id": "a", "mentions": [{"kind": "number", "value": "25"}]}
ROWS = {"id": "1", "source": "Belarus released 52 people.", "language": "en"}


def test_every_export_is_in_the_help(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        bench("export", "--help")
    told = capsys.readouterr().out
    assert [what for what in EXPORTS if f"bench export {what} " not in told] == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["evalute", "out"], "invalid choice: 'evalute'"),
        (["evaluate"], "required: [RUN] DIR"),
        (["evaluate", "a=b"], "no folder is named. Write: bench export evaluate DIR"),
        (["evaluate", "out", "words=3"], "bench export evaluate takes no overrides"),
        (["evaluate", "run", "out"], "bench export evaluate takes no results folder"),
        (["evaluate", "out", "--model", "a/b"], "bench export evaluate takes no --model"),
        (["dataset", "out", "dataset=jsonl", "dataset.path=no.jsonl"], "no.jsonl: there is no such file"),
        (["dataset", "out", "dataset=jsnl"], "there is no dataset 'jsnl'. Did you mean jsonl?"),
        (["every-eval-ever", "out"], "one results folder must be named. Write: bench export every-eval-ever RUN DIR"),
        (["every-eval-ever", "nowhere", "out"], "nowhere does not exist"),
        (["evaluate", "full"], "full is not empty and no export of ours"),
        (["evaluate", "file"], "file is a file"),
        (["evaluate", "other"], "other holds an export of dataset, not of evaluate"),
    ],
)
def test_what_is_wrong_is_one_line(bench: Bench, words: list[str], message: str) -> None:
    Path("full").mkdir()
    Path("full/own.txt").write_text("mine", encoding="utf-8")
    Path("file").write_text("mine", encoding="utf-8")
    Path("other").mkdir()
    Path("other", MARKER).write_text('{"what": "dataset", "files": []}', encoding="utf-8")
    told = bench("export", *words)
    assert (told.code, told.out) == (2, "")
    assert message in told.err
    assert told.err.count("\n") == 1
    assert not Path("out").exists()
    assert [path.name for path in Path("full").iterdir()] == ["own.txt"]


def test_a_run_is_one_run(bench: Bench) -> None:
    told = bench("export", "model-index", str(Path(__file__).parents[2] / "results" / "seeds"), "out")
    assert told.code == 2
    assert "holds 6 runs" in told.err


def test_an_export_may_take_the_whole_configuration(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(folder: Path, config: dict[str, Any], instantiate: Callable[[str, Any], Any]) -> list[Path]:
        dataset = instantiate("dataset", {key: each for key, each in config["dataset"].items() if key != "about"})
        folder.mkdir()
        (folder / "told").write_text(" ".join(example.id for example in dataset.examples), encoding="utf-8")
        return [folder / "told"]

    monkeypatch.setattr("bench.export.evaluate.write", write)
    Path("rows.jsonl").write_text(json.dumps(ROWS), encoding="utf-8")
    assert bench("export", "evaluate", "out", "dataset=jsonl", "dataset.path=rows.jsonl").code == 0
    assert Path("out/told").read_text(encoding="utf-8") == "1"


def test_an_export_replaces_its_own_files_and_no_others(bench: Bench) -> None:
    rows = Path("rows.jsonl")
    rows.write_text(json.dumps(ROWS), encoding="utf-8")
    command = ("export", "dataset", "out", "dataset=jsonl", "dataset.path=rows.jsonl")
    assert bench(*command).code == 0
    Path("out/own.txt").write_text("mine", encoding="utf-8")
    (before,) = Path("out/en").iterdir()
    rows.write_text(json.dumps(ROWS | {"source": "Belarus released 14 people."}), encoding="utf-8")
    assert bench(*command).code == 0
    (after,) = Path("out/en").iterdir()
    assert after.name != before.name
    assert Path("out/own.txt").read_text(encoding="utf-8") == "mine"


def test_the_list_of_files_leads_nowhere_else(bench: Bench) -> None:
    Path("own.txt").write_text("mine", encoding="utf-8")
    Path("out").mkdir()
    Path("out", MARKER).write_text('{"what": "evaluate", "files": ["../own.txt"]}', encoding="utf-8")
    assert bench("export", "evaluate", "out").code == 0
    assert Path("own.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "columns", "figure"),
    [
        ("number_consistency", {"sources": ["52 people were freed in September."]}, 0.5),
        ("name_consistency", {"sources": ["Belarus freed them."]}, 1.0),
        ("fact_recall", {"sources": ["52 were freed."], "facts": [[FACT]]}, 1.0),
        ("multilingual_rouge", {"references": ["Білорусь звільнила 25 осіб у вересні"]}, 1.0),
    ],
)
def test_a_folder_is_a_module_of_evaluate(  # noqa: PLR0913 -- three of them are fixtures
    bench: Bench,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    columns: dict[str, list[str]],
    figure: float,
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert bench("export", "evaluate", "out").code == 0
    module = evaluate.load(f"out/{name}", "uk", cache_dir=str(tmp_path / "cache"))
    result = module.compute(predictions=["Білорусь звільнила 25 осіб у вересні"], **columns)
    assert module.name == name
    assert next(iter(result.values())) == figure
    assert [key for key in ("rows", "judged", "signatures") if key not in result] == []
    card = SpaceCard.load(Path("out", name, "README.md"), ignore_metadata_errors=False)
    assert (card.data.sdk, card.data.app_file) == ("gradio", "app.py")
    assert len(card.data.short_description) <= 60, "the hub takes no more"
    assert {path.name for path in Path("out", name).iterdir()} == {
        f"{name}.py",
        "README.md",
        "app.py",
        "requirements.txt",
    }
