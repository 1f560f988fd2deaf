#!/usr/bin/env python3
"""Prints how well `synoptic pair` finds which articles tell of the same events:
  bench/article_pairs.py BUILD FOLDER...      of articles thrown together: those of one folder, LANG.txt, tell of the
                                              same events, and each of FOLDER/sibling/LANG.txt of another
  bench/article_pairs.py BUILD --pud PUD      of PUD in documents of five sentences, a collection a language
BUILD is a build folder. Prints precision, recall and F1 of pairs, and of PUD how many documents have their
counterpart for the most probable (P@1)."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

PAIRS_OF_PUD = [("it", "id"), ("en", "zh"), ("ar", "ru"), ("de", "fr"), ("es", "tr"), ("pt", "de")]
SENTENCES = 5


def find_pairs(build, *arguments):
    run = subprocess.run([os.path.join(build, "synoptic"), "pair", "--format", "jsonl", *arguments],
                         capture_output=True, check=True, text=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def print_scores(name, found, right, gold):
    precision, recall = right / max(1, found), right / max(1, gold)
    print(f"{name}\tpairs {gold}\tfound {found}\tP {precision:.3f}\tR {recall:.3f}"
          f"\tF1 {2 * right / max(1, found + gold):.3f}")


def thrown_together(build, folders):
    with tempfile.TemporaryDirectory() as scratch:
        event = {}
        for folder in folders:
            name = os.path.basename(os.path.normpath(folder))
            for sub in ("", "sibling"):
                place = os.path.join(folder, sub)
                files = sorted(os.listdir(place)) if os.path.isdir(place) else []
                for file in (f for f in files if f.endswith(".txt")):
                    copy = os.path.join(scratch, name, sub or "group", file)
                    os.makedirs(os.path.dirname(copy), exist_ok=True)
                    shutil.copy(os.path.join(place, file), copy)
                    event[os.path.realpath(copy)] = (name, file if sub else "")
        events = list(event.values())
        gold = sum(events[i] == events[j] for i in range(len(events)) for j in range(i))
        for options in ([], ["--same-language"]):
            pairs = find_pairs(build, *options, scratch)
            right = 0
            for pair in pairs:
                a, b = (event[os.path.realpath(article["path"])] for article in pair["articles"])
                right += a == b
            print_scores(" ".join([f"{len(event)} articles", *options]), len(pairs), right, gold)


def write_documents(pud, lang, folder):
    os.makedirs(folder)
    with open(os.path.join(pud, f"pud.{lang}.tsv"), encoding="utf-8") as file:
        sentences = [line.rstrip("\n").split("\t")[-1] for line in file]
    for first in range(0, len(sentences) - SENTENCES + 1, SENTENCES):
        name = os.path.join(folder, f"{first:04}.txt")
        with open(name, "w", encoding="utf-8") as file:
            file.write("\n".join(sentences[first:first + SENTENCES]) + "\n")


def parallel(build, pud):
    for a, b in PAIRS_OF_PUD:
        with tempfile.TemporaryDirectory() as scratch:
            folders = [os.path.join(scratch, lang) for lang in (a, b)]
            for lang, folder in zip((a, b), folders):
                write_documents(pud, lang, folder)
            count = len(os.listdir(folders[0]))
            pairs = find_pairs(build, "--presplit", "--min-probability", "0", *folders)
            best, right, found = {}, 0, 0
            for pair in pairs:
                x, y = (os.path.basename(article["path"]) for article in pair["articles"])
                best.setdefault(x, y)
                found += pair["probability"] >= 0.5
                right += x == y and pair["probability"] >= 0.5
            print_scores(f"{a}-{b}", found, right, count)
            print(f"{a}-{b}\tP@1 {sum(x == y for x, y in best.items()) / count:.3f}")


def main(arguments):
    if len(arguments) == 3 and arguments[1] == "--pud":
        parallel(arguments[0], arguments[2])
    elif len(arguments) >= 2 and not arguments[1].startswith("-"):
        thrown_together(arguments[0], arguments[1:])
    else:
        sys.exit(__doc__)


main(sys.argv[1:])
