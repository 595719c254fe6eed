"""A day of the calendar as data sets write it."""

from __future__ import annotations

import re
from datetime import datetime

_DAY = re.compile(r"(?:\d{4}-\d\d-\d\d|\d{8})(?:[T ].*)?", re.DOTALL)  # Python itself reads 2025-W48-4, too


def calendar_day(text: object) -> str | None:
    """2025-11-27 of "2025-11-27" and of "2025-11-27T08:00:00Z", in the zone that it is told in; None of all else."""
    if not isinstance(text, str) or not _DAY.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text).date().isoformat()
    except ValueError:
        return None
