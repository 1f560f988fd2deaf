#!/usr/bin/env python3
"""Makes large articles out of Parallel Universal Dependencies, to measure time and memory with.

    bench/large_articles.py PUD OUT

PUD holds pud.<lang>.tsv (sentence id, text). OUT gets, a sentence a line, the same every time:
  free.N.it, free.N.id    N sentences, repeated with the number of the round behind each
  ordered.N.en, .de       N sentences: rounds of all documents, shuffled, 5 % of the sentences lost
                          on either side
  pair.K.it, pair.K.id    pairs of articles of 16 successive sentences, as long as news are
  pairs.tsv               their list for `synoptic batch`, each three times
"""

import pathlib
import random
import sys

FREE = [400, 800, 1600]
ORDERED = [2000, 10000, 20000]
PAIR = 16
LOST = 0.05


def read(folder, lang):
    with open(folder / f"pud.{lang}.tsv", encoding="utf-8") as lines:
        return dict(line.rstrip("\n").split("\t") for line in lines)


def write(file, lines):
    file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def make_free(texts, ids, count):
    for k in range(count):
        number = "" if k < len(ids) else f" {k // len(ids) + 1}"
        yield texts[ids[k % len(ids)]] + number


def order_of_rounds(ids, count, rng):
    """Ids of `count` sentences: the documents of each round in an order of its own."""
    documents = {}
    for sentence in ids:
        documents.setdefault(sentence[:6], []).append(sentence)
    order = []
    while len(order) < count:
        names = list(documents)
        rng.shuffle(names)
        for name in names:
            order += documents[name]
    return order[:count]


def main():
    pud, out = map(pathlib.Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    texts = {lang: read(pud, lang) for lang in ("it", "id", "en", "de")}
    ids = sorted(set.intersection(*(set(of_lang) for of_lang in texts.values())))
    for count in FREE:
        for lang in ("it", "id"):
            write(out / f"free.{count}.{lang}", make_free(texts[lang], ids, count))
    for count in ORDERED:
        order = order_of_rounds(ids, count, random.Random(count))
        for lang in ("en", "de"):
            rng = random.Random(lang + str(count))
            kept = [sentence for sentence in order if rng.random() >= LOST]
            write(out / f"ordered.{count}.{lang}", (texts[lang][sentence] for sentence in kept))
    pairs = []
    for k, begin in enumerate(range(0, len(ids) - PAIR + 1, PAIR)):
        files = []
        for lang in ("it", "id"):
            files.append(out / f"pair.{k}.{lang}")
            write(files[-1], (texts[lang][sentence] for sentence in ids[begin:begin + PAIR]))
        pairs.append("\t".join([str(k), *map(str, files)]))
    write(out / "pairs.tsv", (f"{line.replace(chr(9), f'.{r}{chr(9)}', 1)}" for r in range(3)
                              for line in pairs))


if __name__ == "__main__":
    main()
