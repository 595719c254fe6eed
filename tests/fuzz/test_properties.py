"""What was found once stays mended, and a little is looked for anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.properties import LANGUAGES, PROPERTIES
from tests.fuzz.words import WORDS

CORPUS = Path(__file__).parent / "corpus"
FINDINGS = sorted(CORPUS.glob("*/*"))
HOSTILE = st.lists(st.sampled_from([*WORDS, " ", " ", "слово", "word"]) | st.text(max_size=3), max_size=30).map("".join)


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda path: f"{path.parent.name}: {path.name}")
def test_what_was_found_is_mended(finding: Path) -> None:
    PROPERTIES[finding.parent.name](finding.read_bytes())


@pytest.mark.parametrize("name", PROPERTIES)
@given(first=st.integers(0, len(LANGUAGES) - 1), text=HOSTILE)
@settings(max_examples=15)
def test_hostile_input_breaks_nothing(name: str, first: int, text: str) -> None:
    PROPERTIES[name](bytes([first]) + text.encode("utf-8", "surrogatepass"))
