"""Models that read texts and write none: encoders and classifiers in this process."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bench.errors import ConfigError
from bench.models.checkpoint import (
    Checkpoint,
    Loading,
    file_hashes,
    load_checkpoint,
    load_tokenizer,
    local_folder,
    require,
    window,
)
from bench.models.options import Options, Work

_NO_LIMIT = 1_000_000  # tokens; of a model without positions
_HASH = 8  # hex digits


class ReaderOptions(Options):
    """`model`: a folder, or a name on the Hugging Face hub, which is then fetched at `revision`."""

    model: str
    revision: str | None = None
    work: Work = Work(batch_size=16)


@dataclass(frozen=True)
class Reader:
    """A model that was named; its files are looked at at once, its weights are loaded when they are first needed."""

    options: ReaderOptions
    auto_class: str
    unneeded: tuple[str, ...] = ()

    def check(self) -> None:
        """Raise what is wrong with the model's files, before anything is scored.

        Raises:
            MissingExtraError: torch is not installed.
            ConfigError: there is no such model, or it lacks its configuration or tokenizer.
        """
        require("torch")
        assert self.limit  # noqa: S101 -- reads folder, tokenizer and configuration

    @cached_property
    def folder(self) -> Path:
        return local_folder(self.options.model, self.options.revision)

    @cached_property
    def tokenizer(self) -> Any:
        tokenizer = load_tokenizer(self.folder)
        if tokenizer.pad_token_id is None:
            raise ConfigError(f"{self.folder}: its tokenizer has no token to pad with. Give a model that has one")
        return tokenizer

    @cached_property
    def config(self) -> Any:
        from transformers import AutoConfig

        return AutoConfig.from_pretrained(self.folder, local_files_only=True)

    @cached_property
    def limit(self) -> int:
        """How many tokens the model reads, special ones among them."""
        known = window(self.folder, self.tokenizer)
        if known is None:
            return _NO_LIMIT
        padding = self.config.pad_token_id
        offset = padding + 1 if getattr(self.config, "model_type", "") in _COUNT_FROM_PADDING and padding else 0
        return min(known, getattr(self.config, "max_position_embeddings", known) - offset)

    @cached_property
    def checkpoint(self) -> Checkpoint:
        how = Loading(self.auto_class, self.options.work.device, unneeded=self.unneeded)
        return load_checkpoint(self.folder, self.tokenizer, how)

    @cached_property
    def identity(self) -> str:
        """For signatures: the folder's name and a hash of its files, or the hub's name and commit."""
        if self.folder.parent.name == "snapshots":
            return f"{self.options.model}@{self.folder.name[:_HASH]}"
        told = repr(sorted(file_hashes(self.folder).items()))
        return f"{self.folder.name}@{hashlib.sha256(told.encode()).hexdigest()[:_HASH]}"

    def facts(self) -> dict[str, object]:
        """For the record: what was loaded, and where it ran."""
        return {"model": self.identity} | (self.checkpoint.facts() if "checkpoint" in vars(self) else {})


_COUNT_FROM_PADDING = frozenset({"roberta", "xlm-roberta", "xlm-roberta-xl", "camembert", "longformer", "mpnet"})
