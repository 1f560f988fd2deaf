#!/usr/bin/env python3
"""Makes documents with known beads in languages that the embedded model does not know, which the
weights for those are learned from.

    bench/unfamiliar_documents.py UNFAMILIAR OUT

UNFAMILIAR is what corpora/recipes/unfamiliar_languages.py built. Of each language and book there
are two documents of successive beads, BOOK-LANG-KIND.LANG-en.{LANG,en,beads}, the same every time:
of one, a passage as it is (whole), and one with sentences split, joined and left out (made); of the
next, a passage that lacks a twentieth of one side (lost), and one that lacks a fifth of each (gaps).
"""

import pathlib
import random
import sys

import parallel_documents as documents

BEADS = 120  # Of a document.


def read_beads(gold, langs):
    """Beads by their texts."""
    texts = [documents.lines_of(gold.parent / f"{gold.stem}.{lang}") for lang in langs]
    for line in documents.lines_of(gold):
        yield [[text[int(unit)] for unit in side.split(",") if unit]
               for text, side in zip(texts, line.split(":"))]


def join_all(texts, lang):
    whole = texts[0]
    for text in texts[1:]:
        whole = documents.join(whole, text, lang)
    return whole


def lose_of(side, beads, missing, rng):
    """The beads with a share of one side left out."""
    kept = [[[] if s == side and rng.random() < missing else texts for s, texts in enumerate(bead)]
            for bead in beads]
    return [bead for bead in kept if any(bead)]


def main():
    folder, out = map(pathlib.Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    for number, gold in enumerate(sorted(folder.glob("*/*.beads"))):
        langs = gold.stem.split("-")
        beads = list(read_beads(gold, langs))
        rng = random.Random(f"{gold.parent.name} {gold.stem}")

        def passage():
            begin = rng.randrange(max(1, len(beads) - BEADS + 1))
            return beads[begin:begin + BEADS]

        def made(missing):
            joined = [[join_all(*side) for side in zip(bead, langs)] for bead in passage()]
            return documents.make(joined, langs, missing, rng)

        if number % 2 == 0:
            kinds = {"whole": passage(), "made": made(0.02)}
        else:
            kinds = {"lost": lose_of(rng.randrange(2), passage(), 0.05, rng), "gaps": made(0.2)}
        for kind, document in kinds.items():
            documents.write(document, langs, out / f"{gold.parent.name}-{langs[0]}-{kind}.{gold.stem}")


main()
