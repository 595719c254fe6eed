"""Any spaCy pipeline that is installed or lies in a folder: the extra `spacy`. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from bench.consistency.names.finders.base import Adapter, FoundName, codes, folder_hash, local_folder, named, release
from bench.errors import ConfigError


class Spacy(Adapter):
    """The entities of a spaCy pipeline, from a named entity recogniser, an EntityRuler or both."""

    def __init__(self, model: str, languages: Collection[str] | None = None) -> None:
        """`model`: an installed package ("en_core_web_sm") or a folder; `languages`: the pipeline's own unless given.

        Raises:
            MissingExtraError: spaCy is not installed.
            ConfigError: there is no such pipeline.
        """
        self.identity = release("spacy", "spacy")
        folder = local_folder(model, "the spaCy finder")
        self._model = str(folder or model)
        meta = _pipeline(self._model).meta
        self.identity += f"+{meta['lang']}_{meta['name']}-{meta['version']}"
        if folder:
            self.identity += f"-{folder_hash(folder)}"
        self.languages = codes(languages if languages is not None else [meta["lang"]], "the spaCy finder")

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        entities = _pipeline(self._model)(text).ents
        found = (named(each.start_char, each.end_char, each.label_) for each in entities)
        return [name for name in found if name]


@cache
def _pipeline(model: str) -> Any:
    import spacy

    try:
        return spacy.load(model)
    except (OSError, ValueError) as error:
        raise ConfigError(f"spaCy cannot load '{model}' ({str(error).partition('. ')[0]})") from None
