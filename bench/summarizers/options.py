"""What can be set of a summariser that others run, checked when it is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, ValidationError

from bench.errors import ConfigError

Step = Literal["reasoning", "markdown", "preamble"]
NotNegative = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class Options(BaseModel):
    """Options of one kind; what is unknown or of another type is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TextOptions(Options):
    """What all of them have: the length asked for, and what is taken off the answer."""

    words: PositiveInt | None = None
    """None for the mean length of the example's references."""
    postprocess: tuple[Step, ...] = ("reasoning", "markdown", "preamble")


class Work(Options):
    """How a local model is run; no text should depend on it."""

    device: str = "auto"
    batch_size: PositiveInt = 4


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
AnyOptions = TypeVar("AnyOptions", bound=Options)


def read_options(kind: type[AnyOptions], values: Mapping[str, Any], name: str) -> AnyOptions:
    """The options of the summariser `name`.

    Raises:
        ConfigError: one is missing, unknown or not what it must be.
    """
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, (name, *first["loc"])))
        if first["type"] == "extra_forbidden":
            known = ", ".join(sorted(kind.model_fields))
            raise ConfigError(f"{where}: there is no such option. {name} has: {known}") from None
        given = "" if first["type"] == "missing" else f", and it is {first['input']!r}"
        raise ConfigError(f"{where}: {first['msg'][:1].lower()}{first['msg'][1:]}{given}. Change it") from None
