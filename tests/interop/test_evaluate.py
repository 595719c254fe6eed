"""Our metrics as modules of `evaluate`: the same figures as ours, in every way that `evaluate` is used."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import evaluate
import pytest

from bench.datasets.seeds import load_seeds
from bench.errors import BenchError
from bench.interop.evaluate import FactRecall, MultilingualRouge, NameConsistency, NumberConsistency
from bench.interop.rows import entity_row, row_of
from bench.metrics.base import Metric
from bench.metrics.fact_recall import FactRecall as OurFactRecall
from bench.metrics.name_consistency import NameConsistency as OurNameConsistency
from bench.metrics.number_consistency import NumberConsistency as OurNumberConsistency
from bench.metrics.rouge import Rouge
from bench.records import Example, Prediction
from bench.runner.aggregate import figures

ARTICLE = "Belarus released 52 political prisoners in September. At least 100 remain, John Coale said."
FACT = {"id": "freed", "claim": "52 were freed", "mentions": [{"kind": "number", "value": "52"}]}
MODULES: list[tuple[type[Any], Metric]] = [
    (NumberConsistency, OurNumberConsistency()),
    (NameConsistency, OurNameConsistency()),
    (FactRecall, OurFactRecall()),
    (MultilingualRouge, Rouge()),
]
IDS = [module.__name__ for module, _ in MODULES]


@pytest.fixture(scope="module")
def examples() -> tuple[Example, ...]:
    return load_seeds(["en", "uk"]).examples


def summaries(examples: tuple[Example, ...]) -> list[str]:
    """For each example a written reference of another article in its language: some of it right, some wrong."""
    turned = [*examples[2:], *examples[:2]]
    return [next(each.text for each in example.references if each.kind == "written") for example in turned]


def arguments(examples: tuple[Example, ...]) -> dict[str, Any]:
    """All that the four modules want to know of the examples."""
    rows = [row_of(example) for example in examples]
    written = [[each["text"] for each in row["references"] if each["kind"] == "written"] for row in rows]
    columns = ("language", "source_language", "published", "furniture", "facts")
    languages = sorted({row["language"] for row in rows})
    return {name: [row[name] for row in rows] for name in columns} | {
        "sources": [row["source"] for row in rows],
        "references": written,
        "entities": [entity_row(each, languages) for each in examples[0].entities],
    }


@pytest.mark.parametrize(("module", "metric"), MODULES, ids=IDS)
def test_gives_the_figures_of_the_native_run(module: type[Any], metric: Metric, examples: tuple[Example, ...]) -> None:
    texts = summaries(examples)
    predictions = [Prediction(each.id, "test", text) for each, text in zip(examples, texts, strict=True)]
    scores = [
        score
        for example, prediction in zip(examples, predictions, strict=True)
        for score in metric.score(example, prediction)
    ]
    names = [output.name for output in metric.outputs]
    native = figures(examples, predictions, scores, names)["outputs"]
    result = module().compute(predictions=texts, **arguments(examples))
    assert {name: result[name] for name in names} == {name: native[name]["value"] for name in names}
    assert result["judged"] == {name: native[name]["n"] for name in names}
    assert [row[name] for row in result["rows"] for name in names] == [score.value for score in scores]
    assert [len(row["evidence"]) for row in result["rows"]] == [
        sum(len(score.evidence) for score in scores if score.example_id == example.id) for example in examples
    ]
    assert result["signatures"] == [metric.signature(language) for language in ("en", "uk")]


def test_tells_which_words_decided() -> None:
    result = NumberConsistency("en").compute(predictions=["25 were freed in Belarus."], sources=[ARTICLE])
    (row,) = result["rows"]
    assert row["statistics"]["number_consistency"]["contradicted"] == 1
    assert row["notes"] == {"date_consistency": "the summary has no date that can be verified"}
    (evidence,) = row["evidence"]
    assert (evidence["verdict"], evidence["summary"]["text"], evidence["source"]["text"]) == (
        "contradicted",
        "25",
        "52",
    )


def test_what_cannot_be_judged_is_none() -> None:
    result = NumberConsistency("en").compute(predictions=["Prisoners were freed."], sources=[ARTICLE])
    assert result["number_consistency"] is None
    assert result["judged"]["number_consistency"] == 0


def test_modules_combine() -> None:
    modules = [NumberConsistency(), NameConsistency(), FactRecall(), MultilingualRouge()]
    both = {"predictions": ["52 were freed."], "sources": [ARTICLE], "references": [["52 freed."]], "facts": [[FACT]]}
    result = evaluate.combine(modules).compute(**both, language="en")
    assert result["number_consistency"] == result["fact_recall"] == 1
    assert result["fact_recall_rows"][0]["evidence"][0]["detail"] == "52 were freed"
    assert (
        result["rougeL"]
        == MultilingualRouge("en").compute(predictions=both["predictions"], references=both["references"])["rougeL"]
    )


def test_rows_may_be_added_one_by_one_or_in_batches() -> None:
    module, other = NumberConsistency("en"), NumberConsistency("en")
    texts = ["52 were freed.", "25 were freed."]
    for text in texts:
        module.add(prediction=text, sources=ARTICLE)
    other.add_batch(predictions=texts, sources=[ARTICLE, ARTICLE])
    assert (
        module.compute()
        == other.compute()
        == NumberConsistency("en").compute(predictions=texts, sources=[ARTICLE, ARTICLE])
    )


def test_instances_do_not_share_rows() -> None:
    one, other = NumberConsistency("en"), NumberConsistency("en")
    one.add(prediction="52 were freed.", sources=ARTICLE)
    other.add(prediction="25 were freed.", sources=ARTICLE)
    assert (one.compute()["number_consistency"], other.compute()["number_consistency"]) == (1, 0)


def test_each_thread_has_its_own_instance() -> None:
    texts = ["52 were freed.", "25 were freed."] * 8

    def judge(text: str) -> Any:
        return NumberConsistency("en").compute(predictions=[text], sources=[ARTICLE])["number_consistency"]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(judge, texts)) == [1, 0] * 8


def test_a_reference_alone_is_not_taken_for_its_letters() -> None:
    alone = MultilingualRouge("uk").compute(predictions=["Дощ іде"], references=["Дощ іде вранці"])
    assert alone["rouge1"] == pytest.approx(0.8)
    assert alone == MultilingualRouge("uk").compute(predictions=["Дощ іде"], references=[["Дощ іде вранці"]])


GOOD = {"predictions": ["52 were freed."], "sources": [ARTICLE], "language": "en"}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"predictions": "52 were freed."}, "predictions must be a list with one for each summary"),
        ({"predictions": [52]}, "predictions: 52 (place 0) is no text"),
        ({"sources": [ARTICLE, ARTICLE]}, "1 predictions, 2 sources. Give as many of each"),
        ({"sources": None}, "sources are not given"),
        ({"sources": [" "]}, "The article is empty"),
        ({"language": None}, 'the language of the summaries is not given. Add: language="uk"'),
        ({"language": "english"}, "'english' is no language code. Did you mean 'en'?"),
        ({"language": ["en", "uk"]}, "language has 2 values for 1 predictions"),
        ({"langauge": "en"}, "there is no option 'langauge'"),
        ({"furniture": [[{"start": 1}]]}, "a span needs start, stop and text"),
        ({"entities": [{"id": "x", "type": "THING", "names": {"en": ["X"]}}]}, "entity 'x': type: 'THING' is not"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(changed: dict[str, Any], message: str) -> None:
    module = NumberConsistency()
    with pytest.raises(BenchError) as raised:
        module.compute(**GOOD | changed)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)
    assert module.compute(**GOOD)["number_consistency"] == 1, "the error leaves nothing behind"


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ("freed", "facts must be a list with one for each summary, not 'freed'"),
        (["freed"], "facts must be a list"),
        ([["freed"]], "facts: must be keys with values, not 'freed'"),
        ([[{"claim": "52 were freed"}]], "id: is missing: add it"),
        ([[{"id": "a", "mentions": [{"kind": "number"}]}]], "a number (eq) takes value or low and high, not nothing"),
        ([[{"id": "a", "clam": "x"}]], "unknown key 'clam'. Did you mean 'claim'?"),
    ],
)
def test_a_wrong_fact_is_told_in_one_line(facts: Any, message: str) -> None:
    with pytest.raises(BenchError) as raised:
        FactRecall().compute(**GOOD, facts=facts)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)
