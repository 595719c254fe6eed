"""The words of an article by what may translate them: their meanings, the entities they name, and their sounds."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from bench.consistency.company import content_lemma
from bench.consistency.names.gazetteer import Gazetteer, plain
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import compare_words, sound_keys
from bench.languages.concepts import meanings
from bench.text.tokens import tokenize

SAME = 0.5  # likeness of two words of one name
Places = Sequence[int]
"""Which words of the article, in order."""


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
        self._by_sound: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
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
                word = plain(self.words[at].text)
                for key in sound_keys(word):
                    self._by_sound[key][word].append(at)

    def places(self, word: str, code: str) -> tuple[list[Places], list[Places]]:
        """Where words mean the same as a word of another language, and where they name the same or sound alike."""
        return self._meant(word, code), self._named(word, code)

    def _meant(self, word: str, code: str) -> list[Places]:
        lemma = content_lemma(word, code)
        keys = meanings(lemma, code) if lemma else ()
        return [self._by_meaning[key] for key in sorted(keys) if key in self._by_meaning]

    def _named(self, word: str, code: str) -> list[Places]:
        entities, folded = self._gazetteer.localized(code).inside(word), plain(word)
        found = [self._by_entity[entity] for entity in entities if entity in self._by_entity]
        alike: dict[str, list[int]] = {}
        for key in sound_keys(folded):
            alike |= self._by_sound.get(key, {})
        return [*found, *(places for other, places in sorted(alike.items()) if compare_words(folded, other) >= SAME)]
