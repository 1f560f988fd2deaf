"""Articles, spans and units, in the indices of Python."""

import gzip

import pytest

import synoptic

MIXED = "Über 3 Öfen: 𝄞 und Ärger.\n\nZwei Sätze? Ja, 你好 sagt er am 5. Mai 2024.\n" * 40


def test_spans_count_characters_and_bytes():
    article = synoptic.Article(MIXED, lang="de")
    text = article.text
    for span in article.paragraphs:
        begin, end = span
        assert text[begin:end] == text[span.slice] and text[begin:end].strip() == text[begin:end]
        first, last = span.bytes
        assert text.encode()[first:last].decode() == text[begin:end]
        assert len(span) == end - begin
    units = synoptic.segment(article)
    assert len(units) > 40
    for unit in units:
        assert text[unit.span.begin:unit.span.end] == unit.text
        assert text.encode()[slice(*unit.span.bytes)].decode() == unit.text
        for mention in unit.mentions:
            assert text[mention.span.slice] == mention.text


def test_spans_compare_and_hash():
    a, b = synoptic.Article(MIXED).paragraphs[:2]
    assert a == a and a != b and a < b and hash(a) == hash(a) and repr(a).startswith("Span(0, ")


def test_every_span_of_a_result_slices_its_text(synopsis):
    for claim in synopsis.claims:
        for member in claim.members:
            article = synopsis.articles[member.article]
            units = synopsis.units(member.article)
            assert [units[i].index for i in member.units] == member.units
            for span in member.extra + member.spans:
                assert article.text[span.slice].encode() == article.text.encode()[
                    slice(*span.bytes)]
    for link in synopsis.links:
        for a, b, share in link.evidence.words:
            assert synopsis.articles[link.a].text[a.slice].strip()
            assert synopsis.articles[link.b].text[b.slice].strip()
            assert 0 <= share <= 1


def test_a_text_becomes_an_article():
    article = synoptic.Article("Ciao a tutti.\n\nOggi piove su Roma.", id="rome", date="2024-05-01")
    assert (article.id, article.lang, article.date) == ("rome", "it", "2024-05-01")
    assert article.kinds == ["prose"] * len(article.paragraphs)
    assert synoptic.identify_language("Oggi piove su tutta la città.") == "it"


def test_bytes_are_decoded():
    text = "Сегодня в городе открылся новый музей, и вход туда бесплатный."
    article = synoptic.Article(text.encode("windows-1251"), encoding="windows-1251")
    assert article.text == text


def test_units_of_given_sentences_are_these():
    sentences = ["Erster Satz. Noch ein Teil.", " Zweiter\nSatz ", "Dritter"]
    article = synoptic.Article.from_sentences(sentences, lang="de")
    assert [unit.text for unit in synoptic.segment(article)] == [
        "Erster Satz. Noch ein Teil.", "Zweiter Satz", "Dritter"]
    article = synoptic.Article.from_sentences([["Eins.", "Zwei."], ["Drei."]], lang="de")
    assert [unit.paragraph for unit in synoptic.segment(article)] == [0, 0, 1]
    with pytest.raises(synoptic.InvalidArgumentError, match="sentence 1 .* blank"):
        synoptic.Article.from_sentences(["Eins.", "  "])


def test_files_are_read_as_what_they_hold(tmp_path):
    page = tmp_path / "page.html.gz"
    page.write_bytes(gzip.compress(
        b"<html lang=de><title>Regen</title><body><h1>Regen in Bremen</h1>"
        b"<p>In Bremen hat es am Montag stark geregnet, und viele Keller liefen voll.</p>"
        b"<p>Die Feuerwehr war bis zum Abend im Einsatz, sagte ein Sprecher der Stadt.</p>"))
    article = synoptic.Article.read(page)
    assert article.title == "Regen in Bremen" and article.lang == "de"
    lines = tmp_path / "news.jsonl"
    lines.write_text('{"id": "a", "text": "Es regnet in Bremen."}\n'
                     '{"id": "b", "text": "Piove a Roma."}\n', encoding="utf-8")
    assert [one.id for one in synoptic.read(lines)] == ["a", "b"]
    assert synoptic.Article.read(f"{lines}#b").text == "Piove a Roma."
    with pytest.raises(synoptic.InvalidArgumentError, match="2 articles, expected one"):
        synoptic.Article.read(lines)


def test_subtitles_keep_their_times(tmp_path):
    file = tmp_path / "film.srt"
    file.write_text("1\n00:00:01,000 --> 00:00:03,500\nGood evening, everybody.\n\n"
                    "2\n00:00:04,000 --> 00:00:06,000\nIt is raining again.\n", encoding="utf-8")
    article = synoptic.Article.read(file)
    units = synoptic.segment(article)
    assert article.time_of(units[0].span) == (1000, 3500)
    assert article.time_of(units[1].span) == (4000, 6000)


def test_articles_with_one_id_get_numbers():
    one = synoptic.Article("Heute regnet es in ganz Bremen.")
    other = synoptic.Article("Oggi piove su tutta la città di Roma.")
    assert [article.id for article in synoptic.align(one, other).articles] == ["text", "text#2"]


def test_clauses_are_cut_if_asked(articles):
    assert len(synoptic.segment(articles[0], units="clause")) >= len(synoptic.segment(articles[0]))
