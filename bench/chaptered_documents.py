#!/usr/bin/env python3
"""Makes parallel documents in chapters with known beads, to measure what their headings are worth.

    bench/chaptered_documents.py DATA OUT

Of a unit a line, NAME.PAIR.<lang>, with their beads in NAME.PAIR.beads; the same every time. Out of
DATA/pud (pud.<lang>.tsv) for six pairs of languages, split and joined as bench/parallel_documents.py
does. Nothing is learned from them.

* whole: both sides have all fourteen chapters.
* lacking: five in a row are left out on one side, and one on the other.
* books: chapters are counted anew in the second half, and the first half is left out on one side.
* shifted: one side has a heading more at its beginning, and counts on from there.
* missing: a third of the headings of each side are not there.
* wrong: a quarter of the headings of one side have the number of another.
* one: only one side has headings.
* numbers: headings are a number and a full stop.
* none: no headings; the chapters of `lacking`.
"""

import importlib.util
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location("documents", HERE / "parallel_documents.py")
documents = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(documents)

PAIRS = ["en-de", "it-id", "en-zh", "ru-en", "ar-en", "es-fr"]
CHAPTERS = 14
KINDS = ["whole", "lacking", "books", "shifted", "missing", "wrong", "one", "numbers", "none"]
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
         "XV"]
GERMAN = ["Erstes", "Zweites", "Drittes", "Viertes", "Fünftes", "Sechstes", "Siebtes", "Achtes",
          "Neuntes", "Zehntes", "Elftes", "Zwölftes", "Dreizehntes", "Vierzehntes", "Fünfzehntes"]
HAN = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四",
       "十五"]
HEADINGS = {"en": lambda n: f"Chapter {n}", "de": lambda n: f"{GERMAN[n - 1]} Kapitel",
            "it": lambda n: f"Capitolo {ROMAN[n - 1]}", "id": lambda n: f"BAB {ROMAN[n - 1]}",
            "zh": lambda n: f"第{HAN[n - 1]}章", "ru": lambda n: f"Глава {ROMAN[n - 1]}",
            "ar": lambda n: f"الفصل {n}", "es": lambda n: f"Capítulo {n}",
            "fr": lambda n: f"CHAPITRE {ROMAN[n - 1]}"}


def lacking_in(kind, chapter, long_side):
    """The side that lacks a chapter, or nothing."""
    if kind in ("lacking", "none"):
        return {4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 11: 0}.get(chapter)
    if kind == "books" and chapter <= CHAPTERS // 2:
        return 1 - long_side
    return None


def heading(kind, lang, side, chapter, rng):
    """Of a chapter of a side, or nothing."""
    if kind == "none" or (kind == "one" and side == 1):
        return None
    if kind == "missing" and rng.random() < 1 / 3:
        return None
    number = chapter
    if kind == "books" and chapter > CHAPTERS // 2:
        number -= CHAPTERS // 2
    if kind == "shifted" and side == 1:
        number += 1
    if kind == "wrong" and side == 1 and rng.random() < 1 / 4:
        number = rng.randrange(1, CHAPTERS + 1)
    return f"{number}." if kind == "numbers" else HEADINGS[lang](number)


def make(kind, sentences, langs, rng):
    beads = []
    if kind == "shifted":
        beads.append([[], [HEADINGS[langs[1]](1)]])
    begin = 0
    for chapter in range(1, CHAPTERS + 1):
        size = rng.randrange(8, 35)
        chapter_beads = documents.make(sentences[begin:begin + size], langs, 0, rng)
        begin += size
        headings = [heading(kind, lang, side, chapter, rng) for side, lang in enumerate(langs)]
        chapter_beads.insert(0, [[text] if text else [] for text in headings])
        lacks = lacking_in(kind, chapter, 0)
        for bead in chapter_beads:
            if lacks is not None:
                bead[lacks] = []
            beads.extend([bead] if all(bead) else [[[text] if side == k else [] for k in (0, 1)]
                                                   for side in (0, 1) for text in bead[side]])
    return beads


def main():
    data, out = map(pathlib.Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    for pair in PAIRS:
        langs = pair.split("-")
        sides = [documents.read(data / "pud" / f"pud.{lang}.tsv") for lang in langs]
        ids = sorted(set(sides[0]) & set(sides[1]))
        sentences = [[side[i] for side in sides] for i in ids]
        for kind in KINDS:
            rng = random.Random("chapters " + pair)  # The same chapters of all kinds.
            documents.write(make(kind, sentences[200:], langs, rng), langs, out / f"{kind}.{pair}")


if __name__ == "__main__":
    main()
