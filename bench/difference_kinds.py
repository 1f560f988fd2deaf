#!/usr/bin/env python3
"""Precision and recall of differences by kind, on golds.

    bench/difference_kinds.py BUILD GOLD...

Of `synoptic score --errors`: what is expected, what is not found of it, and what is told beside it.
"""

import collections
import pathlib
import subprocess
import sys

KINDS = ("figure", "date", "name", "quotation", "opposite")


def expected_in(golds):
    counts = collections.Counter()
    for gold in golds:
        for line in pathlib.Path(gold).read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if fields[0] == "claim":
                counts.update(kind for kind in fields if kind in KINDS)
    return counts


def main():
    build, *golds = sys.argv[1:]
    listed = subprocess.run([f"{build}/synoptic", "score", "--errors", *golds], check=True,
                            stdout=subprocess.PIPE, text=True).stdout
    missed, wrong = collections.Counter(), collections.Counter()
    for line in listed.splitlines():
        what, _, kind = line.strip().partition(": ")
        if what == "difference not found":
            missed[kind] += 1
        elif what == "wrong difference":
            wrong[kind] += 1
    expected = expected_in(golds)
    for kind in sorted({*expected, *wrong}):
        count = expected[kind]
        found = max(0, count - missed[kind])
        told = found + wrong[kind]
        print(kind, f"expected {count}", f"found {found}", f"wrong {wrong[kind]}",
              f"P {found / told if told else 1:.3f}", f"R {found / count if count else 1:.3f}", sep="\t")


if __name__ == "__main__":
    main()
