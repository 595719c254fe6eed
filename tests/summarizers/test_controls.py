from __future__ import annotations

from typing import Any

import pytest

from bench.errors import ConfigError
from bench.records import Article, Example, Reference
from bench.summarizers.controls import NO_REFERENCE, CorruptedControl, InventedControl, ReferenceControl

TEXT = "In September Belarus freed 52 prisoners, Reuters said."
WRITTEN = Reference("a/en/written-a1", "written", "en", "Belarus let 52 prisoners go in September.", "a person", "a1")
HEADLINE = Reference("a/en/headline", "headline", "en", "Belarus frees prisoners", "publisher")
EXAMPLE = Example("a/en", Article("a", ("en",), TEXT), "en", (HEADLINE, WRITTEN))
BARE = Example("b/en", Article("b", ("en",), TEXT), "en", (HEADLINE,))


def test_the_reference_control_names_the_reference_that_must_not_score_it() -> None:
    (prediction,) = ReferenceControl().summarize([EXAMPLE])
    assert prediction.text == WRITTEN.text
    assert prediction.reference_id == WRITTEN.id
    assert ReferenceControl().unable(EXAMPLE) is None
    assert ReferenceControl().unable(BARE) == NO_REFERENCE


def test_the_corrupted_control_differs_and_repeats_itself() -> None:
    (one,), (again,) = CorruptedControl().summarize([EXAMPLE]), CorruptedControl().summarize([EXAMPLE])
    assert one == again
    assert one.text != WRITTEN.text
    (other,) = CorruptedControl(seed=5, share=1.0).summarize([EXAMPLE])
    assert other.reference_id == WRITTEN.id


@pytest.mark.parametrize("share", [0, -1, 7, "half", True, None])
def test_a_share_is_a_number_up_to_one(share: Any) -> None:
    with pytest.raises(ConfigError, match=f"share={share} is no share"):
        CorruptedControl(share=share)


def test_the_invented_control_is_the_text_of_the_language() -> None:
    control = InventedControl({"en": "A kite."})
    (prediction,) = control.summarize([EXAMPLE])
    assert prediction.text == "A kite."
    assert prediction.reference_id is None
    assert control.unable(EXAMPLE) is None
    assert "'uk'" in str(control.unable(Example("a/uk", EXAMPLE.article, "uk")))
