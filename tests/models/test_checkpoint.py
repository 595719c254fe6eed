"""Where models come from, what is refused, and that a folder calls nobody."""

from __future__ import annotations

import json
import shutil
import socket
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bench.errors import ConfigError, MissingExtraError
from bench.models import checkpoint
from bench.models.checkpoint import adapter_base, load_tokenizer, local_folder, require, wanted_files
from bench.records import Article, Example
from bench.summarizers.seq2seq import Seq2Seq

EXAMPLE = Example("a/en", Article("a", ("en",), "Belarus freed 52 prisoners."), "en")


def test_what_an_extra_brings_is_asked_for_by_its_name() -> None:
    with pytest.raises(MissingExtraError, match=r"no_such_package is not installed.*summary-bench\[hf\]"):
        require("no_such_package")


def test_without_torch_the_extra_is_named_before_anything_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoint, "find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=r"torch is not installed. .*summary-bench\[hf\]"):
        list(Seq2Seq(path=str(tmp_path)).summarize([EXAMPLE]))


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (
            ["config.json", "model.safetensors", "pytorch_model.bin", "tf_model.h5", "onnx/model.onnx", "README.md"],
            ["config.json", "model.safetensors"],
        ),
        (["config.json", "pytorch_model.bin", "spiece.model"], ["config.json", "pytorch_model.bin", "spiece.model"]),
        (["chat_template.jinja", "vocab.txt", "original/x.json"], ["chat_template.jinja", "vocab.txt"]),
    ],
)
def test_which_files_of_the_hub_are_fetched(names: list[str], wanted: list[str]) -> None:
    assert wanted_files(names) == wanted


def test_a_path_that_is_no_folder_never_reaches_the_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "models").mkdir()
    monkeypatch.chdir(tmp_path)
    for path in ("/no/such/folder", "./here", "../there", "models/typo", "a/b/c", "~/nothing", "C:\\models"):
        with pytest.raises(ConfigError, match="there is no folder"):
            local_folder(path, None)
    assert local_folder("models", None) == Path("models")
    with pytest.raises(ConfigError, match="has no revision"):
        local_folder("models", "main")


class Hub:
    """What stands in for the hub: it answers or raises, and remembers what it was asked for."""

    def __init__(self, folder: Path, error: Exception | None = None, *, cached: bool = True) -> None:
        self.folder, self.error, self.cached = folder, error, cached
        self.asked: list[dict[str, Any]] = []

    def model_info(self, name: str, revision: str | None, timeout: float) -> Any:
        if self.error:
            raise self.error
        return SimpleNamespace(sha="f00d", siblings=[SimpleNamespace(rfilename="config.json")])

    def snapshot_download(self, name: str, **options: Any) -> str:
        self.asked.append(options)
        if options.get("local_files_only") and not self.cached:
            raise FileNotFoundError(name)
        return str(self.folder)


def test_a_hub_name_becomes_a_folder_of_one_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hub = Hub(tmp_path)
    monkeypatch.setattr("huggingface_hub.HfApi", lambda: hub)
    monkeypatch.setattr("huggingface_hub.snapshot_download", hub.snapshot_download)
    assert local_folder("some/model", "main") == tmp_path
    assert hub.asked == [{"revision": "f00d", "allow_patterns": ["config.json"]}]


@pytest.mark.parametrize("cached", [True, False])
def test_without_a_network_the_cache_serves(tmp_path: Path, cached: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    hub = Hub(tmp_path, ConnectionError("no route"), cached=cached)
    monkeypatch.setattr("huggingface_hub.HfApi", lambda: hub)
    monkeypatch.setattr("huggingface_hub.snapshot_download", hub.snapshot_download)
    if cached:
        assert local_folder("some/model", None) == tmp_path
    else:
        with pytest.raises(ConfigError, match="the hub cannot be reached and 'some/model' is not in its cache"):
            local_folder("some/model", None)


def test_a_folder_without_a_tokenizer_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "t5"}', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"has no tokenizer\. Copy tokenizer\.json"):
        load_tokenizer(tmp_path)
    (tmp_path / "tokenizer.json").write_text("{", encoding="utf-8")
    with pytest.raises(ConfigError, match="its tokenizer cannot be loaded"):
        load_tokenizer(tmp_path)


def test_an_adapter_alone_names_its_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoint, "find_spec", lambda name: name)
    assert adapter_base(tmp_path) is None
    (tmp_path / "adapter_config.json").write_text(json.dumps({"base_model_name_or_path": "some/base"}))
    with pytest.raises(ConfigError, match=f"Give both: path=some/base adapter={tmp_path}"):
        list(Seq2Seq(path=str(tmp_path)).summarize([EXAMPLE]))


def copied(models: Path, kind: str, tmp_path: Path) -> Path:
    shutil.copytree(models / kind, tmp_path / kind)
    return tmp_path / kind


def run(folder: Path, **options: Any) -> str:
    options["work"] = {"device": "cpu", **options.get("work", {})}
    (told,) = Seq2Seq(path=str(folder), max_new_tokens=8, **options).summarize([EXAMPLE])
    return told.text


@pytest.mark.hf
def test_a_folder_calls_nobody(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", connect)
    assert run(models / "seq2seq") == run(models / "seq2seq")


@pytest.mark.hf
def test_lacking_weights_are_not_made_up(models: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    folder = copied(models, "seq2seq", tmp_path)
    weights = load_file(folder / "model.safetensors")
    del weights["decoder.final_layer_norm.weight"]
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(ConfigError, match=r"lacks weights \(decoder.final_layer_norm.weight and 0 more\)"):
        run(folder)


@pytest.mark.hf
def test_what_is_no_such_model_is_refused(models: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be loaded as AutoModelForSeq2SeqLM"):
        run(models / "chat")
    folder = copied(models, "seq2seq", tmp_path)
    (folder / "config.json").unlink()
    with pytest.raises(ConfigError, match="holds no model"):
        run(folder)
    with pytest.raises(ConfigError, match="the device 'abacus' cannot be used"):
        run(models / "seq2seq", work={"device": "abacus"})


@pytest.mark.hf
def test_an_adapter_changes_the_text(models: Path, tmp_path: Path) -> None:
    peft = pytest.importorskip("peft")
    import torch
    from transformers import AutoModelForSeq2SeqLM

    torch.manual_seed(0)
    base = AutoModelForSeq2SeqLM.from_pretrained(models / "seq2seq")
    config = peft.LoraConfig(r=4, lora_alpha=64, target_modules=["q", "v"], init_lora_weights=False)
    peft.get_peft_model(base, config).save_pretrained(tmp_path / "adapter")
    assert run(models / "seq2seq", adapter=str(tmp_path / "adapter")) != run(models / "seq2seq")
    with pytest.raises(ConfigError, match="the adapter does not fit this model"):
        run(models / "seq2seq", adapter=str(models / "chat"))


def test_files_are_known_by_their_contents(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"abc")
    (tmp_path / "folder").mkdir()
    known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert checkpoint.file_hashes(tmp_path) == {"a.json": known}
