from __future__ import annotations

import pytest

from bench.text.days import calendar_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-11-27", "2025-11-27"),
        ("20251127", "2025-11-27"),
        ("2025-11-27T23:30:00-11:00", "2025-11-27"),
        ("2025-11-27 08:00", "2025-11-27"),
        ("2025-W48-4", None),
        ("2025-02-30", None),
        ("27.11.2025", None),
        ("", None),
        (None, None),
        (20251127, None),
    ],
)
def test_a_day_is_read_from_a_date_or_a_time_stamp(text: object, day: str | None) -> None:
    assert calendar_day(text) == day
