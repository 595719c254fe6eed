"""What a kind and a reason are called for a person."""

from __future__ import annotations

from bench.text.printable import printable

_KINDS = {
    "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "DEM": "nationality", "EVENT": "event",
    "WORK": "work", "AWARD": "award", "MISC": "name",
}  # fmt: skip

_REASONS = {
    "absent": "nothing in the article corresponds",
    "other_value": "the article has another value for the same thing",
    "bound_elsewhere": "the article says it of something else",
    "other_way": "the article has it go the other way",
    "other_given_name": "the article has another first name with this surname",
    "other_gender": "the article has the surname of the other gender",
    "other_family_name": "the article has another surname with this first name",
    "exact": "as in the article",
    "rounded": "a true rounding",
    "weakened": "a looser bound, and true",
    "converted": "the same in another unit",
    "coarser": "less precise than the article, and true",
    "resolved": "follows from the day of publication",
    "derived": "follows from what the article says",
    "boundary": "the bounds differ only at their end",
    "hedge_lost": "the article says it less surely",
    "overlap": "overlaps with what the article says",
    "bare_source": "the article does not give the full name",
    "given_name": "the first name alone",
    "surname": "the surname of a full name in the article",
    "inflected": "the same name in another case",
    "entity": "another name of the same",
    "metonym": "a capital for its country",
    "transliterated": "the same name in another script",
    "spelled": "the same name in another spelling",
    "words": "the same words",
    "vague": "too vague to be checked",
    "common_word": "a number that may be a figure of speech",
    "needs_published": "the day of publication would be needed",
    "total": "a total whose parts the article does not give",
    "computed": "about a share or multiple that two numbers of the article may give",
    "unit_left_out": "a number whose unit the article leaves out",
    "unit_unknown": "the article's word for the unit, or the summary's, is not known",
    "listed": "a count of things that the article may list",
}


def kind_in_words(kind: str) -> str:
    """Person for PER; a kind of number is called by its name."""
    return _KINDS.get(kind) or printable(kind)


def reason_in_words(reason: str) -> str:
    """The reason of a verdict, as the end of a sentence."""
    return _REASONS.get(reason) or printable(reason.replace("_", " "))
