"""Changes of names: errors, and edits that leave them true. See `kinds`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from random import Random

from bench.consistency.names import NameMention
from bench.consistency.names.normal import normal_form
from bench.corruptions.edits import Change, Edit, name_errors, other_given_name
from bench.corruptions.interchange import PLACES, are_listed, can_be_called, in_one_clause
from bench.corruptions.place import Place, places_in_case
from bench.text.tokens import words


def replaced(place: Place, random: Random) -> Iterator[Change]:
    """A person or organisation that the article does not know."""
    places = _places(place)
    return ((edit,) for edit in name_errors(place, random) if (edit.start, edit.stop) not in places)


def place_replaced(place: Place, random: Random) -> Iterator[Change]:
    """A place that the article does not know; no nominative where verbs agree with its gender."""
    places = _places(place)
    return ((edit,) for edit in name_errors(place, random) if (edit.start, edit.stop) in places)


def _places(place: Place) -> set[tuple[int, int]]:
    return {(name.start, name.stop) for name in place.names if name.type in PLACES}


def neighbour(place: Place, random: Random) -> Iterator[Change]:
    """ "Lithuania" → "Latvia", «Литвою» → «Латвією»: a neighbour that the article does not have, in the same case."""
    for name in place.names:
        options = [each for each in place.table.neighbour_of.get(name.text, ()) if each[:4] not in place.source]
        if options:
            yield (Edit(name.start, name.stop, random.choice(options), "name"),)


def given_name_replaced(place: Place, random: Random) -> Iterator[Change]:
    """Another first name of the same gender beside the right surname."""
    for name in place.names:
        first, _, rest = name.text.partition(" ")
        if name.type == "PER" and rest and first.isalpha():
            yield (Edit(name.start, name.start + len(first), other_given_name(name, place, random), "name"),)


def surname_gender(place: Place, random: Random) -> Iterator[Change]:
    """Колесникова → Колесников: the surname of a woman for that of a man, in the nominative."""
    for name in place.names:
        for feminine, masculine in place.table.surname_genders:
            if name.type == "PER" and name.text.endswith(feminine):
                yield (Edit(name.stop - len(feminine), name.stop, masculine, "name"),)


def of_article(place: Place, random: Random) -> Iterator[Change]:
    """Another name of the article that can stand there, which the text does not name otherwise.

    Not in a list, of which nobody can tell who else belongs in it, nor one that the article lists with the other.
    """
    for name in place.names:
        if place.is_whole(name) and not place.is_listed(name):
            options = [*_names_alike(name, place), *_places_alike(name, place)]
            if options:
                yield (Edit(name.start, name.stop, random.choice(options), "name"),)


def _names_alike(name: NameMention, place: Place) -> list[str]:
    """Names of the article that can stand there as they are; none where the writer left a name in another script."""
    if place.is_foreign(name):
        return []
    said = {word.casefold() for each in place.names for word in words(each.text)}
    names = {each.text for each in place.source_names if can_be_called(name, each)}
    free = (text for text in names if said.isdisjoint(word.casefold() for word in words(text)))
    return sorted(text for text in free if not place.lists_together(name.text, text))


def _places_alike(name: NameMention, place: Place) -> list[str]:
    """Places that the article has in any language, in the case of this one."""
    said = {each.entity for each in place.names}
    known = {each.entity for each in place.source_names} - said
    return sorted(
        form
        for entity, form in places_in_case(name.text, place.language)
        if entity in known and not place.lists_together(normal_form(name), entity)
    )


def exchanged(place: Place, random: Random) -> Iterator[Change]:
    """ "Poland protested. Latvia agreed." → "Latvia protested. Poland agreed." """
    for one, other in combinations(filter(place.is_whole, place.names), 2):
        between = place.text[one.stop : other.start]
        together = are_listed(between, place.language) or in_one_clause(between)
        if can_be_called(one, other) and not together and not place.lists_together(one.text, other.text):
            yield Edit(one.start, one.stop, other.text, "name"), Edit(other.start, other.stop, one.text, "name")


def respelled(place: Place, random: Random) -> Iterator[Change]:
    """Another spelling of the same name: Lukashenko, Lukashenka."""
    for name in place.names:
        for form, other in place.table.spellings.items():
            at = name.text.find(form)
            if at >= 0:
                yield (Edit(name.start + at, name.start + at + len(form), other, "name"),)


def inflected(place: Place, random: Random) -> Iterator[Change]:
    """A name in another case, in a sentence of its own behind the others: «Лукашенка» … «Це Лукашенко.»"""
    for name in place.names:
        for form, other in place.table.cases.items():
            if name.text == form:
                yield (Edit(len(place.text), len(place.text), f" {other}", "name"),)
