"""Target languages by the model's codes, and beams."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from bench.errors import ConfigError
from bench.records import Article, Example
from bench.summarizers.seq2seq import Seq2Seq

pytestmark = pytest.mark.hf
EXAMPLES = [
    Example(f"a/{language}", Article("a", ("ru", "en"), "Освобождены 52 заключённых."), language)
    for language in ("en", "uk", "de")
]


def make(models: Path, kind: str = "translating", **options: Any) -> Seq2Seq:
    return Seq2Seq(path=str(models / kind), max_new_tokens=6, work={"device": "cpu"}, **options)


def test_the_model_is_told_both_languages(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summarizer = make(models)
    seen: list[tuple[str, list[int]]] = []
    generate = summarizer.checkpoint.model.generate

    def spy(**arguments: Any) -> Any:
        output = generate(**arguments)
        seen.append((summarizer.tokenizer.src_lang, output[:, 1].tolist()))
        return output

    monkeypatch.setattr(summarizer.checkpoint.model, "generate", spy)
    told = list(summarizer.summarize(EXAMPLES[:2]))
    codes = summarizer.tokenizer.convert_tokens_to_ids(["eng_Latn", "ukr_Cyrl"])
    assert seen == [("rus_Cyrl", [codes[0]]), ("rus_Cyrl", [codes[1]])]
    assert "Latn" not in "".join(each.text for each in told)


def test_a_language_without_a_code_is_beyond_it(models: Path) -> None:
    assert [make(models).unable(example) for example in EXAMPLES] == [None, None, "the model has no code for 'de'"]
    assert make(models, language_codes={"de": "eng_Latn"}).unable(EXAMPLES[2]) is None
    assert make(models, "seq2seq").unable(EXAMPLES[2]) is None
    with pytest.raises(ConfigError, match="the model has no code deu_Latn"):
        make(models, language_codes={"de": "deu_Latn"}).unable(EXAMPLES[2])


@pytest.fixture
def starting(models: Path, tmp_path: Path) -> Path:
    """A model with CrossSum's map of tokens that start the decoder."""
    folder = tmp_path / "starting"
    shutil.copytree(models / "seq2seq", folder)
    config = json.loads((folder / "config.json").read_text())
    config["task_specific_params"] = {
        "langid_map": {"english": [40, token(models, 40)], "ukrainian": [41, token(models, 41)]}
    }
    (folder / "config.json").write_text(json.dumps(config))
    return folder


def token(models: Path, number: int) -> str:
    found = make(models, "seq2seq").tokenizer.convert_ids_to_tokens(number)
    assert isinstance(found, str)
    return found


def test_the_decoder_starts_with_the_language(starting: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summarizer = make(starting.parent, "starting")
    seen: list[list[int]] = []
    generate = summarizer.checkpoint.model.generate

    def spy(**arguments: Any) -> Any:
        output = generate(**arguments)
        seen.append(output[:, 0].tolist())
        return output

    monkeypatch.setattr(summarizer.checkpoint.model, "generate", spy)
    assert [each.error for each in summarizer.summarize(EXAMPLES[:2])] == ["", ""]
    assert seen == [[40], [41]]
    # The article's language, Russian, is not among the model's: it need not be told.
    assert [summarizer.unable(example) for example in EXAMPLES] == [None, None, "the model has no code for 'de'"]


def test_a_prefix_stands_before_the_article(models: Path) -> None:
    told = make(models, "seq2seq", prefix="summarize: ").describe(EXAMPLES[0])
    assert told["prompt"] == "summarize: Освобождены 52 заключённых."


def test_beams_search_wider(models: Path) -> None:
    (told,) = make(models, "seq2seq", beams=3).summarize(EXAMPLES[:1])
    assert (told.error, told.example_id) == ("", "a/en")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"beams": 0}, r"seq2seq\.beams: input should be greater than 0, and it is 0"),
        ({"too_long": "cut"}, r"seq2seq\.too_long: input should be 'truncate' or 'refuse'"),
        ({"temperature": -1}, r"seq2seq\.temperature: input should be greater than or equal to 0"),
        ({"beam": 3}, r"seq2seq\.beam: there is no such option\. seq2seq has: adapter, beams"),
        ({"work": {"gpu": 1}}, r"seq2seq\.work\.gpu: there is no such option"),
    ],
)
def test_wrong_options_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Seq2Seq(path="x", **options)
