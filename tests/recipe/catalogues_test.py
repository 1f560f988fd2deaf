"""The readers of message catalogues, on tiny ones."""

import io
import struct
import unittest
import zipfile

from recipe import Package, texts

from formats import chromium, fillets, josm, messages, mo, mozilla, po, qm, tree


def make_mo(entries):
    """A .mo file of {msgid: msgstr}."""
    pairs = sorted((k.encode(), v.encode()) for k, v in {"": "Content-Type: text/plain; charset=UTF-8\n", **entries}.items())
    count = len(pairs)
    at = 28 + 16 * count
    tables, data = [b"", b""], b""
    for side in (0, 1):
        for pair in pairs:
            tables[side] += struct.pack("<2I", len(pair[side]), at + len(data))
            data += pair[side] + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, 0) + tables[0] + tables[1] + data


def make_zip(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return out.getvalue()


class Mo(unittest.TestCase):
    def test_brings_the_languages_of_a_domain_together(self):
        package = Package({
            "usr/share/locale/it/LC_MESSAGES/boat.mo": make_mo({"Raise the sail": "Alza la vela"}),
            "usr/share/locale/de/LC_MESSAGES/boat.mo": make_mo({"Raise the sail": "Setz das Segel", "Row": "Rudern"}),
            "usr/share/locale/xx/LC_MESSAGES/boat.mo": make_mo({"Row": "?"})})
        self.assertCountEqual(texts(mo.extract([package], "mo:boat")), [
            {"en": "Raise the sail", "it": "Alza la vela", "de": "Setz das Segel"}, {"en": "Row", "de": "Rudern"}])

    def test_drops_contexts_and_takes_the_last_plural(self):
        package = Package({"usr/share/locale/it/LC_MESSAGES/boat.mo": make_mo(
            {"menu\4Anchor": "Ancora", "one boat\0many boats": "una barca\0molte barche"})})
        self.assertCountEqual(texts(mo.extract([package], "mo:boat")),
                              [{"en": "Anchor", "it": "Ancora"}, {"en": "many boats", "it": "molte barche"}])

    def test_survives_what_is_no_catalogue(self):
        for data in (b"", b"nonsense", make_mo({"a": "b"})[:40]):
            package = Package({"usr/share/locale/it/LC_MESSAGES/boat.mo": data})
            self.assertEqual(texts(mo.extract([package], "mo:boat")), [])


class Po(unittest.TestCase):
    TEXT = ('msgid ""\nmsgstr "Language: it\\n"\n\nmsgid "The wind "\n"has turned"\nmsgstr "Il vento "\n"è girato"\n\n'
            '#, fuzzy\nmsgid "Old"\nmsgstr "Vecchio"\n\nmsgctxt "place"\nmsgid "Port"\nmsgstr "Porto"\n')

    def test_joins_lines_and_leaves_out_fuzzy_messages(self):
        self.assertEqual(po.parse(self.TEXT), {"The wind has turned": "Il vento è girato", "place\4Port": "Porto"})

    def test_takes_the_language_from_the_path(self):
        self.assertIn({"en": "Port", "it": "Porto"}, texts(po.extract([Package({"usr/share/boat/po/it.po": self.TEXT})], "po:b")))


class Qm(unittest.TestCase):
    @staticmethod
    def make(entries):
        body = b""
        for source, translation in entries.items():
            for tag, data in ((3, translation.encode("utf-16-be")), (6, source.encode()), (7, b"Window")):
                body += struct.pack(">BI", tag, len(data)) + data
            body += b"\1"
        return qm._MAGIC + struct.pack(">BI", 0x69, len(body)) + body

    def test_reads_messages_of_several_languages(self):
        package = Package({"usr/share/boat/boat_fr.qm": self.make({"Harbour map": "Carte du port"}),
                           "usr/share/boat/boat_ru.qm": self.make({"Harbour map": "Карта гавани"})})
        self.assertEqual(texts(qm.extract([package], "qm:boat")),
                         [{"en": "Harbour map", "fr": "Carte du port", "ru": "Карта гавани"}])

    def test_survives_a_truncated_file(self):
        whole = self.make({"Harbour map": "Carte du port"})
        for length in range(len(whole)):
            qm.parse(whole[:length]) if length < 21 else self._parse(whole[:length])

    @staticmethod
    def _parse(data):
        try:
            qm.parse(data)
        except struct.error:
            pass  # What extract() expects.


class Messages(unittest.TestCase):
    def test_pairs_json_by_key_without_markup(self):
        package = Package({"usr/share/wiki/i18n/en.json": '{"@metadata": {}, "tide": "The [[Tide|tide]] is \'\'high\'\'"}',
                           "usr/share/wiki/i18n/it.json": '{"tide": "La marea è alta"}', "usr/share/wiki/i18n/de.json": "{"})
        self.assertEqual(texts(messages.extract([package], "messages:wiki")),
                         [{"en": "The tide is high", "it": "La marea è alta"}])

    def test_reads_properties_with_their_escapes(self):
        self.assertEqual(messages.properties(b"# note\nsea = il mare \\u00e8 \\\n   calmo\n"), {"sea": "il mare è calmo"})


class Mozilla(unittest.TestCase):
    def test_takes_the_default_of_a_fluent_choice(self):
        text = "boats =\n    { $n ->\n        [one] One boat\n       *[other] Many boats\n    }\nknot = Knot\n    .title = A knot\n    .accesskey = K\n"
        self.assertEqual(mozilla.fluent(text), {"boats": "Many boats", "knot": "Knot", "knot.title": "A knot"})

    def test_pairs_the_packs_of_two_languages(self):
        package = Package({f"usr/lib/firefox/extensions/langpack-{name}@x.xpi": make_zip({f"a/{name}/b.ftl": f"deck = {text}\n"})
                           for name, text in (("en-GB", "The deck"), ("it", "Il ponte"))})
        self.assertEqual(texts(mozilla.extract([package], "mozilla:x")), [{"en": "The deck", "it": "Il ponte"}])


class Chromium(unittest.TestCase):
    @staticmethod
    def make(strings):
        at, table, data = 12 + 6 * (len(strings) + 1), b"", b""
        for number, text in strings.items():
            table += struct.pack("<HI", number, at + len(data))
            data += text.encode()
        return struct.pack("<IB3xHH", 5, 1, len(strings), 0) + table + struct.pack("<HI", 0, at + len(data)) + data

    def test_pairs_texts_by_number(self):
        package = Package({"usr/lib/chromium/locales/en-GB.pak": self.make({7: "Drop anchor", 9: "Sail"}),
                           "usr/lib/chromium/locales/es.pak": self.make({7: "Echar el ancla"})})
        self.assertIn({"en": "Drop anchor", "es": "Echar el ancla"}, texts(chromium.extract([package], "chromium:x")))


class Josm(unittest.TestCase):
    @staticmethod
    def make(strings):
        return b"".join(struct.pack(">H", len(s.encode())) + s.encode() for s in strings) + b"\xff\xff"

    def test_pairs_strings_by_their_order(self):
        jar = make_zip({"data/en.lang": self.make(["Lighthouse", "Pier"]), "data/nl.lang": self.make(["Vuurtoren", ""])})
        rows = texts(josm.extract([Package({"usr/share/josm/josm.jar": jar})], "josm:josm"))
        self.assertIn({"en": "Lighthouse", "nl": "Vuurtoren"}, rows)


class Others(unittest.TestCase):
    def test_a_tree_is_paired_by_its_keys(self):
        package = Package({"x/locales/en.json": '{"en": {"sea": {"calm": "A calm sea", "terms": "flat"}}}',
                           "x/locales/pt.json": '{"sea": {"calm": "Um mar calmo"}, "more": "mais"}'})
        self.assertIn({"en": "A calm sea", "pt": "Um mar calmo"}, texts(tree.extract([package], "tree:x")))

    def test_fillets_takes_english_from_beside_the_translation(self):
        line = 'dialogId("d1", "font", "What a \\"wreck\\"!")\ndialogStr("Che relitto!")\n'
        package = Package({"usr/share/games/fillets-ng/script/wreck/dialogs_it.lua": line})
        self.assertEqual(texts(fillets.extract([package], "fillets:x")), [{"en": 'What a "wreck"!', "it": "Che relitto!"}])


if __name__ == "__main__":
    unittest.main()
