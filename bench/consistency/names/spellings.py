"""How spellings are read as sounds of the alphabet in `sound`: Latin, Cyrillic and Greek script, pinyin and rōmaji.

A rule is a pattern and what it may stand for: several results are several readings. Rules apply in the order of their
table; a capital letter that a rule makes is a sound, or a letter (H) that no later rule may take for another.
"""

from __future__ import annotations

import re

Rule = tuple[re.Pattern[str], tuple[str, ...]]


def _compiled(*rules: tuple[str, tuple[str, ...]]) -> tuple[Rule, ...]:
    return tuple((re.compile(pattern), results) for pattern, results in rules)


IS_CYRILLIC = re.compile(r"[а-яґєіїўёјљњћђџәөүұқғңһ]")
CYRILLIC_LETTERS = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "e", "ж": "Z", "з": "z", "и": "i",
        "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
        "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "C", "ч": "X", "ш": "S", "щ": "S", "ъ": "", "ы": "i", "ь": "",
        "э": "e", "ю": "u", "я": "a", "ё": "o", "ў": "v", "'": "", "ј": "i", "љ": "l", "њ": "n", "ћ": "X", "ђ": "J",
        "џ": "J", "ѕ": "z", "ѓ": "g", "ќ": "k", "ә": "a", "ө": "o", "ү": "u", "ұ": "u", "қ": "k", "ғ": "g", "ң": "n",
        "һ": "h",
    }
)  # fmt: skip
CYRILLIC = _compiled(
    (r"дз?ж", ("J",)),
    (r"дз(?=[еиіья])", ("z", "д")),
    (r"дз(?=[аоуыэю])", ("z", "дз")),
    (r"^йо", ("о", "йо")),
    (r"тс|цз", ("ц",)),
    (r"тч", ("ч",)),
    (r"ий$", ("и",)),
    (r"(?<=[бвгґджзклмнпрстфхцчшщаеиоу])ъ(?=[бвгґджзклмнпрстфхцчшщ])", ("", "а")),
    (r"чж", ("ж", "чж")),
    (r"ау", ("ау", "о")),
    (r"^у(?=[иіїеєэаоя])", ("в",)),
    (r"(?<=[бвгджзклмнпрстфхцчш])у(?=[аеэи])", ("в", "у")),
    (r"(?<=[аеєиіїоуыэюя])й(?=[аеєиіїоуыэюя])", ("",)),
    (r"(?<=[бвгґджзклмнпрстфхцчшщ])я", ("a", "ia")),
    (r"(?<=[бвгґджзклмнпрстфхцчшщ])ю", ("u", "iu")),
)
# What letters with marks sound like, as English spells it; marks that are not here change little.
_MARKED = {
    "š": "sh", "ş": "sh", "ș": "sh", "ś": "s", "č": "ch", "ć": "ch", "ç": "s", "ž": "zh", "ż": "zh", "ź": "z",
    "ł": "l", "ñ": "n", "ö": "o", "ø": "o", "ü": "u", "å": "o", "æ": "e", "œ": "e", "đ": "dj", "þ": "t",
    "ð": "d", "ţ": "ts", "ț": "ts", "ğ": "g", "ř": "rzh", "ľ": "l", "ě": "e", "ę": "en", "ą": "on",
}  # fmt: skip
MARKED_LETTERS = str.maketrans(_MARKED | {key.upper(): value.title() for key, value in _MARKED.items()})
# In order; the first letters of "George" and "George" again in German differ, hence several results.
LATIN = _compiled(
    (r"['’`´ʼ.-]", ("",)),
    (r"^v(?=[aeiou])", ("v", "f")),  # German Villach
    (r"tsch", ("X",)),
    (r"shch|sch(?=[eiaou])", ("S", "sk")),
    (r"sch", ("S", "sH")),
    (r"[dt]zh|dj|dzh", ("J",)),
    (r"tch", ("X",)),
    (r"a(?=[bdgkpt]\w*(?:ek|ski|czyk)$)", ("a", "on")),  # Polish ą without its mark: Swiatek, Dabrowski
    (r"eaux?|a[uû]l?[dt]s?$", ("o", "iu")),
    (r"(?<=[aei])us$", ("us", "i")),
    (r"(?<=[bcdfgklmnprtv])us$", ("us", "")),
    (r"(?<=[lr])o$", ("o", "on")),
    (r"(?<=[aei])c$", ("X", "k")),
    (r"ck(?=[aiy]$)", ("k", "Ck")),
    (r"rz(?=[aeiouy])|(?<=[bdgkpt])rz", ("Z", "rz")),
    (r"gn(?=[aeiouy])", ("gn", "n")),
    (r"gli(?=[aeo]|$)", ("li", "gli")),
    (r"oi[stx]$", ("ois", "ua")),
    (r"(?<=[aeo]u)x$", ("x", "")),
    (r"(?<=[ao]u)([dt])$", (r"\1", "")),
    (r"(?<=ui)s$", ("s", "")),
    (r"(?<=[eo])t$", ("t", "")),
    (r"(?<=[ao]n)([ds])$", (r"\1", "")),
    (r"(?<=i)er$", ("er", "e")),
    (r"ain(?=e?$)", ("ain", "en")),
    (r"air(?=e?$)", ("air", "er")),
    (r"ill(?=[aeiou])", ("il", "i")),
    (r"ge(?=[ao])", ("J", "ge")),
    (r"gu(?=[ei])", ("g", "gu")),
    (r"zz", ("z", "C")),
    (r"^iu", ("u",)),
    (r"(?<=s)t(?=le)", ("t", "")),
    (r"(?<=[db])h", ("h", "")),
    (r"^h(?=[aeiou])", ("h", "")),
    (r"(?<=[ai]d)es$", ("es", "i")),
    (r"ae(?!l)", ("ae", "e")),
    (r"ies$", ("i", "is")),
    (r"ie$", ("i",)),
    (r"sheim$", ("sHaim",)),
    (r"heim$", ("heim", "haim")),
    (r"(?<=[ae]r)([dt])$", (r"\1", "")),
    (r"kh", ("H",)),
    (r"zh", ("Z", "zg")),
    (r"sh", ("S",)),
    (r"ch", ("X", "H", "k", "S")),
    (r"ph", ("f",)),
    (r"th", ("t",)),
    (r"wh", ("v",)),
    (r"^x", ("s",)),
    (r"x", ("ks",)),
    (r"^cy", ("Cy", "ky", "sy")),
    (r"^(?:ts|c)(?=[iy])|(?<=[aeiou])ts(?=i)", ("C", "t")),
    (r"dz(?=[iy])", ("d", "z")),
    (r"sz", ("s", "S")),
    (r"cs", ("ks", "X")),
    (r"cz", ("X", "C")),
    (r"ts|tz", ("C",)),
    (r"ck|cq", ("k",)),
    (r"qu", ("kv", "k")),
    (r"^q(?=i)", ("X", "k")),
    (r"q", ("k",)),
    (r"cc(?=[ei])", ("X",)),
    (r"c(?=[eiy])", ("s", "C", "X")),
    (r"c", ("k",)),
    (r"gg?i(?=[aou])", ("J",)),
    (r"gy", ("gi", "d")),
    (r"(?<!n)g(?=[eiy])", ("g", "J")),
    (r"ti(?=on|al)", ("S", "ti")),
    (r"ssi(?=on)", ("S", "si")),
    (r"gue$", ("g",)),
    (r"augh(?=t|$)", ("o",)),
    (r"igh", ("ai",)),
    (r"gh(?=t|$)", ("", "g")),
    (r"gh", ("g",)),
    (r"ng(?=$|h)", ("n", "ng")),
    (r"^j", ("J", "", "h")),
    (r"(?<=[aeiou])j(?=[aeou])", ("J", "", "h")),
    (r"j(?=[aeou])", ("J", "i", "h")),
    (r"j(?=i)", ("J", "h")),
    (r"j", ("i",)),
    (r"^z(?=[eiau])", ("z", "C")),
    (r"(?<=[rnlt])z$", ("C", "s")),
    (r"(?<=[aeiou])h(?=[bdfgklmnprstvz]|$)", ("", "h")),
    (r"i(?=[ns]e$)", ("i", "ai")),
    (r"i(?=[bdgklmprtvz]e$)", ("ai",)),
    (r"a(?=[bdgklmnprstvz]e[sy]?$)", ("ei", "a")),
    (r"(?<=[bdfgklmnprstvz])ey$", ("i", "ei")),
    (r"e(?=[bdgklmnprstvz]e$)", ("i", "e")),
    (r"wr", ("r",)),
    (r"aw(?=[bdfgklmnprstvz]|$)", ("ou", "o", "av")),
    (r"ow", ("ov", "ou")),
    (r"ew(?=[^aeiou]|$)", ("u", "ev")),
    (r"w", ("v",)),
    (r"^you(?=n)", ("ia", "iu")),
    (r"ou(?=[bdglnst])", ("u", "au", "a")),
    (r"ou(?=[kprvzmfXHSZC])", ("u",)),
    (r"au", ("au", "o")),
    (r"ou$", ("u", "ou")),
    (r"ou(?=i)", ("u",)),
    (r"^kn", ("kn", "n")),
    (r"oa|o(?=[bdgklmnprstvz]e$)", ("ou",)),
    (r"(?<=[aeiou])h(?=[aeiou])", ("h", "")),
    (r"(?<=[aeiou])s(?=[aeiou])", ("s", "z")),
    (r"(?<=[bdfgklmnprstvzJSZCX])e$", ("", "e")),
    (r"(?<=[aeiou][bdfgklmnprtv])e(?=s$)", ("", "e")),
    (r"ee|ea", ("i",)),
    (r"oo", ("u",)),
    (r"(?:^|(?<=[aeiou]))y(?=[aeiou])", ("",)),
    (r"(?<=[nl])y(?=[aeou])", ("i", "")),
    (r"y", ("i",)),
    (r"H", ("h",)),
)
# What may be Chinese or Japanese by its syllables is read that way as well.
PINYIN_SYLLABLES = re.compile(
    r"(?=.*(?:[jqx]|zh|ong))(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[iu]?ang|i?ong|[ei]ng|iao|uai|[iu]?an|[aeu]i|ao|ou|[eiu]n|i[aeu]|u[aeo]|er|[aeiou])){1,4}"
)
# Pinyin as Palladius writes it in Russian, and Ukrainian likewise: "Hongqi", Хунці
PINYIN = _compiled(
    (r"ong", ("un",)),
    (r"ng", ("n",)),
    (r"zh|r(?!$)", ("Z",)),
    (r"ch", ("X",)),
    (r"sh", ("S",)),
    (r"[jqzc]", ("C",)),
    (r"x", ("s",)),
    (r"yu", ("iu",)),
    (r"yi", ("i",)),
    (r"y", ("i",)),
    (r"wu", ("u",)),
    (r"w", ("v",)),
    (r"ui", ("ui", "uei")),
)
ROMAJI_SYLLABLES = re.compile(
    r"(?=.*(?:sh|ch|j|z))(?:(?:(?:([ksptz])(?=\1))?(?:[kgnhbpmr]y|[sc]h|ts|[kgsztdnhbpmyrwfj]))?[aiueo]|n(?![aiueoy])){2,}"
)
# Japanese as Polivanov writes it: "Ishiba", Исиба; "Koizumi", Коидзуми; "Fujimori", Фудзимори
ROMAJI = _compiled(
    (r"sh", ("s",)),
    (r"tch|ch", ("t",)),
    (r"j", ("z",)),
    (r"ts", ("C",)),
    (r"w", ("v",)),
    (r"n(?=[bmp])", ("m",)),
    (r"(?<=[kgnhbpmr])y", ("i", "")),
    (r"y", ("",)),
)
IS_GREEK = re.compile(r"[α-ω]")
GREEK_LETTERS = str.maketrans("αβγδεζηικλμνοπρσςτυφχω", "avgdeziiklmnoprsstifho")
GREEK = _compiled(
    (r"γου(?=[αεηιο])", ("v", "gu", "g")),
    (r"ου(?=[αεηιο])", ("v", "u")),
    (r"γι(?=[αεο])", ("", "gi")),
    (r"ου", ("u",)),
    (r"ντσ", ("nX", "nC")),
    (r"φ$", ("f", "v")),
    (r"γκ|γγ", ("g", "ng")),
    (r"μπ", ("b", "mp")),
    (r"ντ", ("d", "nt")),
    (r"τζ", ("J",)),
    (r"τσ", ("X", "C")),
    (r"αι", ("e", "ai")),
    (r"[εο]ι", ("i",)),
    (r"([αε])υ", (r"\1v", r"\1u")),
    (r"ξ", ("ks",)),
    (r"ψ", ("ps",)),
    (r"θ", ("t",)),
)
