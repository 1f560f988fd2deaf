#!/usr/bin/env python3
"""Measures links among short articles in order, with gaps, and shuffled (docs/quality.md).

    bench/article_order.py BUILD PUD

PUD holds pud.<lang>.tsv (sentence id, text). Its sentences make fifty articles of twenty; prints F1
of linked pairs of sentences for each way to order, and how many were taken to be in order.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

PAIRS = ["it-id", "en-de", "en-es", "en-ru", "en-zh"]
CONDITIONS = {"complete": 0, "gaps": 0.4, "shuffled": 0.4}
LENGTH = 20


def read(file):
    return [line.rstrip("\n").split("\t")[1] for line in open(file, encoding="utf-8")]


def make(sides, condition, folder, rng):
    """Writes articles and their list; returns the pairs of lines that belong together, for each."""
    gold = []
    with open(folder / "list.tsv", "w") as rows:
        for begin in range(0, len(sides[0]), LENGTH):
            kept = [[i for i in range(begin, min(begin + LENGTH, len(sides[0])))
                     if rng.random() >= CONDITIONS[condition]] for _ in sides]
            if condition == "shuffled":
                rng.shuffle(kept[1])
            files = [folder / f"{begin}.{side}" for side in range(2)]
            for file, side, ids in zip(files, sides, kept):
                file.write_text("".join(side[i] + "\n" for i in ids))
            print(begin, *files, sep="\t", file=rows)
            gold.append({(kept[0].index(i), kept[1].index(i)) for i in kept[0] if i in kept[1]})
    return gold


def main():
    build, pud = map(pathlib.Path, sys.argv[1:3])
    for pair in PAIRS:
        langs = pair.split("-")
        sides = [read(pud / f"pud.{lang}.tsv") for lang in langs]
        for condition in CONDITIONS:
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                gold = make(sides, condition, folder, random.Random(pair + condition))
                for order in ("auto", "free", "monotone"):
                    out = subprocess.run(
                        [build / "synoptic", "batch", "--presplit", "--lang", ",".join(langs),
                         "--order", order, folder / "list.tsv"],
                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
                    synopses = [json.loads(line)["synopsis"] for line in out.stdout.splitlines()]
                    found = [{(i, j) for link in synopsis["links"]
                              for i in link["a_units"] for j in link["b_units"]}
                             for synopsis in synopses]
                    right = sum(len(f & g) for f, g in zip(found, gold))
                    total = sum(len(f) + len(g) for f, g in zip(found, gold))
                    in_order = sum(synopsis["order"] == "monotone" for synopsis in synopses)
                    print(pair, condition, order, f"F1 {2 * right / total:.3f}",
                          f"in order {in_order}/{len(gold)}", sep="\t", flush=True)


main()
