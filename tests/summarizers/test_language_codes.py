"""What each family of translating models calls our languages; the tokens are those of their tokenizers."""

from __future__ import annotations

import pytest

from bench.summarizers.language_codes import has_codes, model_code

MBART = {"<s>", "</s>", "ar_AR", "en_XX", "ru_RU", "uk_UA", "zh_CN"}
M2M = {"<s>", "</s>", "__en__", "__ru__", "__uk__", "__zh__"}
NLLB = {"<s>", "</s>", "eng_Latn", "rus_Cyrl", "ukr_Cyrl", "zho_Hans", "zho_Hant", "arb_Arab", "arb_Latn", "fuv_Latn"}
CROSSSUM = {"chinese_simplified", "chinese_traditional", "english", "serbian_cyrillic", "serbian_latin", "ukrainian"}
T5 = {"</s>", "<pad>", "<extra_id_0>"}


@pytest.mark.parametrize(
    ("language", "tokens", "code"),
    [
        ("uk", MBART, "uk_UA"),
        ("en", MBART, "en_XX"),
        ("zh", MBART, "zh_CN"),
        ("ru", M2M, "__ru__"),
        ("uk", NLLB, "ukr_Cyrl"),
        ("zh", NLLB, "zho_Hans"),
        ("zh-Hant", NLLB, "zho_Hans"),
        ("ar", NLLB, "arb_Arab"),
        ("fuv", NLLB, "fuv_Latn"),
        ("uk", CROSSSUM, "ukrainian"),
        ("zh", CROSSSUM, "chinese_simplified"),
        ("sr", CROSSSUM, "serbian_cyrillic"),
        ("de", CROSSSUM, None),
        ("de", MBART, None),
        ("u", NLLB, None),
        ("en", T5, None),
    ],
)
def test_the_code_of_a_language(language: str, tokens: set[str], code: str | None) -> None:
    assert model_code(language, tokens) == code


@pytest.mark.parametrize(
    ("tokens", "has"), [(MBART, True), (M2M, True), (NLLB, True), (CROSSSUM, True), (T5, False), (set(), False)]
)
def test_which_tokenizers_have_codes(tokens: set[str], has: bool) -> None:
    assert has_codes(tokens) is has
