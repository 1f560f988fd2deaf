#!/usr/bin/env python3
"""Writes the seeds of tests/fuzz/corpus that are bytes rather than text, and a few of each kind of
text: small, sound inputs that a fuzzer alters. Run it anew when a format changes."""

import gzip
import json
import pathlib
import struct

CORPUS = pathlib.Path(__file__).parent / "corpus"


def write(harness, name, content):
    folder = CORPUS / harness
    folder.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        content = content.encode()
    (folder / name).write_bytes(content)


# fastText: signature and version, arguments, dictionary, input, output.
TREE, SOFTMAX = 1, 3  # Loss: the first is hierarchical softmax, which builds a tree.
SKIPGRAM, SUPERVISED = 2, 3


def floats(count):
    return struct.pack(f"<{count}f", *[(i * 7 % 11) / 8 - 0.5 for i in range(count)])


def dense(rows, dim):
    return struct.pack("<qq", rows, dim) + floats(rows * dim)


def quantiser(dim, part):
    parts = -(-dim // part)
    last = dim - (parts - 1) * part
    return struct.pack("<4i", dim, parts, part, last) + floats(dim * 256)


def quantised(rows, dim, part, norms):
    codes = bytes(i * 5 % 256 for i in range(rows * -(-dim // part)))
    matrix = struct.pack("<?qqi", norms, rows, dim, len(codes)) + codes + quantiser(dim, part)
    if norms:
        matrix += bytes(i % 256 for i in range(rows)) + quantiser(1, 1)
    return matrix


def fasttext(words, labels=(), loss=SOFTMAX, model=SKIPGRAM, dim=2, buckets=4, version=12,
             ngrams=(2, 3), part=0, norms=False):
    out = struct.pack("<ii", 793712314, version)
    out += struct.pack("<12i", dim, 5, 5, 1, 5, 1, loss, model, buckets, *ngrams, 100)
    out += struct.pack("<d", 1e-4)
    tokens = sum(count for _, count in [*words, *labels]) % 2**63
    out += struct.pack("<iiiqq", len(words) + len(labels), len(words), len(labels), tokens, -1)
    for kind, entries in enumerate((words, labels)):
        for word, count in entries:
            out += word.encode() + b"\0" + struct.pack("<qb", count, kind)
    rows = len(words) + buckets
    out += struct.pack("<?", part > 0)
    out += quantised(rows, dim, part, norms) if part else dense(rows, dim)
    out += struct.pack("<?", False)
    return out + dense(len(labels) if model == SUPERVISED else len(words), dim)


def write_fasttext():
    words = [("</s>", 9), ("sole", 7), ("luna", 7), ("太阳", 2), ("a", 1)]
    labels = [("__label__si", 5), ("__label__no", 4), ("__label__forse", 1)]
    write("fasttext", "softmax.bin", fasttext(words))
    write("fasttext", "tree.bin", fasttext(words, loss=TREE))
    write("fasttext", "tree_of_labels.bin", fasttext(words, labels, TREE, SUPERVISED))
    write("fasttext", "one_label.bin", fasttext(words, labels[:1], TREE, SUPERVISED))
    write("fasttext", "without_ngrams.bin", fasttext(words, buckets=0, ngrams=(0, 0)))
    write("fasttext", "version_11.bin", fasttext(words, labels, SOFTMAX, SUPERVISED, version=11))
    write("fasttext", "without_words.bin", fasttext([]))
    write("fasttext", "quantised.ftz", fasttext(words, labels, SOFTMAX, SUPERVISED, part=2))
    write("fasttext", "norms.ftz",
          fasttext(words, labels, TREE, SUPERVISED, dim=3, part=2, norms=True))


def write_fasttext_regressions():
    """Inputs that crashed the library, or would have filled the memory, before they were refused."""
    folder = CORPUS.parent / "regressions" / "fasttext"
    folder.mkdir(parents=True, exist_ok=True)
    words = [("sole", 7), ("luna", 5)]
    labels = [("a", 3), ("b", 2)]
    bad = {
        "tree_without_labels": fasttext(words, [], TREE, SUPERVISED),
        "tree_without_words": fasttext([], loss=TREE),
        "tree_of_infinite_counts": fasttext(words, [("a", 10**15), ("b", 10**15)], TREE, SUPERVISED),
        "tree_of_overflowing_counts": fasttext(words, [("a", 2**62), ("b", 2**62 - 1), ("c", 1)],
                                               TREE, SUPERVISED),
        "tree_of_zero_counts": fasttext(words, [(str(i), 0) for i in range(400)], TREE, SUPERVISED),
        "tree_of_rising_counts": fasttext(words, labels[::-1], TREE, SUPERVISED),
        "counts_that_overflow": fasttext([("sole", 2**62), ("luna", 2**62 - 1), ("a", 2**62)]),
        "dimension_of_gigabytes": fasttext([], dim=2**31 - 1, buckets=0, ngrams=(0, 0)),
    }
    for name, content in bad.items():
        (folder / name).write_bytes(content)


# Stores: models/vectors/store_format.hpp. Size and checksum are made right by the harness.
def store(words, dim, bits, buckets=5, background=2, languages="id it"):
    row = dim * 4 if bits == 32 else 2 + (dim * bits + 7) // 8
    filling = floats(dim) if bits == 32 else b"\x80\x3f" + bytes(range(17, 15 + row))
    forms = [word.encode() for word in words]
    offsets = [0]
    for form in forms:
        offsets.append(offsets[-1] + len(form))
    table = [0] * 8  # Not in the places of their hashes: found are those that happen to be.
    for i in range(len(words)):
        table[i] = i + 1
    sections = [b"toy", languages.encode(), floats(len(languages.split()) * dim),
                struct.pack("<8I", *table), struct.pack(f"<{len(offsets)}I", *offsets),
                b"".join(forms), struct.pack(f"<{len(words)}H", *[40000] * len(words)),
                filling * len(words), filling * buckets, filling * background, b"A card."]
    position = 56 + 16 * len(sections)
    ranges, body = b"", b""
    for section in sections:
        padding = -(position + len(body)) % 64
        body += bytes(padding)
        ranges += struct.pack("<QQ", position + len(body), len(section))
        body += section
    header = b"SYNOPTIC" + struct.pack("<8IQQ", 1, bits, dim, len(words), buckets, 2, 4, 8, 0, 0)
    return header + ranges + body


def write_stores():
    for bits in (4, 8, 32):
        write("store", f"bits_{bits}", store(["sole", "luna", "a"], 6, bits))
    write("store", "without_languages", store(["sole"], 3, 8, languages=""))
    write("store", "without_words", store([], 1, 4, buckets=0, background=0))


def npy(rows, columns, kind="<f4", version=1, values=None):
    text = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': ({rows}, {columns}), }}"
    text = text.ljust(117) + "\n"
    size = struct.pack("<H" if version == 1 else "<I", len(text))
    code = "f" if kind == "<f4" else "e"
    values = values or [(i * 7 % 11) / 8 - 0.5 for i in range(rows * columns)]
    numbers = struct.pack(f"<{rows * columns}{code}", *values)
    return b"\x93NUMPY" + bytes([version, 0]) + size + text.encode() + numbers


def write_npy():
    write("npy", "float32", npy(3, 4))
    write("npy", "float16", npy(2, 3, "<f2", 2))
    write("npy", "empty", npy(0, 4, version=3))
    units = bytes([0, 21, 22, 11, 34, 14])  # Begins and lengths of the three units of an article.
    for order in range(3):
        write("given_vectors", f"order_{order}", bytes([order]) + units + units + npy(3, 2))
    write("given_vectors", "zeros", bytes([0]) + units + units + npy(3, 2, values=[0] * 6))
    write("given_vectors", "half", bytes([1]) + units + units + npy(3, 4, "<f2"))


def write_vec():
    text = "3 2\nsole 0.5 -1\nluna 0.25 1e-3\ndue parole 1 1\n"
    write("vec", "plain", text)
    write("vec", "windows", text.replace("\n", "\r\n"))
    write("vec", "compressed", gzip.compress(text.encode(), mtime=0))


def write_encodings():
    text = "Il ponte è stato riaperto.\nPerché così?\n"
    write("encoding", "windows", b"\0" + text.encode("cp1252"))
    write("encoding", "wide", b"\0" + text.encode("utf-16-le"))
    write("encoding", "told_wide", b"\2" + text.encode("utf-16"))
    write("encoding", "russian", b"\0" + "Мост снова открыт.".encode("koi8-r"))
    write("encoding", "chinese", b"\4" + "桥又开放了。".encode("gb18030"))
    write("encoding", "japanese", b"\6" + "橋が開いた。".encode("iso2022-jp"))
    write("encoding", "mojibake", b"\1" + text.encode().decode("cp1252").encode())
    write("encoding", "page", b"\0<meta charset=koi8-r><p>" + "Мост снова открыт.".encode("koi8-r"))
    packed = gzip.compress(text.encode(), mtime=0)
    write("compressed", "gzip", packed)
    write("compressed", "two_parts", packed + packed)
    write("compressed", "cut", packed[:-9])
    write("compressed", "twice", gzip.compress(packed, mtime=0))
    # A frame of zstd with one block that is not compressed, and one that repeats a byte.
    raw = b"The bridge is open."
    write("compressed", "zstd", b"\x28\xb5\x2f\xfd\x20" + bytes([len(raw)])
          + (len(raw) << 3 | 1).to_bytes(3, "little") + raw)
    write("compressed", "zstd_run", b"\x28\xb5\x2f\xfd\x20\x40" + (64 << 3 | 2 | 1).to_bytes(3, "little") + b"a")


def synopsis():
    def unit(text, begin, end, sentence, mentions=()):
        return {"begin": begin, "end": end, "text": text[begin:end], "paragraph": 0,
                "sentence": sentence, "mentions": list(mentions)}

    def article(name, lang, text, units):
        return {"id": name, "lang": lang, "title": "", "date": "", "text": text,
                "paragraphs": [{"begin": 0, "end": len(text)}], "units": units}

    def figure(text, begin, end):
        return {"type": "number", "begin": begin, "end": end, "text": text[begin:end],
                "value": text[begin:end]}

    first, second = "Sono 12. Piove.", "Ada 13."
    evidence = {"sentence": 0.5, "tokens": 0.5, "a_in_b": 1, "b_in_a": 0, "mentions": 0.5,
                "neighbours": 0, "words": [{"a": {"begin": 0, "end": 4},
                                            "b": {"begin": 0, "end": 3}, "share": 0.5}]}
    difference = {"type": "number", "reason": "", "members": [
        {"article": 0, "begin": 5, "end": 7, "text": "12", "value": "12"},
        {"article": 1, "begin": 4, "end": 6, "text": "13", "value": "13"}]}
    return {
        "synopsis": 1, "model": {"name": "toy", "hash": "0", "dim": 2}, "order": "monotone",
        "articles": [
            article("a", "it", first, [unit(first, 0, 8, 0, [figure(first, 5, 7)]),
                                       unit(first, 9, 15, 1)]),
            article("b", "id", second, [unit(second, 0, 7, 0, [figure(second, 4, 6)])])],
        "links": [{"a": 0, "b": 1, "a_units": [0], "b_units": [0], "probability": 0.75,
                   "evidence": evidence}],
        "claims": [
            {"label": "differs", "probability": 0.75, "differences": [difference], "members": [
                {"article": 0, "units": [0], "extra": [{"begin": 0, "end": 4}]},
                {"article": 1, "units": [0], "extra": []}]},
            {"label": "only", "probability": 0.5, "differences": [],
             "members": [{"article": 0, "units": [1], "extra": []}]}]}


def write_json():
    write("json", "two_articles", json.dumps(synopsis()))
    free = synopsis()
    free["order"] = "free"
    free["relatedness"] = [{"a": 0, "b": 1, "probability": 0.25, "refused": False}]
    part = [{"begin": 5, "end": 7}]
    free["links"][0]["a_spans"] = part
    free["links"][0]["b_spans"] = []
    free["claims"][0]["members"][0]["spans"] = part
    write("json", "free_order", json.dumps(free, indent=1))


def write_texts():
    texts = {
        "it": "Il 3 marzo 2024 Roma ha speso 1,5 milioni di euro.\n«Piove», disse ieri Anna Bo.\n",
        "zh": "2024年3月5日，北京下了三场雨。“好，”他说。约十二万人到场。\n",
        "ar": "في ٥ مارس ٢٠٢٤ زار الرئيس القاهرة. قال: «نعم».\n",
        "ja": "昨日、東京で約三百人が集まった。「はい」と田中さんは言った。\n",
        "de": "Am 5. März um 14.30 Uhr kamen zweiundzwanzig Gäste (40 %) nach Köln.\n",
        "ru": "5 марта 2024 года в Москве было −3,5 °C, сказал Иванов.\n",
        "th": "เมื่อวันที่ 5 มีนาคม 2567 ฝนตก\n",
        "es": "Hace dos años, el siglo XX; https://example.org/a?b=c @nadie 7/8\n",
    }
    for number, (lang, text) in enumerate(sorted(texts.items())):
        write("text", lang, f"{lang} 2024-03-18\n{text}")
        write("article", lang, bytes([number * 4 + number % 4]) + text.encode())
    write("article", "pages", bytes([131]) + "Uno.\nDue.\n<page>\n\fTre.\n".encode())
    write("article", "wrapped", bytes([2]) + ("Una riga di testo che non\nfinisce qui. " * 6).encode())
    write("rows", "two_languages", "s\tit\tIl sole sorge\tid\tMatahari terbit\n" * 2 +
          "t\tit\tuno due\tid\tsatu dua\tzh\t太阳升起\n")
    write("fit_dictionary", "words", "sole\tmatahari\nluna\tbulan\nmare\tlaut\n\nsale\tgaram\n")
    write("dictionary", "columns", "# nl\ten\nhuis\thouse\nde zee\tsea\t0.5\n# more\nzon\tsun\n")
    write("dictionary", "hunalign", "house @ huis\nto rise @ opgaan\n")
    write("group_list", "list", "# articles\nuno\ta/it.txt\ta/id.txt\r\n\ndue\tb.txt\tc.txt\td.txt\n")
    write("beads", "beads", "[0, 1]:[0]:0.25\n[]:[1]:0.5\n[2]:[]\n\0[0]:[0]:0.1\n[1]:[1]\n")
    write("beads", "ladder", "0\t0\t0.9\n1\t2\t-0.3\n3\t3\t0\n\0[0]:[0, 1]:0.5\n[1]:[2]\n")
    write("gold", "claims", "synoptic-gold\t1\narticle\tit\tit.txt\tit\narticle\tid\tid.txt\tid\n"
          "sentence\tit\t1\tSono 12.\nsentence\tit\t2\tPiove.\nsentence\tid\t1\tAda 13.\n"
          "# they differ\nlink\tit:1\tid:1\nonly\tit:2\n"
          "claim\tdiffers\tit:1\tid:1\tfigure\tit=12\tid=13\nclaim\tonly\tit:2\n")
    write("gold", "partial", "synoptic-gold\t1\narticle\tit\tit.txt\tit\narticle\tid\tid.txt\tid\n"
          "sentence\tit\t1\tUno.\nsentence\tit\t2\tDue.\nsentence\tid\t1\tSatu.\n"
          "link\tit:1,2\tid:1\nclaim\tpartial\tit:1,2\tid:1\tmore=it\n")
    write("gold", "possible", "synoptic-gold\t2\narticle\tit\tit.txt\tit\narticle\tid\tid.txt\tid\n"
          "sentence\tit\t1\tTre morti.\nsentence\tit\t2\tNega.\nsentence\tit\t3\tDi A.\n"
          "sentence\tid\t1\tEmpat tewas.\nsentence\tid\t2\tIa mengaku.\n"
          "link\tit:2\tid:2\tpart id:2=mengaku\npossible\tit:1\tid:1\nnone\tit:3\n"
          "repeat\tit:1\tit:2\nclaim\tdiffers\tit:2\tid:2\topposite\tit=Nega\tid=mengaku\n"
          "claim\tpartial\tit:1\tid:1\tmore=it\textra it:1=morti\tother-day it=Tre\tid=Empat\n")
    write("gold", "wrong", "synoptic-gold\t2\narticle\tA\tit.txt\tit\narticle\tB\tid.txt\tid\n"
          "sentence\tA\t1\tUno.\nsentence\tA\t2\tDue.\nsentence\tB\t1\tSatu.\nsentence\tB\t2\tDua.\n"
          "link\tA:1\tB:1\nwrong\tA:2\tB:1,2\nwrong\tA:1\tB:2\nonly\tA:2\nonly\tB:2\n")
    regressions = CORPUS.parent / "regressions" / "beads"
    regressions.mkdir(parents=True, exist_ok=True)
    (regressions / "rung_far_away").write_text("0 0 1\n999999 999999\n")
    (regressions / "first_rung_far_away").write_text("9999999999 0 1\n9999999999 1\n")
    (regressions / "bead_of_many_pairs").write_text("0 0 1\n99999 99999 1\n\0" * 2)
    (regressions / "bead_of_one_side").write_text("0 0 1\n99999 0 1\n")


def write_marked_texts():
    write("wikitext", "page", "{{Infobox|a={{b}}}}\n'''A''' (''b''; {{lang|de|C}}) is [[d|e]]f.<ref name=g>{{cite|url=http://h|title=i}}</ref><!-- j -->\n== K ==\n* l{{convert|1|to|2|km}}<ref name=g/>\n{| class=m\n|-\n! n !! o\n| p || q=1 | r\n|}\n[[Category:S]]\n<nowiki>[[t]]</nowiki> &amp; [http://u v]\n")
    write("wikitext", "broken", "{{a|[[b}} ]] {{{c}} <ref>d '''''e'' {|\n|| f\n== g =\n<!-- h")
    write("wiki_export", "page", "<siteinfo><base>http://a/b</base></siteinfo><page><title>C</title><ns>0</ns><revision><text>'''d''' [[e]]</text></revision></page></mediawiki>")
    write("markdown", "page", "---\ntitle: A\ndate: 2024-03-18\n---\n# B\n\n*c* **d** `e` [f](g) ![h](i) [j][k] l[^m] <n@o> <b>p</b>\n- q\n> r\n\n| s | t |\n|---|---|\n| u | v |\n\n```\nw\n```\n\n[k]: http://x\n[^m]: y\n")
    write("markdown", "broken", "**a *b_ [c](d ![e [^f `g ``h \\ <!-- i\n```\n===\n")


def write_json_articles():
    write("json_articles", "lines", b"\0" + b'{"id": 1, "title": "Storm", "text": "<p>It came.</p>&amp;", "date": 1710745200}\n{"lang": "en", "body": {"sections": [{"paragraphs": ["A.", "B."]}]}}\n')
    write("json_articles", "answer", b"\1" + b'{"articles": [{"headline": {"rendered": "A"}, "articleBody": "B\\n\\u00fc", "published": "2024-03-18"}]}')


def write_subtitles():
    write("subtitles", "srt", "\0" "1\r\n00:00:01,5 --> 00:00:03,500 X1:1\r\n<i>It rained on</i>\r\n\r\n2\r\n00:00:03.6 --> \r\n{\\an8}- Monday. - No.\r\nJOHN: Then...\r\n"
          "3\r\n00:00:02,000 --> 00:00:01,000\r\n[DOOR] ...so &amp; (on)\r\n\r\n4\r\n0:0:9,0 --> 0:0:9,9\r\n\u266a And I \u266a")
    write("subtitles", "vtt", "\2" "WEBVTT - x\n\nSTYLE\n::cue{}\n\nNOTE a\n\nid\n00:01.000 --> 00:02.000 line:0\n \n<v.a Ann>so<00:01.500><c> today</c>\n\n"
          "00:02.000 --> 00:02.010\nso today\n\n00:02.010 --> 00:03.000\nso today\nit<00:02.500><c> rains</c>")


def write_bitext():
    memory = ('<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "x.dtd"><tmx version="1.4"><header/><body><tu><prop type="x-a">b</prop>'
              '<tuv xml:lang="en"><prop type="x-article">a</prop><seg>A <bpt i="1">&lt;b></bpt>storm &#233;<![CDATA[ < ]]></seg></tuv>'
              '<tuv lang="it_IT"><seg>Una <hi>tempesta</hi>.</seg></tuv></tu><tu><tuv xml:lang="en"><seg>Two.</seg></tuv></tu></body></tmx>')
    write("bitext", "memory", "\0" + memory)
    write("bitext", "columns", "\1en\tit\tn\nThe bridge was opened.\tIl ponte \u00e8 stato aperto.\t1\nNobody was hurt.\t\t2\n")
    document = ('<text xml:lang="en"><p><s id="1"><w>It</w> <w>rains</w> <w>.</w></s></p><note><s>No.</s></note><p><s id="2">And <i>so</i> on.</s></p></text>')
    write("bitext", "document", "\2" + document)
    write("bitext", "entities", '\0<!DOCTYPE tmx [<!ENTITY a "&b;"><!ENTITY % p SYSTEM "x"> %p;]><tmx>&a;</tmx>')
    write("alignment", "two", '<cesAlign version="1.0"><linkGrp fromDoc="d.xml" toDoc="d.xml.gz"><link xtargets="1 2;1"/><link xtargets=";2"/></linkGrp>'
          '<linkGrp fromDoc="d.xml" toDoc="d.xml"><link xtargets="1;1"/></linkGrp></cesAlign>\0' + document)
    write("alignment", "out", '<cesAlign><linkGrp fromDoc="../d.xml" toDoc="/d.xml"/></cesAlign>\0' + document)


def write_pages():
    article = ("<main><article><h1>Bridge opens again</h1><p>The old bridge over the Lenn was opened again on Monday, "
               "two years after the flood.</p><h2>Cost</h2><ul><li>Repairs cost &euro;4.2&nbsp;million &amp; more.</li></ul>"
               "<table><tr><th>Year</th><td>2021</td></tr></table><figure><img><figcaption>The bridge.</figcaption></figure>"
               "<div class=related><a href=/a>Other bridges of the town</a></div></article></main>")
    data = ('<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge opens again",'
            '"datePublished":"2024-03-18T07:00Z","articleBody":"The old bridge over the Lenn was opened again."}]}</script>')
    head = '<meta property="og:title" content="Bridge opens again - The Lenn Post"><title>Bridge | Post</title>'
    write("page", "article", f"\0<!doctype html><html lang=en><head>{head}{data}</head><body><nav><a href=/>Home</a></nav>{article}</body></html>")
    write("page", "fragment", "\1<p>A storm reached the coast.</p><br><br>Three<wbr> people&#8203; were hu&shy;rt.")
    write("page", "latin", ("\0<meta charset=iso-8859-1><p>Die Br\u00fccke \u00fcber die Lenn wurde wieder ge\u00f6ffnet.</p>").encode("latin-1"))
    write("page", "wide", b"\0" + ("<p>Die Br\u00fccke wurde wieder ge\u00f6ffnet, nach zwei Jahren.</p>").encode("utf-16"))
    write("page", "posts", "\0<div style='display: none'>x</div><blockquote class=twitter-tweet><p>We walked over it at dawn.</p></blockquote><pre>a\n b</pre>")


if __name__ == "__main__":
    write_fasttext()
    write_fasttext_regressions()
    write_stores()
    write_npy()
    write_pages()
    write_json_articles()
    write_subtitles()
    write_bitext()
    write_marked_texts()
    write_vec()
    write_encodings()
    write_json()
    write_texts()
