"""The readers of dictionaries and lists of names, on tiny ones."""

import json
import unittest

from recipe import Package, texts

from formats import cedict, cldr, enamdict, freedict, freedict_senses, mueller

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def number(value):
    return (number(value // 64) if value >= 64 else "") + _DIGITS[value % 64]


def dictd(name, entries, wiktionary=False):
    """A dictd dictionary of (headword, entry text)."""
    index, text = "", "WikDict\n".encode() if wiktionary else b""
    for head, entry in entries:
        data = entry.encode()
        index += f"{head}\t{number(len(text))}\t{number(len(data))}\n"
        text += data
    return Package({f"usr/share/dictd/{name}.index": index, f"usr/share/dictd/{name}.dict.dz": text}, name="dict-freedict-" + name)


class Freedict(unittest.TestCase):
    def test_gives_a_row_for_each_alternative(self):
        package = dictd("eng-ita", [("sail", "sail /seɪl/ <n>\n1. vela, telo\n2. navigazione\n")])
        self.assertEqual(texts(freedict.extract([package], "freedict:eng-ita")), [
            {"en": "sail", "it": "vela"}, {"en": "sail", "it": "telo"}, {"en": "sail", "it": "navigazione"}])

    def test_keeps_examples_and_definitions_apart(self):
        package = dictd("eng-deu", [("oar", 'oar\nRuder\n    "pull the oars" - an den Rudern ziehen\n')])
        self.assertIn(("freedict-examples:eng-deu", {"en": "pull the oars", "de": "an den Rudern ziehen"}),
                      list(freedict.extract([package], "freedict:eng-deu")))
        package = dictd("eng-deu", [("oar", "oar\n1. Ruder\na pole for moving a boat\n")], wiktionary=True)
        self.assertIn(("freedict-definitions:eng-deu", {"en": "a pole for moving a boat", "de": "Ruder"}),
                      list(freedict.extract([package], "freedict:eng-deu")))

    def test_reads_offsets_of_several_digits(self):
        entries = [(f"w{i}", f"w{i}\nparola {i}\n") for i in range(500)]
        rows = texts(freedict.extract([dictd("eng-ita", entries)], "freedict:eng-ita"))
        self.assertEqual(len(rows), 500)
        self.assertEqual(rows[-1], {"en": "w499", "it": "parola 499"})

    def test_brings_two_dictionaries_together_by_sense(self):
        dictionaries = [dictd(f"fin-{code}", [("vene", f"vene\n1. {word}\nkulkee vettä pitkin\n")], wiktionary=True)
                        for code, word in (("ita", "barca"), ("ind", "perahu"))]
        self.assertEqual(texts(freedict_senses.extract(dictionaries, "freedict_senses:fin")), [{"it": "barca", "id": "perahu"}])


class Mueller(unittest.TestCase):
    def test_tells_words_from_phrases(self):
        package = dictd("mueller", [("wind", "wind\n1) ветер; wind force сила ветра\n")])
        rows = texts(mueller.extract([package], "mueller:mueller"))
        self.assertIn({"en": "wind", "ru": "ветер"}, rows)
        self.assertIn({"en": "wind force", "ru": "сила ветра"}, rows)


class Cedict(unittest.TestCase):
    def test_takes_glosses_without_notes_and_references(self):
        entries = [["船", "船", "chuan2", ["boat (CL:條|条)", "to sail"]], ["舩", "舩", "chuan2", "variant of 船"]]
        package = Package({"data/all.js": "module.exports = " + json.dumps(entries) + ";"})
        self.assertEqual(texts(cedict.extract([package], "cedict:x")), [{"zh": "船", "en": "boat"}, {"zh": "船", "en": "sail"}])


class Enamdict(unittest.TestCase):
    def test_takes_full_names_and_companies_only(self):
        lines = "山田太郎 [やまだたろう] /(h) Yamada Tarou (1900-1970)/\n山 [やま] /(s) Yama/\n"
        package = Package({"usr/share/edict/enamdict": lines.encode("euc-jp")})
        self.assertEqual(texts(enamdict.extract([package], "enamdict:x")), [{"ja": "山田太郎", "en": "Yamada Tarou"}])


class Cldr(unittest.TestCase):
    @staticmethod
    def page(name):
        return (f'<ldml><localeDisplayNames><territories><territory type="XA">{name}</territory>'
                '<territory type="XA" alt="short">X</territory></territories></localeDisplayNames></ldml>')

    def test_pairs_names_by_their_place_in_the_tree(self):
        package = Package({f"usr/share/unicode/cldr/common/main/{lang}.xml": self.page(name)
                           for lang, name in (("it", "Isola Lontana"), ("en", "Far Island"), ("xx", "?"))})
        self.assertEqual(list(cldr.extract([package], "cldr:cldr")),
                         [("cldr-names:cldr", {"it": "Isola Lontana", "en": "Far Island"})])

    def test_makes_one_row_of_the_keywords_of_a_sign(self):
        package = Package({f"usr/share/unicode/cldr/common/annotations/{lang}.xml":
                           f'<ldml><annotations><annotation cp="⚓">{words}</annotation>'
                           f'<annotation cp="⚓" type="tts">{name}</annotation></annotations></ldml>'
                           for lang, words, name in (("en", "ship | tool", "anchor"), ("fr", "bateau | outil", "ancre"))})
        self.assertEqual(texts(cldr.extract([package], "cldr:cldr")),
                         [{"en": "anchor", "fr": "ancre"}, {"en": "anchor ship tool", "fr": "ancre bateau outil"}])


if __name__ == "__main__":
    unittest.main()
