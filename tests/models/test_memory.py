from __future__ import annotations

from collections.abc import Sequence

import pytest

from bench.models.memory import in_batches


@pytest.mark.parametrize("fits", [1, 2, 3, 8])
def test_batches_are_halved_until_they_fit(fits: int) -> None:
    sizes = []

    def work(batch: Sequence[int]) -> list[int]:
        sizes.append(len(batch))
        if len(batch) > fits:
            raise RuntimeError("CUDA out of memory. Tried to allocate …")
        return [2 * item for item in batch]

    assert in_batches(work, list(range(10)), 8) == list(range(0, 20, 2))
    assert sizes.count(8) == 1


@pytest.mark.parametrize("error", [RuntimeError("shapes do not fit"), MemoryError()])
def test_what_helps_nobody_is_raised(error: Exception) -> None:
    def work(batch: Sequence[int]) -> list[int]:
        raise error

    with pytest.raises(type(error)):
        in_batches(work, [1], 4)
