"""A stanza pipeline whose models the user has downloaded: the extra `stanza`. Nothing is fetched.

Tested with an object that answers as a stanza 1.15 pipeline does; its models are too large for the tests.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from bench.consistency.names.finders.base import Adapter, FoundName, named, release
from bench.errors import ConfigError


class Stanza(Adapter):
    """The entities of stanza's models for one language."""

    def __init__(self, language: str, folder: str | None = None, package: str = "default") -> None:
        """`language`: stanza's code; `folder`: where its models lie, stanza's own place unless given.

        Raises:
            MissingExtraError: stanza is not installed.
            ConfigError: the models for the language are not there.
        """
        self.identity = f"{release('stanza', 'stanza')}+{language}-{package}"
        self.languages = frozenset({language.partition("-")[0]})
        self._model = language, folder, package
        _pipeline(*self._model)  # a run without it should end before it begins

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        found = (named(each.start_char, each.end_char, each.type) for each in _pipeline(*self._model)(text).ents)
        return [name for name in found if name]


@cache
def _pipeline(language: str, folder: str | None, package: str) -> Any:
    import stanza

    place = {"model_dir": folder} if folder else {}
    try:
        return stanza.Pipeline(
            language, processors="tokenize,ner", package=package, download_method=None, verbose=False, **place
        )
    except Exception as error:  # stanza has several classes of its own for models that are not there
        cure = f"Fetch them first: python -c 'import stanza; stanza.download(\"{language}\")'"
        raise ConfigError(f"stanza has no models for '{language}' ({type(error).__name__}). {cure}") from None
