"""The words of an article by what may translate them: their meanings, the entities they name, and their sounds."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable

from bench.consistency.company import content_lemma
from bench.consistency.names.gazetteer import Gazetteer, plain
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import compare_words, sound_keys
from bench.languages.concepts import meanings
from bench.text.tokens import tokenize


class Glossary:
    """Where the words of an article stand that a word of another language may translate."""

    def __init__(
        self, text: str, codes: Iterable[str], names: Iterable[NameMention], gazetteer: Gazetteer,
        entities: Callable[[NameMention], Iterable[str]],
    ) -> None:  # fmt: skip
        self.words = tokenize(text)
        self._gazetteer = gazetteer
        self._by_meaning: dict[str, list[int]] = defaultdict(list)
        self._by_entity: dict[str, list[int]] = defaultdict(list)
        self._by_sound: dict[str, list[int]] = defaultdict(list)
        self._add_words(tuple(codes))
        self._add_names(names, entities)

    def _add_words(self, codes: tuple[str, ...]) -> None:
        for at, span in enumerate(self.words):
            lemmas = {(lemma, code) for code in codes if (lemma := content_lemma(span.text, code))}
            for key in frozenset[str]().union(*(meanings(*each) for each in lemmas)):
                self._by_meaning[key].append(at)

    def _add_names(self, names: Iterable[NameMention], entities: Callable[[NameMention], Iterable[str]]) -> None:
        starts = [span.start for span in self.words]
        for mention in names:
            first, after = bisect_left(starts, mention.start), bisect_left(starts, mention.stop)
            for entity in entities(mention):
                self._by_entity[entity].append(first)
            for at in range(first, after):
                for key in sound_keys(plain(self.words[at].text)):
                    self._by_sound[key].append(at)

    def meant(self, word: str, code: str) -> set[int]:
        """Where the words stand that mean the same as a word of another language."""
        lemma = content_lemma(word, code)
        keys = meanings(lemma, code) if lemma else ()
        return {at for key in keys for at in self._by_meaning.get(key, ())}

    def named(self, word: str, code: str) -> set[int]:
        """Where what a word names is named, or what sounds like it."""
        entities = self._gazetteer.localized(code).inside(word)
        found = {at for entity in entities for at in self._by_entity.get(entity, ())}
        alike = {at for key in sound_keys(plain(word)) for at in self._by_sound.get(key, ())}
        return found | {at for at in alike if compare_words(plain(word), plain(self.words[at].text)) >= 0.5}
