"""Cut a text into sentences, with offsets, in any script.

A place after closing punctuation is a candidate; `_RULES`, in order, may join what stands around it. A line break
always ends a sentence, unless the next line goes on in lower case.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import regex

from bench.records import Span

_CLOSERS = r"[\"'”’»)\]›」』]*+"
_CANDIDATE = regex.compile(
    rf"""
      (?<![.!?…؟۔॥।:])(?P<stop>[.!?…؟۔॥।:]++{_CLOSERS})
          (?: \s++                           # "end. Next"; a colon only before a line break
            | (?= ["“«]? \p{{Lu}}[\p{{Ll}}'’\ ]) )  # "end.Next", where a text has lost its spaces
    | (?P<wide>[。！？]++{_CLOSERS})\s*+           # no space after it in Chinese and Japanese
    | (?<=[\p{{L}}\p{{N}}]\s?)(?P<stop>\p{{Emoji_Presentation}}++)\s++(?=["“«]?\p{{Lu}})  # "faster 🚆 Take your seats"
    | \n\s*+                               # a line break
    """,
    regex.VERBOSE,
)
_FIRST_WORD = regex.compile(r"\p{L}+")
_LAST_WORD = regex.compile(r"(?r)[\p{L}\p{N}.]+")  # backwards from a full stop
_WORD_REACH = 40  # no abbreviation is longer; keeps what is looked at short
_GLUED = regex.compile(r"\p{Ll}{3,}+")  # a word that ends a sentence right before the next one
_DOMAINS = frozenset({"com", "org", "net", "ru", "ua", "uk", "eu", "io", "gov", "edu", "info", "tv", "co", "me", "js"})


@dataclass(frozen=True, slots=True)
class _Place:
    """A candidate end: the word before its full stop, what stands there, and the text that follows."""

    word: str
    stop: str
    gap: str
    following: str
    abbreviations: Collection[str]
    units: Collection[str]
    after_units: Collection[str]

    @property
    def ends_unit(self) -> bool:
        """Does a capital letter begin a sentence behind a unit: "60 см. Тревогу", "9 a.m. The train", no "Tuesday"?"""
        following = _FIRST_WORD.match(self.following)
        goes_on = following is not None and following[0].casefold() in self.after_units
        return self.word in self.units and self.following[:1].isupper() and not goes_on


def _goes_on_in_lower_case(place: _Place) -> bool:
    return place.following.lstrip("\"'“«(—– ")[:1].islower()  # "… at 5 p.m. on Monday"


def _is_address(place: _Place) -> bool:
    """ "Booking.Com", "U.S.Embassy", «А.Петров», "3.Next": with no space behind, only a plain word ends a sentence."""
    if place.gap:
        return False
    following = _FIRST_WORD.search(place.following)
    return not _GLUED.fullmatch(place.word) or (following is not None and following[0].casefold() in _DOMAINS)


def _is_colon(place: _Place) -> bool:
    return place.stop.startswith(":") and "\n" not in place.gap  # "He said: …", "10:Next"


def _is_abbreviation(place: _Place) -> bool:
    if place.ends_unit:
        return False  # "не превысила 60 см. Тревогу отменили"; but "См. Приложение"
    return place.stop == "." and place.word.casefold() in place.abbreviations  # "Dr. No", "м. Київ"


def _is_initial(place: _Place) -> bool:
    one_script = place.word.isascii() == place.following[:1].isascii()  # unlike "у групі D. Відзначилися"
    return place.stop == "." and len(place.word) == 1 and place.word.isupper() and one_script  # "G. Lukashenko"


def _is_acronym(place: _Place) -> bool:
    return (
        place.stop == "." and len(place.word) > 1 and place.word[1:2] == "." and not place.ends_unit
    )  # "U.S. Embassy"


_RULES: tuple[Callable[[_Place], bool], ...] = (
    _goes_on_in_lower_case,
    _is_address,
    _is_colon,
    _is_abbreviation,
    _is_initial,
    _is_acronym,
)


def _joined(place: _Place) -> bool:
    """Do the texts around this place belong to one sentence?"""
    if "\n" in place.gap:
        return place.following[:1].islower() and "\n" not in place.gap.replace("\n", "", 1)
    return any(rule(place) for rule in _RULES)


def split_sentences(
    text: str,
    abbreviations: Collection[str] = frozenset(),
    units: Collection[str] = frozenset(),
    after_units: Collection[str] = frozenset(),
) -> list[Span]:
    """The sentences of `text` in order, without the white space around them.

    `abbreviations`: case-folded words, without their last full stop, after which a full stop ends nothing.
    `units`: those of them that stand behind numbers, where it does end a sentence before a capital letter, unless that
    begins one of the words `after_units`.
    """
    spans: list[Span] = []
    start = 0
    for match in _CANDIDATE.finditer(text):
        stop = match["stop"] or match["wide"] or ""
        end = match.start() + len(stop)
        gap, place_of_stop = text[end : match.end()], match.start()
        is_asked = stop == "." or (stop and not gap)
        word = _LAST_WORD.match(text, max(start, place_of_stop - _WORD_REACH), place_of_stop) if is_asked else None
        place = _Place(
            word=word.group() if word else "",
            stop=stop,
            gap=gap,
            following=text[match.end() : match.end() + _WORD_REACH],
            abbreviations=abbreviations,
            units=units,
            after_units=after_units,
        )
        if match["wide"] is None and _joined(place):
            continue
        _append(spans, text, start, end)
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[Span], text: str, start: int, stop: int) -> None:
    piece = text[start:stop]
    stripped = piece.strip()
    if stripped:
        start += len(piece) - len(piece.lstrip())
        spans.append(Span(start, start + len(stripped), stripped))
