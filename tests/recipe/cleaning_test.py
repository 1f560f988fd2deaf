"""What cleaning promises of a text, and of the rows."""

import json
import os
import tempfile
import unittest
from unittest import mock

import recipe  # noqa: F401: where the modules below are

import clean
import languages
import packages
import rows
import text


class Texts(unittest.TestCase):
    def test_lose_markup_placeholders_and_accelerators(self):
        for raw, expected in (("Open <b>the</b> &file", "Open the file"), ("%d boats in %s", "boats in"),
                              ("See https://example.org/a for more", "See for more"), ("a &lt;b&gt; &amp; c", "a & c"),
                              ("soft\u00adware", "software"), ("  much \u3000 room  ", "much room")):
            self.assertEqual(text.clean(raw, "en"), expected, raw)
        self.assertEqual(text.clean("打开(&O)", "zh"), "打开")
        self.assertEqual(text.clean("сте\u0301на", "ru"), "стена")
        self.assertEqual(text.clean("كِتاب", "ar"), "كتاب")

    def test_are_of_their_language_by_script(self):
        self.assertTrue(text.is_language("Лодка у берега", "ru"))
        self.assertFalse(text.is_language("A boat ashore", "ru"))
        self.assertFalse(text.is_language("これは船です", "zh"))
        self.assertFalse(text.is_language("You should not do this when the boat is moving", "it"), "left in English")
        self.assertFalse(text.is_language("12:30", "it"))

    def test_share_a_key_whatever_their_punctuation_and_case(self):
        self.assertEqual(text.key("«The BOAT», (she) said…"), text.key("the boat she said"))
        self.assertNotEqual(text.key("the boat"), text.key("the goat"))

    def test_are_split_at_closing_punctuation_before_a_capital(self):
        self.assertEqual(text.sentences("The tide turns. Boats wait at 3.5 knots. and so on. 船。海。"),
                         ["The tide turns.", "Boats wait at 3.5 knots. and so on.", "船。", "海。"])


class Locales(unittest.TestCase):
    def test_name_our_languages_and_no_others(self):
        for name, expected in (("it", "it"), ("pt_BR.UTF-8", "pt_BR"), ("zh-Hant", "zh_TW"), ("de_AT", None), ("sr@latin", None)):
            self.assertEqual(languages.from_locale(name), expected, name)

    def test_are_taken_out_of_paths(self):
        self.assertEqual(languages.split_path("FAQ/it/index.it.html"), ("it", "FAQ/index.html"))
        self.assertEqual(languages.split_path("FAQ/index.en.html"), ("en", "FAQ/index.html"))
        self.assertEqual(languages.split_path("resource.language.it_it/strings.po"), ("it", "resource.language/strings.po"))
        self.assertEqual(languages.split_path("resource.language.pt_br/strings.po")[0], "pt_BR")
        self.assertEqual(languages.split_path("notes.id/strings.po")[0], "en", "an ending, not a language")


class Rows(unittest.TestCase):
    def test_survive_writing_and_reading(self):
        texts = {"en": "one\ttab\nline \\ slash \\n", "it": "due"}
        self.assertEqual(rows.parse_raw(rows.format_raw("s:x", texts)), ("s:x", texts))


class Cleaning(unittest.TestCase):
    """The whole stage on a few raw rows."""

    def run_stage(self, raw, wanted=("en", "it", "de"), excluded=None):
        group = packages.Group("toy", "po", ["toy"])
        with tempfile.TemporaryDirectory() as work, mock.patch("packages.groups", return_value=[group]):
            folder = os.path.join(work, "extracted")
            os.mkdir(folder)
            with open(os.path.join(folder, "po.toy.tsv"), "w", encoding="utf-8") as file:
                file.writelines(rows.format_raw(*row) for row in raw)
            with open(os.path.join(folder, "po.toy.json"), "w", encoding="utf-8") as file:
                json.dump({"source": "po:toy", "kind": "po", "packages": [{"section": "net"}]}, file)
            with mock.patch("sys.stderr"):
                clean.run(work, set(wanted), excluded)
            with open(os.path.join(work, "rows.tsv"), encoding="utf-8") as file:
                return [line.rstrip("\n").split("\t")[1:] for line in file]

    def test_keeps_the_wanted_languages_of_a_row(self):
        found = self.run_stage([("po:toy", {"en": "Raise the _sail", "it": "Alza la vela", "fr": "Hisse la voile"})])
        self.assertEqual(found, [["en", "Raise the sail", "it", "Alza la vela"]])

    def test_drops_what_is_untranslated_or_far_too_long(self):
        found = self.run_stage([("po:toy", {"en": "The lighthouse", "it": "The lighthouse"}),
                                ("po:toy", {"en": "Sail", "it": "vela " * 30}), ("po:toy", {"en": "Only English"})])
        self.assertEqual(found, [])

    def test_takes_a_pair_once(self):
        row = {"en": "Raise the sail", "it": "Alza la vela"}
        again = {"en": "raise the sail!", "it": "alza la vela"}
        other = {"en": "Raise the sail", "it": "Issa la vela"}
        self.assertEqual(len(self.run_stage([("po:toy", row), ("po:toy", again), ("po:toy", other)])), 2)

    def test_splits_long_rows_where_the_sentences_match(self):
        english = "The first boat leaves the harbour early. " + "The second one waits for the long rain to end. " * 4
        italian = "La prima barca lascia il porto presto. " + "La seconda aspetta che finisca la lunga pioggia. " * 4
        found = self.run_stage([("po:toy", {"en": english, "it": italian})])
        self.assertIn(["en", "The first boat leaves the harbour early.", "it", "La prima barca lascia il porto presto."], found)

    def test_keeps_the_order_of_many_rows(self):
        raw = [("po:toy", {"en": f"boat {chr(97 + i % 26)} {i} of many", "it": f"barca {i} di molte"}) for i in range(4500)]
        found = self.run_stage(raw)
        self.assertEqual([row[3] for row in found], [row["it"] for _, row in raw])

    def test_drops_the_sentences_of_evaluation_sets(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "set.tsv"), "w", encoding="utf-8") as file:
                file.write("1\tThe old captain sold his boat to a young baker.\n")
            found = self.run_stage([("po:toy", {"en": "The old captain sold his boat to a young baker", "it": "Il capitano vendette la barca"}),
                                    ("po:toy", {"en": "Raise the sail", "it": "Alza la vela"})], excluded=folder)
        self.assertEqual(found, [["en", "Raise the sail", "it", "Alza la vela"]])


if __name__ == "__main__":
    unittest.main()
