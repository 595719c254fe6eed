from __future__ import annotations

from bench.consistency.company import companies, company_at, content_lemmas


def test_sentences_with_their_words_and_entities() -> None:
    text = "Belarus freed prisoners. Poland closed its border."
    both = companies(text, "en", [(0, "belarus"), (25, "poland")])
    one, other = both
    assert one.entities == {"belarus"}
    assert other.entities == {"poland"}
    assert "prisoner" in one.lemmas
    assert company_at(both, 26) is other
    assert company_at(both, 0) is one


def test_words_are_shared_within_a_language_and_entities_across() -> None:
    (english,) = companies("Belarus freed prisoners.", "en", [(0, "belarus")])
    (again,) = companies("The prisoners left Belarus.", "en", [(19, "belarus")])
    (ukrainian,) = companies("Білорусь звільнила в'язнів.", "uk", [(0, "belarus")])
    assert english.shares_with(again) == 3
    assert english.shares_with(ukrainian) == 1


def test_function_words_and_months_are_no_content() -> None:
    assert content_lemmas("In June the prisoners were in the prison", "en") == {"prisoner", "prison"}


def test_words_of_a_language_without_a_table_have_their_lemmas_too() -> None:
    (romanian,) = companies("Polițiștii au recuperat 45 de ceasuri din cele furate.", "ro", [])
    assert "ceas" in romanian.lemmas
    assert "din" not in romanian.lemmas  # a function word
