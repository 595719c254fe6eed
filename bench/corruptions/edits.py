"""Put wrong numbers and names into a text.

A corrupted mention keeps its place, its script and its case, and says something that the source does not say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from bench import languages
from bench.consistency.names import NameMention, find_names
from bench.consistency.numbers import NumberMention, find_numbers
from bench.corruptions.table import StandIns
from bench.corruptions.tables import STAND_INS
from bench.text.scripts import main_script

FACTORS = (Decimal("0.3"), Decimal("0.4"), Decimal("1.7"), Decimal("2.3"), Decimal("2.9"))
YEARS = (-9, -7, -5, -4, 4, 6)


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in the place of what stands from `start` to `stop`; `kind` is number, date or name."""

    start: int
    stop: int
    text: str
    kind: str


def apply(text: str, edits: Sequence[Edit]) -> str:
    """`text` with the edits made."""
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.stop :]
    return text


def number_errors(text: str, language: str, source: str, random: Random) -> Iterator[Edit]:
    """For each number in digits and each month, a wrong one that `source` does not have."""
    taken = {mention.normal for mention in find_numbers(source)}
    taken |= {mention.text for mention in find_numbers(source)}
    for mention in find_numbers(text, language):
        wrong = _other_month(mention, language, taken, random) or _other_digits(mention, taken, random)
        if wrong is not None:
            yield wrong


def _other_digits(mention: NumberMention, taken: set[str], random: Random) -> Edit | None:
    """Another value in the same digits: 52 → 88, 2022 → 2018."""
    start = next((at for at, char in enumerate(mention.text) if char.isdecimal()), None)
    if start is None:
        return None
    stop = start
    while stop < len(mention.text) and mention.text[stop].isdecimal():
        stop += 1
    digits = mention.text[start:stop]
    options = [option for option in _values(int(digits), mention) if option != digits and option not in taken]
    if not options:
        return None
    return Edit(mention.start + start, mention.start + stop, random.choice(options), _kind(mention))


def _values(value: int, mention: NumberMention) -> list[str]:
    """Values that are wrong: more than what is a lower bound, less than what is an upper one."""
    if mention.kind == "date":
        return [str(value + years) for years in YEARS] if value > 31 else [str(day) for day in range(1, 29)]
    lower, upper = mention.comparator in ("ge", "gt"), mention.comparator in ("le", "lt")
    factors = [factor for factor in FACTORS if not (lower and factor < 1) and not (upper and factor > 1)]
    return [str(int(value * factor) + 1) for factor in factors]


def _kind(mention: NumberMention) -> str:
    return "date" if mention.date is not None else "number"


def _other_month(mention: NumberMention, language: str, taken: set[str], random: Random) -> Edit | None:
    """Another month in the same case: вересні → березні. The table lists each month's cases last, in one order."""
    if mention.date is None or language not in languages.known():
        return None
    months = languages.get(language).numbers.months
    for token in mention.text.split():
        if token.casefold() in months:
            forms = _same_case(months, token.casefold())
            free = [form for form in forms if f"--{months[form]:02}" not in taken]
            start = mention.start + mention.text.index(token)
            return Edit(start, start + len(token), _cased(random.choice(free), token), "date") if free else None
    return None


def _same_case(months: Mapping[str, int], form: str) -> list[str]:
    """The forms that stand as far from the end of their month's list, and end alike."""
    rows: dict[int, list[str]] = {}
    for each, month in months.items():
        rows.setdefault(month, []).append(each)
    if form == max(rows[months[form]], key=len):  # a language without cases, where the others are abbreviations
        return [max(row, key=len) for month, row in rows.items() if month != months[form]]
    place = len(rows[months[form]]) - rows[months[form]].index(form)
    forms = [row[-place] for month, row in rows.items() if month != months[form] and place <= len(row)]
    return [each for each in forms if _ending(each) == _ending(form)] if form[-1] in _VOWELS else forms


_VOWELS = "аяуюеі"
_HARD = str.maketrans("яю", "ау")


def _ending(form: str) -> str:
    """The last letter, hard: марта and сентября end alike."""
    return form[-1].translate(_HARD)


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word


def name_errors(text: str, language: str, source: str, random: Random) -> Iterator[Edit]:
    """For each name that the language's stand-ins can replace, one that `source` does not have."""
    if language not in STAND_INS:
        return
    table = STAND_INS[language]
    replacements: dict[str, str] = {}
    for name in find_names(text, language):
        wrong = _stand_in(name, table, source, random)
        if wrong is not None:
            family = name.text.split()[-1]
            yield Edit(name.start, name.stop, replacements.setdefault(family, wrong), "name")


def _stand_in(name: NameMention, table: StandIns, source: str, random: Random) -> str | None:
    if name.type == "PER":
        given = random.choice(_absent(table.given_names["m"], source) or table.given_names["m"])
        surname = random.choice(_absent(table.surnames, source) or table.surnames)
        return f"{given} {surname}" if " " in name.text else surname
    if name.type in ("GPE", "LOC"):
        return _choice(table.places, source, random)
    if name.type == "ORG" and " " not in name.text:
        same_script = [each for each in table.organisations if main_script(each) == main_script(name.text)]
        return _choice(tuple(same_script), source, random)
    return _other_adjective(name, table, source, random) if name.type == "DEM" else None


def _absent(options: Sequence[str], source: str) -> list[str]:
    return [option for option in options if option not in source]


def _choice(options: Sequence[str], source: str, random: Random) -> str | None:
    free = _absent(options, source)
    return random.choice(free) if free else None


def _other_adjective(name: NameMention, table: StandIns, source: str, random: Random) -> str | None:
    """білоруського → чилійського. Inhabitants' nouns are left alone: their endings differ."""
    adjective = table.adjective_stems[0][-2:]
    for ending in table.adjective_endings:
        stem = name.text.removesuffix(ending) if ending else name.text
        if name.text.endswith(ending) and stem[-2:] == adjective:
            return _cased(f"{_choice(table.adjective_stems, source, random)}{ending}", name.text)
    return None
