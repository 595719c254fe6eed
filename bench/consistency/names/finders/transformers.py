"""Any token classification model of transformers, from a folder or the Hugging Face hub: the extra `hf`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

from bench.consistency.names.finders.base import Adapter, FoundName, codes, folder_hash, local_folder, named, release
from bench.errors import ConfigError, MissingExtraError

_STRIDE = 32  # tokens that two windows of a long text share
_NO_LIMIT = 10**6  # tokenizers that know no limit say 10 ** 30


class Transformers(Adapter):
    """The entities of a token classifier with a fast tokenizer; long texts are read in windows that overlap."""

    def __init__(
        self, model: str, languages: Collection[str], revision: str | None = None, device: str = "cpu"
    ) -> None:
        """`model`: a folder, or a name on the hub, which is then fetched once at `revision`.

        Raises:
            MissingExtraError: torch is not installed.
            ConfigError: there is no such model, it has no fast tokenizer, or `languages` is empty.
        """
        if find_spec("torch") is None:
            raise MissingExtraError("torch", "hf")
        self.languages = codes(languages, "the transformers finder")
        folder = local_folder(model, "the transformers finder")
        self._model = str(folder or model), revision, folder is not None, device
        config = _pipeline(*self._model).model.config
        version = folder_hash(folder) if folder else getattr(config, "_commit_hash", None)
        self.identity = f"{release('transformers', 'hf')}+{folder.name if folder else model}-{version}"

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        found = (named(each["start"], each["end"], each["entity_group"]) for each in _pipeline(*self._model)(text))
        return [name for name in found if name]


@cache
def _pipeline(model: str, revision: str | None, local: bool, device: str) -> Any:
    from transformers import pipeline

    try:
        tokenizer, classifier = _load(model, revision, local)
    except (OSError, ValueError, KeyError) as error:
        raise ConfigError(f"'{model}' is no token classifier ({str(error).partition(chr(10))[0]})") from None
    if not tokenizer.is_fast:
        raise ConfigError(f"'{model}' has no fast tokenizer, which tells the places of words. Give another model")
    return pipeline(
        "token-classification",
        model=classifier.eval(),
        tokenizer=tokenizer,
        aggregation_strategy="simple",
        stride=min(_STRIDE, tokenizer.model_max_length // 4),
        device=device,
    )


def _load(model: str, revision: str | None, local: bool) -> tuple[Any, Any]:
    from transformers import AutoModelForTokenClassification, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(model, revision=revision, local_files_only=local)
    classifier = AutoModelForTokenClassification.from_pretrained(model, revision=revision, local_files_only=local)
    limit = getattr(classifier.config, "max_position_embeddings", None) or 512
    if tokenizer.model_max_length > _NO_LIMIT:
        tokenizer.model_max_length = limit - 2  # RoBERTa counts its positions from 2
    return tokenizer, classifier
