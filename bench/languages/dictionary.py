"""Which words a language's dictionary knows, and what that says about the language of a text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bench.text.identify import MIN_WORDS
from bench.text.tokens import words


@lru_cache(maxsize=16384)
def is_known(word: str, code: str) -> bool:
    """Has the dictionary of `code` this word? False for a language without a dictionary."""
    import simplemma  # 0.1 s and its dictionaries: only when needed

    try:  # its compressed dictionaries: 35 MB instead of 250 for en, ru and uk, and slower, hence the cache
        return simplemma.is_known(word.replace("’", "'"), lang=code, low_memory=True)
    except ValueError:
        return False


@lru_cache(maxsize=16384)
def lemma_of(word: str, code: str) -> str | None:
    """The lemma that the dictionary of `code` has for this word; None where it does not know the word."""
    import simplemma  # 0.1 s and its dictionaries: only when needed

    if not is_known(word, code):
        return None
    return simplemma.lemmatize(word.replace("’", "'"), lang=code, low_memory=True)


def likeliest(text: str, candidates: tuple[str, ...]) -> str | None:
    """The one of `candidates` whose dictionary knows most of `text`, names aside; None on a tie or under four words.

    Closely related languages are told apart better so than by a statistical identifier.
    """
    found = words(text)
    if len(found) < MIN_WORDS:
        return None
    plain = _without_names(found)
    shares = {code: known_share(plain, code) for code in candidates}
    best = [code for code in candidates if shares[code] == max(shares.values())]
    return best[0] if len(best) == 1 else None


def known_share(plain: Sequence[str], code: str) -> float:
    """The share of the letters of the words `plain` that stand in words of the dictionary of `code`, 0 to 1.

    0 without words. Only for languages that `bench.languages.known` lists.
    """
    letters = sum(map(len, plain))
    found = sum(len(word) for word in plain if is_known(word, code))
    return found / letters if letters else 0.0


def words_without_names(text: str) -> list[str]:
    """The words that do not begin with a capital letter; all of them where there is no such word."""
    return _without_names(words(text))


def _without_names(found: Sequence[str]) -> list[str]:
    lettered = [word for word in found if any(map(str.isalpha, word))]
    return [word for word in lettered if not word[0].isupper()] or lettered
