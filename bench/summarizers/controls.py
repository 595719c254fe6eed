"""Summarisers that show what scores mean: about the best there is, the same with errors, and nothing to do with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bench.corruptions.corrupt import corrupt
from bench.errors import ConfigError
from bench.records import Example, Prediction, Reference
from bench.summarizers.base import Summarizer

NO_REFERENCE = "the example has no written reference"


def _reference(example: Example) -> Reference | None:
    """The first written reference of the example's language."""
    written = [each for each in example.references if each.kind == "written" and each.language == example.language]
    return written[0] if written else None


class ReferenceControl(Summarizer):
    """Upper control: one reference, scored against the article and the other references."""

    def __init__(self, name: str = "control_reference") -> None:
        self.name = name

    def unable(self, example: Example) -> str | None:
        return None if _reference(example) else NO_REFERENCE

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        for example in examples:
            reference = _reference(example)
            if reference is not None:
                text = self.edit(reference.text, example)
                yield Prediction(example.id, self.name, text, reference_id=reference.id)

    def edit(self, text: str, example: Example) -> str:
        """The reference as it is."""
        return text


class CorruptedControl(ReferenceControl):
    """Corrupted control: the upper control's reference with seeded errors in a share of its numbers and names."""

    def __init__(self, name: str = "control_corrupted", share: float = 0.5, seed: int = 0) -> None:
        """`share`: of the numbers, and of the names, above 0 up to 1; at least one of each is changed.

        Raises:
            ConfigError: `share` is outside these bounds.
        """
        super().__init__(name)
        if isinstance(share, bool) or not isinstance(share, int | float) or not 0 < share <= 1:
            raise ConfigError(f"{name}: share={share} is no share. Use a number above 0 up to 1")
        self.share = share
        self.seed = seed

    def edit(self, text: str, example: Example) -> str:
        seed = f"{self.seed}:{example.id}"
        article = example.article
        return corrupt(text, example.language, article.text, seed, self.share, article.language)


class InventedControl(Summarizer):
    """Lower control: one invented text a language, about something else, with other numbers and names."""

    def __init__(self, texts: Mapping[str, str], name: str = "control_invented") -> None:
        self.texts = dict(texts)
        self.name = name

    def unable(self, example: Example) -> str | None:
        return None if example.language in self.texts else f"there is no invented text in '{example.language}'"

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        for example in examples:
            yield Prediction(example.id, self.name, self.texts[example.language])
