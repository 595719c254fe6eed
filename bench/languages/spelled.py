"""Read spelled-out numbers with a lexicon: forms of small numbers, of scales, and what may stand between them.

The lexicons are inverted from the spell-out rules of CLDR by tools/build_numerals.py and lie in data/numerals.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

END = ""  # the key under which a trie node keeps what ends there
ATTACHED = "+"  # ends a joiner that is written together with the next word: Arabic "و"


JOINERS = frozenset({"joiner", "prefix", "filler"})
KINDS = {"atoms": "atom", "scales": "scale", "ordinals": "ordinal", "ordinal_scales": "ordinal_scale"}
"""The tables of a lexicon, and what an entry of each is."""


class Entry(NamedTuple):
    """What a form means: an atom, ordinal or scale of a value; joiner or attached prefix, of value 0."""

    kind: str
    value: int


class Reading(NamedTuple):
    """A number read from a string: its value, where it ends, whether it is an ordinal, how many parts it has."""

    value: int
    end: int
    ordinal: bool
    parts: int


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The number words of one language. Forms are folded, their words divided by single spaces."""

    atoms: Mapping[str, int] = field(default_factory=dict)
    """Numbers below a thousand that are not composed of others: "двадцять" → 20, "quatre vingt dix" → 90."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """What multiplies the number before it: "hundred", "тисяч", "万"."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_scales: Mapping[str, int] = field(default_factory=dict)
    """Scales that end an ordinal: "millionième", "hundertste"."""
    joiners: frozenset[str] = frozenset()
    """What may stand between two parts: "and", "y"."""
    compound: bool = False
    """May the parts be written together: "zweihundertdreißig"?"""
    spaced: bool = True
    """Do spaces divide words? Where they do not, a number may end anywhere: "三十四万人"."""
    mixed_ordinals: bool = True
    """May cardinals stand before the word of an ordinal ("twenty first"), or only ordinals ("vigésimo primero")?"""
    fillers: frozenset[str] = frozenset()
    """Words of no value before a scale: "几" of "二十几万"."""
    short_tails: bool = False
    """Is a last digit that follows a scale a tenth of it: "二百五" → 250?"""
    first_only: frozenset[str] = frozenset()
    """Forms that begin a number, or follow a joiner, and are another word elsewhere: "hai năm" is two years."""
    trie: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    vocabulary: set[str] = field(default_factory=set, compare=False, repr=False)
    """Every word of every form."""

    def __post_init__(self) -> None:
        tables = (self.atoms, self.scales, self.ordinals, self.ordinal_scales)
        for kind, table in zip(KINDS.values(), tables, strict=True):
            for form, value in table.items():
                self.insert(form, kind, value)
        for form in self.joiners:
            self.insert(form.removesuffix(ATTACHED), "prefix" if form.endswith(ATTACHED) else "joiner", 0)
        for form in self.fillers:
            self.insert(form, "filler", 0)

    def insert(self, form: str, kind: str, value: int) -> None:
        """Make the reader know one more form."""
        node = self.trie
        for char in form:
            node = node.setdefault(char, {})
        node.setdefault(END, []).append(Entry(kind, value))
        self.vocabulary.update(form.split() if self.spaced else form)

    def may_go_on(self, word: str) -> bool:
        """Can this word be a later part of a number?"""
        return word in self.vocabulary or (self.compound and self.may_start(word)) or self._begins_with_prefix(word)

    def _begins_with_prefix(self, word: str) -> bool:
        return any(joiner.endswith(ATTACHED) and word.startswith(joiner[:-1]) for joiner in self.joiners)

    def may_start(self, word: str) -> bool:
        """Can a number begin with this word? Cheap, for a first look at every word of a text."""
        node = self.trie
        for char in word:
            if char not in node:
                return self.compound and END in node
            node = node[char]
            if END in node and (self.compound or not self.spaced):
                return True
        return END in node or " " in node or not self.spaced

    def only_joins(self, word: str) -> bool:
        """Is the word nothing but a joiner, and the beginning of no longer form?"""
        node = self.trie
        for char in word:
            if char not in node:
                return False
            node = node[char]
        return list(node) == [END] and all(entry.kind in JOINERS for entry in node[END])

    def read(self, text: str, start: int = 0) -> Reading | None:
        """The longest number that begins at `start` of a folded text and ends at the end of a word."""
        return _Reader(self, text).read(start)

    def read_beginning(self, text: str) -> tuple[Reading | None, bool]:
        """What `read` finds, and whether text that follows could change it."""
        reader = _Reader(self, text)
        return reader.read(0), reader.at_end


class _Reader:
    """One attempt to read a number: longest form first, going back where a longer one leads nowhere."""

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self.lexicon = lexicon
        self.text = text
        self.steps = 0
        self.at_end = False  # did it look at all of the text?

    def read(self, start: int) -> Reading | None:
        best: Reading | None = None
        for reading in self._readings(start, _State()):
            if best is None or reading.end > best.end:
                best = reading
        return best

    def _readings(self, at: int, state: _State) -> Iterator[Reading]:
        """Every way to go on from `at`; bounded, because each form ends a word or lies within one."""
        self.steps += 1
        if self.steps > 200:
            return
        for entry, end in self._entries(at):
            if (entry.kind == "ordinal" and not self._mixes(at, state)) or self._is_other_word(at, end, state):
                continue
            after = state.add(entry, self.lexicon)
            if after is None:
                continue
            if entry.kind not in JOINERS and self._ends_word(end):
                value = after.value + (after.tail() if self.lexicon.short_tails else 0)
                yield Reading(value, end, after.ordinal, len(after.parts))
            going = end if entry.kind == "prefix" else self._goes_on(end)
            if going is not None:
                yield from self._readings(going, after)

    def _is_other_word(self, at: int, end: int, state: _State) -> bool:
        return bool(state.parts) and not state.joined and self.text[at:end] in self.lexicon.first_only

    def _mixes(self, at: int, state: _State) -> bool:
        """May an ordinal stand here, by what stands before it?"""
        apart = at > 0 and self.text[at - 1] == " " and bool(state.parts)
        return self.lexicon.mixed_ordinals or state.ordinal or not apart

    def _entries(self, at: int) -> list[tuple[Entry, int]]:
        """The forms that begin at `at` and end at a word's end, or anywhere in a compound; longest first."""
        found: list[tuple[Entry, int]] = []
        node = self.lexicon.trie
        for place in range(at, len(self.text)):
            node = node.get(self.text[place])  # type: ignore[assignment]
            if node is None:
                break
            if END in node:
                whole = self.lexicon.compound or self._ends_word(place + 1)
                found += [(entry, place + 1) for entry in node[END] if whole or entry.kind == "prefix"]
        else:
            self.at_end = True
        return found[::-1]

    def _ends_word(self, at: int) -> bool:
        return at >= len(self.text) or self.text[at] == " " or not self.lexicon.spaced

    def _goes_on(self, at: int) -> int | None:
        """Where the next part would begin."""
        if at >= len(self.text):
            return None
        if self.text[at] == " ":
            return at + 1
        return at if self.lexicon.compound else None


class _State(NamedTuple):
    """What was read so far: parts of falling size, each with the room that it leaves for what may follow."""

    parts: tuple[tuple[int, int], ...] = ()
    joined: bool = False
    ordinal: bool = False

    @property
    def value(self) -> int:
        return sum(value for value, _ in self.parts)

    def tail(self) -> int:
        """What a last digit lacks where it stands for tenths of the scale before it: 45 in "二百五"."""
        if len(self.parts) < 2:
            return 0
        (_, room), (digit, below) = self.parts[-2:]
        return digit * (room // 10 - 1) if 0 < digit < 10 and below == 0 and room > 10 else 0

    def add(self, entry: Entry, lexicon: Lexicon) -> _State | None:
        """The state after one more form; None where it does not fit: no units after units, scales fall."""
        ordinal = entry.kind.startswith("ordinal")
        if self.ordinal and not ordinal:
            return None  # "twenty-first five"
        if entry.kind == "filler":
            return self._replace(joined=False) if self.parts else None
        if entry.kind in JOINERS:
            return None if self.joined or not self.parts else self._replace(joined=True)
        if entry.kind.endswith("scale"):
            scaled = self._scaled(entry.value)
            return scaled._replace(ordinal=ordinal) if scaled else None
        if self.parts and entry.value >= self.parts[-1][1]:
            return None
        room = 10 if lexicon.compound and entry.value == 10 else _room_below(entry.value)  # Turkish "onbir"
        return _State((*self.parts, (entry.value, -1 if self.joined and not room else room)), ordinal=ordinal)

    def _scaled(self, scale: int) -> _State | None:
        """Multiply all smaller parts: "two hundred thousand", "三千四百万"; alone a scale is one of it."""
        kept = [part for part in self.parts if part[0] >= scale]
        group = sum(value for value, _ in self.parts[len(kept) :])
        zero = not group and len(kept) < len(self.parts)
        multiplied = bool(self.parts[len(kept) :])
        if (self.joined and multiplied) or (kept and scale >= kept[-1][1]) or (zero and not kept):
            return None  # "twenty and hundred"; "hundred thousand million"; nothing but zero
        return _State((*kept, (0 if zero else (group or 1) * scale, scale)))  # Vietnamese says the zero hundreds


def _room_below(value: int) -> int:
    """What may follow a number: units after tens, less than a hundred after hundreds, nothing after units."""
    if value == 0 or value % 100 == 10 or value % 10:
        return 0
    return int("1" + "0" * (len(str(value)) - len(str(value).rstrip("0"))))


@cache
def numerals(code: str) -> Mapping[str, Any]:
    """The lexicon file of a language; empty where CLDR has no verified rules for it."""
    file = files("bench.languages").joinpath("data", "numerals", f"{code}.json")
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return data


def from_json(data: Mapping[str, Any]) -> Lexicon:
    """A lexicon from its file: {kind: {value: "form|form"}}."""
    atoms, scales, ordinals, ordinal_scales = (_forms(data.get(kind, {})) for kind in KINDS)
    return Lexicon(
        atoms,
        scales,
        ordinals,
        ordinal_scales,
        joiners=frozenset(data.get("joiners", ())),
        compound=bool(data.get("compound")),
        spaced=data.get("spaced", True),
        mixed_ordinals=data.get("mixed_ordinals", True),
        fillers=frozenset(data.get("fillers", ())),
        short_tails=bool(data.get("short_tails")),
    )


def _forms(table: Mapping[str, str]) -> dict[str, int]:
    return {form: int(value) for value, line in table.items() for form in line.split("|")}
