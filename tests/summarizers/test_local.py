"""Tiny models on the embedded articles: the same text in every batch, nothing cut in silence, memory that runs out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bench.datasets.seeds import load_seeds
from bench.records import Article, Example, Prediction
from bench.summarizers.causal import Causal
from bench.summarizers.local import Generated, LocalModel, Request
from bench.summarizers.seq2seq import Seq2Seq

pytestmark = pytest.mark.hf
PROMPTS = {"uk": {"text": "{words} слів: {article}"}, "neutral": {"text": "In {language}, {words} words: {article}"}}
SEEDS = load_seeds().examples
SHORT = [Example(f"s{n}/uk", Article(f"s{n}", ("en",), f"Belarus freed {n} prisoners."), "uk") for n in (14, 52, 123)]
KINDS = ["seq2seq", "translating", "chat"]


def make(models: Path, kind: str, **options: Any) -> LocalModel:
    options = {"max_new_tokens": 12, "too_long": "truncate", "path": str(models / kind), **options}
    options["work"] = {"device": "cpu", **options.get("work", {})}
    return Causal(prompts=PROMPTS, **options) if kind == "chat" else Seq2Seq(**options)


def made(summarizer: LocalModel, examples: Sequence[Example] = SHORT) -> dict[str, Prediction]:
    return {each.example_id: each for each in summarizer.summarize(examples)}


@pytest.mark.parametrize("kind", KINDS)
def test_all_examples_in_all_languages_have_the_same_text_in_every_batch(models: Path, kind: str) -> None:
    texts = []
    for size in (1, 4, 15):
        told = made(make(models, kind, max_input=200, work={"batch_size": size}), SEEDS)
        assert told.keys() == {example.id for example in SEEDS}
        texts.append({key: each.text for key, each in told.items()})
    assert texts[0] == texts[1] == texts[2]
    assert len(set(texts[0].values())) >= 5  # the articles differ, so the texts can


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_cut_is_told(models: Path, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    summarizer = make(models, kind, max_input=100)
    told = made(summarizer, SEEDS[:2])
    for each in told.values():
        assert each.truncated is not None
        assert each.input_tokens is not None
        assert each.truncated > 100 >= each.input_tokens
    cut = sum(each.truncated or 0 for each in told.values())
    assert f"2 articles were cut, by {cut} tokens in all" in caplog.text
    assert (summarizer.facts()["articles_cut"], summarizer.facts()["tokens_cut"]) == (2, cut)


@pytest.mark.parametrize(("limit", "reason"), [(100, "and the model reads"), (1, "too few for any of the article")])
def test_what_may_not_be_cut_is_a_failed_example(models: Path, limit: int, reason: str) -> None:
    (told,) = made(make(models, "seq2seq", max_input=limit, too_long="refuse"), SEEDS[:1]).values()
    assert (told.text, told.finish_reason) == ("", "error")
    assert reason in told.error


def test_the_length_follows_the_words(models: Path) -> None:
    for words, tokens in ((1, 32), (8, 32), (9, 64)):
        (told,) = made(make(models, "seq2seq", max_new_tokens=None, words=words), SHORT[:1]).values()
        assert told.output_tokens is not None
        assert told.output_tokens <= tokens
        assert (told.finish_reason == "length") is (told.output_tokens == tokens)


@pytest.mark.parametrize("kind", ["seq2seq", "chat"])
def test_chance_has_a_seed_for_each_example_and_sample(models: Path, kind: str) -> None:
    def texts(sample: int, *examples: Example, seed: int = 0) -> list[str]:
        summarizer = make(models, kind, temperature=1.5, seed=seed)
        summarizer.sample = sample
        return [each.text for each in made(summarizer, examples).values()]

    assert texts(0, *SHORT) == [text for example in SHORT for text in texts(0, example)]
    assert texts(0, *SHORT) != texts(1, *SHORT)
    assert texts(0, *SHORT) != texts(0, *SHORT, seed=1)
    assert make(models, kind, temperature=1.5).sampling
    assert not make(models, kind).sampling


@pytest.mark.parametrize("fault", [RuntimeError("CUDA out of memory."), MemoryError()])
def test_out_of_memory_halves_the_batch_and_says_so(
    models: Path, fault: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    sizes: list[int] = []

    def generate(self: LocalModel, batch: Sequence[Request]) -> list[Generated]:
        sizes.append(len(batch))
        if len(batch) > 1 or batch[0].example is SHORT[1]:
            raise fault
        return [Generated("Text.", 2, ended=True)]

    monkeypatch.setattr(LocalModel, "_generate", generate)
    told = made(make(models, "seq2seq", work={"batch_size": 3}))
    assert sizes == [3, 1, 1, 1]
    assert [each.text for each in told.values()] == ["Text.", "", "Text."]
    assert told["s52/uk"].error == "out of memory with this example alone"
    assert "out of memory, going on with batches of 1" in caplog.text


def test_another_fault_is_raised(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def generate(self: LocalModel, batch: Sequence[Request]) -> list[Generated]:
        raise RuntimeError("shapes differ")

    monkeypatch.setattr(LocalModel, "_generate", generate)
    with pytest.raises(RuntimeError, match="shapes differ"):
        made(make(models, "seq2seq"))


def test_the_record_tells_what_ran(models: Path) -> None:
    facts = make(models, "seq2seq").facts()
    assert (facts["device"], facts["dtype"], facts["batch_size"]) == ("cpu", "float32", 4)
    files = facts["files"]
    assert isinstance(files, dict)
    assert {"config.json", "model.safetensors", "tokenizer.json"} <= files.keys()
    assert {len(digest) for digest in files.values()} == {64}


def test_a_dry_run_counts_tokens_and_loads_no_model(models: Path) -> None:
    summarizer = make(models, "chat")
    told = summarizer.describe(SHORT[0])
    assert "слів: Belarus freed 14 prisoners." in str(told["prompt"])
    assert isinstance(told["input_tokens"], int)
    assert "checkpoint" not in vars(summarizer)
