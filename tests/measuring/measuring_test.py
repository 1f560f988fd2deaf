"""What the measures make of golds and of results, on sentences of our own."""

import pathlib
import sys
import tempfile
import unittest

BENCH = pathlib.Path(__file__).resolve().parents[2] / "bench"
sys.path.insert(0, str(BENCH))

import articles  # noqa: E402

ENGLISH = ["Bridge reopens", "The bridge is open.", "It cost 4 million.", "It rained.",
           "Nobody came.", "The end."]
ITALIAN = ["Il ponte è aperto.", "È costato 4 milioni.", "Pioveva."]
LINKS = ["link\ten:1,2\tit:1\tpart en:1=Bridge", "link\tit:2\ten:3", "possible\ten:4\tit:3"]


def write(folder):
    """A group of two articles and its gold, whose file is returned."""
    folder = pathlib.Path(folder)
    (folder / "en.txt").write_text(ENGLISH[0] + "\n\n" + " ".join(ENGLISH[1:]) + "\n",
                                   encoding="utf-8")
    (folder / "it.txt").write_text(" ".join(ITALIAN) + "\n", encoding="utf-8")
    rows = ["synoptic-gold\t2", "article\ten\ten.txt\ten", "article\tit\tit.txt\tit"]
    for key, sentences in (("en", ENGLISH), ("it", ITALIAN)):
        rows += [f"sentence\t{key}\t{n}\t{text}" for n, text in enumerate(sentences, 1)]
    (folder / "gold.tsv").write_text("\n".join(rows + LINKS + ["only\ten:5,6"]) + "\n",
                                     encoding="utf-8")
    return folder / "gold.tsv"


def entry(text, spans):
    return {"text": text, "units": [{"begin": begin, "end": end} for begin, end in spans]}


class MeasuringTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.gold = articles.read_gold(write(self.folder))

    def test_links_of_golds_are_pairs_in_the_order_of_articles(self):
        self.assertEqual(self.gold.linked, {(0, 0, 1, 0), (0, 1, 1, 0), (0, 2, 1, 1)})
        self.assertEqual(self.gold.possible, {(0, 3, 1, 2)})
        self.assertEqual(self.gold.partly, {(0, 0, 1, 0), (0, 1, 1, 0)})

    def test_every_group_of_the_samples_has_a_genre(self):
        lines = (BENCH / "genres.tsv").read_text(encoding="utf-8").splitlines()
        named = [line.split("\t")[1] for line in lines if not line.startswith("#")]
        groups = [file.parent.name for file in articles.SAMPLES.glob("*/gold.tsv")]
        self.assertEqual(sorted(named), sorted(groups))

    def test_of_different_groups_one_pair_in_two_languages_is_chosen(self):
        golds = [self.gold] * 3
        pairs = list(articles.crossings(golds))
        self.assertEqual(len(pairs), 3)
        self.assertTrue(all(a.lang != b.lang for a, b in pairs))
        self.assertEqual(pairs, list(articles.crossings(golds)))
        self.assertEqual(len(list(articles.crossings(golds, everything=True))), 12)

    def test_pieces_are_those_of_which_a_third_is_linked(self):
        made = list(articles.pieces([self.gold], 3, self.folder))
        self.assertEqual([[article.lang for article in piece.articles] for piece in made],
                         [["en", "it"], ["it", "en"]])
        english, italian = made
        self.assertEqual(english.articles[0].file.read_text(),
                         "Bridge reopens\n\nThe bridge is open. It cost 4 million.\n")
        self.assertEqual(english.linked, {(0, 0, 1, 0), (0, 1, 1, 0), (0, 2, 1, 1)})
        self.assertEqual(english.possible, set())
        self.assertEqual(italian.linked, {(0, 0, 1, 0), (0, 0, 1, 1), (0, 1, 1, 2)})
        self.assertEqual(italian.possible, {(0, 2, 1, 3)})

    def test_units_stand_for_the_sentence_of_most_bytes(self):
        text = "È qui. Piove ancora."
        sentences = ["È qui.".encode(), b"Piove ancora."]
        cut = entry(text, [(0, 10), (10, 21), (21, 21)])
        self.assertEqual(articles.standing(cut, sentences), [0, 1, None])

    def test_pairs_of_a_link_have_its_probability(self):
        english, italian = entry("One. Two.", [(0, 4), (5, 9)]), entry("Uno e due.", [(0, 10)])
        synopsis = {"articles": [english, italian],
                    "links": [{"a": 0, "b": 1, "a_units": [0, 1], "b_units": [0],
                               "probability": 0.7}]}
        shown = articles.shown_pairs(synopsis, [[b"One.", b"Two."], [b"Uno e due."]])
        self.assertEqual(shown, {(0, 0, 1, 0): 0.7, (0, 1, 1, 0): 0.7})
        self.assertEqual(articles.linked_units(synopsis), {(0, 0), (0, 1), (1, 0)})
        self.assertEqual(articles.linked_units(synopsis, 0.8), set())


if __name__ == "__main__":
    unittest.main()
