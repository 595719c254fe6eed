"""Options of what others run for us, checked when it is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, ValidationError

from bench.errors import ConfigError

NotNegative = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class Options(BaseModel):
    """Options of one kind; what is unknown or of another type is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Work(Options):
    """How a local model is run; no result should depend on it."""

    device: str = "auto"
    batch_size: PositiveInt = 4


AnyOptions = TypeVar("AnyOptions", bound=Options)


def read_options(kind: type[AnyOptions], values: Mapping[str, Any], name: str) -> AnyOptions:
    """The options of the summariser or metric `name`.

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
