"""The readers of manuals, help pages, descriptions and templates, on tiny ones."""

import unittest
from unittest import mock

from recipe import Package, texts

from formats import crawl, ddtp, debconf, declaration, dep11, documents, libreoffice_help

ENGLISH = ("<html><head><title>no</title></head><body><h1>The harbour</h1><p>Boats <b>lie</b> at the quay.</p>"
           "<p>The tide turns at noon.</p></body></html>")
ITALIAN = ("<html><body><h1>Il porto</h1><p>Le barche sono alla banchina.</p><p>La marea cambia a mezzogiorno.</p></body></html>")


class Documents(unittest.TestCase):
    def test_pairs_pages_block_for_block(self):
        package = Package({"usr/share/doc/boat/manual.en.html": ENGLISH, "usr/share/doc/boat/manual.it.html": ITALIAN})
        self.assertEqual(texts(documents.extract([package], "documents:boat")), [
            {"en": "The harbour", "it": "Il porto"},
            {"en": "Boats lie at the quay.", "it": "Le barche sono alla banchina."},
            {"en": "The tide turns at noon.", "it": "La marea cambia a mezzogiorno."}])

    def test_aligns_around_a_block_that_one_side_lacks(self):
        left = [("p", "x" * n) for n in (20, 70, 140, 40, 90, 33, 60, 120, 25, 80)]
        right = left[:4] + left[5:]
        self.assertEqual(documents.align(left, right), [(i, i - (i > 4)) for i in range(10) if i != 4])

    def test_gives_nothing_for_pages_that_are_no_translations(self):
        left = [("p", "x" * (20 + 37 * i % 90)) for i in range(20)]
        self.assertEqual(documents.align(left, left[:3]), [])
        self.assertEqual(documents.align(left, []), [])


class Declaration(unittest.TestCase):
    def test_pairs_the_same_blocks(self):
        package = Package({"declaration/eng.html": ENGLISH, "declaration/ita.html": ITALIAN, "declaration/zzz.html": "<p>?</p>"})
        self.assertIn({"en": "The harbour", "it": "Il porto"}, texts(declaration.extract([package], "declaration:x")))


class LibreOfficeHelp(unittest.TestCase):
    def test_pairs_by_page_and_id_and_takes_repeated_paragraphs_once(self):
        page = '<p id="par_id1" class="x">{}</p>'
        package = Package({f"usr/share/libreoffice/help/{lang}/text/{name}.html": page.format(text)
                           for lang, text in (("en-US", "Open the chart"), ("de", "Öffnen Sie die Karte")) for name in "ab"})
        self.assertEqual(texts(libreoffice_help.extract([package], "x:x")), [{"en": "Open the chart", "de": "Öffnen Sie die Karte"}])


class Crawl(unittest.TestCase):
    def test_pairs_entries_by_key_and_joins_lines(self):
        package = Package({"usr/share/crawl/dat/descript/sea.txt": "%%%%\nwhale\n\nA large\nanimal.\n%%%%\n",
                           "usr/share/crawl/dat/descript/ja/sea.txt": "%%%%\nwhale\n\n大きな\n動物。\n%%%%\n"})
        self.assertEqual(texts(crawl.extract([package], "crawl:x")), [{"en": "A large animal.", "ja": "大きな動物。"}])


class Debconf(unittest.TestCase):
    def test_gives_a_row_for_each_paragraph(self):
        templates = ("Template: boat/name\nType: string\nDescription: Name of the boat?\n It is painted\n on the bow.\n .\n Be brief.\n"
                     "Description-it.UTF-8: Nome della barca?\n È dipinto\n a prua.\n .\n Sia breve.\n"
                     "Description-de.UTF-8: Name des Bootes?\n")
        self.assertEqual(texts(debconf.extract([Package({}, control={"templates": templates})], "debconf:x")), [
            {"en": "Name of the boat?", "it": "Nome della barca?"}, {"en": "It is painted on the bow.", "it": "È dipinto a prua."},
            {"en": "Be brief.", "it": "Sia breve."}])


class ArchiveIndices(unittest.TestCase):
    def test_descriptions_are_paired_by_their_checksum(self):
        def index(lang, short, long):
            return f"Package: boat\nDescription-md5: 12ab\nDescription-{lang}: {short}\n {long}\n\n"
        found = [index("en", "plan a voyage", "It knows the tides."), index("it", "pianifica un viaggio", "Conosce le maree.")]
        with mock.patch("apt_lists.read", return_value=found):
            self.assertEqual(texts(ddtp.extract("work", "ddtp:x")), [
                {"en": "plan a voyage", "it": "pianifica un viaggio"}, {"en": "It knows the tides.", "it": "Conosce le maree."}])

    def test_applications_are_read_out_of_yaml(self):
        document = ("Type: desktop-application\nSummary:\n  C: Plan a voyage\n  id: 'Rencanakan pelayaran'\nDescription:\n"
                    "  C: <p>It knows\n    the tides.</p>\n  id: \"<p>Tahu pasang\\\n    \\ surut.</p>\"\n")
        with mock.patch("apt_lists.read", return_value=["File: DEP-11\n---\n" + document]):
            self.assertEqual(texts(dep11.extract("work", "dep11:x")), [
                {"en": "Plan a voyage", "id": "Rencanakan pelayaran"}, {"en": "It knows the tides.", "id": "Tahu pasang surut."}])


if __name__ == "__main__":
    unittest.main()
