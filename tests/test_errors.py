from __future__ import annotations

import pytest

from bench import errors
from bench.errors import BenchError, InputError, MissingExtraError


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (InputError("is bad", "a.jsonl", 3), "a.jsonl:3: is bad"),
        (InputError("is bad", "a.jsonl"), "a.jsonl: is bad"),
        (InputError("is bad"), "is bad"),
        (MissingExtraError("ray", "ray"), "ray is not installed. Install it with: pip install 'summary-bench[ray]'"),
    ],
)
def test_a_message_says_where_and_the_cure(error: BenchError, message: str) -> None:
    assert str(error) == message
    assert error.exit_code == 2


def test_the_tree_names_every_class() -> None:
    classes = {name for name, each in vars(errors).items() if isinstance(each, type) and issubclass(each, BenchError)}
    assert all(name in (errors.__doc__ or "") for name in classes)
