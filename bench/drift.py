#!/usr/bin/env python3
"""How far links of long texts are off where sentences were cut from one side.

    bench/drift.py BUILD GOLD.beads ... [-- OPTIONS OF ALIGN]

The two texts lie beside their gold, A-B.{A,B,beads}, as corpora/recipes/unfamiliar_languages.py
writes them. A twentieth of the beads of one side is cut, here and there or in one piece, and what
is left aligned by defaults. Prints the strict F1 of beads, the share of links that join sentences
of no common bead, and the most sentences by which any is off.
"""

import pathlib
import random
import re
import subprocess
import sys
import tempfile

CUT = 0.05


def beads_of(file):
    for line in file.read_text(encoding="utf-8").splitlines():
        yield [[int(unit) for unit in re.findall(r"\d+", side)] for side in line.split(":")[:2]]


def cut_of(count, in_one_piece, rng):
    size = round(CUT * count)
    if in_one_piece:
        begin = rng.randrange(count // 4, count // 2)
        return set(range(begin, begin + size))
    return set(rng.sample(range(count), size))


def lay(build, gold, cut, side, options, folder):
    """The beads that are left, by their lines in what is left, and those that align finds."""
    langs = gold.stem.split("-")
    texts = [(gold.parent / f"{gold.stem}.{lang}").read_text(encoding="utf-8").splitlines() for lang in langs]
    kept = [[], []]
    expected = []
    for k, bead in enumerate(beads_of(gold)):
        here = [[], []]
        for s in range(2):
            if k in cut and s == side:
                continue
            here[s] = [len(kept[s]) + u for u in range(len(bead[s]))]
            kept[s] += [texts[s][unit] for unit in bead[s]]
        expected.append(here)
    files = [folder / f"text.{lang}" for lang in langs]
    for file, lines in zip(files, kept):
        file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    out = folder / "out.beads"
    subprocess.run([build / "synoptic", "align", "--presplit", "--lang", ",".join(langs), *options, "-o", out, *files],
                   check=True, stderr=subprocess.DEVNULL)
    return expected, list(beads_of(out))


def judge(expected, found):
    counterparts = {}
    last = 0
    for a, b in expected:  # Where a sentence alone would have to stand.
        last = b[-1] if b else last
        for unit in a:
            counterparts[unit] = b or [last]
    links = [(a, b) for a, b in found if a and b]
    off = [min(abs(j - k) for i in a for j in b for k in counterparts[i]) for a, b in links]
    gold = {(tuple(a), tuple(b)) for a, b in expected if a and b}
    proposed = {(tuple(a), tuple(b)) for a, b in links}
    alone = sum(1 for a, b in found if not (a and b))
    right = len(gold & proposed)
    right_alone = sum(1 for bead in found if not all(bead) and bead in expected)
    precision = (right + right_alone) / (len(proposed) + alone)
    recall = right / len(gold)
    wrong = sum(1 for distance in off if distance > 0) / max(1, len(off))
    return 2 * precision * recall / (precision + recall), wrong, max(off, default=0)


def main():
    arguments, options = sys.argv[1:], []
    if "--" in arguments:
        at = arguments.index("--")
        arguments, options = arguments[:at], arguments[at + 1:]
    if len(arguments) < 2:
        sys.exit(__doc__)
    build = pathlib.Path(arguments[0])
    for name in arguments[1:]:
        gold = pathlib.Path(name)
        count = sum(1 for _ in beads_of(gold))
        for side in range(2):
            for in_one_piece in (False, True):
                cut = cut_of(count, in_one_piece, random.Random(f"{gold.stem} {side} {in_one_piece}"))
                with tempfile.TemporaryDirectory() as folder:
                    found = lay(build, gold, cut, side, options, pathlib.Path(folder))
                f1, wrong, most = judge(*found)
                print(f"{gold.parent.name} {gold.stem}: {count} beads, {'one piece' if in_one_piece else 'scattered'} "
                      f"cut from {gold.stem.split('-')[side]}: strict {f1:.3f}, off {wrong:.4f} of links, most {most}")


if __name__ == "__main__":
    main()
