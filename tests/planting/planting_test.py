"""What planting promises, on sentences of our own."""

import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

BENCH = pathlib.Path(__file__).resolve().parents[2] / "bench"
sys.path.insert(0, str(BENCH))

import planting  # noqa: E402
import planted_sentences  # noqa: E402

ROWS = planting.read_rows(BENCH / "planted_patterns.tsv")
PATTERNS = {lang: planting.Patterns(ROWS, lang)
            for lang in ["en", *planted_sentences.LANGS]}

# Sentence: what it may become, among others.
OPPOSITES = {
    "en": {"The mill opened after the flood.": ["The mill closed after the flood.",
                                                "The mill opened before the flood."],
           "Prices rose in spring.": ["Prices fell in spring."],
           "The bridge is safe.": ["The bridge is not safe.", "The bridge is dangerous."],
           "The bridge is not wide.": ["The bridge is wide."],
           "Later, Anna Berg beat Lena Holm.": ["Later, Lena Holm beat Anna Berg."],
           "They flew from Oslo to Riga.": ["They flew from Riga to Oslo."]},
    "de": {"Die Preise fielen im Mai.": ["Die Preise stiegen im Mai."],
           "Der Müller wurde 1990 gewählt.": ["Der Müller wurde 1990 nicht gewählt."],
           "Das ist nicht wahr.": ["Das ist wahr."]},
    "es": {"La sequía es grave.": ["La sequía no es grave."],
           "El club ganó la copa.": ["El club perdió la copa."]},
    "fr": {"La digue est solide.": ["La digue n'est pas solide."],
           "La récolte n'était pas bonne.": ["La récolte était bonne.",
                                             "La récolte n'était pas mauvaise."]},
    "id": {"Sungai itu tidak dalam.": ["Sungai itu dalam."],
           "Harga beras naik lagi.": ["Harga beras turun lagi."]},
    "it": {"Il mulino è vecchio.": ["Il mulino non è vecchio."],
           "La squadra ha vinto.": ["La squadra ha perso.", "La squadra non ha vinto."]},
    "pt": {"A ponte foi construída aqui.": ["A ponte foi destruída aqui.",
                                            "A ponte não foi construída aqui."]},
    "ru": {"Завод был закрыт.": ["Завод не был закрыт.", "Завод был открыт."],
           "Цены выросли.": ["Цены упали."]},
    "tr": {"Köprü dün açıldı.": ["Köprü dün kapandı."],
           "Rapor geçen yıl yayımlanmıştır.": ["Rapor geçen yıl yayımlanmamıştır."],
           "Değirmen yeni değildir.": ["Değirmen yenidir."],
           "İlk gemi battı.": ["Son gemi battı."]},
    "ar": {"كان الجسر قديما.": ["لم يكن الجسر قديما."],
           "وارتفعت الأسعار.": ["وانخفضت الأسعار."]},
    "zh": {"價格在五月上升。": ["價格在五月下降。"],
           "他沒有回家。": ["他有回家。"]},
}
# What no pattern may touch.
KEPT = {
    "en": ["Not only Anna sang.", "No longer."],
    "de": ["Nicht nur Anna sang."],
    "es": ["No solo Ana canta."],
    "fr": ["Non seulement Anne chante."],
    "it": ["Non solo Anna canta."],
    "id": ["Tidak hanya Anna."],
    "zh": ["但是他去。"],
}


class TurnsTest(unittest.TestCase):
    def test_sentences_become_their_opposites(self):
        for lang, sentences in OPPOSITES.items():
            for sentence, expected in sentences.items():
                turned = {turn.text for turn in PATTERNS[lang].turns(sentence)}
                for text in expected:
                    self.assertIn(text, turned, sentence)

    def test_what_was_put_is_where_it_is_said_to_be(self):
        for lang, sentences in OPPOSITES.items():
            for sentence in sentences:
                for turn in PATTERNS[lang].turns(sentence):
                    before = sentence[:turn.before.begin].rstrip()
                    self.assertTrue(turn.text.startswith(before))
                    self.assertTrue(turn.text.endswith(sentence[turn.before.end + 1:]), turn)
                    self.assertLessEqual(turn.after.end, len(turn.text))

    def test_no_pattern_reaches_into_what_is_kept(self):
        for lang, sentences in KEPT.items():
            for sentence in sentences:
                self.assertEqual(list(PATTERNS[lang].turns(sentence)), [])

    def test_a_capital_amid_a_sentence_is_a_name(self):
        texts = [turn.text for turn in PATTERNS["en"].turns("We sang in East Weston.")]
        self.assertEqual(texts, [])

    def test_words_that_correspond_are_found_by_their_sense(self):
        text = "Im Mai stiegen die Preise."
        span = PATTERNS["de"].words_with("rise", text, 0.5)
        self.assertEqual(text[span.begin:span.end], "stiegen")
        self.assertIsNone(PATTERNS["de"].words_with("win", text, 0.5))
        self.assertIsNone(PATTERNS["de"].words_with("?", text, 0.5))


class ClausesTest(unittest.TestCase):
    def test_a_clause_ends_or_begins_its_sentence(self):
        text = "When the river rose again, the miller fled, but his wife stayed in the mill."
        self.assertEqual(list(PATTERNS["en"].clauses(text)),
                         [("clause", "but his wife stayed in the mill"),
                          ("opening", "When the river rose again")])
        self.assertEqual(list(PATTERNS["en"].clauses("He sold apples, pears, and plums.")), [])

    def test_it_is_added_at_either_end(self):
        clause = "but his wife stayed"
        text, span = PATTERNS["en"].add("The dog barked.", "clause", clause, set())
        self.assertEqual(text, "The dog barked, but his wife stayed.")
        self.assertEqual(text[span.begin:span.end], clause)
        clause = "When it rained"
        text, span = PATTERNS["en"].add("The dog barked.", "opening", clause, {"the"})
        self.assertEqual(text, "When it rained, the dog barked.")
        self.assertEqual(text[span.begin:span.end], clause)

    def test_a_name_does_not_become_small(self):
        self.assertIsNone(PATTERNS["en"].add("Anna sang.", "opening", "When it rained", {"the"}))


class PatternsTest(unittest.TestCase):
    def test_every_language_has_thirty_rows_that_turn_sentences(self):
        for lang in PATTERNS:
            rows = [row for row in ROWS if row[0] == lang
                    and row[1] in ("negation", "reversal", "swap")]
            self.assertGreaterEqual(len(rows), 30, lang)

    def test_rows_that_are_read_both_ways_lead_back(self):
        row = ["xx", "reversal", "rise/fall", "rose|rises", "fell|falls"]
        patterns = planting.Patterns([row], "xx")
        self.assertEqual([t.text for t in patterns.turns("It rises.")], ["It falls."])
        self.assertEqual([t.text for t in patterns.turns("It falls.")], ["It rises."])
        one_way = planting.Patterns([row[:2] + ["rise>fall"] + row[3:]], "xx")
        self.assertEqual([t.text for t in one_way.turns("It falls.")], [])

    def test_forms_must_answer_each_other(self):
        with self.assertRaises(ValueError):
            planting.Patterns([["xx", "reversal", "a/b", "one|two|three", "four|five"]], "xx")

    def test_alternatives_inside_brackets_are_one_form(self):
        self.assertEqual(planting.forms_of(r"a (b|c)|[d|]|e\(|f"), ["a (b|c)", "[d|]", r"e\(", "f"])


class SetsTest(unittest.TestCase):
    """Both sets, made of forty sentences a language, which are drawn from a few."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.out = pathlib.Path(cls.folder.name)
        pud = cls.out / "pud"
        pud.mkdir()
        for lang in PATTERNS:
            texts = list(OPPOSITES[lang])
            with open(pud / f"pud.{lang}.tsv", "w", encoding="utf-8") as lines:
                for k in range(40):
                    print(f"n{k // 20:05}{k % 20:03}", cls.sentence(lang, k, texts), sep="\t",
                          file=lines)
        for name in ("one", "again"):
            subprocess.run([sys.executable, "-B", BENCH / "planted_sentences.py", pud,
                            cls.out / name], check=True)

    @staticmethod
    def sentence(lang, k, texts):
        if lang == "en" and k % 4 == 0:
            return f"The miller of house {k} left, but his wife stayed in room {k}."
        return random.Random(k).choice(texts)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_they_are_the_same_every_time(self):
        files = sorted(file.relative_to(self.out / "one")
                       for file in (self.out / "one").rglob("*.*"))
        self.assertGreater(len(files), 100)
        for file in files:
            self.assertEqual((self.out / "one" / file).read_bytes(),
                             (self.out / "again" / file).read_bytes())

    def test_planted_words_stand_where_the_list_says(self):
        for kind in ("added", "opposites"):
            rows = self.rows(self.out / "one" / kind / "planted.tsv")
            self.assertGreater(len(rows), 0)
            for pair, number, sentence, _, lang, begin, end, _, before, after, _ in rows:
                lines = (self.out / "one" / kind / f"{pair}.{number}.{lang}").read_text(
                    encoding="utf-8").splitlines()
                self.assertEqual(len(lines), planted_sentences.ARTICLE)
                self.assertEqual(lines[int(sentence) - 1], after)
                self.assertNotEqual(before, after)
                words = after.encode()[int(begin):int(end)].decode()
                if kind == "added":
                    self.assertNotIn(words, before)

    def test_no_block_of_five_is_planted_in_twice_and_the_sets_differ(self):
        places = {}
        for kind in ("added", "opposites"):
            rows = self.rows(self.out / "one" / kind / "planted.tsv")
            places[kind] = {(row[0], row[1], int(row[2]) - 1) for row in rows}
            blocks = [(pair, number, i // 5) for pair, number, i in places[kind]]
            self.assertEqual(len(blocks), len(set(blocks)))
        self.assertFalse(places["added"] & places["opposites"])

    def test_gold_names_what_was_planted(self):
        for kind, label in (("added", "partial"), ("opposites", "differs")):
            rows = self.rows(self.out / "one" / kind / "planted.tsv")
            golds = {}
            for pair, number, sentence, _, lang, begin, end, _, _, after, other in rows:
                name = f"{pair}.{number}"
                gold = golds.setdefault(name, self.rows(
                    self.out / "one" / kind / f"{name}.gold.tsv"))
                members = [f"{key}:{sentence}" for key in pair.split("-")]
                claim = next(row for row in gold if row[0] == "claim" and row[2:4] == members)
                self.assertEqual(claim[1], label)
                self.assertIn(["link", *members], gold)
                words = after.encode()[int(begin):int(end)].decode() or after
                if kind == "added":
                    self.assertEqual(claim[4:], [f"more={lang}",
                                                 f"extra {lang}:{sentence}={words}"])
                else:
                    self.assertEqual(claim[4], "opposite")
                    self.assertIn(f"{lang}={words}", claim[5:])
                    unchanged = next(f for f in claim[5:] if not f.startswith(f"{lang}="))
                    self.assertIn(unchanged.split("=", 1)[1], other)
            self.assertTrue(all(gold[0] == ["synoptic-gold", "2"] for gold in golds.values()))

    @staticmethod
    def rows(file):
        return [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    unittest.main()
