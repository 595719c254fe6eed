"""Words that stand around the names of any news and so tell nothing of them: articles, and verbs of speech."""

from __future__ import annotations

ARTICLES = frozenset({"the", "a", "an"})

# Lemmas, and forms that the dictionaries do not know.
TELLING: dict[str, str] = {
    "en": "say said tell told report add announce note state according warn claim write explain mr mrs ms",
    "uk": "сказати казати заявити заявляти повідомити повідомляти розповісти розповідати додати писати зазначити",
    "ru": "сказать говорить заявить заявлять сообщить сообщать рассказать рассказывать добавить писать отметить",
}

# Lemmas, and forms that the dictionaries do not know, that stand right beside whoever a text relies on: "Reuters
# reports", "according to Reuters".
RELYING: dict[str, str] = {
    "en": "report reported according cite citing write",
    "uk": "повідомляти повідомити писати дані посилання інформація",
    "ru": "сообщать сообщить писать данные данный ссылка информация",
}
