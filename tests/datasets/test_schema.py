from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.datasets import schema
from bench.errors import InputError
from bench.records import FactMention, Span
from tests.datasets.folders import article_file, entities, fact, write_yaml


def test_good_files_pass(tmp_path: Path) -> None:
    write_yaml(tmp_path / "one.yaml", article_file())
    write_yaml(tmp_path / "entities.yaml", entities())
    file = schema.load_yaml(schema.ArticleFile, tmp_path / "one.yaml")
    assert file.quotes() == [
        ("Minsk frees 52 prisoners", 1),
        ("Photo: pexels", 1),
        ("Belarus released 52 political prisoners in September", 1),
    ]
    record = schema.load_yaml(schema.Entities, tmp_path / "entities.yaml").root[0].record()
    assert (record.id, record.names["uk"], record.forbidden) == ("belarus", ("Білорусь",), ("Belgium",))


def test_a_fact_as_a_record() -> None:
    span = Span(0, 1, "x")
    record = schema.Fact.model_validate(fact(1)).record([span])
    assert record.weight == 2.5
    assert record.attributed_to == ("reuters",)
    assert record.evidence == (span,)
    assert record.mentions[0] == FactMention(kind="number", value="52", unit="person")


def test_a_fact_that_nobody_weighed_weighs_one() -> None:
    assert schema.RowFact.model_validate({"id": "x", "claim": {"en": "X."}}).record([]).weight == 1.0


# What is written instead in article_file(), by its place; the line that a person then reads.
BAD_FILES: list[tuple[tuple[str | int, ...], Any, str]] = [
    (("publishd",), "x", "unknown key 'publishd'. Did you mean 'published'? Known are: id, seed, languages, published"),
    (("facts", 2, "wieght"), {}, "facts[2]: unknown key 'wieght'. Did you mean 'weight'? Known are: id, event"),
    (("facts", 2, "zzz"), {}, "facts[2]: unknown key 'zzz'. Known are: id, event"),
    (
        ("facts", 2, "status"),
        "sougth",
        "facts[2].status: 'sougth' is not 'sought', 'planned', 'done', 'denied' or 'unclear'. Did you mean 'sought'?",
    ),
    (("facts", 2, "weight", "a1"), 4, "facts[2].weight.a1: must be less than or equal to 3, not 4"),
    (("facts", 2, "weight", "a1"), True, "facts[2].weight.a1: must be a valid integer, not True"),
    (("facts", 2, "evidence"), [], "facts[2].evidence: is empty: add at least one"),
    (
        ("facts", 2, "claim", "english"),
        "x",
        "facts[2].claim.english: 'english' is no language code. Did you mean 'en'?",
    ),
    (
        ("facts", 2, "mentions", 0, "value"),
        52,
        "facts[2].mentions[0].value: must be text but is read as 52: put it in quotation marks",
    ),
    (
        ("facts", 2, "mentions", 0, "value"),
        "1,000",
        "facts[2].mentions[0].value: '1,000' is no plain number: write digits and a point",
    ),
    (
        ("facts", 2, "mentions", 0, "value"),
        "NaN",
        "facts[2].mentions[0].value: 'NaN' is no plain number: write digits and a point",
    ),
    (
        ("facts", 2, "mentions", 0, "low"),
        "1",
        "facts[2].mentions[0]: a number (eq) takes value or low and high, not low, value",
    ),
    (
        ("facts", 2, "mentions", 0, "comparator"),
        "range",
        "facts[2].mentions[0]: a number (range) takes low and high, not value",
    ),
    (
        ("facts", 2, "mentions", 1, "date"),
        "September",
        "facts[2].mentions[1].date: 'September' is no date: write 2025-11-22, 2023-08",
    ),
    (("facts", 2, "mentions", 1, "date"), "2025-13-45", "facts[2].mentions[1].date: '2025-13-45' is no date: write"),
    (("facts", 2, "mentions", 1, "date"), "T25:00", "facts[2].mentions[1].date: 'T25:00' is no date: write"),
    (("facts", 2, "mentions", 2, "entity"), None, "facts[2].mentions[2]: a name takes entity, not nothing"),
    (
        ("facts", 2, "evidence", 0, "occurrence"),
        0,
        "facts[2].evidence[0].occurrence: must be greater than or equal to 1, not 0",
    ),
    (("published",), "27 November 2025", "published: '27 November 2025' is no day: write it as \"2025-11-27\""),
    (("languages",), ["en", False], "languages[1]: must be text but is read as False: put it in quotation marks"),
    (("languages",), [], "languages: is empty: add at least one"),
    (("headline",), 52, "headline: must be text but is read as 52: put it in quotation marks"),
    (("seed",), None, "seed: is empty: write text"),
    (("furniture", 0, "why"), " ", "furniture[0].why: is blank: write text"),
    (("facts",), {"a": 1}, "facts: must be a list, not {'a': 1}"),
    (("facts", 2), "text", "facts[2]: must be keys with values, not 'text'"),
]


@pytest.mark.parametrize(("place", "value", "message"), BAD_FILES)
def test_bad_files_give_one_line(place: tuple[str | int, ...], value: Any, message: str, tmp_path: Path) -> None:
    file = article_file()
    target: Any = file
    for step in place[:-1]:
        target = target[step]
    target[place[-1]] = value
    assert _error(file, tmp_path).startswith(message)


def _error(file: dict[str, Any], tmp_path: Path) -> str:
    path = tmp_path / "one.yaml"
    write_yaml(path, file)
    with pytest.raises(InputError) as caught:
        schema.load_yaml(schema.ArticleFile, path)
    assert "\n" not in str(caught.value)
    return caught.value.message


def test_the_line_of_the_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "entities.yaml"
    path.write_text(
        "- id: a\n  type: PER\n  names: {en: [A]}\n- id: b\n  type: PERS\n  names: {en: [B]}\n", encoding="utf-8"
    )
    with pytest.raises(InputError) as caught:
        schema.load_yaml(schema.Entities, path)
    assert str(caught.value).startswith(f"{path}:5: [1].type: 'PERS' is not 'PER', 'ORG'")
    assert str(caught.value).endswith("Did you mean 'PER'?")


def test_missing_keys_are_counted(tmp_path: Path) -> None:
    file = article_file()
    del file["seed"]
    del file["languages"]
    assert _error(file, tmp_path) == "seed: is missing: add it (and 1 more after it)"


@pytest.mark.parametrize(
    ("scalar", "read_as"),
    [
        ("no", "False"),
        ("2025-11-27", "datetime.date(2025, 11, 27)"),
        ("14:56", "896"),
        ("1_000", "1000"),
        (".5", "0.5"),
    ],
)
def test_what_yaml_misreads_wants_quotation_marks(scalar: str, read_as: str, tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    text = yaml.safe_dump({**article_file(), "publisher": "SCALAR"}, allow_unicode=True)
    path.write_text(text.replace("SCALAR", scalar), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        schema.load_yaml(schema.ArticleFile, path)
    assert caught.value.message == f"publisher: must be text but is read as {read_as}: put it in quotation marks"


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ({}, "give either quote, or start and stop"),
        ({"start": 1}, "give either quote, or start and stop"),
        ({"quote": "x", "start": 1, "stop": 2}, "give either quote, or start and stop"),
        ({"quote": "x", "stop": 2}, "give either quote, or start and stop"),
        ({"start": -1, "stop": 2}, "must be greater than or equal to 0, not -1"),
    ],
)
def test_evidence_of_a_row_is_given_one_way(place: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        schema.parse(schema.Place, place, "rows.jsonl", 1)


@pytest.mark.parametrize(
    ("published", "day"),
    [("2025-11-27", "2025-11-27"), ("2025-11-27T23:10:00Z", "2025-11-27"), ("20251127", "2025-11-27"), (None, None)],
)
def test_published_is_a_day(published: str | None, day: str | None) -> None:
    row = {"id": "a", "source": "x", "language": "en", "published": published}
    assert schema.parse(schema.Row, row, "rows.jsonl", 1).published == day
