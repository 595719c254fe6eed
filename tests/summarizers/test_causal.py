"""Chat templates, prompts without one, and what a template must not do."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from bench.errors import ConfigError
from bench.records import Article, Example
from bench.summarizers.causal import Causal

pytestmark = pytest.mark.hf
PROMPTS = {"uk": {"text": "Перекажи ({words}): {article}"}}
EXAMPLE = Example("a/uk", Article("a", ("en",), "Belarus freed 52 prisoners."), "uk")
PROMPT = "Перекажи (60): Belarus freed 52 prisoners."


def make(folder: Path, **options: Any) -> Causal:
    return Causal(path=str(folder), prompts=PROMPTS, max_new_tokens=6, work={"device": "cpu"}, **options)


def copied(models: Path, tmp_path: Path, template: str | None) -> Path:
    """The chat model with another template, or without one."""
    folder = tmp_path / "model"
    shutil.copytree(models / "chat", folder)
    (folder / "chat_template.jinja").unlink()
    if template is not None:
        (folder / "chat_template.jinja").write_text(template, encoding="utf-8")
    return folder


def test_the_prompt_stands_in_the_template(models: Path) -> None:
    summarizer = make(models / "chat")
    told = summarizer.describe(EXAMPLE)
    assert told["prompt"] == f"<|im_start|>user\n{PROMPT}<|im_end|>\n<|im_start|>assistant\n"
    (prediction,) = summarizer.summarize([EXAMPLE])
    assert (prediction.error, prediction.input_tokens) == ("", told["input_tokens"])
    assert PROMPT not in prediction.text
    assert summarizer.facts()["chat_template"] is True


def test_a_plain_model_is_given_the_prompt_alone(models: Path, tmp_path: Path) -> None:
    summarizer = make(copied(models, tmp_path, None))
    assert summarizer.describe(EXAMPLE)["prompt"] == PROMPT
    assert [each.error for each in summarizer.summarize([EXAMPLE])] == [""]
    assert summarizer.facts()["chat_template"] is False


def test_the_template_is_told_more(models: Path, tmp_path: Path) -> None:
    folder = copied(models, tmp_path, "{{ thinking }}:{{ messages[0].content }}")
    assert make(folder, template={"thinking": "off"}).describe(EXAMPLE)["prompt"] == f"off:{PROMPT}"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ raise_exception('roles must alternate') }}", "takes no message of a user .roles must alternate"),
        ("{{ messages[0].content[:9] }}", "leaves out the article"),
    ],
)
def test_a_template_that_will_not_do(models: Path, tmp_path: Path, template: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        make(copied(models, tmp_path, template)).describe(EXAMPLE)


def test_a_language_without_a_prompt_is_beyond_it() -> None:
    summarizer = Causal(path="x", prompts=PROMPTS)
    assert summarizer.unable(EXAMPLE) is None
    assert summarizer.unable(Example("a/de", EXAMPLE.article, "de")) == (
        "there is neither a prompt for 'de' nor a neutral one"
    )
