"""What a model's answer has around its summary: an announcement, the numbers of a list, a count of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from bench.records import Span

# Language, words of assent, words that announce, words for a summary. An announcement ends with a colon or its line.
_WORDS: tuple[tuple[str, str, str, str], ...] = (
    (
        "en",
        "sure|sure thing|certainly|of course|okay|ok|absolutely|gladly",
        "here's|here is|here are|below is|this is|the following is",
        "summary|summarization|summarisation|overview|synopsis|recap|tl;?dr",
    ),
    (
        "uk",
        "звичайно|звісно|авжеж|гаразд|добре|так",
        "ось|нижче|нижче подано|нижче наведено|подаю|пропоную",
        "резюме|переказ|підсумок|виклад|анотація|зміст|узагальнення",
    ),
    (
        "ru",
        "конечно|разумеется|хорошо|да",
        "вот|ниже|ниже приведено|ниже приведён|привожу|предлагаю",
        "резюме|пересказ|итог|изложение|аннотация|содержание|сводка|саммари",
    ),
    ("be", "вядома|добра", "вось|ніжэй", "рэзюмэ|пераказ|змест"),
    ("pl", "oczywiście|jasne", "oto|poniżej", "streszczenie|podsumowanie"),
    ("de", "gerne|natürlich|klar", "hier ist|hier eine|es folgt", "zusammenfassung|kurzfassung|überblick"),
    ("fr", "bien sûr|certainement", "voici|ci-dessous", "résumé|synthèse"),
    ("es", "claro|por supuesto", "aquí está|aquí tienes|a continuación", "resumen|síntesis"),
    ("it", "certo|certamente", "ecco", "riassunto|sintesi|riepilogo"),
    ("pt", "claro|com certeza", "aqui está|segue|abaixo", "resumo|síntese"),
    ("tr", "tabii|elbette", "işte|aşağıda", "özet|özeti"),
)


def _announcements(assent: str, announce: str, summary: str) -> str:
    """ "Sure! Here is a brief summary of the article in Ukrainian:", "Summary:", "Short summary (60 words):"."""
    yes = rf"(?:(?:{assent})[!,.—–-]{{0,2}}\s{{1,3}})?"
    told = rf"(?:{announce})\b[^\n:]{{0,80}}?\b(?:{summary})\b[^\n:]{{0,100}}(?::|$)"
    of = r"(?:of|in|за|по|статті|статьи)\b[^\n:.]{0,60}"
    named = rf"(?:\p{{L}}{{1,15}}[ ]){{0,2}}(?:{summary})(?:[ ]?\([^()\n]{{1,40}}\)|[ ]{of})?(?::|$)"
    return rf"{yes}(?:{told}|{named})"


_PREAMBLE = regex.compile(
    r"\A[\s#*_]*(?:" + "|".join(_announcements(*row[1:]) for row in _WORDS) + r")[\s*_]*",
    regex.IGNORECASE | regex.MULTILINE,
)
# What a text is counted in, what such a count is called, and what the size of a text is called.
_COUNTED = (
    "words?|sentences?|characters?|слів|слова|слово|слов|речень|речення|предложени[йяе]|символів|символов|знаків|знаков"
    "|słów|słowa|zdań|zdania|wörter|sätze|mots|phrases|palabras|frases|oraciones|parole|frasi|palavras|kelime"
)
_COUNT_NAMES = (
    "(?:word|sentence|character) count|кількість (?:слів|речень|символів)|количество (?:слов|предложений|символов)"
    "|liczba słów|wortanzahl|wortzahl|nombre de mots|número de palabras|numero di parole|número de palavras"
    "|kelime sayısı"
)
_SIZES = "count|length|обсяг|довжина|объ[её]м|длина"
_MARKS = r"[ \t*_]{0,6}"  # emphasis around a line or its parts
_FIGURE = r"(?:about|approx\.?|approximately|~|≈|приблизно|близько|примерно|около)?[ ]?\d{1,4}"
_COUNT = rf"{_FIGURE}[ ](?:{_COUNTED})"
_NAMED_COUNT = (
    rf"(?:{_COUNT_NAMES}){_MARKS}:{_MARKS}{_FIGURE}(?:[ ](?:{_COUNTED}))?|(?:{_SIZES}){_MARKS}:{_MARKS}{_COUNT}"
)
_LINE_OF_COUNT = regex.compile(rf"{_MARKS}[(\[]?{_MARKS}(?:{_NAMED_COUNT}|{_COUNT}){_MARKS}[)\]]?\.?{_MARKS}", regex.I)
_COUNT_AT_END = regex.compile(rf"[(\[](?:{_NAMED_COUNT}|{_COUNT})[)\]]{_MARKS}\Z", regex.I)
LONGEST_COUNT = 80  # characters
# The numbers of a list, by how they are set: at the start of lines, "(1)", "1)", and as keycaps.
_NUMBERED_LINE = regex.compile(r"[ \t]{0,3}(?:#{1,6}[ \t]+)?(?:\*\*|__)?(\d{1,2})[.)](?:\*\*|__)?[ \t]+")
_NUMBERED_INSIDE = (
    regex.compile(r"(?<![\w(])\((\d{1,2})\)(?=\s)"),
    regex.compile(r"(?<![\w(])(\d{1,2})\)(?=\s)"),
    regex.compile(r"(\d)\uFE0F?\u20E3"),
)


def announcement(text: str) -> Span | None:
    """The words before a summary that announce it: "Here is a 60-word summary of the article in English:"."""
    return _span(match) if (match := _PREAMBLE.match(text)) else None


def list_numbers(text: str) -> list[Span]:
    """The numbers of a list at the start of its lines, with the space behind them: 1, 2, …, two at least."""
    return _in_order(match for first, last in _lines(text) if (match := _NUMBERED_LINE.match(text, first, last)))


@lru_cache(maxsize=64)
def wrapping(text: str) -> tuple[Span, ...]:
    """All of a text that speaks of the summary, or orders it, and is no part of what it says."""
    before = announcement(text)
    inside = [span for pattern in _NUMBERED_INSIDE for span in _in_order(pattern.finditer(text))]
    return tuple(dict.fromkeys([*([before] if before else ()), *list_numbers(text), *inside, *_counts(text)]))


def _counts(text: str) -> Iterator[Span]:
    """How many words it has, on a line of its own or in brackets at the end."""
    for first, last in _lines(text):
        if last - first <= LONGEST_COUNT and (match := _LINE_OF_COUNT.fullmatch(text, first, last)):
            yield _span(match)
    if match := _COUNT_AT_END.search(text, max(0, len(text) - LONGEST_COUNT)):
        yield _span(match)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    first = 0
    for line in text.split("\n"):
        yield first, first + len(line)
        first += len(line) + 1


def _in_order(matches: Iterable[regex.Match[str]]) -> list[Span]:
    """The matches, where their numbers count on from 1: other numbers at such places are the text's own."""
    found = list(matches)
    numbers = [int(match[1]) for match in found]
    in_order = all(number in (before + 1, 1) for before, number in zip([0, *numbers], numbers, strict=False))
    return list(map(_span, found)) if len(found) > 1 and in_order else []


def _span(match: regex.Match[str]) -> Span:
    return Span(match.start(), match.end(), match[0])
