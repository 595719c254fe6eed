"""A model and its tokenizer, from a folder or from the Hugging Face hub, checked before anything relies on them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.errors import ConfigError, MissingExtraError

_HUB_NAME = re.compile(r"[\w-][\w.-]*(/[\w-][\w.-]*)?")
_TOKENIZERS = (
    "tokenizer.json", "tokenizer.model", "spiece.model", "spm.model", "sentencepiece.bpe.model", "tekken.json",
    "vocab.json", "vocab.txt",
)  # fmt: skip
_BLOCK = 1 << 20
_NO_LIMIT = 10**9  # tokenizers that know no limit say 10 ** 30


@dataclass(frozen=True, slots=True)
class Loading:
    """How a model is loaded: the class of transformers, the device and type of numbers, an adapter's folder or name.

    `unneeded`: what the names of weights begin with that the files may lack, because nothing uses them.
    """

    auto_class: str
    device: str = "auto"
    dtype: str = "auto"
    adapter: str | None = None
    unneeded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A model on its device, with its tokenizer."""

    model: Any
    tokenizer: Any
    device: str
    dtype: str
    folder: Path

    def facts(self) -> dict[str, object]:
        return {"device": self.device, "dtype": self.dtype, "files": file_hashes(self.folder)}


def require(package: str) -> None:
    """Raise MissingExtraError unless `package`, which the extra `hf` brings, is installed."""
    if find_spec(package) is None:
        raise MissingExtraError(package, "hf")


def load_tokenizer(folder: Path) -> Any:
    """The tokenizer in `folder`.

    Raises:
        ConfigError: there are no files of one, and transformers would make up an empty one; or they are broken.
    """
    if not any((folder / name).exists() for name in _TOKENIZERS):
        cure = "Copy tokenizer.json (or spiece.model …) of the model into it: tokenizer.save_pretrained(folder)"
        raise ConfigError(f"{folder} has no tokenizer. {cure}")
    from transformers import AutoTokenizer
    from transformers.utils import logging

    logging.set_verbosity_error()  # it warns of texts that are too long before we cut them
    try:
        return AutoTokenizer.from_pretrained(folder, local_files_only=True)
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise ConfigError(f"{folder}: its tokenizer cannot be loaded ({_first_line(error)})") from None


def load_config(folder: Path) -> Any:
    """The configuration of the model in `folder`, without its weights.

    Raises:
        ConfigError: the folder holds no model.
    """
    from transformers import AutoConfig

    try:
        return AutoConfig.from_pretrained(folder, local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise ConfigError(f"{folder} holds no model ({_first_line(error)})") from None


def window(folder: Path, tokenizer: Any) -> int | None:
    """How many tokens the model in `folder` reads; None where it knows no limit.

    Raises:
        ConfigError: the folder holds no model.
    """
    config = load_config(folder).get_text_config()
    known = (tokenizer.model_max_length, getattr(config, "max_position_embeddings", None))
    return min((each for each in known if isinstance(each, int) and each < _NO_LIMIT), default=None)


def load_checkpoint(folder: Path, tokenizer: Any, how: Loading) -> Checkpoint:
    """The model in `folder`, with its adapter, ready to be used.

    Raises:
        MissingExtraError: the adapter needs peft, and it is not installed.
        ConfigError: the folder holds no model of this kind, or not all of its weights.
    """
    import transformers

    transformers.utils.logging.disable_progress_bar()
    device = _device(how.device)
    dtype = _dtype(how.dtype, device)
    auto = getattr(transformers, how.auto_class)
    try:
        model, told = auto.from_pretrained(folder, local_files_only=True, dtype=dtype, output_loading_info=True)
    except (OSError, ValueError, KeyError, ImportError, RuntimeError) as error:
        raise ConfigError(f"{folder} cannot be loaded as {how.auto_class} ({_first_line(error)})") from None
    if missing := sorted(key for key in told["missing_keys"] if not key.startswith(how.unneeded)):
        raise ConfigError(f"{folder} lacks weights ({missing[0]} and {len(missing) - 1} more). Copy all of its files")
    if how.adapter is not None:
        model = _adapted(model, local_folder(how.adapter, None))
    model = model.to(device).eval()
    return Checkpoint(model, tokenizer, str(model.device), str(model.dtype).removeprefix("torch."), folder)


def _adapted(model: Any, folder: Path) -> Any:
    require("peft")
    from peft import PeftModel

    try:
        return PeftModel.from_pretrained(model, str(folder), local_files_only=True)
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise ConfigError(f"{folder}: the adapter does not fit this model ({_first_line(error)})") from None


def _device(wanted: str) -> str:
    import torch

    if wanted == "auto":
        return "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    try:
        torch.empty(0, device=wanted)
    except (RuntimeError, AssertionError) as error:
        raise ConfigError(f"the device '{wanted}' cannot be used ({_first_line(error)}). Use work.device=cpu") from None
    return wanted


def _dtype(wanted: str, device: str) -> Any:
    """32 bits where the checkpoint's own type may be slow or inexact, its own type on CUDA."""
    if wanted == "auto":
        return "auto" if device.startswith("cuda") else "float32"
    return wanted


def local_folder(path: str, revision: str | None) -> Path:
    """The folder of `path` itself, or of the files of the hub's model of that name; only that uses the network.

    Raises:
        ConfigError: there is no such folder, no such model, or the hub cannot be reached.
    """
    folder = Path(path).expanduser()
    if folder.is_dir():
        return _model_folder(folder, revision)
    if not _HUB_NAME.fullmatch(path) or (folder.parent.is_dir() and folder.parent != Path()):
        raise ConfigError(f"there is no folder {path}. Check the path, or name a model of the hub: owner/name")
    return _fetched(path, revision)


def _model_folder(folder: Path, revision: str | None) -> Path:
    if revision is not None:
        raise ConfigError(f"{folder} is a folder and has no revision. Leave revision out")
    return folder


def _fetched(name: str, revision: str | None) -> Path:
    """The model's files in the hub's cache; without a network those that are there already."""
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError, OfflineModeIsEnabled

    try:
        found = HfApi().model_info(name, revision=revision, timeout=20)
    except HfHubHTTPError as error:
        reason = _first_line(error)
        raise ConfigError(f"the hub has no model '{name}' for you ({reason}). Check name and revision") from None
    except (OSError, OfflineModeIsEnabled, _network_error()):
        try:
            return Path(snapshot_download(name, revision=revision, local_files_only=True))
        except (LocalEntryNotFoundError, OSError):
            cure = "Connect, or give a folder with its files"
            raise ConfigError(f"the hub cannot be reached and '{name}' is not in its cache. {cure}") from None
    files = wanted_files([each.rfilename for each in found.siblings or ()])
    return Path(snapshot_download(name, revision=found.sha, allow_patterns=files))


def _network_error() -> type[Exception]:
    from httpx2 import TransportError

    return TransportError


def wanted_files(names: list[str]) -> list[str]:
    """Of a repository's files those that a model is loaded from: not its other formats, not its weights twice."""
    top = [name for name in names if "/" not in name]
    weights = ".safetensors" if any(name.endswith(".safetensors") for name in top) else ".bin"
    return [name for name in top if name.endswith((".json", ".txt", ".model", ".jinja", weights))]


def adapter_base(folder: Path) -> str | None:
    """The model that an adapter belongs to, where `folder` holds an adapter and no model."""
    path = folder / "adapter_config.json"
    if (folder / "config.json").exists() or not path.exists():
        return None
    return str(json.loads(path.read_text(encoding="utf-8")).get("base_model_name_or_path"))


def file_hashes(folder: Path) -> Mapping[str, str]:
    """The SHA-256 of each file in `folder`, by name."""
    return {path.name: _sha256(path) for path in sorted(folder.iterdir()) if path.is_file()}


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0][:200] or type(error).__name__
