"""The shape of what a person writes: reference files, entity clusters, exceptions, and rows of JSON lines.

The only module that imports pydantic; import it inside the functions that read, because it takes a while to load.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from bench import records
from bench.datasets.files import read_yaml, yaml_line
from bench.errors import InputError
from bench.languages.codes import language_problem
from bench.text.days import calendar_day

_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_MONTH, _DAY = r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_DATE = re.compile(
    rf"""
      \d{{4}}(-{_MONTH}(-{_DAY})?)?    # 2023  2023-08  2025-11-22
    | \d{{3}}0s                        # 1990s
    | --{_MONTH}(-{_DAY})?             # --06  --11-22
    | T([01]\d|2[0-4]):[0-5]\d         # T14:56
    """,
    re.VERBOSE,
)


def _said(problem: str) -> PydanticCustomError:
    return PydanticCustomError("said", "{problem}", {"problem": problem})


def _not_blank(text: str) -> str:
    if not text.strip():
        raise _said("is blank: write text")
    return text


def _language(code: str) -> str:
    if problem := language_problem(code):
        raise _said(problem)
    return code


def _number(text: str) -> str:
    if not _NUMBER.fullmatch(text):
        raise _said(f'\'{text}\' is no plain number: write digits and a point, as in "1000" or "5.5"')
    return text


def _date(text: str) -> str:
    if not _DATE.fullmatch(text):
        raise _said(f"'{text}' is no date: write 2025-11-22, 2023-08, 2023, --06, --11-22, 1990s or T14:56")
    return text


def _day(text: str) -> str:
    day = calendar_day(text)
    if day is None:
        raise _said(f"'{text}' is no day: write it as \"2025-11-27\"")
    return day


def _as_object(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


Text = Annotated[str, AfterValidator(_not_blank)]
LanguageCode = Annotated[str, AfterValidator(_language)]
Number = Annotated[str, AfterValidator(_number)]
DateFragment = Annotated[str, AfterValidator(_date)]
Day = Annotated[str, AfterValidator(_day)]
Occurrence = Annotated[int, Field(ge=1)]


class Model(BaseModel):
    """Strict: no conversions, no unknown keys, no changes afterwards."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _known_keys(cls, data: Any) -> Any:
        known = cls.__pydantic_fields__
        for key in data if isinstance(data, dict) else ():
            if key not in known:
                raise _said(f"unknown key '{key}'{_nearest(str(key), list(known))} Known are: {', '.join(known)}")
        return data


class Quote(Model):
    """Words of the article, letter by letter; `occurrence` counts from 1 where they stand more than once."""

    quote: Text
    occurrence: Occurrence = 1


class Furniture(Quote):
    """Words of the file that are no part of the story."""

    why: Text


class Summary(Model):
    """A summary written for this project. `by` says who or what wrote it, `reviewed` who read it, if anybody did."""

    kind: Literal["written"]
    annotator: Text
    by: Text
    reviewed: Text | None = None
    text: Text


class Mention(Model):
    """A number, date or name that a summary must say to cover a fact."""

    kind: Literal["number", "date", "name"]
    comparator: Literal["eq", "ge", "gt", "le", "lt", "approx", "range", "vague"] = "eq"
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Text | None = None
    date: DateFragment | None = None
    entity: Text | None = None

    @model_validator(mode="after")
    def _right_fields(self) -> Mention:
        given = {name for name in ("value", "low", "high", "date", "entity") if getattr(self, name) is not None}
        wanted: dict[str, list[set[str]]] = {
            "number": [{"low", "high"}] if self.comparator in {"range", "vague"} else [{"value"}, {"low", "high"}],
            "date": [{"date"}],
            "name": [{"entity"}],
        }
        if given not in wanted[self.kind]:
            needed = " or ".join(" and ".join(sorted(each, reverse=True)) for each in wanted[self.kind])
            what = f"{self.kind} ({self.comparator})" if self.kind == "number" else self.kind
            raise _said(f"a {what} takes {needed}, not {', '.join(sorted(given)) or 'nothing'}")
        return self

    def record(self) -> records.FactMention:
        return records.FactMention(**self.model_dump())


class _FactFields(Model):
    id: Text
    event: Text | None = None
    status: Literal["sought", "planned", "done", "denied", "unclear"] = "done"
    attributed_to: list[Text] = []
    weight: dict[Text, Annotated[int, Field(ge=1, le=3)]] = {}
    match: Literal["strict", "approx"] = "strict"
    claim: Annotated[dict[LanguageCode, Text], Field(min_length=1)]
    mentions: list[Mention] = []

    def record(self, evidence: Sequence[records.Span]) -> records.Fact:
        """The fact as the program knows it: weight is the annotators' mean, 1 where nobody gave one."""
        return records.Fact(
            id=self.id,
            claim=self.claim,
            weight=fmean(self.weight.values()) if self.weight else 1.0,
            mentions=tuple(mention.record() for mention in self.mentions),
            match=self.match,
            event=self.event,
            status=self.status,
            attributed_to=tuple(self.attributed_to),
            evidence=tuple(evidence),
        )


class Fact(_FactFields):
    """One claim of an article, with the words that say so."""

    evidence: Annotated[list[Quote], Field(min_length=1)]


class ArticleFile(Model):
    """references/<article id>.yaml."""

    id: Text
    seed: Text
    languages: Annotated[list[LanguageCode], Field(min_length=1)]
    published: Day | None
    published_from: Text
    publisher: Text | None
    headline: Text | None
    standfirst: Text | None
    furniture: list[Furniture] = []
    summaries: dict[LanguageCode, list[Summary]] = {}
    facts: list[Fact] = []

    def quotes(self) -> list[tuple[str, int]]:
        """Every quote with its occurrence, in the order of the file, each once."""
        headings = [(text, 1) for text in (self.headline, self.standfirst) if text]
        places = [*self.furniture, *(quote for fact in self.facts for quote in fact.evidence)]
        return list(dict.fromkeys([*headings, *((place.quote, place.occurrence) for place in places)]))


class Entity(Model):
    """One cluster of references/entities.yaml, or of a row."""

    id: Text
    type: Literal["PER", "ORG", "GPE", "LOC", "DEM", "EVENT", "WORK", "AWARD", "MISC"]
    gender: Literal["m", "f"] | None = None
    names: Annotated[dict[LanguageCode, list[Text]], Field(min_length=1)]
    forbidden: list[Text] = []
    of: Text | None = None

    def record(self) -> records.Entity:
        names = {language: tuple(forms) for language, forms in self.names.items()}
        return records.Entity(self.id, self.type, names, self.gender, tuple(self.forbidden), self.of)


class Entities(RootModel[list[Entity]]):
    """references/entities.yaml."""


class Exemption(Model):
    """A mention of a correct reference that our own checker flags, and why a reader holds it to be right."""

    reference: Text
    mention: Text
    reason: Text


class Exemptions(RootModel[list[Exemption]]):
    """references/exceptions.yaml."""


class RecordedQuote(Quote):
    """Where a quote stands in its article: code points from `start` to `stop`."""

    start: int
    stop: int


class Offsets(Model):
    """What references/offsets.json says about one article."""

    seed_sha256: str
    quotes: list[RecordedQuote]


class OffsetsFile(RootModel[dict[str, Offsets]]):
    """references/offsets.json, by article id."""


class Place(Model):
    """Words of a row's source: a quote, or the code points from `start` to `stop`."""

    quote: Text | None = None
    occurrence: Occurrence = 1
    start: Annotated[int, Field(ge=0)] | None = None
    stop: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Place:
        offsets = self.start is not None and self.stop is not None
        if offsets == (self.quote is not None) or (self.start is None) != (self.stop is None):
            raise _said("give either quote, or start and stop")
        return self


class RowFact(_FactFields):
    """A fact of a row; evidence may be given as offsets."""

    evidence: list[Place] = []


class RowReference(Model):
    """A reference summary of a row."""

    text: Text
    kind: Literal["written", "headline", "standfirst"] = "written"
    by: Text = "not stated"


class Row(Model):
    """One line of JSON: an article with a finished output (`summary`) or without one."""

    id: Text
    source: str = ""
    summary: str | None = None
    language: LanguageCode
    source_language: LanguageCode | None = None
    system: Text | None = None
    published: Day | None = None
    references: list[Annotated[RowReference, BeforeValidator(_as_object)]] = []
    facts: list[RowFact] = []
    entities: list[Entity] = []


ModelT = TypeVar("ModelT", bound=BaseModel)


def load_yaml(model: type[ModelT], path: Path) -> ModelT:
    """A YAML file as a `model`.

    Raises:
        InputError: the file cannot be read or has another shape; one line with file, line, place and cure.
    """
    data = read_yaml(path)
    try:
        return model.model_validate(data)
    except ValidationError as error:
        line = yaml_line(path, error.errors(include_url=False)[0]["loc"])
        raise _input_error(error, path, line) from None


def parse(model: type[ModelT], data: object, path: Path | str, line: int | None = None) -> ModelT:
    """A value that was read from `path` as a `model`.

    Raises:
        InputError: it has another shape; one line with file, line, place and cure.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise _input_error(error, path, line) from None


def _input_error(error: ValidationError, path: Path | str, line: int | None) -> InputError:
    """pydantic's findings as one line about the first of them."""
    first, *others = error.errors(include_url=False)
    place = _place(first["loc"])
    more = f" (and {len(others)} more after it)" if others else ""
    return InputError(f"{place}{': ' if place else ''}{_describe(first)}{more}", path, line)


def _place(location: Sequence[int | str]) -> str:
    """("facts", 2, "weight") → "facts[2].weight". pydantic marks a wrong key of a mapping with a last step "[key]"."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in location if step != "[key]"]
    return "".join(steps).removeprefix(".")


def _describe(error: ErrorDetails) -> str:
    given = error["input"]
    match error["type"]:
        case "missing":
            return "is missing: add it"
        case "string_type" if given is None:
            return "is empty: write text"
        case "string_type" if not isinstance(given, list | dict):
            return f"must be text but is read as {given!r}: put it in quotation marks"
        case "literal_error":
            expected = error.get("ctx", {}).get("expected", "")
            near = _nearest(str(given), re.findall("'([^']*)'", expected))
            return f"{given!r} is not {expected}{near}"
        case "model_type" | "dict_type":
            return f"must be keys with values, not {_shortened(given)}"
        case "list_type":
            return f"must be a list, not {_shortened(given)}"
        case "too_short":
            return "is empty: add at least one"
        case "said":
            return error["msg"]
    return f"{error['msg'].replace('Input should be', 'must be')}, not {_shortened(given)}"


def _shortened(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:40]}…"


def _nearest(word: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f". Did you mean '{near[0]}'?" if near else "."
