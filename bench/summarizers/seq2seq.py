"""Sequence-to-sequence models: T5, mT5, BART, PEGASUS; told a language: mBART, M2M-100, NLLB, CrossSum."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from functools import cached_property
from typing import Any

from pydantic import Field

from bench.errors import ConfigError
from bench.models.checkpoint import load_config
from bench.models.options import read_options
from bench.records import Example
from bench.summarizers.language_codes import has_codes, model_code
from bench.summarizers.local import LocalModel, Request
from bench.summarizers.options import ModelOptions


class Seq2SeqOptions(ModelOptions):
    """`prefix` stands before the article ("summarize: "). `language_codes`: the model's code by ours."""

    prefix: str = ""
    language_codes: dict[str, str] = Field(default_factory=dict)


class Seq2Seq(LocalModel):
    """Summarises with an encoder and a decoder of transformers, in the target language where the model has codes."""

    auto_class = "AutoModelForSeq2SeqLM"
    options: Seq2SeqOptions

    def __init__(self, name: str = "seq2seq", **options: object) -> None:
        """`options`: those of `Seq2SeqOptions`.

        Raises:
            ConfigError: an option is missing, unknown or not what it must be.
        """
        super().__init__(name, read_options(Seq2SeqOptions, options, name))

    def unable(self, example: Example) -> str | None:
        # A decoder's first token names the summary's language alone.
        languages = (example.language,) if self._starts else (example.language, example.article.languages[0])
        for language in languages:
            if self._codes and self._code(language) is None:
                return f"the model has no code for '{language}'"
        return None

    def render(self, example: Example, article: str) -> str:
        return self.options.prefix + article

    def group(self, example: Example) -> Hashable:
        return self._code(example.article.languages[0]), self._code(example.language)

    def encode(self, requests: Sequence[Request]) -> Any:
        source, _ = self._pair(requests[0].group)
        if source is not None and not self._starts:
            self.tokenizer.src_lang = source
        texts = [request.fitted.text for request in requests]
        return self.tokenizer(texts, padding=True, return_token_type_ids=False, return_tensors="pt")

    def generation(self, group: Hashable) -> Mapping[str, Any]:
        _, target = self._pair(group)
        if target is None:
            return {}
        if self._starts:
            return {"decoder_start_token_id": self.tokenizer.convert_tokens_to_ids(self._starts[target])}
        return {"forced_bos_token_id": self.tokenizer.convert_tokens_to_ids(target)}

    def written(self, inputs: Any, output: Any) -> Any:
        return output[:, 1:]  # the first token only starts the decoder, and may be the one that ends texts

    @cached_property
    def _starts(self) -> Mapping[str, str]:
        """The tokens that start CrossSum's decoder, by language: {"ukrainian": "▁<extra_id_56>"}; else none."""
        parameters = getattr(load_config(self.folder), "task_specific_params", None) or {}
        return {language: token for language, (_, token) in parameters.get("langid_map", {}).items()}

    @cached_property
    def _codes(self) -> frozenset[str]:
        """What the model calls languages; none where it is not told any."""
        known = frozenset(self._starts) or frozenset(self.tokenizer.all_special_tokens)
        if wrong := sorted(set(self.options.language_codes.values()) - known):
            raise ConfigError(f"{self.name}.language_codes: the model has no code {wrong[0]}. Change or remove it")
        return known if has_codes(known) or self.options.language_codes else frozenset()

    def _code(self, language: str) -> str | None:
        return self.options.language_codes.get(language) or model_code(language, self._codes)

    @staticmethod
    def _pair(group: Hashable) -> tuple[str | None, str | None]:
        assert isinstance(group, tuple)  # noqa: S101 -- as `group` makes it
        return group
