"""Look for input that breaks what must hold for any (`tests/fuzz/properties.py`), led by the branches that it reaches.

    pip install atheris; python tools/fuzz.py numbers --seconds 300

What is found lies in FOLDER (default: fuzz-findings) as a file: give it a name that tells what it is, put it into
`tests/fuzz/corpus/<property>/`, mend the cause. An input of 1 KB that takes longer than a minute is a finding too: code
whose branches are watched is some fifty times as slow as it is otherwise.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
LONGEST = 1024  # bytes of an input
LIMITS = (f"-max_len={LONGEST}", "-timeout=60", "-rss_limit_mb=4096", "-print_final_stats=1")


def main() -> None:
    import atheris

    sys.path.insert(0, str(ROOT))
    with atheris.instrument_imports(include=["bench"]):
        from bench.languages import lemma
        from tests.fuzz.properties import LANGUAGES, PROPERTIES
    from tests.fuzz.words import WORDS

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("property", choices=PROPERTIES)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--findings", type=Path, default=Path("fuzz-findings"), metavar="FOLDER")
    options = parser.parse_args()
    options.findings.mkdir(parents=True, exist_ok=True)
    for number, language in enumerate(LANGUAGES):  # what is loaded once counts for no input
        lemma("words", language or "en")
        PROPERTIES[options.property](bytes([number]) + b"Kyiv, 22 November 2025")
    with tempfile.TemporaryDirectory() as work:
        dictionary = Path(work) / "words"
        dictionary.write_text("".join(f'"{_escaped(word)}"\n' for word in WORDS))
        found = f"-artifact_prefix={options.findings}/{options.property}-"
        limits = (*LIMITS, f"-max_total_time={options.seconds}", f"-dict={dictionary}", found)
        corpus = str(_begin(Path(work), options.property))
        atheris.Setup([sys.argv[0], *limits, corpus], PROPERTIES[options.property])
        atheris.Fuzz()


def _begin(work: Path, name: str) -> Path:
    """A folder of inputs to begin with: earlier findings, and our own articles and references."""
    folder = work / "corpus"
    folder.mkdir()
    ours = [*ROOT.glob(f"tests/fuzz/corpus/{name}/*"), *ROOT.glob("seeds/*.txt"), *ROOT.glob("references/*.yaml")]
    for number, path in enumerate(sorted(ours)):
        (folder / str(number)).write_bytes(path.read_bytes()[:LONGEST])
    return folder


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    main()
