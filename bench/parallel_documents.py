#!/usr/bin/env python3
"""Makes parallel documents with known beads, which the weights of beads are learned from.

    bench/parallel_documents.py DATA OUT

Of a unit a line, NAME.PAIR.<lang>, with their beads in NAME.PAIR.beads; the same every time.

* Out of DATA/pud (pud.<lang>.tsv: sentence id, text), for each of a dozen pairs of languages, a
  long document and short ones of successive sentences. On either side some sentences are split at a
  comma, joined with the next, cut where the translation is not, or left out, alone or several in a
  row; one of the short documents lacks many on both sides. For some pairs there are more: documents
  of which a quarter or two fifths are lost on each side, or a chapter on one, and such as are
  rendered freely: a third or half of their words are others.
* Out of DATA/textberg-dev, the same with a tenth or two fifths of the sides of its beads lost.
* The chapters of corpora/fiction, as they are.
"""

import pathlib
import random
import re
import shutil
import sys

PAIRS = ["en-de", "en-zh", "it-id", "es-fr", "ru-en", "tr-pt", "ar-en", "de-it", "zh-id", "fr-de",
         "en-es", "id-ru"]
LONG = 240  # Sentences.
MIDDLE = 100
SHORT = 24
CHAPTER = 35
MISSING = [0, 0.4]
# What is made of the pairs whose number leaves this remainder by four: the shares that are lost on
# each side, and those of words that are others.
MORE = [[("gaps", 0.25, 0), ("reworded", 0, 0.5)], [("gaps", 0.4, 0), ("reworded", 0.25, 0.3)],
        [("reworded", 0, 0.3)], []]
FICTION = pathlib.Path(__file__).resolve().parent.parent / "corpora" / "fiction"
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


def words_of(text, lang):
    return list(text) if lang == "zh" else text.split(" ")


def reword(text, lang, share, others, rng):
    """The text with a share of its words, or of pairs of characters, replaced by others."""
    words = words_of(text, lang)
    step = 2 if lang == "zh" else 1
    for k in range(0, len(words), step):
        if rng.random() < share:
            begin = rng.randrange(len(others) - step)
            words[k:k + step] = others[begin:begin + len(words[k:k + step])]
    return ("" if lang == "zh" else " ").join(words)


def make_more(sentences, langs, number, out):
    """Documents with gaps, and freely rendered ones."""
    pair = "-".join(langs)
    others = [[word for sentence in sentences for word in words_of(sentence[side], lang)]
              for side, lang in enumerate(langs)]
    for k, (name, missing, changed) in enumerate(MORE[number % 4]):
        rng = random.Random(f"{name} {k} {pair}")
        begin = rng.randrange(len(sentences) - MIDDLE)
        document = [[reword(text, lang, changed, words, rng) if changed else text
                     for text, lang, words in zip(sentence, langs, others)]
                    for sentence in sentences[begin:begin + MIDDLE]]
        write(make(document, langs, missing, rng), langs, out / f"{name}{k}.{pair}")
    rng = random.Random("articles " + pair)
    begin = rng.randrange(len(sentences) - SHORT)
    write(lose([[[text] for text in sentence] for sentence in sentences[begin:begin + SHORT]],
               MISSING[-1], rng), langs, out / f"short{len(MISSING)}.{pair}")
    if number % 4 == 0:
        begin = rng.randrange(len(sentences) - LONG)
        beads = make(sentences[begin:begin + LONG], langs, 0, rng)
        side = rng.randrange(2)
        first = rng.randrange(len(beads) // 4, len(beads) // 2)
        for bead in beads[first:first + CHAPTER]:
            bead[side] = []
        write([bead for bead in beads if any(bead)], langs, out / f"chapter.{pair}")


def lose(beads, missing, rng):
    """The beads with a share of the sides of each language left out."""
    kept = [[[] if rng.random() < missing else side for side in bead] for bead in beads]
    return [bead for bead in kept if any(bead)]


def lines_of(file):
    return file.read_text(encoding="utf-8").splitlines()


def read_beads(folder, name, langs):
    """Beads by their texts."""
    texts = [lines_of(folder / f"{name}{lang}") for lang in langs]
    for line in lines_of(folder / f"{name}{''.join(langs)}"):
        sides = [re.findall(r"\d+", side) for side in line.split(":")[:2]]
        yield [[text[int(unit)] for unit in side] for text, side in zip(texts, sides)]


def main():
    data, out = map(pathlib.Path, sys.argv[1:3])
    pud = data / "pud"
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
        make_more(sentences, langs, number, out)
    for missing in (0.1, 0.4):
        beads = list(read_beads(data / "textberg-dev", "dev.", ["de", "fr"]))
        write(lose(beads, missing, random.Random(f"textberg {missing}")), ["de", "fr"],
              out / f"textberg{10 * missing:.0f}.de-fr")
    for gold in sorted(FICTION.glob("*/*.beads")):
        name = f"fiction-{gold.parent.name}.{gold.stem}"
        shutil.copy(gold, out / f"{name}.beads")
        for lang in gold.stem.split("-"):
            shutil.copy(gold.parent / f"{lang}.txt", out / f"{name}.{lang}")


if __name__ == "__main__":
    main()
