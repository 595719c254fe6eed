"""Write docs/licences.md, under what licence all that is installed or shipped stands: `make licences`.

    python tools/build_licences.py PYTHON

reads the packages of PYTHON's environment, in which the core alone is installed, by way of pip-licenses.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from build_pages import table

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "licences.md"
SELF = "summary-bench"
# What the package ships and others have made, and what stands of it in NOTICE. Every path of a shipped file that
# begins with none of these is the project's own work; tests/docs/test_licences.py knows all of them.
SHIPPED = (
    (
        "seeds/",
        "five news articles",
        "their publishers",
        "not ours to license: unchanged, for evaluation and research",
    ),
    (
        "references/",
        "headlines, standfirsts and quotations of them",
        "their publishers",
        "the same; the rest is Apache-2.0",
    ),
    ("bench/languages/data/numerals/", "number words, by way of unicode-rbnf", "Unicode CLDR", "Unicode-3.0, MIT"),
    ("bench/languages/data/measures/", "names of units and months", "Unicode CLDR", "Unicode-3.0"),
    (
        "bench/languages/data/cldr.zip",
        "names of places, languages, currencies",
        "Unicode CLDR",
        "Unicode-3.0",
    ),
    ("bench/languages/data/regions.tsv", "countries of the world's regions", "Unicode CLDR", "Unicode-3.0"),
    ("bench/languages/data/languages.json", "names of languages", "Unicode CLDR", "Unicode-3.0"),
    ("bench/reporting/site/assets/vendor/", "Vega, Vega-Lite, Vega-Embed", "Vega's authors", "BSD-3-Clause"),
)
# What packages say of their licence, in the terms of SPDX, where they do not use those.
SPDX = {
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache 2": "Apache-2.0",
    "Apache 2.0 License": "Apache-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
_TEXT = """# Licences

summary-bench is under Apache-2.0. This page is made by `make licences` from what the packages say of themselves, with
the versions of `constraints.txt`; it is a report, not advice.

## Shipped with the package

The notices themselves are in [NOTICE](../NOTICE), which the wheel has too.

{shipped}

Everything else in the wheel is the project's own.

## Installed with the core

{total} packages, none of which is part of our archives: pip fetches them. By licence: {summary}.

{packages}

Those of an extra come on top; `docs/decisions.md` has a word on each that we chose. The machine-readable form is
`make sbom` (CycloneDX).
"""


def main() -> int:
    """Write the page; gives the exit code."""
    command = [sys.executable, "-m", "piplicenses", "--python", sys.argv[1], "--format", "json", "--with-urls"]
    command += ["--ignore-packages", SELF, "pip", "setuptools"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 -- our own words
    packages = [(each["Name"], each["Version"], licence(each["License"])) for each in json.loads(done.stdout)]
    packages.sort(key=lambda row: row[0].casefold())
    PAGE.write_text(page(packages), encoding="utf-8")
    print(f"{len(packages)} packages in {PAGE.relative_to(ROOT)}")
    return 0


def page(packages: list[tuple[str, str, str]]) -> str:
    """The page, for packages as (name, version, licence)."""
    counts = Counter(row[2] for row in packages)
    summary = ", ".join(
        f"{name} {count}" for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
    shipped = table(("files", "what", "whose", "licence"), [(f"`{path}`", *rest) for path, *rest in SHIPPED])
    rows = table(("package", "version", "licence"), packages)
    return _TEXT.format(shipped=shipped, total=len(packages), summary=summary, packages=rows)


def licence(told: str) -> str:
    """What a package says, in the terms of SPDX where we know them; alternatives that say the same become one."""
    names = [SPDX.get(name.strip(), name.strip()) for name in re.split(r";", told.splitlines()[0])]
    return "; ".join(dict.fromkeys(names))


if __name__ == "__main__":
    sys.exit(main())
