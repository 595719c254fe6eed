"""What can be set of a summariser that others run."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import PositiveInt

from bench.models.options import NotNegative, Options, Work

Step = Literal["reasoning", "markdown", "preamble"]


class TextOptions(Options):
    """What all of them have: the length asked for, and what is taken off the answer."""

    words: PositiveInt | None = None
    """None for the mean length of the example's references."""
    postprocess: tuple[Step, ...] = ("reasoning", "markdown", "preamble")


class ModelOptions(TextOptions):
    """A model that runs in this process."""

    path: str
    """A folder, or a name on the Hugging Face hub."""
    revision: str | None = None
    adapter: str | None = None
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = "auto"
    beams: PositiveInt = 1
    temperature: NotNegative = 0.0
    """0 takes the likeliest token each time."""
    seed: int = 0
    max_new_tokens: PositiveInt | None = None
    max_input: PositiveInt | None = None
    """Tokens; None for as many as the model takes."""
    too_long: Literal["truncate", "refuse"] = "refuse"
    work: Work = Work()


PromptTexts = dict[str, dict[str, Any]]
