"""Pieces from which a fuzzer makes more than noise."""

from __future__ import annotations

WORDS = (
    "1,234.5", "2,5 тис.", "$1.2bn", "½", "٣٤", "१२३", "三十四万", "22 листопада 2025", "двадцять два", "at least",
    "от 2 до 11", "XIV", "F-16", "12:30", "1/2", "%", "п.п.", "№", "«", "»", "\"", "'", "’", "(", ")", "[", "—", "-",
    "Mr. Smith", "О. Лукашенко", "von der Leyen", "U.S.", "ООН", "Київ", "\u0301", "\u200b", "\u202e", "\u2066",
    "\ufeff", "\u00ad", "\U0001f1fa\U0001f1e6", "\x00", "\x1b[31m", "<script>", "&amp;", "\\ud800", "{", "}", ":", ",",
    "\n", "\t", "- ", "&a", "*a", "!!python/object", "1e999", "-0", "NaN", "null", "true", "\"id\"", "\"source\"",
    "\"summary\"", "\"language\"", "\"uk\"", "label:", "id:", "facts:", "mentions:", "kind:", "2025-11-22",
)  # fmt: skip
