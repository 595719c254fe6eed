"""Which language a piece of text is in, or None where that cannot be said."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from bench.text.scripts import main_script
from bench.text.tokens import words

MIN_WORDS = 4  # under four words a statistical identifier guesses


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # a second to load: only when letters do not decide

    return LanguageIdentifier.from_model_file(MODEL_FILE)


@lru_cache(maxsize=4096)
def identify(text: str, candidates: tuple[str, ...]) -> str | None:
    """The likeliest of `candidates` for `text`; None under four words or without letters.

    The candidates are taken to be written in the script of the text: choose them by script first, because a
    statistical identifier that is given English calls every Cyrillic scrap in an English text English.
    """
    if not candidates or main_script(text) is None:
        return None
    if len(candidates) == 1:
        return candidates[0]
    if len(words(text)) < MIN_WORDS:
        return None
    ranked: list[tuple[str, float]] = _identifier().rank(text)
    return next((language for language, _ in ranked if language in candidates), None)
