"""Millions of texts and keys in little memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import overload

_LEAST = 1024  # slots of an empty table
_EMPTY = 0


def digest(text: str) -> int:
    """64 bits of a text, never 0: two of a million texts share them with a probability of 3 in 10^8."""
    found = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(found, "little") or 1


class Numbers:
    """Numbers texts by their digests in the order in which they first come: 18 to 36 bytes each.

    A table with open addressing (Knuth, The Art of Computer Programming 3, 6.4), at most two thirds full.
    """

    def __init__(self) -> None:
        self._keys = array("Q", [_EMPTY]) * _LEAST
        self._numbers = array("i", [0]) * _LEAST
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def number(self, text: str) -> int:
        """The number of a text, from 0; a new one gets the number that `len` was."""
        if 3 * self._count >= 2 * len(self._keys):
            self._grow()
        key = digest(text)
        slot = self._slot(key)
        if self._keys[slot] == _EMPTY:
            self._keys[slot], self._numbers[slot] = key, self._count
            self._count += 1
        return self._numbers[slot]

    def _slot(self, key: int) -> int:
        """Where a key stands, or would."""
        mask = len(self._keys) - 1
        slot = key & mask
        while self._keys[slot] not in (_EMPTY, key):
            slot = (slot + 1) & mask
        return slot

    def _grow(self) -> None:
        keys, numbers = self._keys, self._numbers
        self._keys = array("Q", [_EMPTY]) * (2 * len(keys))
        self._numbers = array("i", [0]) * (2 * len(keys))
        for key, number in zip(keys, numbers, strict=True):
            if key != _EMPTY:
                slot = self._slot(key)
                self._keys[slot], self._numbers[slot] = key, number


class Strings(Sequence[str]):
    """Texts that are only added and read: their bytes in a row, and where each ends."""

    def __init__(self, texts: Sequence[str] = ()) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])
        for text in texts:
            self.append(text)

    def append(self, text: str) -> None:
        self._bytes += text.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._bytes))

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._bytes[self._ends[place] : self._ends[place + 1]].decode("utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        return (self[place] for place in range(len(self)))
