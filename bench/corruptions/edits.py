"""Put wrong numbers and names into a text.

A corrupted mention keeps its place, its script and its case, and says something that the source does not say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from bench import languages
from bench.consistency.names import NameMention
from bench.consistency.names.gazetteer import plain, standard
from bench.consistency.names.given import given_names
from bench.consistency.numbers import NumberMention
from bench.corruptions.by_language import STAND_INS
from bench.corruptions.place import Place
from bench.corruptions.stand_ins import StandIns
from bench.text.folding import fold
from bench.text.scripts import main_script
from bench.text.tokens import words

FACTORS = (Decimal("0.3"), Decimal("0.4"), Decimal("1.7"), Decimal("2.3"), Decimal("2.9"))
FULL_ROUND = 20  # numbers, among which each form of a noun is asked for
YEARS = (-9, -7, -5, -4, 4, 6)


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in the place of what stands from `start` to `stop`; `kind` is number, date or name."""

    start: int
    stop: int
    text: str
    kind: str


Change = tuple[Edit, ...]


def apply(text: str, edits: Sequence[Edit]) -> str:
    """`text` with the edits made."""
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.stop :]
    return text


def number_errors(place: Place, random: Random) -> Iterator[Edit]:
    """For each number in digits and each month, a wrong one that the article does not have."""
    for mention in place.numbers:
        wrong = _other_month(mention, place, random) or _other_digits(mention, place, random)
        if wrong is not None:
            yield wrong


def _other_digits(mention: NumberMention, place: Place, random: Random) -> Edit | None:
    """Another value in the same digits: 52 → 88, 2022 → 2018."""
    start = next((at for at, char in enumerate(mention.text) if char.isdecimal()), None)
    if start is None:
        return None
    stop = start
    while stop < len(mention.text) and mention.text[stop].isdecimal():
        stop += 1
    digits = mention.text[start:stop]
    before, after = mention.text[:start], mention.text[stop:]
    options = {option: before + option + after for option in _values(int(digits), mention, place) if option != digits}
    free = _unsaid(options, place, random)
    return Edit(mention.start + start, mention.start + stop, free, _kind(mention)) if free else None


def _unsaid(options: Mapping[str, str], place: Place, random: Random) -> str | None:
    """One of the options of which the article does not say what the text would be."""
    drawn = random.sample(list(options), len(options))
    return next((option for option in drawn if not place.is_said(options[option])), None)


def _values(value: int, mention: NumberMention, place: Place) -> list[str]:
    """Values that are wrong: more than what is a lower bound, less than what is an upper one. Nouns agree as before."""
    if mention.kind == "date":
        return [str(value + years) for years in YEARS] if value > 31 else [str(day) for day in range(1, 29)]
    lower, upper = mention.comparator in ("ge", "gt"), mention.comparator in ("le", "lt")
    factors = [factor for factor in FACTORS if not (lower and factor < 1) and not (upper and factor > 1)]
    likely = (range(int(value * factor) + 1, int(value * factor) + 1 + FULL_ROUND) for factor in factors)
    return [
        next((str(other) for other in others if place.have_one_form(str(value), str(other))), str(others[0]))
        for others in likely
    ]


def _kind(mention: NumberMention) -> str:
    return "date" if mention.date is not None else "number"


def _other_month(mention: NumberMention, place: Place, random: Random) -> Edit | None:
    """Another month in the same case: вересні → березні. The table lists each month's cases last, in one order."""
    if mention.date is None or place.language not in languages.known():
        return None
    months = languages.get(place.language).numbers.months
    for token in mention.text.split():
        if token.casefold() in months:
            forms = [cased(form, token) for form in _same_case(months, token.casefold())]
            free = _unsaid({form: mention.text.replace(token, form) for form in forms}, place, random)
            start = mention.start + mention.text.index(token)
            return Edit(start, start + len(token), free, "date") if free else None
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


def cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word


def name_errors(place: Place, random: Random) -> Iterator[Edit]:
    """For each name that the language's stand-ins can replace, one that the article does not have."""
    if place.language not in STAND_INS:
        return
    replacements: dict[str, str] = {}
    for name in place.names:
        wrong = _stand_in(name, place, random)
        if wrong is not None:
            family = name.text.split()[-1]
            yield Edit(name.start, name.stop, replacements.setdefault(family, wrong), "name")


def _stand_in(name: NameMention, place: Place, random: Random) -> str | None:
    table, source = place.table, place.source
    if name.type == "PER":
        surname = random.choice(_absent(table.surnames, source) or table.surnames)
        return f"{other_given_name(name, place, random)} {surname}" if " " in name.text else surname
    if name.type in ("GPE", "LOC"):
        return None if _may_be_subject(name, place) else _choice(table.places, source, random)
    if name.type == "ORG" and " " not in name.text:
        same_script = [each for each in table.organisations if main_script(each) == main_script(name.text)]
        return _choice(tuple(same_script), source, random)
    return _other_adjective(name, table, source, random) if name.type == "DEM" else None


def _may_be_subject(name: NameMention, place: Place) -> bool:
    """Is a place in its nominative, in a language whose verbs agree with its gender: «Литва закрила»?"""
    if not languages.get(place.language).names.cases:
        return False
    spelled = tuple(map(fold, words(name.text)))
    return any(phrase.words == spelled for phrase in standard().names_of(name.entity or ""))


def other_given_name(name: NameMention, place: Place, random: Random) -> str:
    """A given name of the same gender that the article does not have, so that verbs and titles still agree."""
    genders = {group.gender for group in given_names(plain(name.text.split()[0]))}
    options = place.table.given_names["f" if genders == {"f"} else "m"]
    return random.choice(_absent(options, place.source) or options)


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
            return cased(f"{_choice(table.adjective_stems, source, random)}{ending}", name.text)
    return None
