"""Does a summary rely on an organisation that the article never quotes: "the EU reports" for "Reuters reports"?

Who is quoted is told by the word beside the name, in any language that has a table of such words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property

from bench import languages
from bench.consistency.binding.frames import Framed, framed
from bench.consistency.company import Companies, sentence_at
from bench.consistency.names.mention import NameMention
from bench.text.folding import fold_word

SHORTEST = 8  # words of a sentence that is more than a headline or a byline


class Voices:
    """The organisations of a source, and which of them it relies on."""

    def __init__(self, companies: Companies, names: Sequence[NameMention]) -> None:
        self._companies = companies
        self._names = [name for name in names if name.type == "ORG"]

    @cached_property
    def _quoted(self) -> list[NameMention]:
        return [name for name in self._names if _is_relied_on(framed(name, self._companies))]

    def rival(self, here: Framed[NameMention], said: set[str], same: Sequence[NameMention]) -> NameMention | None:
        """Whom the article relies on, if the summary relies on one whom the article never quotes; else None.

        `same` are the places of the name in the article, `said` the names of the summary's sentence.
        """
        if here.name.type != "ORG" or not _is_relied_on(here) or any(map(self._may_speak, same)):
            return None
        return next((name for name in self._quoted if name.text not in said), None)

    def _may_speak(self, name: NameMention) -> bool:
        """Does its sentence have a word of speech anywhere, or is it hardly a sentence, or not in a known language?"""
        company, found = self._companies[sentence_at(self._companies, name.start)], framed(name, self._companies)
        _, quoting = _words(company.language)
        spoken = any((word[3] or fold_word(word[2])) in quoting for word in company.words)
        return not quoting or spoken or not found.before or not found.behind or len(company.words) < SHORTEST


def _is_relied_on(here: Framed[NameMention]) -> bool:
    """ "According to Reuters", "із посиланням на Reuters", "Reuters reports"."""
    relying, _ = _words(here.language)
    return any(word in relying for word, _ in (*here.before[:2], *here.behind[:1]))


@cache
def _words(code: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a language that say "according to", and all words of speech."""
    names = languages.table_or_empty(code).names
    relying = frozenset(map(fold_word, names.relying))
    return relying, relying.union(map(fold_word, names.telling))
