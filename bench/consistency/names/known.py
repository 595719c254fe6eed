"""Which words of a text are known: names of the gazetteer, and acronyms of words that are no names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bench.consistency.names.gazetteer import Gazetteer, Match
from bench.consistency.names.inflection import bases
from bench.consistency.names.openings import has_noun_behind, is_adjective_at_noun
from bench.consistency.names.tokens import Token, has_capitals, is_ordinary, is_title, table
from bench.languages import known

SPACES = frozenset(" \u00a0-‐‑")  # what may stand between the words of one name
_AROUND_STOP = ("", " ", "\u00a0")
JOINTS = SPACES.union(f"{before}.{behind}" for before in _AROUND_STOP for behind in _AROUND_STOP)  # behind an initial

_POSSESSIVES = frozenset({"'s ", "’s ", "‘s "})

Matches = dict[int, Match]


def is_joint(tokens: Sequence[Token], place: int) -> bool:
    """Do this word and the one before stand side by side, or with a full stop behind an initial?"""
    return tokens[place].gap in (JOINTS if tokens[place - 1].initial else SPACES)


def known_names(tokens: Sequence[Token], gazetteer: Gazetteer, is_shown: Callable[[Token], bool]) -> Matches:
    """The gazetteer's names by the place of their first word, leftmost and longest first.

    `is_shown` tells of a word that opens a sentence whether it is a name elsewhere.
    """
    found: Matches = {}
    reached = 0
    texts = [token.text for token in tokens]
    begins_nothing = gazetteer.begins_nothing
    for place, text in enumerate(texts):
        if text in begins_nothing or place < reached:
            continue
        token, match = tokens[place], _joined_match(tokens, texts, place, gazetteer)
        if match and match.length > 1 and match.type == "ORG" and not token.capital:
            match = gazetteer.match(texts[place : place + 1])  # "російська армія" tells the nationality
        if not match:
            continue
        if gazetteer.is_currency(match.ids[0]):
            inside = range(place, place + match.length)
            found |= {k: replace(match, length=1) for k in inside if _is_proper(tokens[k])}
        elif (
            _is_of_money(tokens, place, match)
            or _is_at_noun(tokens, place, match)
            or not _is_no_other_word(match, token, gazetteer, is_shown)
        ):
            continue
        else:
            found[place] = match
        reached = place + match.length
    return found


def _joined_match(tokens: Sequence[Token], texts: list[str], place: int, gazetteer: Gazetteer) -> Match | None:
    """The longest name at `place` whose words stand side by side: not that of "in New York. Times …"."""
    match = gazetteer.match(texts, place)
    apart = (k for k in range(place + 1, place + match.length) if not _is_known_joint(tokens, k)) if match else iter(())
    stop = next(apart, None)
    return match if stop is None else gazetteer.match(texts[place:stop])


def _is_known_joint(tokens: Sequence[Token], place: int) -> bool:
    """A name that is known may hold a possessive, too: "Ukraine's parliament"; and "EE. UU." its dot."""
    doubled = tokens[place].gap in JOINTS and _is_doubled(tokens[place - 1].text) and _is_doubled(tokens[place].text)
    return doubled or is_joint(tokens, place) or tokens[place].gap in _POSSESSIVES


def _is_doubled(text: str) -> bool:
    """Is it the abbreviation of a plural, as Spanish has them: "EE"?"""
    return len(text) == 2 and text[0] == text[1] and text.isupper()


def _is_of_money(tokens: Sequence[Token], place: int, match: Match) -> bool:
    """Does it tell which money: "канадских | долларов", which are judged with their amount?"""
    if match.type != "DEM" or tokens[place].capital or place + match.length >= len(tokens):
        return False
    behind = tokens[place + match.length]
    return not behind.capital and not bases(behind.folded).isdisjoint(table(behind).currencies)


def _is_proper(token: Token) -> bool:
    """Of "US dollars" the first word."""
    return token.capital and not token.opening and not token.heading


def _is_at_noun(tokens: Sequence[Token], place: int, match: Match) -> bool:
    """ "Громадське | обговорення" begins a sentence with no broadcaster, "Рада | директорів" with no parliament."""
    if match.length != 1 or match.type != "ORG" or not tokens[place].opening:
        return False
    return is_adjective_at_noun(tokens, place) or has_noun_behind(tokens, place)


def _is_no_other_word(match: Match, token: Token, gazetteer: Gazetteer, is_shown: Callable[[Token], bool]) -> bool:
    """ "Мене" (me) is no form of Мена, "Lord" none of the Lords, "Гроза" (a storm) no village; in lower case only
    nationalities are names.
    """
    if match.length == 1 and not token.acronym and (token.function or (match.type == "ORG" and is_title(token))):
        return False
    ordinary = token.opening and match.length == 1 and is_ordinary(token)
    if token.language not in known():
        return not ordinary and (token.capital or not has_capitals(token))
    if ordinary and match.type == "GPE" and not gazetteer.partners(match.ids[0]):
        return is_shown(token)
    return token.capital or match.type == "DEM"


def ordinary_acronyms(text: str, tokens: Sequence[Token]) -> frozenset[str]:
    """The acronyms, folded, that brackets explain as words in lower case: "гидрофторуглеродов (ГФУ)"."""
    return frozenset(
        token.folded
        for place, token in enumerate(tokens)
        if token.acronym and text[token.start - 1 : token.start] == "(" and _are_ordinary(tokens, place)
    )


def _are_ordinary(tokens: Sequence[Token], place: int) -> bool:
    letters = tokens[place].folded
    before = [each.folded for each in tokens[max(0, place - len(letters)) : place] if not each.capital]
    return "".join(word[0] for word in before) == letters or bool(before and _has_letters(before[-1], letters))


def _has_letters(word: str, letters: str) -> bool:
    """Stand all letters in the word, in this order, the first at its beginning?"""
    rest = iter(word)
    return word[:1] == letters[:1] and all(letter in rest for letter in letters)
