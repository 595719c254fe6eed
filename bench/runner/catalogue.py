"""What scoring knows of all examples at once: ids, languages and articles, in arrays."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bench.datasets.base import Dataset
from bench.records import Example

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TESTED = 60  # examples of a language whose references the self-test may corrupt


@dataclass(frozen=True)
class Catalogue:
    """The examples of a data set by their place in it, from 0.

    `tested`: those that the self-test may draw from, language by language.
    """

    name: str
    data_hash: str
    ids: Sequence[str]
    articles: Sequence[str]
    """The ids of the articles, by number."""
    article_of: array[int]
    languages: Sequence[str]
    """The target languages, sorted."""
    language_of: array[int]
    tested: Sequence[Example]

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def article_count(self) -> int:
        return len(set(self.article_of))

    def chosen(self, language: str | None) -> NDArray[np.bool_]:
        """Which places are in a language; all of them for None."""
        import numpy as np

        if language is None:
            return np.ones(len(self), bool)
        chosen: NDArray[np.bool_] = np.asarray(self.language_of) == self.languages.index(language)
        return chosen


def catalogue_of(dataset: Dataset) -> Catalogue:
    """The catalogue of a data set that is held in memory."""
    languages = sorted({example.language for example in dataset.examples})
    numbers: dict[str, int] = {}
    articles = array("i", [numbers.setdefault(each.article.id, len(numbers)) for each in dataset.examples])
    return Catalogue(
        dataset.name,
        dataset.data_hash,
        [example.id for example in dataset.examples],
        list(numbers),
        articles,
        languages,
        array("i", [languages.index(example.language) for example in dataset.examples]),
        [each for code in languages for each in [e for e in dataset.examples if e.language == code][:TESTED]],
    )
