"""Legal forms of companies, which are no part of what a company is called: "Siemens AG", "ООО «Ромашка»"."""

from __future__ import annotations

from collections.abc import Sequence


def _read(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Folded. Those of the second table may be words or names too, and count only in capitals.
_FORMS = _read(
    """
    inc incorporated corp corporation co company ltd limited llc llp plc gmbh aktiengesellschaft jsc ojsc pjsc cjsc
    oao zao pao ooo srl sarl kft tov оао зао пао ооо ао нао тов пат ват зат прат ат спа гуп муп фгуп мкп кнп
    """
)
_IN_CAPITALS = _read("ag sa as ab nv bv oy kg spa sas pty se aps asa")
_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "open joint stock company", "public joint stock company", "closed joint stock company", "joint stock company",
        "limited liability company", "public limited company", "gesellschaft mit beschrankter haftung", "sp z oo",
        "pty ltd", "co ltd", "общество с ограниченной ответственностью", "акционерное общество",
        "товариство з обмеженою відповідальністю", "акціонерне товариство",
    )
)  # fmt: skip


def without_legal_forms(parts: Sequence[str], written: Sequence[str]) -> tuple[str, ...]:
    """The folded words of a name without legal forms at either end, of which one word at least stays.

    `written`: the same words as they stand in the text.
    """
    start, stop = 0, len(parts)
    while stop > 1 and (size := _ending(parts[:stop], written[:stop])) and stop > size:
        stop -= size
    while stop > start + 1 and (size := _beginning(parts[start:stop], written[start:stop])) and stop - start > size:
        start += size
    return tuple(parts[start:stop])


def _ending(parts: Sequence[str], written: Sequence[str]) -> int:
    phrase = next((len(each) for each in _PHRASES if tuple(parts[-len(each) :]) == each), 0)
    return phrase or int(_is_form(parts[-1], written[-1]))


def _beginning(parts: Sequence[str], written: Sequence[str]) -> int:
    phrase = next((len(each) for each in _PHRASES if tuple(parts[: len(each)]) == each), 0)
    return phrase or int(_is_form(parts[0], written[0]) and written[0].isupper())


def _is_form(part: str, written: str) -> bool:
    return part in _FORMS or (part in _IN_CAPITALS and written.replace(".", "").isupper())
