"""Are the summary's names true to the article?"""

from __future__ import annotations

from bench.consistency.names.finders import Finder
from bench.consistency.results import CheckResult, Family
from bench.errors import ConfigError
from bench.languages import tier
from bench.metrics.base import Better, Output
from bench.metrics.consistency import ConsistencyMetric


class NameConsistency(ConsistencyMetric):
    """Names of the summary that the article supports, across inflection, spelling and script.

    Formula: Σ weight · credit / Σ weight over the summary's distinct names that can be verified, 0 to 1. Credit is 1
    for a supported name, .5 for a full name of which the article has only the surname, 0 for one that it contradicts
    or lacks. None where there is nothing to verify, and in a language whose names cannot be found. The signature has
    the language's tier, A to E (see `bench list languages`), and the finder that is plugged in.
    """

    outputs = (Output("name_consistency", "names", Better.HIGHER),)
    version = 18
    mentions = "name"

    def __init__(self, finder: Finder | None = None) -> None:
        """`finder`: finds the names in its languages instead of our own rules; see docs/names.md.

        Raises:
            ConfigError: `finder` is none.
        """
        if finder is not None and not hasattr(finder, "identity"):
            raise ConfigError(f"name_consistency: finder={finder} is no finder. Choose one: +finder=natasha")
        self.finder = finder

    def signature(self, language: str) -> str:
        finder = f"|finder:{self.finder.identity}" if self.finder else ""
        return f"{super().signature(language)}|tier:{tier(language)}{finder}"

    def family(self, result: CheckResult) -> Family:
        return result.names
