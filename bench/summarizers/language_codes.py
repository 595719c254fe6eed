"""What a model calls a language: uk is uk_UA (mBART), __uk__ (M2M-100), ukr_Cyrl (NLLB), ukrainian (CrossSum)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bench.languages import number_tables

# ISO 639-1 → ISO 639-3 as NLLB has them: the individual language where the two-letter code covers several.
_THREE_LETTERS = dict(
    pair.split(":")
    for pair in (
        "af:afr am:amh ar:arb as:asm az:azj ba:bak be:bel bg:bul bm:bam bn:ben bo:bod bs:bos ca:cat cs:ces cy:cym "
        "da:dan de:deu dz:dzo el:ell en:eng eo:epo es:spa et:est eu:eus fa:pes fi:fin fj:fij fo:fao fr:fra ga:gle "
        "gd:gla gl:glg gn:grn gu:guj ha:hau he:heb hi:hin hr:hrv ht:hat hu:hun hy:hye id:ind ig:ibo is:isl it:ita "
        "ja:jpn jv:jav ka:kat kk:kaz km:khm kn:kan ko:kor ky:kir lb:ltz lg:lug ln:lin lo:lao lt:lit lv:lvs mg:plt "
        "mi:mri mk:mkd ml:mal mn:khk mr:mar ms:zsm mt:mlt my:mya nb:nob ne:npi nl:nld nn:nno no:nob ny:nya oc:oci "
        "om:gaz or:ory pa:pan pl:pol ps:pbt pt:por ro:ron ru:rus rw:kin sa:san sd:snd si:sin sk:slk sl:slv sm:smo "
        "sn:sna so:som sq:als sr:srp st:sot su:sun sv:swe sw:swh ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk tl:tgl "
        "tn:tsn tr:tur ts:tso tt:tat ug:uig uk:ukr ur:urd uz:uzn vi:vie wo:wol xh:xho yi:ydd yo:yor zh:zho zu:zul"
    ).split()
)
# Where a model has the language in two scripts.
_USUAL_SCRIPT = {
    "zho": ("zho_Hans", "chinese_simplified"),
    "arb": ("arb_Arab",),
    "srp": ("srp_Cyrl", "serbian_cyrillic"),
}


def model_code(language: str, codes: Iterable[str]) -> str | None:
    """Of a model's `codes` the one that stands for `language`; None where there is none."""
    base = language.partition("-")[0]
    three = _THREE_LETTERS.get(base, base)
    name = number_tables.names().get(base, base).lower()
    known = sorted(codes)
    if usual := [code for code in known if code in _USUAL_SCRIPT.get(three, ())]:
        return usual[0]
    form = re.compile(rf"__{base}__|{base}_[A-Z]{{2}}|{three}_[A-Z][a-z]{{3}}|{name}")
    return next((code for code in known if form.fullmatch(code)), None)


def has_codes(tokens: Iterable[str]) -> bool:
    """Has the tokenizer tokens for languages at all: is it one of a translating model?"""
    return model_code("en", tokens) is not None
