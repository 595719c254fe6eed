"""Examples as rows of plain values, for tools that know tables and not our records; and back again.

A row is an article with its references and facts in one language. `example_of(row_of(example))` has the same scores.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bench.errors import InputError
from bench.records import Article, Entity, Example, Fact, Reference, Span

if TYPE_CHECKING:
    import datasets

Row = Mapping[str, Any]
ENTITIES = "entities"
"""The configuration of a data set that holds its entities, beside those of its languages."""


def row_of(example: Example) -> dict[str, Any]:
    """The example as a row: texts, lists and dictionaries, every key there, None where something is not known.

    Spans are {"start", "stop", "text"}, in code points of `source`. A fact's claim is the one in the row's language.
    """
    article = example.article
    return {
        "id": example.id,
        "article": article.id,
        "language": example.language,
        "source_language": list(article.languages),
        "source": article.text,
        "body": article.body(),
        "headline": article.headline and article.headline.text,
        "standfirst": article.standfirst and article.standfirst.text,
        "furniture": [asdict(span) for span in article.furniture],
        "published": article.published,
        "publisher": article.publisher,
        "references": [_reference_row(each) for each in example.references],
        "facts": [fact_row(each, example.language) for each in example.facts],
    }


def _reference_row(reference: Reference) -> dict[str, Any]:
    return {key: value for key, value in asdict(reference).items() if key != "language"}


def fact_row(fact: Fact, language: str) -> dict[str, Any]:
    return {
        "id": fact.id,
        "claim": fact.claim.get(language),
        "weight": fact.weight,
        "match": fact.match,
        "event": fact.event,
        "status": fact.status,
        "attributed_to": list(fact.attributed_to),
        "mentions": [asdict(mention) for mention in fact.mentions],
        "evidence": [asdict(span) for span in fact.evidence],
    }


def entity_row(entity: Entity, languages: Sequence[str]) -> dict[str, Any]:
    """The entity as a row; its names in each of `languages`."""
    return {
        "id": entity.id,
        "type": entity.type,
        "gender": entity.gender,
        "of": entity.of,
        "names": {language: list(entity.names.get(language, ())) for language in languages},
        "forbidden": list(entity.forbidden),
    }


def row_features() -> datasets.Features:
    """The types of `row_of`."""
    from datasets import Features, List, Value

    text = Value("string")
    return Features(
        {
            **dict.fromkeys(("id", "article", "language"), text),
            "source_language": List(text),
            **dict.fromkeys(("source", "body", "headline", "standfirst"), text),
            "furniture": span_features(),
            **dict.fromkeys(("published", "publisher"), text),
            "references": List(dict.fromkeys(("id", "kind", "text", "by", "annotator"), text)),
            "facts": fact_features(),
        }
    )


def span_features() -> datasets.List:
    from datasets import List, Value

    return List({"start": Value("int64"), "stop": Value("int64"), "text": Value("string")})


def fact_features() -> datasets.List:
    """The types of a row's facts."""
    from datasets import List, Value

    text = Value("string")
    mention = dict.fromkeys(("kind", "comparator", "value", "low", "high", "unit", "date", "entity"), text)
    return List(
        {
            **dict.fromkeys(("id", "claim"), text),
            "weight": Value("float64"),
            **dict.fromkeys(("match", "event", "status"), text),
            "attributed_to": List(text),
            "mentions": List(mention),
            "evidence": span_features(),
        }
    )


def entity_features(languages: Sequence[str]) -> datasets.Features:
    """The types of `entity_row`."""
    from datasets import Features, List, Value

    text = Value("string")
    names = dict.fromkeys(languages, List(text))
    return Features({**dict.fromkeys(("id", "type", "gender", "of"), text), "names": names, "forbidden": List(text)})


def example_of(row: Row, entities: Sequence[Entity] = ()) -> Example:
    """The example that a row tells; keys other than `source` and `language` may be left out.

    Raises:
        InputError: a key has a value of another shape, in one line.
    """
    language = row["language"]
    name = str(row.get("id") or "row")
    sources = row.get("source_language") or language
    return Example(
        id=name,
        article=Article(
            id=name,
            languages=(sources,) if isinstance(sources, str) else tuple(sources),
            text=row["source"],
            furniture=tuple(_span(each, name) for each in row.get("furniture") or ()),
            published=row.get("published"),
        ),
        language=language,
        references=tuple(_reference(each, place, language) for place, each in enumerate(row.get("references") or ())),
        facts=tuple(fact_of(each, language) for each in row.get("facts") or ()),
        entities=tuple(entities),
    )


def _reference(reference: str | Row, place: int, language: str) -> Reference:
    if isinstance(reference, str):
        return Reference(str(place), "written", language, reference, "not stated")
    return Reference(
        reference["id"], reference["kind"], language, reference["text"], reference["by"], reference["annotator"]
    )


def _span(value: Row, where: str) -> Span:
    try:
        return Span(value["start"], value["stop"], value["text"])
    except (KeyError, TypeError):
        raise InputError(f"a span needs start, stop and text, not {value!r:.60}", where) from None


def fact_of(row: Row, language: str) -> Fact:
    """The fact that a row tells, its claim in `language`; keys other than id and claim may be left out.

    Raises:
        InputError: it has another shape, in one line.
    """
    from bench.datasets.schema import parse
    from bench.interop.schema import TableFact

    where = f"fact '{row.get('id')}'" if isinstance(row, Mapping) else "facts"
    return parse(TableFact, row, where).record(language)


def entity_of(row: Row) -> Entity:
    """The entity that a row tells.

    Raises:
        InputError: it has another shape, in one line.
    """
    from bench.datasets import schema

    names = {code: list(forms) for code, forms in (row.get("names") or {}).items() if forms}
    return schema.parse(schema.Entity, {**row, "names": names}, f"entity '{row.get('id')}'").record()
