from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.consistency.check import analyze
from bench.consistency.facts import Coverage, as_mention, find_facts
from bench.records import Entity, Fact, FactMention

SOURCE = analyze("In September Belarus freed 52 prisoners. At least 100 may follow, Reuters said.", "en")
SEPTEMBER = Fact(
    "september",
    {"en": "Belarus freed 52 prisoners in September", "uk": "У вересні Білорусь звільнила 52 в’язнів"},
    weight=2,
    mentions=(
        FactMention("number", value="52", unit="person"),
        FactMention("date", date="--09"),
        FactMention("name", entity="belarus"),
    ),
)
TALKS = Fact(
    "talks",
    {"en": "at least 100 prisoners may be freed"},
    weight=3,
    match="approx",
    mentions=(FactMention("number", comparator="ge", value="100", unit="person"),),
)
SILENCE = Fact(
    "silence",
    {"en": "Reuters got no comment from officials"},
    weight=1,
    mentions=(FactMention("name", entity="reuters"),),
)


def coverage(fact: Fact, summary: str, language: str = "en") -> Coverage:
    return find_facts([fact], summary, language, SOURCE)[0].coverage


@pytest.mark.parametrize(
    ("summary", "language", "expected"),
    [
        ("Belarus freed 52 prisoners in September.", "en", Coverage.COVERED),
        ("У вересні Білорусь відпустила п'ятдесят двох в’язнів.", "uk", Coverage.COVERED),
        ("Belarus acted. It freed 52 people in September.", "en", Coverage.COVERED),
        ("52 people were freed in September.", "en", Coverage.PARTLY),
        ("Belarus freed 25 prisoners in September.", "en", Coverage.MISSING),
        ("Belarus freed 52 prisoners in June.", "en", Coverage.MISSING),
        ("Belarus freed 52 prisoners. Others left in September.", "en", Coverage.MISSING),
        ("", "en", Coverage.MISSING),
    ],
)
def test_a_fact_with_number_date_and_name(summary: str, language: str, expected: Coverage) -> None:
    assert coverage(SEPTEMBER, summary, language) is expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("At least 100 prisoners may be freed.", Coverage.COVERED),
        ("Over 100 people may be freed.", Coverage.COVERED),
        ("Some 500 people may be freed.", Coverage.MISSING),
    ],
)
def test_approx_takes_what_comes_close(summary: str, expected: Coverage) -> None:
    assert coverage(TALKS, summary) is expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("Officials gave Reuters no comment.", Coverage.COVERED),
        ("Reuters reported on a storm.", Coverage.MISSING),
        ("Officials gave no comment.", Coverage.PARTLY),
    ],
)
def test_a_fact_without_number_needs_its_names_and_its_content(summary: str, expected: Coverage) -> None:
    assert coverage(SILENCE, summary) is expected


def test_place_is_the_sentence_that_tells_it() -> None:
    summary = "It rained. Belarus freed 52 prisoners in September."
    (found,) = find_facts([SEPTEMBER], summary, "en", SOURCE)
    assert found.place is not None
    assert found.place.text == "Belarus freed 52 prisoners in September."


def test_a_vague_amount_keeps_its_ends() -> None:
    mention = as_mention(FactMention("number", comparator="vague", low="24", high="99", unit="person"))
    assert mention.normal == "vague:24..99:person"


@pytest.mark.parametrize(
    ("value", "unit", "sentence", "told"),
    [
        ("4000000", "USD", "It cost $4 million.", True),
        ("4000000", "dollars", "It cost 4 million dollars.", True),
        ("4000000", "EUR", "It cost $4 million.", False),
        ("10", "CHF", "A ticket costs 10 Swiss francs.", True),
        ("12", "%", "Prices rose by 12 per cent.", True),
        ("3", "kilometres", "A road of 3,000 metres was built.", True),
        ("5", "people", "Five prisoners came back.", True),
        # what is counted otherwise: in a text such a number has no unit
        ("5", "organization", "Five organizations were named.", True),
        ("5", "organization", "Prices rose by 5 per cent.", False),
        ("5", "organization", "Six organizations were named.", False),
    ],
)
def test_units_of_facts_are_read_as_in_a_text(value: str, unit: str, sentence: str, told: bool) -> None:
    fact = Fact("f", {"en": "What it says."}, 1, (FactMention("number", value=value, unit=unit),))
    assert coverage(fact, sentence) is (Coverage.COVERED if told else Coverage.MISSING)


@pytest.fixture(scope="module")
def told_facts() -> list[dict[str, str]]:
    """Sentences on two invented stories, written to set the threshold; no article or reference is among them."""
    path = Path(__file__).parents[1] / "data" / "told_facts.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_a_claim_in_other_words_is_told_and_another_claim_is_not(
    told_facts: list[dict[str, str]], language: str
) -> None:
    story = analyze("A story.", "en")
    seen = {"told": 0, "not_told": 0}
    for name in ("ferries", "museum"):
        rows = [row for row in told_facts if row["story"] == name and row["language"] == language]
        facts = [Fact(str(place), {language: row["claim"]}, 1) for place, row in enumerate(rows)]
        for place, row in enumerate(rows):
            for way in seen:
                seen[way] += find_facts(facts, row[way], language, story)[place].coverage is Coverage.COVERED
    assert seen["told"] >= 11  # of 12
    assert seen["not_told"] == 0


def test_words_of_many_claims_tell_little() -> None:
    claims = ["prisoners were freed in Minsk", "prisoners were freed early", "prisoners were freed, lawyers wept"]
    facts = [Fact(str(place), {"en": claim}, 1) for place, claim in enumerate(claims)]
    found = find_facts(facts, "Prisoners were freed.", "en", SOURCE)
    assert found[2].coverage is Coverage.MISSING
    assert find_facts(facts, "Lawyers wept.", "en", SOURCE)[2].coverage is Coverage.COVERED


def test_a_name_in_another_spelling_tells_the_fact() -> None:
    entities = [Entity("budrys", "PER", names={"en": ("Kestutis Budrys",), "uk": ("Кястутіс Будріс",)})]
    source = analyze("Foreign minister Kestutis Budrys spoke of 14 balloons.", "en", entities=entities)
    mentions = (FactMention("number", value="14"), FactMention("name", entity="budrys"))
    fact = Fact("balloons", {"uk": "Будріс сказав про 14 куль"}, 1, mentions=mentions)
    (found,) = find_facts([fact], "Міністр Кястутис Будріс розповів про 14 куль.", "uk", source)
    assert found.coverage is Coverage.COVERED
