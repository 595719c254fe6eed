"""Draw docs/check.svg, the picture of `bench check` in the README, from a real check.

python tools/picture.py
"""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from bench import check
from bench.reporting.pair import Part, render_pair

ROOT = Path(__file__).parents[1]
SUMMARY = (
    "Donald Trump's administration is negotiating with Minsk over the release of more than 100 political prisoners, "
    "Reuters reports. Belarus freed 14 prisoners in June and 25 in September, including six Polish citizens, said US "
    "envoy Jack Cole."
)
# Rich's own template fetches a font from the net; this one uses what the reader has.
TEMPLATE = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, monospace; font-size: {char_height}px;
line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>{lines}</defs>
<rect fill="#10141a" width="{width}" height="{height}" rx="8"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""


def drawn() -> str:
    source = (ROOT / "seeds" / "000_e390a7545c2d31f3.txt").read_text(encoding="utf-8")
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True)
    result = check(source, SUMMARY, "en", "en")
    families = (("Numbers", result.numbers), ("Names", result.names))
    parts = [Part(title, family.score, family.counts) for title, family in families]
    console.print(render_pair(source, SUMMARY, result.evidence, parts))
    return console.export_svg(title="bench check", code_format=TEMPLATE, unique_id="check")


def main() -> None:
    (ROOT / "docs" / "check.svg").write_text(drawn(), encoding="utf-8")


if __name__ == "__main__":
    main()
