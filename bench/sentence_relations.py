#!/usr/bin/env python3
"""Measures how `synoptic align` tells the relations of single sentences (docs/quality.md).

    bench/sentence_relations.py BUILD REFRESD

REFRESD holds REFreSD_sentence_labels.dev.tsv: a relation, an English and a French sentence a line.
Each pair is two articles of one sentence. A `shared` claim is no difference, a `partial` one or one
that `differs` some, and without a link they are unrelated.
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

FILE = "REFreSD_sentence_labels.dev.tsv"
RELATION = {"shared": "no_meaning_difference", "partial": "some_meaning_difference",
            "differs": "some_meaning_difference", "only": "unrelated"}


def main():
    build, refresd = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    lines = (refresd / FILE).read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t")[1:4] for line in lines if not line.startswith("#")]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        with open(folder / "list.tsv", "w") as rows:
            for k, (_, *sentences) in enumerate(pairs):
                files = [folder / f"{k}.{lang}" for lang in ("en", "fr")]
                for file, sentence in zip(files, sentences):
                    file.write_text(sentence + "\n")
                print(k, *files, sep="\t", file=rows)
        out = subprocess.run([build / "synoptic", "batch", "--presplit", "--lang", "en,fr", folder / "list.tsv"],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
    counts = collections.Counter()
    for (expected, *_), line in zip(pairs, out.stdout.splitlines()):
        labels = [claim["label"] for claim in json.loads(line)["synopsis"]["claims"]]
        counts[expected, RELATION[labels[0]]] += 1
    right = sum(count for (expected, told), count in counts.items() if expected == told)
    for (expected, told), count in sorted(counts.items()):
        print(expected, "told as", told, count)
    print(f"relations told: {right / len(pairs):.3f} of {len(pairs)}")


main()
