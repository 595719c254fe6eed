from __future__ import annotations

from pathlib import Path

import pytest

from bench.consistency.names.finders.base import codes, folder_hash, local_folder, named, release
from bench.errors import ConfigError, MissingExtraError


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("PER", "PER"),
        ("B-PER", "PER"),
        ("I-person", "PER"),
        ("ORG", "ORG"),
        ("GPE", "GPE"),
        ("LOC", "LOC"),
        ("FAC", "LOC"),
        ("NORP", "DEM"),
        ("EVENT", "EVENT"),
        ("WORK_OF_ART", "WORK"),
        ("LABEL_0", "MISC"),
        ("PRODUCT", "MISC"),
        ("DATE", None),
        ("MONEY", None),
        ("CARDINAL", None),
    ],
)
def test_labels_of_models_are_our_types(label: str, expected: str | None) -> None:
    found = named(2, 5, label)
    assert (found and found.type) == expected


@pytest.mark.parametrize("languages", ["th", [], [None]])
def test_languages_are_a_list_of_codes(languages: list[str]) -> None:
    with pytest.raises(ConfigError, match=r"^a finder: languages=.* must be a list"):
        codes(languages, "a finder")


@pytest.mark.parametrize("path", ["./nope", "/nope/model", "~/nope", "a/b/c", ""])
def test_a_path_without_a_folder_is_never_looked_for_elsewhere(path: str) -> None:
    with pytest.raises(ConfigError, match="there is no folder"):
        local_folder(path, "a finder")


def test_a_name_is_no_folder_and_a_folder_is(tmp_path: Path) -> None:
    assert local_folder("owner/model", "a finder") is None
    assert local_folder(str(tmp_path), "a finder") == tmp_path


def test_the_hash_of_a_folder_is_that_of_all_its_files(tmp_path: Path) -> None:
    for name, weights in (("one", "1"), ("same", "1"), ("other", "2")):
        (tmp_path / name / "ner").mkdir(parents=True)
        (tmp_path / name / "ner" / "weights").write_text(weights, encoding="utf-8")
    one, same, other = (folder_hash(tmp_path / name) for name in ("one", "same", "other"))
    assert one == same
    assert one != other


def test_a_package_that_is_not_installed_names_its_extra() -> None:
    with pytest.raises(MissingExtraError, match=r"summary-bench\[thai-ner\]"):
        release("no-such-package", "thai-ner")
