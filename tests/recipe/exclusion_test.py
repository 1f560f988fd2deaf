"""Which rows are kept out because a sentence of theirs stands in an evaluation set."""

import json
import os
import tempfile
import unittest
from unittest import mock

import recipe  # noqa: F401: where the modules below are

import exclusion

SENTENCE = "The harbour master counted eleven boats before the storm came in."


class Exclusion(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, name, content):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(content)

    def hits(self, *texts):
        found = exclusion.Exclusion(self.folder)
        return [found.hits({"en": value}) for value in texts]

    def test_finds_a_sentence_whatever_its_punctuation_case_and_markup(self):
        self.write("set.tsv", f"17\t{SENTENCE}\n")
        self.assertEqual(self.hits(SENTENCE.upper(), SENTENCE.rstrip(".") + "!", "“" + SENTENCE + "”"), [True] * 3)

    def test_finds_a_sentence_in_a_longer_row_and_of_a_longer_field(self):
        self.write("set.tsv", f"x\t{SENTENCE} Nobody had asked him to.\n")
        self.assertEqual(self.hits("It was late. " + SENTENCE + " So it goes.", SENTENCE), [True, True])

    def test_finds_nearly_the_same_words_in_any_order(self):
        self.write("set.txt", SENTENCE + "\n")
        self.assertEqual(self.hits("Before the storm came in, the harbour master counted twelve boats."), [True])

    def test_leaves_other_sentences_and_everyday_phrases_alone(self):
        self.write("set.txt", SENTENCE + "\nGood morning\nYes\n")
        self.assertEqual(self.hits("The harbour master went home before the night.", "Good morning", "Yes", ""), [False] * 4)

    def test_reads_sentences_out_of_json_and_quotation_marks(self):
        self.write("set.json", json.dumps({"pairs": [{"a": SENTENCE, "b": ["Eleven", "white", "boats", "lay", "there", "still"]}]}))
        self.write("set.tsv", f'say "{SENTENCE.replace("boats", "yellow rafts")}" twice\n')
        self.assertEqual(self.hits(SENTENCE, "Eleven white boats lay there still", SENTENCE.replace("boats", "yellow rafts")),
                         [True] * 3)

    def test_knows_chinese_and_arabic_whatever_their_marks(self):
        self.write("set.txt", "港务长在暴风雨来临之前数了十一条船。\nكَتَبَ الرَّجُلُ رِسالَةً طَويلَةً إلى أُمِّهِ\n")
        self.assertEqual(self.hits("港务长在暴风雨来临之前数了十二条船", "كتب الرجل رسالة طويلة إلى أمه"), [True, True])

    def test_does_not_take_the_licence_of_a_set_for_the_set(self):
        self.write("LICENSE", SENTENCE + "\n")
        self.assertEqual(self.hits(SENTENCE), [False])

    def test_without_sets_excludes_nothing(self):
        self.assertFalse(exclusion.Exclusion(None).hits({"en": SENTENCE}))

    def test_reports_what_it_dropped(self):
        self.write("set.txt", SENTENCE + "\n")
        found = exclusion.Exclusion(self.folder)
        found.hits({"it": "Altro.", "en": SENTENCE})
        path = os.path.join(self.folder, "excluded.tsv")
        with mock.patch("sys.stderr"):
            found.report(path)
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), f"same\ten\t{SENTENCE}\n")


if __name__ == "__main__":
    unittest.main()
