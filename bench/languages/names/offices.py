"""Offices that a text gives to a person beside the name, in lemmas: {office: {language: phrases}}.

Only offices that one does not hold beside each other: who is called a president is no mayor. "Leader" and "head" tell
nothing, for a president is one, too.
"""

from __future__ import annotations

OFFICES: dict[str, dict[str, str]] = {
    "president": {"en": "president", "uk": "президент", "ru": "президент"},
    "prime minister": {
        "en": "prime minister | premier | taoiseach",
        "uk": "прем'єр | прем'єра | прем'єру | прем'єром | прем'єра міністр | прем'єра міністерка",
        "ru": "премьер | премьер министр",
    },
    "minister": {"en": "minister", "uk": "міністр | міністерка", "ru": "министр"},
    "mayor": {"en": "mayor", "uk": "мер | мерка", "ru": "мэр"},
    "governor": {"en": "governor", "uk": "губернатор", "ru": "губернатор"},
    "chancellor": {"en": "chancellor", "uk": "канцлер", "ru": "канцлер"},
    "ambassador": {"en": "ambassador", "uk": "посол | посолка", "ru": "посол"},
    "prosecutor": {"en": "prosecutor", "uk": "прокурор | прокурорка", "ru": "прокурор"},
    "judge": {"en": "judge", "uk": "суддя", "ru": "судья"},
    "lawyer": {"en": "lawyer | attorney", "uk": "адвокат | адвокатка", "ru": "адвокат"},
    "spokesperson": {
        "en": "spokesman | spokeswoman | spokesperson | press secretary",
        "uk": "речник | речниця | прес секретар | прес секретарка",
        "ru": "представитель | пресс секретарь",
    },
    "king": {"en": "king", "uk": "король", "ru": "король"},
    "queen": {"en": "queen", "uk": "королева", "ru": "королева"},
    "pope": {"en": "pope", "uk": "папа римський", "ru": "папа римский"},
    "general": {"en": "general", "uk": "генерал", "ru": "генерал"},
    "captain": {"en": "captain", "uk": "капітан | капітанка", "ru": "капитан"},
    "coach": {"en": "coach", "uk": "тренер | тренерка", "ru": "тренер"},
    "finance chief": {
        "en": "finance chief | chief financial officer | cfo",
        "uk": "фінансовий директор",
        "ru": "финансовый директор",
    },
    "technology chief": {
        "en": "chief technology officer | technology chief | cto",
        "uk": "технічний директор",
        "ru": "технический директор",
    },
    "chief executive": {
        "en": "chief executive | chief executive officer | ceo",
        "uk": "генеральний директор | гендиректор | гендиректорка",
        "ru": "генеральный директор | гендиректор",
    },
    "director": {"en": "director", "uk": "директор | директорка", "ru": "директор"},
    "professor": {"en": "professor", "uk": "професор | професорка", "ru": "профессор"},
    "economist": {"en": "economist", "uk": "економіст | економістка", "ru": "экономист"},
    "driver": {"en": "driver", "uk": "водій | водійка", "ru": "водитель"},
    "actor": {"en": "actor | actress", "uk": "актор | акторка", "ru": "актёр | актриса"},
    "singer": {"en": "singer", "uk": "співак | співачка", "ru": "певец | певица"},
}

NOT_IN_OFFICE: dict[str, str] = {
    "en": "former ex vice deputy acting assistant late then candidate against for",
    "uk": "колишній екс віце заступник заступниця радник радниця помічник кандидат",
    "ru": "бывший экс вице заместитель замглавы советник помощник кандидат",
}
"""Words before an office that make it another one."""

OF_WHAT: dict[str, str] = {
    "uk": "фінанси оборона культура освіта наука юстиція енергетика економіка справа закордонний внутрішній здоров'я"
    " охорона музей банк парламент уряд місто партія компанія країна збірна команда клуб область держава столиця США",
    "ru": "финансы оборона культура образование наука юстиция энергетика экономика дело иностранный внутренний"
    " здравоохранение музей банк парламент правительство город партия компания страна сборная команда клуб область"
    " государство столица США",
}
"""What may stand between an office and the name of who holds it: "міністр фінансів Марченко"."""
