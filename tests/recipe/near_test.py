"""Texts that say nearly the same, found fast and by comparing all with all."""

import io
import os
import random
import tempfile
import unittest

import recipe  # noqa: F401: where the modules below are

import near


def drop(lines):
    """What across_sources keeps of lines, and what it says that it dropped."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "rows.tsv")
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in lines)
        out = io.BytesIO()
        dropped = near.across_sources(path, out)
        return out.getvalue().decode().splitlines(), dict(dropped)


def varied(generator, words, changes):
    """Words with some of them exchanged, in another order."""
    words = list(words)
    for _ in range(changes):
        words[generator.randrange(len(words))] = f"new{generator.randrange(10**6)}"
    generator.shuffle(words)
    return words


class Tokens(unittest.TestCase):
    def test_are_words_and_single_characters_of_chinese(self):
        self.assertEqual(near.tokens("The BOAT's, the boat; ﬁne 3.5"), {"the", "boat", "s", "fine", "3", "5"})
        self.assertEqual(near.tokens("船长 Ann"), {"船", "长", "ann"})
        self.assertEqual(near.tokens("كِتابٌ"), near.tokens("كتاب"))


class Index(unittest.TestCase):
    def test_finds_what_comparing_with_all_finds(self):
        generator = random.Random(1)
        vocabulary = [f"w{i}" for i in range(60)]
        texts = [" ".join(generator.choices(vocabulary, k=generator.randrange(1, 25))) for _ in range(300)]
        index = near.Index(texts)
        found = 0
        for text in texts[:150]:
            query = " ".join(varied(generator, text.split(), generator.randrange(4)))
            own = near.tokens(query)
            expected = len(own) >= near.MIN_TOKENS and any(
                near.are_near(own, near.tokens(t)) for t in texts if len(near.tokens(t)) >= near.MIN_TOKENS)
            self.assertEqual(index.has(query), expected, query)
            found += expected
        self.assertTrue(30 < found < 140)

    def test_of_nothing_has_nothing(self):
        self.assertFalse(near.Index([]).has("one two three four five six"))


class AcrossSources(unittest.TestCase):
    ENGLISH = "the captain of the old ferry knows every rock in this bay"
    ITALIAN = "il capitano del vecchio traghetto conosce ogni scoglio di questa baia"

    def row(self, source, english=ENGLISH, italian=ITALIAN):
        return f"{source}\ten\t{english}\tit\t{italian}"

    def test_drops_a_row_that_another_source_has_in_nearly_the_same_words(self):
        rows = [self.row("a"), self.row("b", self.ENGLISH + " now", self.ITALIAN.replace("ogni", "qualsiasi"))]
        self.assertEqual(drop(rows), (rows[:1], {"b": 1}))

    def test_keeps_other_translations_other_texts_and_its_own_source(self):
        rows = [self.row("a"), self.row("b", italian="non c'è roccia che il comandante della nave non abbia già visto"),
                self.row("b", "nobody has ever seen the rocks that lie in that other bay"), self.row("a", self.ENGLISH + " now"),
                "b\tit\t" + self.ITALIAN + "\ten\t" + self.ENGLISH]
        self.assertEqual(drop(rows), (rows, {}))

    def test_keeps_phrases(self):
        rows = ["a\ten\topen the file\tit\tapri il file", "b\ten\topen the file!\tit\tapri il file!"]
        self.assertEqual(drop(rows), (rows, {}))

    def test_keeps_a_row_that_adds_languages(self):
        rows = [self.row("a"), self.row("b") + "\tde\tder Kapitän kennt jeden Felsen\tfr\tle capitaine connaît chaque rocher"]
        self.assertEqual(drop(rows)[0], rows)

    def test_finds_nearly_all_pairs_among_many(self):
        generator = random.Random(2)
        rows, twins = [], 400
        for i in range(twins):
            words = [f"w{i}x{k}" for k in range(generator.randrange(8, 30))]
            rows.append(f"a\ten\t{' '.join(words)}\tit\tp{i} q{i}")
            rows.append(f"b\ten\t{' '.join(varied(generator, words, 1))}\tit\tp{i} q{i}")
        kept, dropped = drop(rows)
        self.assertGreater(dropped["b"], 0.97 * sum(near.are_near(near.tokens(rows[2 * i].split("\t")[2]),
                                                                  near.tokens(rows[2 * i + 1].split("\t")[2])) for i in range(twins)))
        self.assertEqual(len(kept) + dropped["b"], len(rows))


if __name__ == "__main__":
    unittest.main()
