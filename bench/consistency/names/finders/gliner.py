"""A GLiNER model, from a folder or the Hugging Face hub: the extra `gliner`.

Tested with an object that answers as GLiNER 0.2 does; its models are too large for the tests.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

from bench.consistency.names.finders.base import Adapter, FoundName, codes, folder_hash, local_folder, named, release
from bench.errors import ConfigError
from bench.languages import sentences

# What the model is asked for, in words as it was trained on, and which of our labels that is.
LABELS = {
    "person": "PER",
    "organization": "ORG",
    "country": "GPE",
    "city": "GPE",
    "location": "LOC",
    "nationality": "DEM",
    "event": "EVENT",
    "creative work": "WORK",
    "award": "AWARD",
}


class Gliner(Adapter):
    """What a GLiNER model finds for `labels`, sentence by sentence, since it reads some hundred words at once."""

    def __init__(
        self,
        model: str,
        languages: Collection[str],
        threshold: float = 0.5,
        labels: Mapping[str, str] | None = None,
    ) -> None:
        """`model`: a folder, or a name on the hub, which is then fetched; `labels`: {what to ask for: our type}.

        Raises:
            MissingExtraError: GLiNER is not installed.
            ConfigError: there is no such model, or `languages` is empty.
        """
        package = release("gliner", "gliner")
        self.languages = codes(languages, "the GLiNER finder")
        self.labels, self.threshold = dict(labels or LABELS), threshold
        folder = local_folder(model, "the GLiNER finder")
        self._model = str(folder or model), folder is not None
        _load(*self._model)  # a run without it should end before it begins
        version = f"{folder.name}-{folder_hash(folder)}" if folder else model
        asked = "".join(f"+{label}={kind}" for label, kind in (labels or {}).items())
        self.identity = f"{package}+{version}-{threshold}{asked}"

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        found = []
        for sentence in sentences(text, language):
            for each in _load(*self._model).predict_entities(
                sentence.text, list(self.labels), threshold=self.threshold
            ):
                label = self.labels.get(each["label"], each["label"])
                found.append(named(sentence.start + each["start"], sentence.start + each["end"], label))
        return [name for name in found if name]


@cache
def _load(model: str, local: bool) -> Any:
    from gliner import GLiNER

    try:
        return GLiNER.from_pretrained(model, local_files_only=local)
    except (OSError, ValueError, KeyError) as error:
        raise ConfigError(f"GLiNER cannot load '{model}' ({str(error).partition(chr(10))[0]})") from None
