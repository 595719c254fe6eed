"""Find names by our own rules and, in the languages that it is for, by a finder that is plugged in.

In those languages the finder's spans are the names. Our gazetteer gives them entities and types where it knows them,
and keeps the names that only it knows: models do not mark nationalities in lower case, for one. Names that only our
rules of writing tell are left out there, since the finder knows better.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bench.consistency.names.find import find, language_by_script, refused
from bench.consistency.names.finders import Finder, FoundName
from bench.consistency.names.gazetteer import Gazetteer
from bench.consistency.names.given import given_names
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import parse, strip_titles
from bench.languages import known, language_of, sentences
from bench.records import NAME_KINDS, Span

_EDGES = " \t\r\n\u00a0,;:!?\"'«»“”„‘’()[]"


@dataclass(frozen=True, slots=True)
class NameReader:
    """Finds the names of articles and summaries, with the entities of `gazetteer`; by `finder` where there is one."""

    gazetteer: Gazetteer
    finder: Finder | None = None

    def find(self, text: str, language: str | None, proven: Container[str] = frozenset()) -> list[NameMention]:
        """The names of `text` in order; they do not overlap. `proven`: see `find`."""
        own = find(text, (language,) if language else (), self.gazetteer, proven)
        if self.finder is None:
            return own
        regions = list(self._regions(text, language))
        theirs = [mention for span, code in regions for mention in self._found(text, span, code)]
        reach = _covered(len(text), [span for span, _ in regions])
        return _joined([name for name in own if name.entity or not reach[name.start]], theirs, len(text))

    def refused(self, text: str, language: str | None) -> str:
        """Why the names of `text` cannot be found, in words; empty where they can."""
        code = language or language_by_script(text)
        return "" if self.finder and code in self.finder.languages else refused(text, language)

    @property
    def extracted(self) -> frozenset[str]:
        """The languages whose names the finder extracts."""
        return frozenset(self.finder.languages) if self.finder else frozenset()

    def _regions(self, text: str, language: str | None) -> Iterator[tuple[Span, str]]:
        """What of `text` is in the finder's languages: all of it, or where its language is not known, sentences."""
        if language:
            if language in self.extracted:
                yield Span(0, len(text), text), language
            return
        for span in sentences(text, None):
            code = language_by_script(span.text) or language_of(span.text, known())
            if code in self.extracted:
                yield span, str(code)

    def _found(self, text: str, region: Span, code: str) -> Iterator[NameMention]:
        reached = 0
        names = self.finder.find(region.text, code) if self.finder else ()
        for name in sorted(names, key=lambda each: (each.start, -each.stop)):
            start, stop = _clipped(name, region.text)
            if reached <= start < stop:
                reached = stop
                yield self._mention(text, region.start + start, region.start + stop, name.type, code)

    def _mention(self, text: str, start: int, stop: int, kind: str, code: str) -> NameMention:
        name = text[start:stop]
        match = self.gazetteer.localized(code).lookup(name)
        if match:
            return NameMention(start, stop, name, match.type, match.ids[0], code)
        return NameMention(start, stop, name, _type(name, kind), None, code)


def _clipped(name: FoundName, text: str) -> tuple[int, int]:
    """The span within the text, without white space and quotation marks around it and titles before it."""
    start, stop = max(0, name.start), min(len(text), name.stop)
    inside = text[start:stop].strip(_EDGES)
    place = text.find(inside, start)
    core = strip_titles(inside)
    if inside.endswith(core):  # it is rebuilt with single spaces
        place += len(inside) - len(core)
        inside = core
    return place, place + len(inside)


def _type(name: str, kind: str) -> str:
    """The model's type; a given name tells a person of which the model says no more than that it is a name."""
    if kind != "MISC":
        return kind if kind in NAME_KINDS else "MISC"
    given = parse(name).given
    return "PER" if given and given_names(given[0]) else "MISC"


def _covered(size: int, spans: Iterable[Span | NameMention]) -> bytearray:
    """One byte a character: does a span cover it?"""
    found = bytearray(size)
    for span in spans:
        found[span.start : span.stop] = b"\1" * (span.stop - span.start)
    return found


def _joined(own: Sequence[NameMention], theirs: Sequence[NameMention], size: int) -> list[NameMention]:
    """The finder's names and those of ours that it does not touch, in order."""
    taken = _covered(size, theirs)
    kept = [name for name in own if not any(taken[name.start : name.stop])]
    return sorted([*theirs, *kept], key=lambda each: each.start)
