"""Put the table of all languages from results/seeds/leaderboard.md into the README.

python tools/readme.py
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> None:
    board = (ROOT / "results" / "seeds" / "leaderboard.md").read_text(encoding="utf-8")
    section = board[board.index("## All languages") :]
    table = [line for line in section.split("95% intervals")[0].splitlines() if line.startswith("|")]
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    start = r"(<!-- from results.*?-->\n).*?(<!-- end -->)"
    readme.write_text(re.sub(start, lambda m: m[1] + "\n".join(table) + "\n" + m[2], text, flags=re.DOTALL), "utf-8")


if __name__ == "__main__":
    main()
