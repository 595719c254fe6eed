from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import pytest

from bench.datasets.compact import Numbers, Strings, digest

TEXTS = ["", "a", "Київ", "a\u0000b", "\ud800", "x" * 5000]


def test_texts_are_numbered_in_the_order_in_which_they_come() -> None:
    numbers = Numbers()
    texts = [f"text {number}" for number in range(5000)]  # more than the first table holds
    assert [numbers.number(text) for text in texts] == list(range(5000))
    assert [numbers.number(text) for text in reversed(texts)] == list(range(4999, -1, -1))
    assert len(numbers) == 5000


@pytest.mark.parametrize("text", TEXTS)
def test_a_digest_is_never_nought(text: str) -> None:
    assert 0 < digest(text) < 2**64


def test_a_digest_is_the_same_in_every_process() -> None:
    assert digest("a") == int.from_bytes(blake2b(b"a", digest_size=8).digest(), "little")


@pytest.mark.parametrize("texts", [[], TEXTS])
def test_strings_are_what_was_put_in(texts: Sequence[str]) -> None:
    strings = Strings(texts)
    assert list(strings) == list(texts)
    assert len(strings) == len(texts)
    assert strings[1:3] == list(texts[1:3])
    with pytest.raises(IndexError):
        strings[len(texts)]
