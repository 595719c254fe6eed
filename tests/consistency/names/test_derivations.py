from __future__ import annotations

import pytest

from bench.consistency.check import check


@pytest.mark.parametrize(
    ("languages", "source", "summary", "verdicts"),
    [
        # an adjective of a name of the article, in another language, and the other way round
        ("en-uk", "It was built in Nottingham.", "Він бачив мури Нотінгемського замку.", {"supported"}),
        ("ru-en", "Он видел стены Ноттингемского замка.", "It was built in Nottingham.", {"supported"}),
        ("en-uk", "It was built in Coventry.", "Він бачив мури Нотінгемського замку.", {"unsupported"}),
        ("ru-en", "Он видел стены Ноттингемского замка.", "It was built in Coventry.", {"unsupported"}),
        # within a language a surname is no adjective
        ("ru-ru", "Там был Вишнев.", "Там был Вишневский.", {"unsupported"}),
        ("ru-ru", "Там был Каменев.", "Там был Каменский.", {"unsupported"}),
        # a region and a district of one town
        ("uk-uk", "Сіяли в Любашівському районі.", "Сіяли на Любашівщині.", {"supported"}),
        ("uk-uk", "Сіяли в місті Бровари.", "Сіяли на Броварщині.", {"supported"}),
        ("ru-ru", "Толчок был в Муминабаде.", "Толчок был в Муминабадском районе.", {"supported"}),
        ("ru-ru", "Толчок был в Муминабадском районе.", "Толчок был в Муминабаде.", {"supported"}),
        ("uk-uk", "Сіяли в Любашівському районі.", "Сіяли на Броварщині.", {"unsupported"}),
        ("uk-uk", "Тепло дали в Салтівському районі.", "Тепло дали на Салтівці.", {"supported"}),
        ("ru-ru", "Тепло дали в Гагинском районе.", "Тепло дали в Гагине.", {"supported"}),
        ("ru-ru", "Тепло дал Пётр Гагин.", "Тепло дали в Гагинском районе.", {"unsupported"}),
        # a town whose adjective opens a sentence, and short ones across languages
        ("ru-en", "Карагандинский театр открыл сезон.", "A season began in Karaganda.", {"supported"}),
        ("ru-ru", "Карагандинский театр открыл сезон.", "Сезон начался в Караганде.", {"supported"}),
        ("ru-en", "Карагандинский театр открыл сезон.", "A season began in Kostanay.", {"unsupported"}),
        ("uk-en", "Найкращим був Хустський район.", "It was best in Khust.", {"supported"}),
        ("de-en", "Der Slowene siegte vor dem Belgier.", "A Slovenian won.", {"supported"}),
        # one of a group, and the adjective of a place
        ("en-en", "The Greens won.", "There was a pact with the Green candidate.", {"supported"}),
        ("uk-en", "Саме тут є Каринтія.", "It is a Carinthian town.", {"supported"}),
        # a surname that is called as a nationality
        ("uk-ru", "Делегацію очолить Віктор Мединський.", "На встречу приехал Мединский.", {"supported"}),
        # compounds of words, which another language says otherwise
        ("uk-ru", "Там був Київ.", "Там проверку провела Госаудитслужба.", {"unverifiable"}),
        ("uk-ru", "Там був Київ.", "Там проверку провела Зубаченко.", {"unsupported"}),
        ("uk-en", "Там був Київ.", "It was run by Christian Democrats then.", {"unverifiable"}),
        ("uk-en", "Там був Київ.", "It was run by Christian Kowalski then.", {"unsupported"}),
        # an office has the letters of its ministry
        ("uk-uk", "Це сказала міністерка внутрішніх справ Галина Кравець.", "У МВС тихо.", {"supported"}),
        ("uk-uk", "Це сказала міністерка внутрішніх справ Галина Кравець.", "У МНС тихо.", {"unsupported"}),
        ("uk-uk", "Це міністерка, внутрішніх справ не знає Галина Кравець.", "У МВС тихо.", {"unsupported"}),
        # what opens a sentence, is in no dictionary and begins as a word of the article does
        ("uk-uk", "Вони мають стипендійні запаси в Києві.", "Стипендійка зросла.", {"unverifiable"}),
        ("uk-uk", "Вони мають великі запаси в Києві.", "Стипендійка зросла.", {"unsupported"}),
        ("uk-uk", "Там був Ковальчук із Києва.", "Ковальшин прилетів.", {"unsupported"}),
        # half-known people: a given name that is a country's, and a nationality before a full name
        ("ru-en", "Там были Джордан Коуни и Дейн Кнехт.", "It was Jordan Cowney, and then Dane Knecht.", {"supported"}),
        ("en-en", "They were in Jordan.", "It was Jordan Cowney.", {"unsupported"}),
    ],
)
def test_what_a_name_is_derived_from(languages: str, source: str, summary: str, verdicts: set[str]) -> None:
    theirs, ours = languages.split("-")
    found = check(source, summary, theirs, ours).names.evidence
    assert {each.verdict.value for each in found} == verdicts


@pytest.mark.parametrize(
    ("article", "source_language", "summary", "language", "where"),
    [
        ("Національний банк Казахстану знизив ставку.", "uk", "Нацбанк знизив ставку.", "uk", "Національний банк"),
        ("The Central Election Commission of Latvia said so.", "en", "Це повідомила ЦВК.", "uk",
         "Central Election Commission"),
        ("Повернувся боєць Збройних сил.", "uk", "Повернувся військовий ЗСУ.", "uk", "Збройних сил"),
        ("The National Police opened a case.", "en", "Справу відкрила Національна поліція.", "uk", "National Police"),
        # not where the summary names the country, too, nor what stands apart
        ("Повернувся боєць Збройних сил.", "uk", "The Armed Forces of Ukraine said so.", "en", None),
        ("The bank is national.", "en", "Нацбанк знизив ставку.", "uk", None),
    ],
)  # fmt: skip
def test_institutions_called_by_their_name_alone(
    article: str, source_language: str, summary: str, language: str, where: str | None
) -> None:
    found = check(article, summary, source_language, language).names.evidence[0]
    assert (found.source.text if found.source else None) == where
    assert (found.reason == "entity") is (where is not None)


@pytest.mark.parametrize(
    ("language", "source", "name", "word"),
    [
        ("es", "Ganó la ciclista colombiana Daniela Restrepo.", "Colombia", "colombiana"),
        ("es", "Aventajó a la neerlandesa Femke Hoekstra.", "Dutch", "neerlandesa"),
        ("fr", "La coureuse italienne Giulia Marchetti a gagné.", "Italy", "italienne"),
        ("de", "Die niederländische Regierung schwieg.", "Netherlands", "niederländische"),
        ("it", "Ha vinto la tedesca Anna Vogel.", "Germany", "tedesca"),
    ],
)
def test_a_country_that_the_article_has_in_a_small_adjective(language: str, source: str, name: str, word: str) -> None:
    found = next(each for each in check(source, f"It was told in {name}.", language, "en").evidence)
    assert (found.verdict.value, found.reason) == ("supported", "derived")
    assert found.source is not None
    assert found.source.text == word


@pytest.mark.parametrize(
    ("language", "source", "name"),
    [
        ("es", "Los ministros irán a verla.", "Iran"),
        ("es", "Ganó la ciclista colombiana Daniela Restrepo.", "Chile"),
        ("en", "The chilli was hot.", "Chile"),
    ],
)
def test_other_small_words_name_no_country(language: str, source: str, name: str) -> None:
    found = next(each for each in check(source, f"It was told in {name}.", language, "en").evidence)
    assert found.verdict.value != "supported"
