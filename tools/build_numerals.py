"""Invert CLDR's spell-out rules into the number lexicons of bench/languages/data/numerals.

    python tools/build_numerals.py [--check]

Development only: needs `unicode-rbnf`, which carries the rules of CLDR (Unicode licence, see NOTICE). For each language
it spells out numbers with every rule set and keeps the fewest forms by which our own reader reads them all. A language
is written only where it then reads at least 99 % of several hundred other numbers exactly. `--check` writes nothing and
fails where a file would change.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import regex
from numeral_extras import EXTRA
from unicode_rbnf import RbnfEngine
from unicode_rbnf.engine import NoRuleForNumberError

from bench.languages.spelled import ATTACHED, KINDS, Lexicon, from_json
from bench.text.folding import fold
from bench.text.scripts import is_spaceless

FOLDER = Path(__file__).parents[1] / "bench" / "languages" / "data" / "numerals"
SCALES = (100, 1000, 10**4, 10**5, 10**6, 10**7, 10**8, 10**9, 10**12, 10**15, 10**18)
ENOUGH = 0.99
TESTED = 600
MIXED = (25, 46, 105, 238)  # numbers that tell how ordinals are composed
EXCLUDED = frozenset({"vi"})  # its tone marks tell words apart, and folding drops them
REGIONAL = {"fr": ("fr_BE", "fr_CH"), "pt": ("pt_PT",), "zh": ("zh_Hant",), "de": ("de_CH",), "sr": ("sr_Latn",)}
# Numbers that CLDR spells for business rather than for readers, or in another country's way.
LEFT_OUT = ("financial", "lenient", "year", "digits", "fraction", "thousands", "-tens", "-ones")
ENGLISH_FALLBACK = "one hundred twenty-three"


def normal(text: str) -> str:
    """Folded, hyphens, quotes and soft hyphens gone, single spaces, no Latin i in Cyrillic words."""
    text = regex.sub(r"[\u00ad\u200b\u200c‘]", "", text)
    text = regex.sub(r"(?<=\p{Cyrillic})i|i(?=\p{Cyrillic})", "і", text)
    return " ".join(regex.sub(r"[-‐‑–,]", " ", fold(text)).split())


class Speller:
    """What CLDR says for a number, in every rule set of a kind."""

    def __init__(self, code: str) -> None:
        self.engines = [RbnfEngine.for_language(each) for each in (code, *REGIONAL.get(code, ()))]

    def _rules(self, engine: RbnfEngine, kind: str) -> list[str]:
        spelled = [name for name in engine.rulesets if name.startswith("spellout") and not _left_out(name)]
        return [name for name in spelled if ("ordinal" in name) == (kind == "ordinal")]

    def forms(self, number: int | str, kind: str) -> list[str]:
        """All spellings of a cardinal or ordinal, folded, without those that hold digits."""
        found: set[str] = set()
        for engine in self.engines:
            try:
                result = engine.format_number(number, ruleset_names=self._rules(engine, kind))
            except (NoRuleForNumberError, ValueError):
                continue
            found |= {normal(text) for text in result.text_by_ruleset.values()}
        return sorted(text for text in found if text and not regex.search(r"error|\p{Nd}", text))

    def plain(self, number: int) -> str:
        """The first spelling of a cardinal, which is the commonest."""
        engine = self.engines[0]
        result = engine.format_number(number, ruleset_names=self._rules(engine, "cardinal"))
        return normal(next(iter(result.text_by_ruleset.values())))


def _left_out(name: str) -> bool:
    return any(word in name for word in LEFT_OUT)


class Builder:
    """Grows one lexicon until it reads what the speller says."""

    def __init__(self, code: str) -> None:
        self.speller = Speller(code)
        self.extra = EXTRA.get(code, {})
        self.data: dict[str, dict[str, int]] = {name: dict(self.extra.get(name, {})) for name in KINDS}
        self.joiners: set[str] = set(self.extra.get("joiners", ()))
        self.compound = " " not in self.speller.plain(345) or " " not in self.speller.plain(5000)
        self.compound = self.extra.get("compound", self.compound)
        self.fillers = frozenset(self.extra.get("fillers", ()))
        self.short_tails = self.extra.get("short_tails", False)
        self.mixed_ordinals = True
        self.spaced = not any(is_spaceless(form) for form in self.speller.forms(345, "cardinal"))
        self.lexicon = self._build()

    def _build(self) -> Lexicon:
        atoms, scales, ordinals, ordinal_scales = (self.data[name] for name in KINDS)
        return Lexicon(
            atoms,
            scales,
            ordinals,
            ordinal_scales,
            joiners=frozenset(self.joiners),
            compound=self.compound,
            spaced=self.spaced,
            mixed_ordinals=self.mixed_ordinals,
            fillers=self.fillers,
            short_tails=self.short_tails,
        )

    def add(self, table: str, form: str, value: int) -> None:
        if form not in self.data[table]:
            self.data[table][form] = value
            self.lexicon.insert(form, KINDS[table], value)

    def reads(self, form: str, number: int, ordinal: bool = False) -> bool:
        reading = self.lexicon.read(form)
        return reading is not None and (reading.value, reading.end, reading.ordinal) == (number, len(form), ordinal)

    def build(self) -> None:
        self._atoms((*range(1, 20), 0))  # zero last: Hungarian rules give it the article, too
        self._atoms(range(20, 100, 10))
        self._joiners()
        self._atoms(range(100))
        for scale in SCALES:
            self._scale(scale)
            self._atoms((scale, 2 * scale))  # "ألفان": two thousand in one word
        self._atoms(range(100, 1000, 100))
        self._joiners()
        self._atoms(range(100, 1000))
        self._ordinals()
        self._variants()
        self.mixed_ordinals = self._mixes()
        self.lexicon = self._build()

    def _variants(self) -> None:
        """Other spellings of parts of forms: "fuenf" beside "funf"."""
        for one, other in self.extra.get("variants", {}).items():
            for table, forms in self.data.items():
                for form, value in list(forms.items()):
                    self.add(table, form.replace(one, other), value)

    def _mixes(self) -> bool:
        """Do cardinals stand before the word of an ordinal? Then CLDR's ordinals cannot be read without it."""
        self.mixed_ordinals = False
        self.lexicon = self._build()
        spelled = [(form, number) for number in MIXED for form in self.speller.forms(number, "ordinal")]
        return not spelled or not all(self.reads(form, number, ordinal=True) for form, number in spelled)

    def _atoms(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            for form in self.speller.forms(number, "cardinal"):
                if not self.reads(form, number):
                    self.add("atoms", form, number)

    def _joiners(self) -> None:
        """Words between two parts that stand in at least three numbers."""
        found: Counter[str] = Counter()
        for number in (*range(21, 100), *range(101, 130), 345, 1001, 1021, 2005, 100001):
            for form in self.speller.forms(number, "cardinal"):
                found.update(self._between(form, number))
        for joiner, count in found.items():
            if count >= 3:
                self.joiners.add(joiner)
        self.lexicon = self._build()

    def _between(self, form: str, number: int) -> Iterator[str]:
        """What stands between two parts of a number: a word ("y"), or a letter (零, Arabic و)."""
        words = form.split()
        for at in range(1, len(words) - 1):
            if self._add_up(" ".join(words[:at]), " ".join(words[at + 1 :]), number):
                yield words[at]
        for at in range(1, len(form) - 1):
            letter = form[at] != " " and form[at + 1] != " " and self.lexicon.atoms.get(form[at], 0) == 0
            if letter and self._add_up(form[:at].strip(), form[at + 1 :], number):
                yield form[at] + ATTACHED

    def _add_up(self, left: str, right: str, number: int) -> bool:
        one, other = self.lexicon.read(left), self.lexicon.read(right)
        if one is None or other is None or (one.end, other.end) != (len(left), len(right)):
            return False
        return one.value + other.value == number and one.value > other.value

    def _scale(self, scale: int) -> None:
        found: Counter[str] = Counter()
        for count in (1, 2, 3, 4, 5, 7, 9, 11, 21, 22, 25, 60, 100, 500):
            for more in (0, 1, 5):
                for form in self.speller.forms(count * scale + more, "cardinal"):
                    if not self.reads(form, count * scale + more):
                        found.update(self._rests(self._without(form, more), count))
        for rest, times in _shortest_first(found):
            if times >= 2 and self.lexicon.read(rest) is None:
                self.add("scales", rest, scale)
        for form in self.speller.forms(scale, "cardinal"):
            if not self.reads(form, scale) and not form.split()[0].isdigit():
                self.add("scales", form, scale)

    def _without(self, form: str, more: int) -> str:
        """A spelled number without its last part: Georgian writes "thousand" otherwise before more."""
        for small in self.speller.forms(more, "cardinal") if more else ():
            if form.endswith(small):
                return form.removesuffix(small).strip()
        return form

    def _rests(self, form: str, count: int) -> Iterator[str]:
        """What is left of a spelled multiple without its multiplier."""
        rests = {form} if count == 1 else set()
        for small in self.speller.forms(count, "cardinal"):
            if form.startswith(small if self.compound else f"{small} "):
                rests.add(form[len(small) :].strip())
        yield from (rest for rest in rests if rest)

    def _ordinals(self) -> None:
        if not self.spaced:
            return  # they are cardinals with something before them
        self._ordinal_scales()
        self._nought()
        if ending := self.extra.get("ordinal_endings"):
            for table, ordinals in (("atoms", "ordinals"), ("scales", "ordinal_scales")):
                for form, value in sorted(self.data[table].items()):
                    self.add(ordinals, form + ending, value)
        for number in (*range(1, 101), *range(200, 1000, 100), 1000):
            for form in self.speller.forms(number, "ordinal"):
                known = self.lexicon.read(form)
                whole = known is not None and known.end == len(form)
                if not whole and not self.reads(form, number, ordinal=True):
                    self.add("ordinals", form, number)

    def _nought(self) -> None:
        """The ordinals of nought that are made of it; rules that do not know it give a bare ending."""
        nought = self.speller.plain(0)
        for form in self.speller.forms(0, "ordinal"):
            made_of_it = form.startswith(nought[0]) and len(form) >= len(nought)  # Bulgarian gives "на"
            if made_of_it and self.lexicon.read(form) is None:
                self.add("ordinals", form, 0)

    def _ordinal_scales(self) -> None:
        """What ends the ordinals of whole hundreds, thousands and millions: "hundertste", "millionième"."""
        for scale in (100, 1000, 10**6, 10**9, 10**12, 10**15):
            found: Counter[str] = Counter()
            for count in (1, 2, 3, 5, 6, 7):
                for form in self.speller.forms(count * scale, "ordinal"):
                    found.update(self._rests(form, count) if count > 1 else ())
            for rest, times in _shortest_first(found):
                if times >= 2 and self.lexicon.read(rest) is None:
                    self.add("ordinal_scales", rest, scale)

    def exactness(self, seed: str) -> float:
        """The share of spelled numbers, most of them not used to build, that are read exactly."""
        random = Random(seed)  # noqa: S311
        numbers = [random.randrange(1000) for _ in range(TESTED // 3)]
        numbers += [random.randrange(1000, 10**6) for _ in range(TESTED // 3)]
        numbers += [random.randrange(10**6, 10**9) for _ in range(TESTED // 3)]
        tried = [(form, number) for number in numbers for form in self.speller.forms(number, "cardinal")]
        return sum(self.reads(form, number) for form, number in tried) / len(tried) if tried else 0.0

    def to_json(self, exact: float) -> dict[str, Any]:
        tables = {name: _lines(table) for name, table in self.data.items()}
        shape = {"compound": self.compound, "spaced": self.spaced, "joiners": sorted(self.joiners)}
        if not self.mixed_ordinals:
            shape["mixed_ordinals"] = False
        if self.fillers:
            shape |= {"fillers": sorted(self.fillers), "short_tails": self.short_tails}
        if "ordinal_prefixes" in self.extra:
            shape["ordinal_prefixes"] = self.extra["ordinal_prefixes"]
        signs = {"points": self._points(), "minus": self._minus()}
        said = {name: sorted(found | set(self.extra.get(name, ()))) for name, found in signs.items()}
        return {"exact": round(exact, 4), **said, **shape, **tables}

    def _minus(self) -> set[str]:
        """What stands before the five of minus five."""
        negative, five = self.speller.forms(-5, "cardinal"), self.speller.forms(5, "cardinal")
        found = {form.removesuffix(small).strip() for form in negative for small in five if form.endswith(small)}
        return {word for word in found if _is_word(word)}

    def _points(self) -> set[str]:
        """What stands between the one and the five of 1.5."""
        found = set()
        for form in self.speller.forms("1.5", "cardinal"):
            for one in self.speller.forms(1, "cardinal"):
                for five in self.speller.forms(5, "cardinal"):
                    if form.startswith(one) and form.endswith(five):
                        found.add(form[len(one) : len(form) - len(five)].strip())
        return {point for point in found if _is_word(point)}


def _is_word(text: str) -> bool:
    return regex.fullmatch(r"[\p{L}\p{M}]+", text) is not None


def _shortest_first(found: Counter[str]) -> list[tuple[str, int]]:
    """In one order whatever the order of Python's sets, for what is known decides what is added."""
    return sorted(found.items(), key=lambda item: (len(item[0]), item[0]))


def _lines(table: dict[str, int]) -> dict[str, str]:
    forms: dict[int, list[str]] = {}
    for form, value in table.items():
        forms.setdefault(value, []).append(form)
    return {str(value): "|".join(sorted(forms[value])) for value in sorted(forms)}


def languages() -> list[str]:
    """Two-letter languages whose rules are their own: where there are none, English words come."""
    codes = [code for code in RbnfEngine.get_supported_languages() if "_" not in code and len(code) == 2]
    return [code for code in codes if code not in EXCLUDED and (code == "en" or _own_rules(code))]


def _own_rules(code: str) -> bool:
    forms = Speller(code).forms(123, "cardinal")
    return bool(forms) and ENGLISH_FALLBACK not in forms


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file would change")
    parser.add_argument("languages", nargs="*")
    options = parser.parse_args()
    changed = [code for code in options.languages or languages() if not _one(code, options.check)]
    if changed and options.check:
        print("would change:", *changed)
    return 1 if changed and options.check else 0


def _one(code: str, check: bool) -> bool:
    """Build one language; False where its file differs from what was there."""
    builder = Builder(code)
    builder.build()
    exact = builder.exactness(code)
    sizes = {name: len(table) for name, table in builder.data.items()}
    print(
        f"{code}: exact {exact:.4f} {sizes} joiners {sorted(builder.joiners)} compound {builder.compound}", flush=True
    )
    file = FOLDER / f"{code}.json"
    if exact < ENOUGH:
        return not file.exists()
    data = builder.to_json(exact)
    text = json.dumps(data, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
    if from_json(data).atoms != builder.lexicon.atoms:
        raise ValueError(f"{code}: a form stands under two values")
    same = file.exists() and file.read_text(encoding="utf-8") == text
    if not same and not check:
        FOLDER.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return same


if __name__ == "__main__":
    sys.exit(main())
