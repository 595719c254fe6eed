"""Does an article support a name of its summary? The decision order of the design, one function a step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import regex

from bench.consistency.names.gazetteer import Gazetteer, plain
from bench.consistency.names.given import given_names, is_given_name
from bench.consistency.names.inflection import bases, name_readings
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import Comparison, Name, Relation, compare, compare_words, parse, sound_keys
from bench.consistency.names.same import is_acronym, same_acronym
from bench.consistency.names.tokens import in_dictionary
from bench.records import Evidence, Span, Verdict
from bench.text.scripts import CASED, main_script
from bench.text.tokens import words

_CREDIT = {Verdict.SUPPORTED: 1.0, Verdict.PARTIAL: 0.5}
_CAPITALISED = regex.compile(r"\b\p{Lu}[\p{L}\p{M}]+")
_SAMPLE = 1000  # characters that tell an article's script
_PERSONAL = frozenset({"PER", "MISC"})


@dataclass(frozen=True, slots=True)
class _Finding:
    """A verdict on a name before it is written down as evidence."""

    verdict: Verdict
    reason: str
    source: Span | None = None


@dataclass(slots=True)
class NameIndex:
    """The names of an article, found by entity, by word and by sound, so that each question looks at few of them."""

    text: str
    gazetteer: Gazetteer
    languages: frozenset[str | None]
    by_entity: dict[str, list[NameMention]] = field(default_factory=lambda: defaultdict(list))
    by_sound: dict[str, list[NameMention]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[NameMention]] = field(default_factory=lambda: defaultdict(list))
    by_base: dict[str, list[NameMention]] = field(default_factory=lambda: defaultdict(list))
    named: list[NameMention] = field(default_factory=list)
    _capitalised: dict[str, list[Span]] | None = None

    @classmethod
    def build(cls, text: str, mentions: Sequence[NameMention], gazetteer: Gazetteer) -> NameIndex:
        """Index `text`, whose names are `mentions`."""
        script = main_script(text[:_SAMPLE])
        languages = frozenset(each.language for each in mentions if main_script(each.text) == script)
        index = cls(text, gazetteer, languages, named=list(mentions))
        seen: set[str] = set()
        for mention in mentions:
            index._add(mention, mention.text in seen)
            seen.add(mention.text)
        return index

    def capitalised(self) -> dict[str, list[Span]]:
        """The capitalised words that were not found to be names, by sound: "Trump said …", of a trump or of Trump."""
        if self._capitalised is None:
            self._capitalised = defaultdict(list)
            starts = {mention.start for mention in self.named}
            for match in _CAPITALISED.finditer(self.text):
                if match.start() not in starts:
                    for key in sound_keys(plain(match.group())):
                        self._capitalised[key].append(Span(match.start(), match.end(), match.group()))
        return self._capitalised

    def _add(self, mention: NameMention, repeated: bool) -> None:
        if repeated:  # the first mention of a form stands for all of it
            return
        for entity in self._entities(mention):
            self.by_entity[entity].append(mention)
        for word in parse(mention.text).words:
            for key in sound_keys(word):
                self.by_sound[key].append(mention)
            for group in given_names(word):
                self.by_given[group.id].append(mention)
            for base in bases(word):
                self.by_base[base].append(mention)

    def _entities(self, mention: NameMention) -> dict[str, None]:
        """The entities that a mention names or, unless it names a person, has in its name: "Vilnius Airport"."""
        texts = words(mention.text)
        found = {mention.entity: None} if mention.entity else {}
        if not _is_part_of_person(mention, texts):
            for match in filter(None, (self.gazetteer.match(texts, place) for place in range(len(texts)))):
                found |= dict.fromkeys(match.ids)
        return found


def _is_part_of_person(mention: NameMention, texts: Sequence[str]) -> bool:
    """The London of "Jack London" is no place."""
    return mention.type == "PER" and len(texts) > 1 and mention.entity is None


def judge_name(mention: NameMention, source: NameIndex) -> Evidence:
    """The verdict on one name of a summary, with the words of the article that decided it."""
    finding = next(filter(None, (step(mention, source) for step in _STEPS)))
    return Evidence(
        kind=mention.type,
        verdict=finding.verdict,
        reason=finding.reason,
        weight=1.0,
        summary=mention.span(),
        source=finding.source,
        normal=normal_form(mention),
        credit=_CREDIT.get(finding.verdict, 0.0),
    )


def normal_form(mention: NameMention) -> str:
    """By which equal names are one: the entity, or the shortest readings of the words."""
    readings = (name_readings(word) for word in parse(mention.text).words)
    return mention.entity or " ".join(min((len(each.base), each.base) for each in word)[1] for word in readings)


def _by_entity(mention: NameMention, source: NameIndex) -> _Finding | None:
    found = source.by_entity.get(mention.entity or "")
    if not found:
        return None
    if _is_fuller(mention, found):
        return None
    exact = [each for each in found if each.text == mention.text]
    if exact:
        return _Finding(Verdict.SUPPORTED, "exact", exact[0].span())
    alike = [each for each in found if _is_inflection(mention.text, each.text)]
    return _Finding(Verdict.SUPPORTED, "inflected" if alike else "entity", (alike or found)[0].span())


def _is_fuller(mention: NameMention, found: Sequence[NameMention]) -> bool:
    """Has this person a given name here and in none of the article's mentions?"""
    return mention.type == "PER" and bool(parse(mention.text).given) and not any(parse(x.text).given for x in found)


def _by_bare_entity(mention: NameMention, source: NameIndex) -> _Finding | None:
    """The person is known, and the article has the surname alone."""
    found = source.by_entity.get(mention.entity or "")
    return _Finding(Verdict.PARTIAL, "bare_source", found[0].span()) if found else None


def _is_inflection(a: str, b: str) -> bool:
    left, right = words(a), words(b)
    return len(left) == len(right) and all(
        not bases(plain(x)).isdisjoint(bases(plain(y))) for x, y in zip(left, right, strict=True)
    )


def _by_metonymy(mention: NameMention, source: NameIndex) -> _Finding | None:
    """A capital stands for its government: "talks with Minsk" supports Belarus, and the other way round."""
    for partner in source.gazetteer.partners(mention.entity or ""):
        found = [each for each in source.by_entity.get(partner, ()) if each.type != "DEM"]
        if found:
            return _Finding(Verdict.SUPPORTED, "metonym", found[0].span())
    return None


def _by_acronym(mention: NameMention, source: NameIndex) -> _Finding | None:
    if not is_acronym(mention.text):
        return None
    name = parse(mention.text)
    for each in _near(name, source):
        if is_acronym(each.text) and same_acronym(name, parse(each.text)) >= 0.5:
            return _Finding(Verdict.SUPPORTED, "exact" if each.text == mention.text else "transliterated", each.span())
    if mention.entity is None and _is_across(mention, source):
        return _Finding(Verdict.UNVERIFIABLE, "acronym in no gazetteer across languages")
    return _Finding(Verdict.UNSUPPORTED, "absent")


def _is_across(mention: NameMention, source: NameIndex) -> bool:
    return mention.language not in source.languages


def _near(name: Name, source: NameIndex) -> Iterable[NameMention]:
    """The article's names that share a sound key or a given name with `name`, each once."""
    keys = {key for word in name.words for key in sound_keys(word)}
    groups = {group.id for word in name.given for group in given_names(word)}
    found = {id(each): each for key in sorted(keys) for each in source.by_sound.get(key, ())}
    found |= {id(each): each for group in sorted(groups) for each in source.by_given.get(group, ())}
    return found.values()


def _by_known_absence(mention: NameMention, source: NameIndex) -> _Finding | None:
    """A place or organisation that we would know in the article is not there; unless it is called like a person."""
    if mention.entity is None or mention.type == "PER" or not _is_readable(source):
        return None
    if any(is_given_name(word) for word in parse(mention.text).words):
        return None
    return _Finding(Verdict.UNSUPPORTED, "absent")


def _by_parts(mention: NameMention, source: NameIndex) -> _Finding | None:
    """By spelling, sound and structure against the names that are near."""
    name = parse(mention.text)
    best: tuple[int, float, _Finding] | None = None
    for each in _near(name, source):
        if not _comparable(mention, each):
            continue
        other = parse(each.text)
        result = compare(name, other)
        rank = _RANKS.index(result.relation) if result.relation in _RANKS else None
        if rank is None or _is_no_person_clash(result, mention, each):
            continue
        if best is None or (rank, -result.score) < best[:2]:
            best = (rank, -result.score, _finding(result, mention, each))
    return best[2] if best else None


_RANKS = (
    Relation.SAME,
    Relation.BARE_LEFT,
    Relation.GIVEN_ONLY,
    Relation.BARE_RIGHT,
    Relation.OTHER_GIVEN,
    Relation.OTHER_GENDER,
    Relation.OTHER_FAMILY,
)


def _comparable(mention: NameMention, other: NameMention) -> bool:
    """A known place is not compared by sound with anything; it would have been found by its entity."""
    return other.entity is None or other.type in ("PER", "ORG") or mention.type == "MISC"


def _is_no_person_clash(result: Comparison, mention: NameMention, other: NameMention) -> bool:
    """Contradictions are about people: two different newspapers are not one with another given name."""
    clash = result.relation in (Relation.OTHER_GIVEN, Relation.OTHER_GENDER, Relation.OTHER_FAMILY)
    return clash and not {mention.type, other.type} <= _PERSONAL


def _finding(result: Comparison, mention: NameMention, other: NameMention) -> _Finding:
    where = other.span()
    if result.relation is Relation.SAME:
        return _Finding(Verdict.SUPPORTED, _reason_of_likeness(mention.text, other.text), where)
    if result.relation is Relation.BARE_LEFT:
        return _Finding(Verdict.SUPPORTED, "surname", where)
    if result.relation is Relation.GIVEN_ONLY:
        is_short = len(parse(mention.text).words) == 1
        return _Finding(Verdict.SUPPORTED if is_short else Verdict.PARTIAL, "given_name", where)
    if result.relation is Relation.BARE_RIGHT:
        return _Finding(Verdict.PARTIAL, "bare_source", where)
    return _Finding(Verdict.CONTRADICTED, _CLASHES[result.relation], where)


_CLASHES = {
    Relation.OTHER_GIVEN: "other_given_name",
    Relation.OTHER_GENDER: "other_gender",
    Relation.OTHER_FAMILY: "other_family_name",
}


def _reason_of_likeness(a: str, b: str) -> str:
    if a == b:
        return "exact"
    if _is_inflection(a, b):
        return "inflected"
    return "spelled" if main_script(a) == main_script(b) else "transliterated"


def _by_words(mention: NameMention, source: NameIndex) -> _Finding | None:
    """All words of a longer name stand in one name of the article: "Labor Department", "Department of Labor"."""
    parts = parse(mention.text).words
    if len(parts) < 2 or mention.type == "PER":
        return None
    holders = [{each for base in bases(part) for each in source.by_base.get(base, ())} for part in parts]
    shared = holders[0].intersection(*holders[1:])
    first = min(shared, key=lambda each: each.start, default=None)
    return _Finding(Verdict.SUPPORTED, "words", first.span()) if first else None


def _verbatim(mention: NameMention, source: NameIndex) -> _Finding | None:
    """The very words stand in the article, whether or not they were found to be a name there."""
    start = source.text.find(mention.text)
    stop = start + len(mention.text)
    if start < 0 or source.text[start - 1 : start].isalpha() or source.text[stop : stop + 1].isalpha():
        return None
    return _Finding(Verdict.SUPPORTED, "exact", Span(start, stop, mention.text))


def _by_capital(mention: NameMention, source: NameIndex) -> _Finding | None:
    """A word of the article that is capitalised and ordinary may be this name; it supports, and never contradicts."""
    name = parse(mention.text)
    if mention.entity or not name.words:
        return None
    for key in sorted(sound_keys(name.family)):
        for span in source.capitalised().get(key, ()):
            if compare_words(name.family, plain(span.text)) >= 0.5:
                verdict = Verdict.PARTIAL if name.given else Verdict.SUPPORTED
                return _Finding(
                    verdict, "bare_source" if name.given else _reason_of_likeness(mention.text, span.text), span
                )
    return None


def _by_ignorance(mention: NameMention, source: NameIndex) -> _Finding | None:
    """What cannot be checked: an unreadable article, or a name that is translated and in no gazetteer."""
    if not _is_readable(source):
        return _Finding(Verdict.UNVERIFIABLE, "the article's script has no capitals to find names by")
    if _is_across(mention, source) and mention.type != "PER" and mention.entity is None and _is_translatable(mention):
        return _Finding(Verdict.UNVERIFIABLE, "translatable organisation name in no gazetteer across languages")
    return None


def _is_readable(source: NameIndex) -> bool:
    script = main_script(source.text[:_SAMPLE])
    return script is None or script in CASED


def _is_translatable(mention: NameMention) -> bool:
    """Made of words of the dictionary, so that another language says it in words of its own."""
    code = mention.language
    return code is not None and any(in_dictionary(word.casefold(), code) for word in words(mention.text))


def _absent(mention: NameMention, source: NameIndex) -> _Finding:
    return _Finding(Verdict.UNSUPPORTED, "absent")


_STEPS = (
    _by_entity,
    _by_metonymy,
    _by_acronym,
    _by_known_absence,
    _by_words,
    _by_parts,
    _by_bare_entity,
    _verbatim,
    _by_capital,
    _by_ignorance,
    _absent,
)
