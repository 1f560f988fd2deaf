#!/usr/bin/env python3
"""encodings_test.py SYNOPTIC SAMPLES

Texts of our own in an encoding each, written by Python's codecs: which it is, and the language, is found by the
program, for at least 28 of each 30 pairs that follow; `bench/encodings.py` measures more of them."""
import importlib.util
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("encodings", HERE.parents[1] / "bench" / "encodings.py")
bench = importlib.util.module_from_spec(spec)
spec.loader.exec_module(bench)

PROGRAM, SAMPLES = sys.argv[1:3]
BYTES = 2000

# A pair a language and encoding that its texts were kept in.
PAIRS = """
    de cp1252     fr iso8859-15  es latin-1    pt mac-roman   it cp1252      nl cp850      sv cp1252    id utf-16-le
    tr cp1254     tr iso8859-9   ru cp1251     ru koi8-r      ru cp866       ru iso8859-5  uk koi8-u    bg cp1251
    pl cp1250     pl iso8859-2   cs cp1250     cs cp852       hu iso8859-2   ro cp1250     el cp1253    el iso8859-7
    he cp1255     he iso8859-8   ar cp1256     ar iso8859-6   lt cp1257      lv iso8859-13 et cp1257    vi cp1258
    th cp874      zh gb18030     zh gbk        zh_TW big5     ja shift_jis   ja euc-jp     ja iso2022-jp ko cp949
    ko iso2022-kr zh utf-16-be   ru utf-16-be  en utf-16-le   ar utf-16-le   ja utf-32-be
""".split()
PAIRS = list(zip(PAIRS[::2], PAIRS[1::2]))

# Letters that encodings of before 1993 have not, and what was written for them.
OLD = str.maketrans("țșȚȘ", "ţşŢŞ")


def text_of(lang, encoding):
    own = HERE / "texts" / f"{lang}.txt"
    files = [own] if own.exists() else sorted(pathlib.Path(SAMPLES).glob(f"*/{lang}.txt"))
    text = "\n".join(file.read_text() for file in files)
    if lang == "ro":
        text = text.translate(OLD)
    return bench.fit(text, encoding, lang)


class Encodings(unittest.TestCase):
    def test_encoding_and_language_are_found(self):
        wrong = []
        for lang, encoding in PAIRS:
            text = text_of(lang, encoding)
            stretch = (bench.stretches(text, BYTES, encoding, 1) or [text + "\n"])[0]
            self.assertGreater(len(stretch), 60, f"too little text for {lang} {encoding}")
            got, got_lang, note = bench.read(PROGRAM, stretch.encode(encoding))
            if bench.plain(got) != bench.plain(stretch) or got_lang != lang[:2]:
                wrong.append(f"{lang} {encoding}: {note} in {got_lang}: {got[:50]}")
        self.assertLessEqual(len(wrong) * 30, 2 * len(PAIRS), "\n".join(wrong))

    def test_short_texts_are_found(self):
        for text, lang, encoding in [
                ("Der Müller läßt die Mühle in Köln schließen, weil der Bach zu wenig Wasser führt.", "de", "cp1252"),
                ("The president, François Hollande, said \u201cit\u2019s over\u201d to Mr Muñoz.", "en", "cp1252"),
                ("Сегодня в Москве прошла встреча министров.", "ru", "koi8-r"),
                ("сегодня в москве прошла встреча министров, они говорили о цене газа", "ru", "koi8-r"),
                ("Zażółć gęślą jaźń, mówi Wałęsa w Łodzi.", "pl", "cp1250"),
                ("Gestern hat Wałęsa mit Havel in Warschau gesprochen, sagte ein Sprecher der Regierung.", "de", "cp1250")]:
            got, got_lang, note = bench.read(PROGRAM, text.encode(encoding))
            self.assertEqual((bench.plain(got), got_lang), (bench.plain(text), lang), note)

    def test_a_few_words_are_found(self):
        for text, encoding in [
                ("Привет, мир!", "cp1251"), ("Москва", "cp1251"), ("МОСКВА, 5 МАЯ", "cp1251"), ("Привет, мир!", "koi8-r"),
                ("Президент України підписав закон.", "cp1251"), ("北京", "gbk"), ("中国", "gbk"), ("你好，世界", "gbk"),
                ("今天天气很好。", "gbk"), ("市長說，新橋明年開工。", "big5"), ("ראש העיר אמר.", "cp1255"),
                ("Ο δήμαρχος είπε ότι η γέφυρα.", "cp1253"), ("Tür", "cp1252"), ("L’été à Paris.", "cp1252")]:
            got, _, note = bench.read(PROGRAM, (text + "\n").encode(encoding))
            self.assertEqual(bench.plain(got), bench.plain(text), note)

    def test_a_lone_sign_is_one_of_windows(self):
        for sign in ["It costs £5 million.", "It costs €20 a day.", "Photographs © The Daily.", "It is 2½ miles long.",
                     "It was 20°C.", "See §5 of the law.", "It is 5 ±2 per cent.", "Windows® is sold.", "The room is 3×4 metres.",
                     "It has 12 m² of space.", "It cost ¥500.", "• One thing is sure.", "It’s late – he said “no”."]:
            text = "The council met on Monday to decide on the bridge.\n\n" + sign + "\n"
            got, _, note = bench.read(PROGRAM, text.encode("cp1252"))
            self.assertEqual(bench.plain(got), bench.plain(text), note)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
