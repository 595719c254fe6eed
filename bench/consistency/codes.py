"""Designations of letters and digits: F-16, S-300, COVID-19, A320, 5G, Q3. They count nothing, but can be wrong.

"F-35" in the summary is contradicted where the article has "F-16", and nothing there says F-35 in any form: with the
letters of another script, as "Flight 17" for "MH17", or in words, as "third quarter" for "Q3".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import regex
from anyascii import anyascii

from bench.consistency.dates import date_parts
from bench.consistency.names.mention import NameMention
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.outcome import Outcome, credit, partial, supported
from bench.records import Evidence, Span, Verdict
from bench.text.scripts import main_script

_CODE = regex.compile(
    r"""(?<![\p{L}\p{N}@#/_])
    (?: (?P<letters>\p{Lu}\p{L}{0,9}+) [-‑]?+ (?P<digits>\d{1,4}+) (?![.,:]?\d|%)
      | (?<![.,])(?P<digits>\d{1,4}+) (?P<letters>\p{Lu}{1,2}+) (?![\p{L}\p{N}]) )""",
    regex.VERBOSE,
)
_APART = regex.compile(r"(?<![\p{L}\p{N}])(?P<letters>\p{Lu}\p{L}{0,9}+)[ \u00a0](?P<digits>\d{1,4}+)(?!\d)")
# Stems, in Latin letters, of what these letters stand for beside a number: "third quarter", "Group of Seven".
INITIALS = {"q": ("quarter", "kvartal"), "g": ("group", "grup", "grupp")}
NEAR = 16  # characters to either side of a number
_WORD = regex.compile(r"\p{L}+")


@dataclass(frozen=True, slots=True)
class Code:
    """A designation: where it stands, its letters in Latin script and without case, and its digits."""

    start: int
    stop: int
    text: str
    letters: str
    script: str
    digits: int


def find_codes(text: str, numbers: Sequence[NumberMention], names: Sequence[NameMention]) -> list[Code]:
    """The designations of a text, in order, but for what is read as a number or belongs to a longer name."""
    taken = {at for number in numbers for at in range(number.start, number.stop)}
    for name in names:
        if any(char.isdigit() for char in name.text):
            taken.update(range(name.start, name.stop))
    return [code for code in _codes(_CODE, text) if taken.isdisjoint(range(code.start, code.stop))]


def outside_codes(names: Sequence[NameMention], codes: Sequence[Code]) -> list[NameMention]:
    """The names that are no part of a designation, as COVID is of COVID-19."""
    taken = {at for code in codes for at in range(code.start, code.stop)}
    return [name for name in names if taken.isdisjoint(range(name.start, name.stop))] if taken else list(names)


def _codes(pattern: regex.Pattern[str], text: str) -> Iterator[Code]:
    for match in pattern.finditer(text):
        latin, script = anyascii(match["letters"]).casefold(), main_script(match["letters"]) or ""
        yield Code(*match.span(), match.group(), latin, script, int(match["digits"]))


class CodeIndex:
    """What a source says with letters and digits."""

    def __init__(self, text: str, numbers: Sequence[NumberMention]) -> None:
        self._text = text
        self._numbers = numbers

    @cached_property
    def _by_digits(self) -> dict[int, list[Code]]:
        """Designations, and such of two words: "Boeing 737" supports "Boeing-737", but contradicts no other Boeing."""
        found: dict[int, list[Code]] = defaultdict(list)
        for code in (*_codes(_CODE, self._text), *_codes(_APART, self._text)):
            found[code.digits].append(code)
        return found

    @cached_property
    def _by_letters(self) -> dict[str, Code]:
        """The first designation with each letters."""
        found: dict[str, Code] = {}
        for code in find_codes(self._text, self._numbers, ()):
            found.setdefault(code.letters, code)
        return found

    @cached_property
    def _words(self) -> dict[str, Span]:
        """The first place of each word with a capital, in Latin script."""
        found: dict[str, Span] = {}
        for match in _WORD.finditer(self._text):
            if match.group()[0].isupper():
                found.setdefault(anyascii(match.group()).casefold(), Span(*match.span(), match.group()))
        return found

    def judge(self, code: Code) -> Evidence:
        """The verdict on a designation of a summary."""
        outcome, source = self._decide(code)
        return Evidence(
            kind="MISC",
            verdict=outcome.verdict,
            reason=outcome.reason,
            weight=1.0,
            summary=Span(code.start, code.stop, code.text),
            source=source,
            detail="",
            normal=f"{code.letters}-{code.digits}",
            credit=credit(outcome.verdict, outcome.reason),
        )

    def _decide(self, code: Code) -> tuple[Outcome, Span | None]:
        if same := self._same(code):
            return supported("exact" if same.letters == code.letters else "transliterated"), _span(same)
        numbers = [each for each in self._numbers if code.digits in (each.low, _year(each))]
        if spelled := next((each for each in numbers if self._spells_out(each, code)), None):
            return supported("words"), _span(spelled)
        if other := self._by_letters.get(code.letters):
            return Outcome(Verdict.CONTRADICTED, "other_value"), _span(other)
        if numbers:
            return supported("words"), _span(numbers[0])
        if bare := self._words.get(code.letters):
            return partial("bare_source"), bare
        return Outcome(Verdict.UNSUPPORTED, "absent"), None

    def _same(self, code: Code) -> Code | None:
        """The same designation; one of the same digits in another script, where letters may differ: F-16, Ф-16."""
        found = self._by_digits.get(code.digits, ())
        exact = next((other for other in found if other.letters == code.letters), None)
        return exact or next((other for other in found if other.script != code.script), None)

    def _spells_out(self, number: NumberMention, code: Code) -> bool:
        """Stands a word with its letters beside the number: "third quarter" for Q3, "Group of Seven" for G7?"""
        around = self._text[max(0, number.start - NEAR) : number.stop + NEAR]
        words = [anyascii(word).casefold() for word in _WORD.findall(around)]
        return code.letters in words or any(word.startswith(INITIALS.get(code.letters, ())) for word in words)


def _year(mention: NumberMention) -> int | None:
    parts = date_parts(mention.date) if mention.date else None
    return parts[0] if parts else None


def _span(found: Code | NumberMention) -> Span:
    return Span(found.start, found.stop, found.text)
