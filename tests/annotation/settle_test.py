"""What becomes of two annotations that agree, or do not."""

import os
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "corpora"))

import settle

SENTENCES = [f"sentence\t{key}\t{n}\t{key} says {n}." for key in ("en", "it") for n in range(1, 6)]


def gold_of(first, second, settled=None):
    """The rows of the gold but for its sentences."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        annotation = folder / "annotation"
        annotation.mkdir()
        head = ["article\ten\t../en.txt\ten", "article\tit\t../it.txt\tit"] + SENTENCES
        for file, rows in (("first", first), ("second", second)):
            (annotation / f"{file}.tsv").write_text("\n".join([settle.HEADER, *head, *rows, ""]))
        if settled is not None:
            (folder / "settled.tsv").write_text("\n".join(settled))
        settle.settle(
            annotation / "first.tsv",
            annotation / "second.tsv",
            folder / "gold.tsv",
            None if settled is None else folder / "settled.tsv",
        )
        rows = (folder / "gold.tsv").read_text().split("\n")
        return [row for row in rows[1:] if row and row not in SENTENCES]


def rows_of(kind, gold):
    return [row for row in gold if row.startswith(kind + "\t")]


class Links(unittest.TestCase):
    def test_that_both_make_are_links_and_others_possible(self):
        gold = gold_of(
            ["link\ten:1\tit:1", "link\ten:2\tit:2", "possible\ten:3\tit:3", "link\ten:4\tit:4"],
            ["link\ten:1\tit:1\tpart en:1=says", "possible\ten:2\tit:2", "link\ten:4\tit:5"],
        )
        self.assertEqual(rows_of("link", gold), ["link\ten:1\tit:1\tpart en:1=says"])
        pairs = ["en:2\tit:2", "en:3\tit:3", "en:4\tit:4", "en:4\tit:5"]
        self.assertEqual(rows_of("possible", gold), ["possible\t" + pair for pair in pairs])

    def test_are_cut_to_what_both_link(self):
        gold = gold_of(["link\ten:1,2\tit:1"], ["link\ten:2\tit:1"])
        self.assertEqual(rows_of("link", gold), ["link\ten:2\tit:1"])
        self.assertEqual(rows_of("possible", gold), ["possible\ten:1\tit:1"])

    def test_hold_together_what_both_hold_together(self):
        gold = gold_of(["link\ten:1,2\tit:1"], ["link\ten:1,2\tit:1"])
        self.assertEqual(rows_of("link", gold), ["link\ten:1,2\tit:1"])

    def test_that_one_makes_outweigh_only_and_none(self):
        gold = gold_of(["link\ten:1\tit:1"], ["only\ten:1", "none\tit:1"])
        self.assertEqual(rows_of("possible", gold), ["possible\ten:1\tit:1"])
        self.assertNotIn("only\ten:1", gold)


class Others(unittest.TestCase):
    def test_are_only_unless_both_say_that_they_make_no_claim(self):
        gold = gold_of(["none\ten:1,2"], ["none\ten:1", "only\ten:2"])
        self.assertEqual(rows_of("none", gold)[:1], ["none\ten:1"])
        self.assertIn("only\ten:2", gold)

    def test_are_told_twice_if_both_say_so(self):
        gold = gold_of(["repeat\ten:1\ten:2", "repeat\tit:1\tit:2"], ["repeat\ten:2\ten:1"])
        self.assertEqual(rows_of("repeat", gold), ["repeat\ten:1\ten:2"])

    def test_find_their_files_from_where_the_gold_is(self):
        self.assertIn("article\ten\ten.txt\ten", gold_of([], []))


class Claims(unittest.TestCase):
    def claims(self, first, second, settled=None):
        link = ["link\ten:1\tit:1"]
        return rows_of("claim", gold_of(link + first, link + second, settled))

    def test_that_are_the_same_stay(self):
        claim = "claim\tdiffers\ten:1\tit:1\topposite\ten=says\tit=it"
        self.assertEqual(self.claims([claim], [claim]), [claim])

    def test_keep_the_differences_that_both_name(self):
        first = "claim\tdiffers\ten:1\tit:1\tname\ten=en\tit=it\tfigure\ten=1\tit=1"
        second = "claim\tdiffers\ten:1\tit:1\tfigure\ten=1.\tit=1."
        self.assertEqual(self.claims([first], [second]), ["claim\tdiffers\ten:1\tit:1\tfigure\ten=1\tit=1"])

    def test_keep_the_surplus_that_both_see(self):
        first = "claim\tpartial\ten:1\tit:1\tmore=en,it\textra en:1=says\textra it:1=says"
        second = "claim\tpartial\ten:1\tit:1\tmore=en\textra en:1=en"
        kept = "claim\tpartial\ten:1\tit:1\tmore=en\textra en:1=says"
        self.assertEqual(self.claims([first], [second]), [kept])

    def test_are_partial_if_one_says_so_and_else_what_the_first_says(self):
        shared = "claim\tshared\ten:1\tit:1"
        partial = "claim\tpartial\ten:1\tit:1\tother-day en=en\tit=it"
        differs = "claim\tdiffers\ten:1\tit:1\tname\ten=en\tit=it"
        self.assertEqual(self.claims([shared], [partial]), [partial])
        self.assertEqual(self.claims([shared], [differs]), [shared])
        self.assertEqual(self.claims([differs], [shared]), [differs])

    def test_are_what_was_settled(self):
        shared = "claim\tshared\ten:1\tit:1"
        partial = "claim\tpartial\ten:1\tit:1\tmore=en"
        self.assertEqual(self.claims([shared], [partial], ["# Why.", shared]), [shared])
        with self.assertRaises(SystemExit):
            self.claims([shared], [shared], ["claim\tshared\ten:2\tit:1"])


if __name__ == "__main__":
    unittest.main()
