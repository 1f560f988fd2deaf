#!/usr/bin/env python3
"""Makes parallel documents with known beads out of Parallel Universal Dependencies.

    bench/parallel_documents.py PUD OUT

PUD holds pud.<lang>.tsv (sentence id, text). For each of a dozen pairs of languages, OUT gets a long
document and some short ones of successive sentences in both languages, NAME.PAIR.<lang>, a unit a
line, and their beads in NAME.PAIR.beads. On either side some sentences are split at a comma, joined
with the next, cut where the translation is not, or left out, alone or several in a row; one of the
short documents lacks many on both sides. The same every time.
"""

import pathlib
import random
import re
import sys

PAIRS = ["en-de", "en-zh", "it-id", "es-fr", "ru-en", "tr-pt", "ar-en", "de-it", "zh-id", "fr-de",
         "en-es", "id-ru"]
LONG = 240  # Sentences.
SHORT = 24
MISSING = [0, 0.4]
BREAK = re.compile(r"(?<=[,;:،；：，、])\s*(?=\S)")


def read(file):
    rows = [line.rstrip("\n").split("\t") for line in open(file, encoding="utf-8")]
    return {row[0]: row[1] for row in rows if len(row) == 2}


def split(text, rng):
    """Two parts of a sentence, or nothing if it has no place to cut it."""
    places = [m.end() for m in BREAK.finditer(text) if 0.25 < m.start() / len(text) < 0.75]
    if not places:
        return None
    place = rng.choice(places)
    return [text[:place].strip(), text[place:].strip()]


def join(first, second, lang):
    return first + ("" if lang == "zh" else " ") + second


def make(sentences, langs, missing, rng):
    """Beads of two lists of texts; `missing`: the share of sentences that each side lacks."""
    beads = []
    i = 0
    while i < len(sentences):
        here = [[text] for text in sentences[i]]
        if rng.random() < 2 * missing * (1 - missing):
            here[rng.randrange(2)] = []
            beads.append(here)
            i += 1
            continue
        if rng.random() < missing * missing:
            i += 1
            continue
        chance = rng.random()
        side = rng.randrange(2)
        follows = i + 1 < len(sentences)
        if chance < 0.02:  # Left out, up to a dozen in a row.
            for text in sentences[i:i + rng.choice([1, 1, 2, 3, 6, 12])]:
                bead = [[], []]
                bead[side] = [text[side]]
                beads.append(bead)
                i += 1
            continue
        if chance < 0.06:
            here[side] = []
        elif chance < 0.16 and follows:
            here = [[a, b] for a, b in zip(sentences[i], sentences[i + 1])]
            here[side] = [join(*here[side], langs[side])]
            i += 1
        elif chance < 0.20 and follows:  # The second sentence begins in the unit of the first.
            parts = split(sentences[i + 1][side], rng)
            if parts:
                here = [[a, b] for a, b in zip(sentences[i], sentences[i + 1])]
                here[side] = [join(here[side][0], parts[0], langs[side]), parts[1]]
                i += 1
        elif chance < 0.40:
            here[side] = split(sentences[i][side], rng) or here[side]
            if chance < 0.22 and len(here[side]) == 2:  # In three.
                here[side] = here[side][:1] + (split(here[side][1], rng) or here[side][1:])
        beads.append(here)
        i += 1
    return beads


def write(beads, langs, path):
    """Writes the units of each side, and the beads by their indices."""
    texts = [[], []]
    with open(f"{path}.beads", "w") as out:
        for bead in beads:
            indices = []
            for lines, more in zip(texts, bead):
                indices.append(list(range(len(lines), len(lines) + len(more))))
                lines.extend(more)
            print(*indices, sep=":", file=out)
    for lang, lines in zip(langs, texts):
        pathlib.Path(f"{path}.{lang}").write_text("".join(line + "\n" for line in lines))


def main():
    pud, out = map(pathlib.Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    for number, pair in enumerate(PAIRS):
        langs = pair.split("-")
        rng = random.Random(pair)
        sides = [read(pud / f"pud.{lang}.tsv") for lang in langs]
        ids = sorted(set(sides[0]) & set(sides[1]))
        begin = number * (len(ids) - LONG) // (len(PAIRS) - 1)
        sentences = [[side[i] for side in sides] for i in ids]
        write(make(sentences[begin:begin + LONG], langs, 0, rng), langs, out / f"long.{pair}")
        for k, missing in enumerate(MISSING):
            begin = rng.randrange(len(ids) - SHORT)
            article = make(sentences[begin:begin + SHORT], langs, missing, rng)
            write(article, langs, out / f"short{k}.{pair}")


main()
