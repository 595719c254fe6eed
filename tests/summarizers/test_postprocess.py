"""Preambles, thoughts and markup go; what merely resembles them stays."""

from __future__ import annotations

import pytest

from bench.summarizers.postprocess import STEPS, postprocess

STAYS = "Belarus freed 52 prisoners in September."


@pytest.mark.parametrize(
    "preamble",
    [
        "Here is a summary:",
        "Here's a 60-word summary of the article in English:\n\n",
        "Sure! Here is a brief summary of the article:\n",
        "Certainly, here is the summary you asked for\n\n",
        "Summary:",
        "TL;DR:",
        "Short summary (60 words):",
        "Summary of the article:",
        "Summary\n\n",
        "Ось стислий переказ статті українською:\n",
        "Звичайно! Ось резюме:\n",
        "Резюме статті:",
        "Короткий підсумок:\n",
        "Вот краткое изложение статьи:\n",
        "Конечно! Вот пересказ новости на русском языке:\n\n",
        "Краткое содержание:",
        "Вось пераказ:\n",
        "Oto streszczenie artykułu:\n",
        "Hier ist eine Zusammenfassung des Artikels:\n",
        "Voici un résumé de l'article :\n",
        "Aquí tienes un resumen:\n",
        "Ecco un riassunto:\n",
        "Segue um resumo:\n",
    ],
)
def test_a_preamble_goes(preamble: str) -> None:
    assert postprocess(f"{preamble} {STAYS}", ["preamble"]) == (STAYS, f"{preamble} {STAYS}")


@pytest.mark.parametrize(
    "text",
    [
        "The judge read a summary of the charges: 14 people are accused.",
        "Here is where 52 prisoners were held: a camp near Minsk.",
        "Minsk: 52 prisoners freed.",
        "Summary justice was done in Minsk on Friday.",
        "Ось чому звільнили 52 в'язнів: так попросили США.",
        "Вот что известно: освобождены 52 человека.",
        "Содержание заключённых обошлось в 5 млн рублей: такой итог подвёл суд.",
        "Summary:",
    ],
)
def test_what_resembles_a_preamble_stays(text: str) -> None:
    assert postprocess(text, ["preamble"]) == (text, None)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"<think>52 or 25? 52.</think>\n\n{STAYS}", STAYS),
        (f"so 52 it is</think>{STAYS}", STAYS),
        (f"<thinking>a</thinking><thinking>b</thinking>{STAYS}", STAYS),
        (f"[THINK]a[/THINK]{STAYS}", STAYS),
        (f"◁think▷a◁/think▷{STAYS}", STAYS),
        (
            f"<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>{STAYS}<|return|>",
            STAYS,
        ),
        (f"{STAYS}<think>was that right?</think>", STAYS),
        ("<think>I was cut off in the middle of", ""),
        ("<think></think>", ""),
        ("Prisoners think <of> freedom.", "Prisoners think <of> freedom."),
    ],
)
def test_thoughts_go(text: str, left: str) -> None:
    assert postprocess(text, ["reasoning"])[0] == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("**52** prisoners were _freed_ in *Minsk*.", "52 prisoners were freed in Minsk."),
        ("# News\n\nText.", "News\n\nText."),
        ("- One.\n- Two.", "One.\nTwo."),
        ("* One.\n* Two.", "One.\nTwo."),
        ("1. One.\n2. Two.", "One.\nTwo."),
        ("> Quoted.", "Quoted."),
        ("```\nText.\n```", "Text."),
        ("```text\nText.\n```", "Text."),
        ("One.\n\n---\n\nTwo.", "One.\n\n\nTwo."),
        ("[Reuters](https://example.org/a) said `so`.", "Reuters said so."),
        ("5 * 3 * 2 = 30", "5 * 3 * 2 = 30"),
        ("snake_case_name", "snake_case_name"),
        ("2. Bundesliga begins.", "2. Bundesliga begins."),
        ("52. prisoner\n14. prisoner", "52. prisoner\n14. prisoner"),
        ("- 5 degrees at night", "- 5 degrees at night"),
        ("-5 degrees", "-5 degrees"),
        ("a < b > c", "a < b > c"),
    ],
)
def test_markdown_goes(text: str, left: str) -> None:
    assert postprocess(text, ["markdown"])[0] == left


def test_the_steps_run_in_their_order_and_can_be_left_out() -> None:
    text = f"<think>a</think>## Summary\n\n**Here is a summary:** {STAYS}"
    assert postprocess(f"<think>a</think>**Summary:** {STAYS}", list(STEPS)[::-1])[0] == STAYS
    assert postprocess(text, ["reasoning"])[0] == f"## Summary\n\n**Here is a summary:** {STAYS}"
    assert postprocess(f" {text}\n", []) == (text, None)


def test_half_a_surrogate_pair_can_be_written() -> None:
    assert postprocess("52 \ud83d!", [])[0].encode() == b"52 ?!"


@pytest.mark.parametrize("text", ["*" * 50_000, "<think>" * 20_000, "_a" * 30_000, "summary " * 20_000, "[" * 50_000])
def test_no_text_takes_for_ever(text: str) -> None:
    assert isinstance(postprocess(text, list(STEPS))[0], str)
