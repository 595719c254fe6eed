"""Chat models and plain language models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import Field

from bench.errors import ConfigError
from bench.models.checkpoint import require
from bench.models.options import read_options
from bench.records import Example
from bench.summarizers.local import LocalModel, Request
from bench.summarizers.options import ModelOptions, PromptTexts
from bench.summarizers.prompts import Prompts


class CausalOptions(ModelOptions):
    """`template`: what the model's chat template is told beside the message (enable_thinking: false)."""

    prompts: PromptTexts
    template: dict[str, Any] = Field(default_factory=dict)


class Causal(LocalModel):
    """Asks a decoder of transformers by a prompt, in the model's chat template where it has one."""

    auto_class = "AutoModelForCausalLM"
    options: CausalOptions

    def __init__(self, name: str = "chat", **options: object) -> None:
        """`options`: those of `CausalOptions`.

        Raises:
            ConfigError: an option is missing, unknown or not what it must be.
        """
        super().__init__(name, read_options(CausalOptions, options, name))
        self._prompts = Prompts(self.options.prompts, name)

    def unable(self, example: Example) -> str | None:
        return self._prompts.unable(example.language)

    def render(self, example: Example, article: str) -> str:
        prompt = self._prompts.text(example, self.options.words, article)
        if not self.tokenizer.chat_template:
            return prompt
        require("jinja2")
        from jinja2.exceptions import TemplateError

        messages = [{"role": "user", "content": prompt}]
        try:
            text: str = self.tokenizer.apply_chat_template(
                messages, tokenize=False, add_generation_prompt=True, **self.options.template
            )
        except TemplateError as error:
            raise ConfigError(f"{self.folder}: its chat template takes no message of a user ({error})") from None
        if article not in text:
            raise ConfigError(f"{self.folder}: its chat template leaves out the article. Use another model")
        return text

    def count(self, text: str) -> int:
        return len(self.tokenizer(text, add_special_tokens=not self.tokenizer.chat_template)["input_ids"])

    def reserve(self, max_new_tokens: int) -> int:
        return max_new_tokens

    def encode(self, requests: Sequence[Request]) -> Any:
        tokenizer = self.tokenizer
        tokenizer.padding_side = "left"
        if tokenizer.pad_token is None:
            tokenizer.pad_token = tokenizer.eos_token
        return tokenizer(
            [request.fitted.text for request in requests], add_special_tokens=not tokenizer.chat_template,
            padding=True, return_token_type_ids=False, return_tensors="pt",
        )  # fmt: skip

    def written(self, inputs: Any, output: Any) -> Any:
        return output[:, inputs["input_ids"].shape[1] :]

    def facts(self) -> Mapping[str, object]:
        return {**super().facts(), "chat_template": bool(self.tokenizer.chat_template)}
